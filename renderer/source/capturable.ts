import type { OpenedFile } from '@shared/desk/files'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { shownFileName } from '@shared/source/file-name'
import type { FileFacts } from '@shared/source/pick-extractor'
import { readOpened, readOpenedAsBlob } from '@renderer/desk/transfer'
import type { CaptureAbout } from './capture'

/** The bytes of something to capture, and what is known about it besides. */
export type Opened = {
  readonly facts: FileFacts
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly about?: CaptureAbout
}

/** Something to capture: how it is called in the report, how large it is (0: not known yet), and how to get at it. */
export type Capturable = {
  readonly name: string
  readonly byteLength: number
  readonly open: (signal: AbortSignal) => Promise<Result<Opened>>
  /** A file as it lies on the disk, for what is too large to be held: a table. Absent for what is no file. */
  readonly blob?: (signal: AbortSignal) => Promise<Result<Blob>>
}

/** A file that was dropped on the window or chosen in it; `path` where it lies below a folder. */
export const fromFile = (file: File, path = file.name): Capturable => ({
  name: shownFileName(path),
  byteLength: file.size,
  open: async () => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return ok({ facts: { fileName: file.name, mediaType: file.type }, bytes })
    } catch {
      return err(fault('source.unreadable', 'The file could not be read. Nothing was kept.'))
    }
  },
  blob: () => Promise.resolve(ok(file)),
})

/** A file that the computer opened; `path` where it lies below a folder. */
export function fromOpened(file: OpenedFile, path = file.name): Capturable {
  // The computer hands a file over once: who wants it again, in another way, has it from here.
  let whole: Blob | null = null
  const blob = async (signal: AbortSignal): Promise<Result<Blob>> => {
    if (whole !== null) return ok(whole)
    const read = await readOpenedAsBlob(file, { signal })
    if (read.ok) whole = read.value
    return read
  }
  return {
    name: shownFileName(path),
    byteLength: file.byteLength,
    open: async (signal) => {
      const read = whole === null ? await readOpened(file, { signal }) : ok(await bytesOf(whole))
      return read.ok ? ok({ facts: { fileName: file.name, mediaType: '' }, bytes: read.value }) : read
    },
    blob,
  }
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** Bytes that are here already. */
export const fromBytes = (name: string, opened: Opened): Capturable => ({
  name,
  byteLength: opened.bytes.length,
  open: () => Promise.resolve(ok(opened)),
})
