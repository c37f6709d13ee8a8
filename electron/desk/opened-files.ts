import { open, stat, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileKind, largestFile, type OpenedFile } from '@shared/desk/files'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { ioFault } from './io-fault'
import { shownName } from './shown-name'
import { newToken } from './tokens'

type Entry = { readonly path: string; readonly file: OpenedFile; handle: Promise<FileHandle> | null }

const GONE = fault('no-such-file', 'The file is no longer open. Please open it again.')
const tooLarge = (most: number) =>
  fault(
    'too-large',
    `The file is larger than ${most / 1024 / 1024} MB, the most such a source may have. Nothing was stored.`,
  )

/** Files the window may read: it knows tokens, paths stay here. */
export type OpenedFiles = {
  /** Registers a file; the same path keeps its token. Folders, devices and the like are refused. */
  add(path: string): Promise<Result<OpenedFile>>
  read(
    token: string,
    offset: number,
    length: number,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; end: boolean }>>
  close(token: string): Promise<void>
  closeAll(): Promise<void>
}

async function fill(handle: FileHandle, buffer: Uint8Array, offset: number): Promise<number> {
  let done = 0
  while (done < buffer.byteLength) {
    const { bytesRead } = await handle.read(buffer, done, buffer.byteLength - done, offset + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return done
}

export function createOpenedFiles(): OpenedFiles {
  const entries = new Map<string, Entry>()

  const close = async (token: string): Promise<void> => {
    const entry = entries.get(token)
    entries.delete(token)
    const handle = await entry?.handle?.catch(() => null)
    await handle?.close()
  }

  return {
    add: async (path) => {
      const full = resolve(path)
      try {
        const found = await stat(full)
        if (!found.isFile()) return err(fault('not-a-file', 'This is a folder or a device, not a file.'))
        for (const entry of entries.values())
          if (entry.path === full && entry.file.byteLength === found.size) return ok(entry.file)
        const name = shownName(full)
        const file = { token: newToken(), name, byteLength: found.size, kind: fileKind(name) }
        entries.set(file.token, { path: full, file, handle: null })
        return ok(file)
      } catch (error) {
        return err(ioFault(error, 'The file could not be opened'))
      }
    },
    read: async (token, offset, length) => {
      const entry = entries.get(token)
      if (entry === undefined) return err(GONE)
      const most = entry.file.kind === 'bundle' ? Infinity : largestFile(entry.file.name)
      if (offset + length > most && entry.file.byteLength > most) return err(tooLarge(most))
      try {
        entry.handle ??= open(entry.path, 'r')
        const handle = await entry.handle
        const buffer = new Uint8Array(length)
        const done = await fill(handle, buffer, offset)
        const { size } = await handle.stat()
        return ok({ bytes: done === length ? buffer : buffer.slice(0, done), end: offset + done >= size })
      } catch (error) {
        entry.handle = null
        return err(ioFault(error, 'The file could not be read'))
      }
    },
    close,
    closeAll: async () => {
      await Promise.all([...entries.keys()].map(close))
    },
  }
}
