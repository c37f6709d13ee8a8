import { ByteWriter } from './block-bytes'
import type { DelimitedScanner } from './delimited-scanner'
import type { Layout } from './layout'
import { cellPlaces, scanPlainRecords } from './plain-records'
import type { RowBuilder } from './row-builder'

/** Reads what it can of a piece of a file, given as bytes and as text; answers the text that is left for the scanner. */
export type ReadPlain = (piece: Uint8Array, text: string) => string

/**
 * Hands plain records to a builder straight from their bytes. Wherever a record is not plain, the rest of the piece is
 * the scanner's: it alone says what odd quotes mean, so a file reads the same with this and without.
 */
export function plainReader(
  { delimiter, encoding }: Layout,
  builder: RowBuilder,
  scanner: DelimitedScanner,
): ReadPlain {
  const sign = delimiter.charCodeAt(0)
  // The bytes of a delimiter beyond ASCII stand in other characters too.
  if (!(sign < 0x80)) return (_piece, text) => text
  const places = cellPlaces()
  const encoded = new ByteWriter()
  /** Whether the last piece ended with a whole character. */
  let whole = true

  return (piece, text) => {
    const begins = whole
    whole = (piece.at(-1) ?? 0) < 0x80
    if (builder.odd || !scanner.isBetween) return text
    let utf8 = piece
    // UTF-8 that has nothing odd is taken as it is: making it again takes as long as all else.
    if (encoding !== 'utf-8' || !begins || !whole || isMarked(piece)) {
      encoded.clear()
      encoded.text(text, 0, text.length)
      utf8 = encoded.view()
    }
    const { heap } = builder
    const from = heap.takeIn(utf8)
    let line = scanner.line
    const to = scanPlainRecords(heap, from, from + utf8.length, sign, places, (count, breaks) => {
      builder.addPlaces(places, count, line)
      line += 1 + breaks
    })
    const units = to - from === utf8.length ? text.length : unitsIn(utf8, to - from)
    scanner.pass(units, line - scanner.line)
    return text.slice(units)
  }
}

/** Whether bytes begin with what may be a byte order mark, which is no part of the text. */
const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** How many UTF-16 units the first bytes of well-formed UTF-8 make. */
function unitsIn(bytes: Uint8Array, to: number): number {
  let units = 0
  for (let at = 0; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}
