import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8DecodeFatal } from '@shared/kernel/utf8'
import { ByteReader, ByteWriter } from './block-bytes'
import type { CellRanges } from './row-heap'
import { BLOCK_ROWS } from './table'
import { ValueCoder } from './value-coder'

/*
 * A packed block: up to BLOCK_ROWS rows, column after column (docs/decisions/0023-tables-as-blocks.md).
 *
 *   block  = "GTB" 1, rows, columns, line of each row as its difference to the one before (zigzag), column…
 *   column = how, values, byte length of each value, UTF-8 of all values, code of each row
 *   how    = 0: a value for each row, no codes; 1: one value for all rows, no codes; 2: codes of one byte; 3: of two
 *
 * Numbers are varints, codes have their low byte first. The same rows always make the same bytes.
 */

const MAGIC = [0x47, 0x54, 0x42, 1] as const
const PLAIN = 0
const SAME = 1
const CODES_8 = 2
const CODES_16 = 3

/** Columns of one block. What a table may have is decided where it is read; this only bounds a hostile block. */
const MOST_COLUMNS = 16_384

/** One column of a block: the values that occur, and which of them each row has. */
export type PackedColumn = {
  /** Where each value begins in `bytes`, and where the last one ends. */
  readonly starts: Uint32Array
  /** UTF-8, checked. */
  readonly bytes: Uint8Array
  /** null: row n has value n, or, where there is one value, that one. */
  readonly codes: Uint8Array | Uint16Array | null
}

/** Some rows of a table, in the file's order. */
export type Block = {
  readonly rows: number
  /** The line of the file that each row begins in, from 1. */
  readonly lines: Uint32Array
  readonly columns: readonly PackedColumn[]
}

/**
 * Packs up to BLOCK_ROWS rows: `columns` holds the cells of each column, `lines` the line of the file that each row
 * begins in. A cell that a column lacks is ''; lone surrogates become U+FFFD.
 */
export function packBlock(
  columns: readonly (readonly string[])[],
  lines: Uint32Array,
): Uint8Array<ArrayBuffer> {
  const width = columns.length
  const starts = new Uint32Array(lines.length * width)
  const ends = new Uint32Array(lines.length * width)
  const bytes = new ByteWriter()
  for (const [column, cells] of columns.entries()) {
    for (let row = 0; row < lines.length; row += 1) {
      const cell = cells[row] ?? ''
      starts[row * width + column] = bytes.length
      bytes.text(cell, 0, cell.length)
      ends[row * width + column] = bytes.length
    }
  }
  return packRows({ width, bytes: bytes.view(), starts, ends, lines })
}

/** Packs up to BLOCK_ROWS rows that are ranges of bytes, without a text being made. */
export function packRows(given: CellRanges): Uint8Array<ArrayBuffer> {
  const { lines, width } = given
  const rows = lines.length
  if (rows > BLOCK_ROWS || width > MOST_COLUMNS) throw new RangeError('too much for one block')
  const out = new ByteWriter(256 * 1024)
  for (const byte of MAGIC) out.byte(byte)
  out.varint(rows)
  out.varint(width)
  let before = 0
  for (const line of lines) {
    const step = line - before
    // Zigzag: small steps either way stay small numbers. Lines are far below 2^31.
    out.varint(step < 0 ? -2 * step - 1 : 2 * step)
    before = line
  }
  const coder = new ValueCoder(rows)
  for (let column = 0; column < width; column += 1) {
    coder.read(given, column)
    out.byte(coder.plain ? PLAIN : coder.size === 1 ? SAME : coder.size <= 256 ? CODES_8 : CODES_16)
    out.varint(coder.size)
    const { starts, ends, size } = coder
    for (let value = 0; value < size; value += 1) out.varint((ends[value] ?? 0) - (starts[value] ?? 0))
    for (let value = 0; value < size; value += 1) out.range(given.bytes, starts[value] ?? 0, ends[value] ?? 0)
    if (!coder.plain && size > 1) out.codes(coder.codes, size <= 256 ? 1 : 2)
  }
  return out.view().slice()
}

const DAMAGED = fault('table.block', 'A part of this table is damaged: its rows cannot be read.')

/** Unpacks a block. Bytes that are not one, whatever made them, are refused with code `table.block`. */
export function unpackBlock(bytes: Uint8Array): Result<Block> {
  const reader = new ByteReader(bytes)
  for (const byte of MAGIC) if (reader.byte() !== byte) return err(DAMAGED)
  const rows = reader.varint()
  const count = reader.varint()
  if (rows < 0 || rows > BLOCK_ROWS || count < 0 || count > MOST_COLUMNS) return err(DAMAGED)
  const lines = new Uint32Array(rows)
  let line = 0
  for (let row = 0; row < rows; row += 1) {
    const step = reader.varint()
    if (step < 0) return err(DAMAGED)
    line += step % 2 === 1 ? -(step + 1) / 2 : step / 2
    if (line < 0 || line > 0xffff_ffff) return err(DAMAGED)
    lines[row] = line
  }
  const columns: PackedColumn[] = []
  for (let index = 0; index < count; index += 1) {
    const column = unpackColumn(reader, rows)
    if (column === null) return err(DAMAGED)
    columns.push(column)
  }
  return reader.left === 0 ? ok({ rows, lines, columns }) : err(DAMAGED)
}

function unpackColumn(reader: ByteReader, rows: number): PackedColumn | null {
  const how = reader.byte()
  const size = reader.varint()
  const most = how === SAME ? 1 : how === CODES_8 ? Math.min(rows, 256) : rows
  const fits = how === PLAIN ? size === rows : how <= CODES_16 && size >= 1 && size <= most
  if (how < 0 || !fits) return null
  const starts = new Uint32Array(size + 1)
  let end = 0
  for (let index = 0; index < size; index += 1) {
    const length = reader.varint()
    end += length
    if (length < 0 || end > reader.left) return null
    starts[index + 1] = end
  }
  const bytes = reader.take(end)
  if (bytes === null || !areTexts(bytes, starts)) return null
  if (how === PLAIN || how === SAME) return { starts, bytes, codes: null }
  const codes = takeCodes(reader, rows, how === CODES_8 ? 1 : 2)
  return codes?.every((code) => code < size) ? { starts, bytes, codes } : null
}

function takeCodes(reader: ByteReader, rows: number, width: 1 | 2): Uint8Array | Uint16Array | null {
  const bytes = reader.take(rows * width)
  if (bytes === null || width === 1) return bytes
  const codes = new Uint16Array(rows)
  for (let row = 0; row < rows; row += 1)
    codes[row] = (bytes[row * 2] ?? 0) | ((bytes[row * 2 + 1] ?? 0) << 8)
  return codes
}

/** Whether bytes are UTF-8, and no value begins within a character. Most columns of most tables are plain ASCII. */
function areTexts(bytes: Uint8Array, starts: Uint32Array): boolean {
  let all = 0
  for (let at = 0; at < bytes.length; at += 1) all |= bytes[at] ?? 0
  if (all < 0x80) return true
  if (!utf8DecodeFatal(bytes).ok) return false
  return starts.every((start) => start === bytes.length || ((bytes[start] ?? 0) & 0xc0) !== 0x80)
}

/** The text of a cell of a block. */
export function packedCell({ starts, bytes, codes }: PackedColumn, row: number): string {
  const code = codes?.[row] ?? (starts.length === 2 ? 0 : row)
  const text = utf8DecodeFatal(bytes.subarray(starts[code] ?? 0, starts[code + 1] ?? 0))
  // `unpackBlock` has checked the bytes.
  return text.ok ? text.value : ''
}
