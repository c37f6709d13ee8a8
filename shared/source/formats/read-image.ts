import type { Finding } from '@shared/source/finding'
import type { Extraction } from '@shared/source/rendition'
import { structureOf } from '@shared/source/structure'
import { byteText } from './byte-text'
import { type Exif, readExif } from './exif'
import type { ImageKind } from './image-kind'

type Size = { readonly width: number; readonly height: number }
type Facts = { readonly size: Size | null; readonly exif: Exif | null; readonly described: boolean }

/** How much of a picture's beginning is searched where its boxes are not walked. */
const HEAD = 512 * 1024

/**
 * A picture is kept as it is and has no text. The remarks give its size, and warn of what it tells about who took it,
 * when and where: a picture can give a source away.
 */
export function readImage(bytes: Uint8Array, kind: ImageKind): Extraction {
  const { size, exif, described } = factsOf(bytes, kind.name)
  const remarks = [
    size === null
      ? `A picture (${kind.name}). It has no text.`
      : `A picture (${kind.name}) of ${size.width} × ${size.height} pixels. It has no text.`,
  ]
  if (!kind.shown) {
    remarks.push(
      `Pictures of this kind (${kind.name}) are kept but cannot be shown here: add a copy as JPEG or PNG.`,
    )
  }
  const told = [
    ...(exif?.located === true ? ['where it was taken'] : []),
    ...(exif !== null && exif.taken !== '' ? ['when it was taken'] : []),
    ...(exif !== null && exif.camera !== '' ? [`with which camera or telephone (${exif.camera})`] : []),
  ]
  if (told.length > 0) {
    remarks.push(
      `The file says ${listed(told)}. That travels with the original, also in bundles: withhold it where it could give somebody away.`,
    )
  } else if (described) {
    remarks.push(
      'The file carries a description of itself (XMP), which travels with the original, also in bundles.',
    )
  }
  return {
    extractor: { name: 'image', version: 1 },
    text: '',
    structure: structureOf([]),
    remarks,
    found: exif === null || exif.taken === '' ? [] : [takenFinding(exif.taken)],
    aside: [],
  }
}

const takenFinding = (value: string): Finding => ({
  field: 'published',
  value,
  where: 'the camera’s data in the file',
  sure: false,
  why: 'when it was taken, not published; the camera’s clock may be wrong',
  place: null,
})

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

function factsOf(bytes: Uint8Array, name: string): Facts {
  switch (name) {
    case 'PNG':
      return pngFacts(bytes)
    case 'JPEG':
      return jpegFacts(bytes)
    case 'GIF':
      return { size: sizeOf(u16le(bytes, 6), u16le(bytes, 8)), exif: null, described: false }
    case 'BMP':
      return {
        size: sizeOf(u32(bytes, 18, true), Math.abs(u32(bytes, 22, true) | 0)),
        exif: null,
        described: false,
      }
    case 'WebP':
      return webpFacts(bytes)
    case 'TIFF': {
      const exif = readExif(bytes, 0)
      return { size: exif === null ? null : sizeOf(exif.width, exif.height), exif, described: false }
    }
    default:
      return boxFacts(bytes)
  }
}

const sizeOf = (width: number, height: number): Size | null =>
  width > 0 && height > 0 ? { width, height } : null

function u32(bytes: Uint8Array, at: number, little = false): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return at + 4 <= bytes.length ? view.getUint32(at, little) : 0
}
const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u16le = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

/** PNG (ISO 15948): chunks of length, type, data and checksum. */
function pngFacts(bytes: Uint8Array): Facts {
  let exif: Exif | null = null
  let described = false
  let at = 8
  for (let count = 0; count < 100_000 && at + 8 <= bytes.length; count += 1) {
    const type = byteText(bytes, at + 4, at + 8)
    if (type === 'eXIf') exif = readExif(bytes, at + 8)
    if (/^[iz]?[tT]EXt$|^iTXt$|^zTXt$/.test(type)) described = true
    if (type === 'IEND') break
    at += 12 + u32(bytes, at)
  }
  return { size: sizeOf(u32(bytes, 16), u32(bytes, 20)), exif, described }
}

/** JPEG (ITU T.81): segments of a marker and a length, up to the picture's own data. */
function jpegFacts(bytes: Uint8Array): Facts {
  let exif: Exif | null = null
  let described = false
  let at = 2
  for (let count = 0; count < 10_000 && at + 4 <= bytes.length && bytes[at] === 0xff; count += 1) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { size: sizeOf(u16(bytes, at + 7), u16(bytes, at + 5)), exif, described }
    if (marker === 0xda || marker === 0xd9) break
    if (marker === 0xe1) {
      const kind = byteText(bytes, at + 4, at + 33)
      if (kind.startsWith('Exif\0\0')) exif ??= readExif(bytes, at + 10)
      if (kind.startsWith('http://ns.adobe.com/xap/1.0/')) described = true
    }
    at += 2 + u16(bytes, at + 2)
  }
  return { size: null, exif, described }
}

/** WebP (RFC 9649): RIFF chunks. */
function webpFacts(bytes: Uint8Array): Facts {
  let exif: Exif | null = null
  let described = false
  let size: Size | null = null
  let at = 12
  for (let count = 0; count < 10_000 && at + 8 <= bytes.length; count += 1) {
    const type = byteText(bytes, at, at + 4)
    const data = at + 8
    const u24 = (from: number) => u16le(bytes, from) | ((bytes[from + 2] ?? 0) << 16)
    if (type === 'VP8X') size = sizeOf(u24(data + 4) + 1, u24(data + 7) + 1)
    if (type === 'VP8 ') size ??= sizeOf(u16le(bytes, data + 6) & 0x3fff, u16le(bytes, data + 8) & 0x3fff)
    if (type === 'VP8L') {
      const bits = u32(bytes, data + 1, true)
      size ??= sizeOf((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    if (type === 'EXIF')
      exif = readExif(bytes, byteText(bytes, data, data + 6) === 'Exif\0\0' ? data + 6 : data)
    if (type === 'XMP ') described = true
    const length = u32(bytes, at + 4, true)
    at = data + length + (length & 1)
  }
  return { size, exif, described }
}

/** AVIF and HEIC (ISO 23008-12): the largest `ispe` property is the picture's; Exif is found by its mark. */
function boxFacts(bytes: Uint8Array): Facts {
  const head = byteText(bytes, 0, HEAD)
  let size: Size | null = null
  for (const match of head.matchAll(/ispe\0\0\0\0/g)) {
    const found = sizeOf(u32(bytes, match.index + 8), u32(bytes, match.index + 12))
    if (found !== null && (size === null || found.width * found.height > size.width * size.height))
      size = found
  }
  const mark = /Exif\0\0(?=II\*\0|MM\0\*)/.exec(head)
  return {
    size,
    exif: mark === null ? null : readExif(bytes, mark.index + 6),
    described: head.includes('http://ns.adobe.com/xap/1.0/'),
  }
}
