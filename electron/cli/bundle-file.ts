import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { RandomReader } from '@shared/bundle/archive'
import type { Platform } from '@shared/kernel/platform'
import { err, fault, type Result } from '@shared/kernel/result'

/** What `shared` needs from outside, on the command line. */
export const nodePlatform: Platform = {
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  random: (count) => new Uint8Array(randomBytes(count)),
  now: () => Date.now(),
}

/** Opens a file for reading at any place, hands it to `work` and closes it. Never holds the whole of it. */
export async function withFile<T>(
  path: string,
  work: (reader: RandomReader) => Promise<Result<T>>,
): Promise<Result<T>> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    return err(fault('cli.open', `“${path}” cannot be opened (${codeOf(error)}).`))
  }
  try {
    const { size } = await file.stat()
    return await work({ size, read: (offset, length) => readAt(file, offset, length) })
  } catch (error) {
    return err(fault('cli.read', `“${path}” cannot be read (${codeOf(error)}).`))
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(buffer, at, length - at, offset + at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return buffer.subarray(0, at)
}

/** The system's code of an error, such as ENOENT, or its words. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
