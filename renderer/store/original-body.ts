import { plain } from './platform'

/**
 * The bytes of an original as they lie in the database: small ones as they are, larger ones as a Blob.
 *
 * Every commit of a database that holds many Blobs is slow in Chromium 156: measured 0.5 ms without any, 0.8 ms with
 * 100, 2.5 to 4 ms with 1,000, wherever in the database is written. Most articles are small.
 */
export type OriginalBody = Blob | Uint8Array<ArrayBuffer>

/** IndexedDB itself puts values over 64 kB aside as Blobs; a little less leaves room for the rest of the row. */
const INLINE = 60_000

/** How bytes are to be kept. */
export const keptBody = (bytes: Uint8Array): OriginalBody =>
  bytes.byteLength <= INLINE ? plain(bytes).slice() : new Blob([plain(bytes)])

/** How a file is to be kept: its bytes alone, without its name and times. */
export const keptBlob = async (blob: Blob): Promise<OriginalBody> =>
  blob.size <= INLINE ? new Uint8Array(await blob.arrayBuffer()) : blob.slice()

/** Kept bytes as a Blob. */
export const asBlob = (body: OriginalBody): Blob => (body instanceof Blob ? body : new Blob([body]))

/** Kept bytes as they are. */
export const asBytes = async (body: OriginalBody): Promise<Uint8Array<ArrayBuffer>> =>
  body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body
