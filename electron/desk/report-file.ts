import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './io-fault'
import { reportEntry } from './report-entry'

/** The report starts anew at this size; the one before is kept. */
const MOST_BYTES = 1024 * 1024

export type ReportFile = {
  readonly path: string
  /** Notes an error. A report that cannot be written is no reason for another error. */
  write(error: { kind: string; name: string; code: string; stack: string }): Promise<void>
  /** Notes something thrown in the main process. */
  thrown(kind: string, error: unknown): Promise<void>
  /** Entries in the current file; 0 when there is none. */
  entries(): Promise<number>
}

/** The error report in `folder`: JSON lines, kept on this machine, sent nowhere. */
export function openReport(folder: string, version: string, now: () => number): ReportFile {
  const path = join(folder, 'errors.ndjson')
  let last: Promise<void> = Promise.resolve()

  const append = async (line: string): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size > MOST_BYTES) await rename(path, join(folder, 'errors-before.ndjson'))
    await appendFile(path, line, { mode: 0o600 })
  }

  const write: ReportFile['write'] = (error) => {
    const line = `${JSON.stringify(reportEntry(new Date(now()).toISOString(), version, error))}\n`
    last = last.then(() => append(line)).catch(() => {})
    return last
  }

  return {
    path,
    write,
    thrown: (kind, error) =>
      write({
        kind,
        name: error instanceof Error ? error.name : 'Error',
        code: errorCode(error),
        stack: error instanceof Error ? (error.stack ?? '') : '',
      }),
    entries: async () => {
      await last
      return readFile(path, 'utf8').then(
        (text) => text.split('\n').length - 1,
        () => 0,
      )
    },
  }
}
