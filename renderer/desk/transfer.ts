import type { Response } from '@shared/desk/contract'
import { CHUNK_BYTES } from '@shared/desk/fields'
import type { OpenedFile, SaveKind } from '@shared/desk/files'
import type { ByteStream } from '@shared/kernel/platform'
import { err, fault, ok, type Fault, type Result } from '@shared/kernel/result'
import { desk } from './desk'

export type TransferOptions = {
  /** Bytes moved so far and, where known, in all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

const STOPPED = fault('stopped', 'Stopped.')

/** What a stream of an opened file throws, since a stream has no other way to say it. */
class DeskError extends Error {
  readonly fault: Fault
  constructor(cause: Fault) {
    super(cause.message)
    this.name = 'DeskError'
    this.fault = cause
  }
}

/** The pieces of an opened file in order. Throws DeskError when reading fails or is stopped. */
async function* streamOpened(
  file: OpenedFile,
  { onProgress, signal }: TransferOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let offset = 0, end = false; !end;) {
    if (signal?.aborted) throw new DeskError(STOPPED)
    const piece = await desk.call('open.read', { token: file.token, offset, length: CHUNK_BYTES })
    if (!piece.ok) throw new DeskError(piece.error)
    offset += piece.value.bytes.byteLength
    end = piece.value.end
    if (piece.value.bytes.byteLength > 0) yield piece.value.bytes
    onProgress?.(offset, file.byteLength)
  }
}

/** An opened file as a Blob, which a browser may keep outside memory: for bundles. The token is closed. */
export async function readOpenedAsBlob(
  file: OpenedFile,
  options: TransferOptions = {},
): Promise<Result<Blob>> {
  const pieces: Blob[] = []
  try {
    for await (const piece of streamOpened(file, options)) pieces.push(new Blob([piece]))
    return ok(new Blob(pieces))
  } catch (error) {
    if (error instanceof DeskError) return err(error.fault)
    throw error
  } finally {
    await desk.call('open.close', { token: file.token })
  }
}

/** The whole bytes of an opened file, with progress. The token is closed afterwards. */
export async function readOpened(
  file: OpenedFile,
  options: TransferOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const blob = await readOpenedAsBlob(file, options)
  return blob.ok ? ok(new Uint8Array(await blob.value.arrayBuffer())) : blob
}

/** Cuts what comes into pieces that may cross. Each is a copy: a view would carry its whole memory along. */
async function* pieces(stream: ByteStream): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for await (const part of stream)
    for (let at = 0; at < part.byteLength; at += CHUNK_BYTES)
      yield new Uint8Array(part.subarray(at, at + CHUNK_BYTES))
}

/**
 * Writes a stream to what `save.begin` or `backup.begin` opened, and commits. When writing fails, is stopped, or
 * the stream throws, the temporary file is removed and what stood there before stays. `total` is for progress only.
 */
export async function saveStream(
  token: string,
  stream: ByteStream,
  { onProgress, signal, total = 0 }: TransferOptions & { readonly total?: number } = {},
): Promise<Result<Response<'save.commit'>>> {
  let whole = false
  try {
    for await (const piece of pieces(stream)) {
      if (signal?.aborted) return err(STOPPED)
      const written = await desk.call('save.append', { token, bytes: piece })
      if (!written.ok) return written
      onProgress?.(written.value.byteLength, total)
    }
    if (signal?.aborted) return err(STOPPED)
    whole = true
  } finally {
    if (!whole) await desk.call('save.abort', { token })
  }
  return desk.call('save.commit', { token })
}

/**
 * Asks where to save and writes the bytes there; null when the person closed the dialog. The token shows the file in
 * its folder (`save.reveal`).
 */
export async function saveBytes(
  suggestedName: string,
  kind: SaveKind,
  bytes: Uint8Array,
): Promise<Result<(Response<'save.commit'> & { readonly token: string }) | null>> {
  const begun = await desk.call('save.begin', { suggestedName, kind })
  if (!begun.ok || begun.value === null) return begun.ok ? ok(null) : begun
  const { token } = begun.value
  const saved = await saveStream(
    token,
    (async function* () {
      yield bytes
    })(),
    { total: bytes.byteLength },
  )
  return saved.ok ? ok({ ...saved.value, token }) : saved
}
