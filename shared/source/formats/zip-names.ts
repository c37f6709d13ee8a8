import { byteText } from './byte-text'

const END = 0x06054b50
const ENTRY = 0x02014b50
/** How many names are looked at to tell what a zip is. */
const MOST = 2_000

/**
 * The names in a zip's directory, read without unpacking anything (PKWARE APPNOTE 4.3.12 and 4.3.16); empty where the
 * directory is not found. Only to tell what a zip is: opening it checks everything.
 */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  let end = bytes.length - 22
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1
  if (end < lowest || end < 0) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < MOST && at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true)
    names.push(byteText(bytes, at + 46, at + 46 + nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
