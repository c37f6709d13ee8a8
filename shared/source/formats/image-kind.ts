/* oxlint-disable no-control-regex -- the first bytes of files hold them */
import { byteText } from './byte-text'

export type ImageKind = { readonly name: string; readonly mediaType: string; readonly shown: boolean }

const kind = (name: string, mediaType: string, shown = true): ImageKind => ({ name, mediaType, shown })

/** Brands of ISO base media files that hold a picture (ISO 23008-12, AVIF 1.1). */
const BRANDS: Readonly<Record<string, ImageKind>> = {
  avif: kind('AVIF', 'image/avif'),
  avis: kind('AVIF', 'image/avif'),
  heic: kind('HEIC', 'image/heic', false),
  heix: kind('HEIC', 'image/heic', false),
  mif1: kind('HEIF', 'image/heif', false),
  msf1: kind('HEIF', 'image/heif', false),
}

/** Which picture format the bytes begin as; null where they are none that we know. `shown`: the app can draw it. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const head = byteText(bytes, 0, 32)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return kind('PNG', 'image/png')
  if (head.startsWith('\xff\xd8\xff')) return kind('JPEG', 'image/jpeg')
  if (/^GIF8[79]a/.test(head)) return kind('GIF', 'image/gif')
  if (/^RIFF[^]{4}WEBP/.test(head)) return kind('WebP', 'image/webp')
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return kind('TIFF', 'image/tiff', false)
  // A text may begin with "BM": a bitmap has its own length next and a known length of its second header.
  if (/^BM[^]{4}\0\0\0\0[^]{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/.test(head))
    return kind('BMP', 'image/bmp')
  if (head.startsWith('ftyp', 4)) {
    const brands = byteText(bytes, 8, 64)
    const major = BRANDS[brands.slice(0, 4)]
    return major?.name === 'HEIF' && brands.includes('avif') ? kind('AVIF', 'image/avif') : (major ?? null)
  }
  return null
}
