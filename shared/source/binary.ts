/** Files that people drop and that are not text, by how they begin. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive or an office document' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an older office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture (GIF)' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file (gzip)' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
  { bytes: [0x4d, 0x5a, 0x90], what: 'a program' },
]

/** What the bytes are, if they begin as a well-known format that is not text; null otherwise. */
export function knownBinary(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
  return found?.what ?? null
}

/** How much of the beginning is looked at; a text does not turn binary only after that. */
const SAMPLE = 256 * 1024

/** Whether a decoded text holds so many control characters that no person wrote it. One NUL is enough. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  let controls = 0
  for (let index = 0; index < sample.length; index += 1) {
    const unit = sample.charCodeAt(index)
    if (unit === 0) return true
    // Tab, line feed, vertical tab, form feed, carriage return and escape do stand in old texts.
    if (unit < 32 && (unit < 9 || unit > 13) && unit !== 27) controls += 1
  }
  return controls * 100 > sample.length
}
