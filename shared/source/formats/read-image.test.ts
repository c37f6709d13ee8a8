import { expect, it } from 'vitest'
import { joinBytes, textBytes } from './byte-text'
import { imageKind } from './image-kind'
import { readImage } from './read-image'

/** A directory entry of TIFF, little-endian: tag, type, count, value or where it stands. */
function entry(tag: number, type: number, count: number, value: number): Uint8Array {
  const bytes = new Uint8Array(12)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, tag, true)
  view.setUint16(2, type, true)
  view.setUint32(4, count, true)
  view.setUint32(8, value, true)
  return bytes
}
const directory = (...entries: readonly Uint8Array[]) =>
  joinBytes([new Uint8Array([entries.length, 0]), ...entries, new Uint8Array(4)])

/** Exif that names a camera, an instant, and, if it is to, a place. */
function exif(located: boolean): Uint8Array {
  // 8 bytes of head; three directories of 42, 18 and 18 bytes; then two texts.
  const own = 8 + 42
  const gps = own + 18
  const model = gps + 18
  const taken = model + 8
  return joinBytes([
    textBytes('II*\0\x08\0\0\0'),
    directory(
      entry(0x110, 2, 8, model),
      entry(0x8769, 4, 1, own),
      entry(located ? 0x8825 : 0x8826, 4, 1, gps),
    ),
    directory(entry(0x9003, 2, 20, taken)),
    directory(entry(2, 5, 3, 0)),
    textBytes('Phone 7\0'),
    textBytes('2023:12:03 10:11:12\0'),
  ])
}

function jpeg(located: boolean): Uint8Array {
  const body = joinBytes([textBytes('Exif\0\0'), exif(located)])
  return joinBytes([
    textBytes('\xff\xd8\xff\xe1'),
    new Uint8Array([0, body.length + 2]),
    body,
    textBytes('\xff\xc0\0\x0b\x08\0\x03\0\x04\x01\x01\x11\0'),
  ])
}
const read = (bytes: Uint8Array) => {
  const kind = imageKind(bytes)
  if (kind === null) throw new Error('no picture')
  return readImage(bytes, kind)
}

it('warns of what a picture tells about who took it', () => {
  const { text, remarks, found } = read(jpeg(true))
  expect(text).toBe('')
  expect(remarks).toEqual([
    'A picture (JPEG) of 4 × 3 pixels. It has no text.',
    'The file says where it was taken, when it was taken and with which camera or telephone (Phone 7). That travels with the original, also in bundles: withhold it where it could give somebody away.',
  ])
  expect(found).toMatchObject([{ field: 'published', value: '2023-12-03T10:11:12', sure: false }])
})

it('says nothing of a place where there is none', () => {
  expect(read(jpeg(false)).remarks[1]).not.toContain('where it was taken')
})

it('reads any cut of a picture without failing', () => {
  const whole = jpeg(true)
  for (let length = 4; length < whole.length; length += 1) read(whole.slice(0, length))
})
