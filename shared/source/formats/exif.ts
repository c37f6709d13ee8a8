import { byteText } from './byte-text'

/** What a picture's own data say of how it was made (Exif 2.32). */
export type Exif = {
  /** "Canon EOS R6"; '' where no camera is named. */
  readonly camera: string
  /** "2023-12-03T10:11:12", with an offset where the camera noted one; '' where it gives none. */
  readonly taken: string
  /** Whether it says where it was taken. */
  readonly located: boolean
  readonly width: number
  readonly height: number
}

const TAG = {
  width: 0x100,
  height: 0x101,
  make: 0x10f,
  model: 0x110,
  exif: 0x8769,
  gps: 0x8825,
  taken: 0x9003,
  offset: 0x9011,
  latitude: 2,
} as const
/** Most entries of one directory that are looked at. */
const MOST = 500

/** Reads the directories of a TIFF block, which is also how Exif is written; null where it is none. */
export function readExif(bytes: Uint8Array, start: number): Exif | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const order = byteText(bytes, start, start + 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return null
  const little = order.startsWith('II')
  const u16 = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at, little) : 0)
  const u32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, little) : 0)

  /** Where the entry of a tag stands in a directory; -1 where it has none. */
  const entryOf = (directory: number, tag: number): number => {
    if (directory === 0) return -1
    const count = Math.min(u16(start + directory), MOST)
    for (let index = 0; index < count; index += 1) {
      const at = start + directory + 2 + index * 12
      if (u16(at) === tag) return at
    }
    return -1
  }
  const numberOf = (directory: number, tag: number): number => {
    const at = entryOf(directory, tag)
    return at < 0 ? 0 : u16(at + 2) === 3 ? u16(at + 8) : u32(at + 8)
  }
  const textOf = (directory: number, tag: number): string => {
    const at = entryOf(directory, tag)
    if (at < 0 || u16(at + 2) !== 2) return ''
    const count = Math.min(u32(at + 4), 200)
    const from = count <= 4 ? at + 8 : start + u32(at + 8)
    return byteText(bytes, from, from + count)
      .replace(/\0[^]*$/, '')
      .replace(/[^ -~]+/g, ' ')
      .trim()
  }

  const first = u32(start + 4)
  const own = numberOf(first, TAG.exif)
  const make = textOf(first, TAG.make)
  const model = textOf(first, TAG.model)
  return {
    camera: model.startsWith(make) ? model : `${make} ${model}`.trim(),
    taken: instant(textOf(own, TAG.taken), textOf(own, TAG.offset)),
    located: entryOf(numberOf(first, TAG.gps), TAG.latitude) >= 0,
    width: numberOf(first, TAG.width),
    height: numberOf(first, TAG.height),
  }
}

/** "2023:12:03 10:11:12" as ISO 8601; '' for the zeros that cameras without a clock write. */
function instant(text: string, offset: string): string {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(text)
  if (match === null || match[1] === '0000') return ''
  const zone = /^[+-]\d\d:\d\d$/.test(offset) ? offset : ''
  return `${match[1]}-${match[2]}-${match[3]}T${match[4]}${zone}`
}
