/** Bytes as characters of the same number (ISO 8859-1): for looking at headers, never for words. */
export function byteText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  for (let at = Math.max(0, start); at < Math.min(end, bytes.length); at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, end)))
  }
  return text
}

/** Characters of ISO 8859-1 as bytes; those above are not expected and lose their high part. */
export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** Where `needle` first stands at or after `from`, before `to`; -1 where it does not. */
export function indexOfBytes(
  bytes: Uint8Array,
  needle: Uint8Array,
  from = 0,
  to: number = bytes.length,
): number {
  const first = needle[0]
  if (first === undefined) return from
  const last = Math.min(to, bytes.length) - needle.length
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < needle.length && bytes[at + same] === needle[same]) same += 1
    if (same === needle.length) return at
  }
  return -1
}

/** Several pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Bytes in a buffer of their own, so that they can be kept or sent on. */
export const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
