import type { OpenedFile } from '@shared/desk/files'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { shownFileName } from '@shared/source/file-name'
import type { FileFacts } from '@shared/source/pick-extractor'
import { readOpened } from '@renderer/desk/transfer'
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
})

/** A file that the computer opened; `path` where it lies below a folder. */
export const fromOpened = (file: OpenedFile, path = file.name): Capturable => ({
  name: shownFileName(path),
  byteLength: file.byteLength,
  open: async (signal) => {
    const bytes = await readOpened(file, { signal })
    return bytes.ok ? ok({ facts: { fileName: file.name, mediaType: '' }, bytes: bytes.value }) : bytes
  },
})

/** Bytes that are here already. */
export const fromBytes = (name: string, opened: Opened): Capturable => ({
  name,
  byteLength: opened.bytes.length,
  open: () => Promise.resolve(ok(opened)),
})
