import { createHash, randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What was written. */
type Written = { readonly byteLength: number; readonly sha256: string }

/** A file being written beside its final place, which stays as it is until `commit`. */
export type AtomicFile = {
  readonly target: string
  /** Adds to the end; answers the bytes written so far. */
  append(bytes: Uint8Array): Promise<number>
  /** Forces the bytes to the disk and closes; the file still has its temporary name. */
  finish(): Promise<Written>
  /** Finishes and gives the file its name. When it throws, what stood there before stands there still. */
  commit(): Promise<Written>
  /** Removes the temporary file. Safe to call at any time and more than once. */
  abort(): Promise<void>
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength;) at += (await handle.write(bytes, at)).bytesWritten
}

/** The new name is on the disk only when the folder is; Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Opens a temporary file in the folder of `target`, so that the final rename stays on one disk. */
export async function openAtomic(target: string): Promise<AtomicFile> {
  const folder = dirname(target)
  const temporary = join(folder, `.gainsay-${randomBytes(8).toString('hex')}.part`)
  const handle = await open(temporary, 'wx', 0o600)
  const hash = createHash('sha256')
  let byteLength = 0
  let state: 'open' | 'finished' | 'gone' = 'open'
  let written: Written | null = null
  // Pieces are written in the order in which they came, however fast they come.
  let last: Promise<unknown> = Promise.resolve()
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }

  const finish = async (): Promise<Written> => {
    if (written !== null) return written
    if (state !== 'open') throw new Error('the file is closed')
    await handle.sync()
    await handle.close()
    state = 'finished'
    written = { byteLength, sha256: hash.digest('hex') }
    return written
  }

  return {
    target,
    append: (bytes) =>
      queued(async () => {
        if (state !== 'open') throw new Error('the file is closed')
        await writeAll(handle, bytes)
        hash.update(bytes)
        byteLength += bytes.byteLength
        return byteLength
      }),
    finish: () => queued(finish),
    commit: () =>
      queued(async () => {
        const result = await finish()
        await rename(temporary, target)
        state = 'gone'
        await syncFolder(folder)
        return result
      }),
    abort: () =>
      queued(async () => {
        if (state === 'gone') return
        if (state === 'open') await handle.close()
        state = 'gone'
        await rm(temporary, { force: true })
      }),
  }
}

/** Writes a whole small file the same way. */
export async function writeAtomic(target: string, bytes: Uint8Array): Promise<void> {
  const file = await openAtomic(target)
  try {
    await file.append(bytes)
    await file.commit()
  } catch (error) {
    await file.abort()
    throw error
  }
}

const LEFTOVER = /^\.gainsay-[0-9a-f]{16}\.part$/
const DAY_MS = 24 * 60 * 60 * 1000

/** Removes temporary files of a day before or earlier: their writer was killed. `now` in milliseconds since 1970. */
export async function sweepLeftovers(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => LEFTOVER.test(name))
  for (const name of names) {
    const path = join(folder, name)
    const old = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs > DAY_MS,
      () => false,
    )
    if (old) await rm(path, { force: true }).catch(() => {})
  }
}
