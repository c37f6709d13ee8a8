import { UTF8_PER_UNIT, utf8DecodeFatal, utf8EncodeInto } from '@shared/kernel/utf8'
import type { CellPlaces } from './plain-records'

/** Rows as ranges of UTF-8 bytes: cell c of row r is bytes[starts[i], ends[i]) with i = r × width + c. */
export type CellRanges = {
  readonly width: number
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The line of the file that each row begins in, from 1. */
  readonly lines: Uint32Array
}

/** Rows of a table that are ready, valid until the sink that takes them has answered: their bytes are used again. */
export class RowBlock implements CellRanges {
  readonly width: number
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly lines: Uint32Array
  #columns: readonly string[][] | null = null

  constructor({ width, bytes, starts, ends, lines }: CellRanges) {
    this.width = width
    this.bytes = bytes
    this.starts = starts
    this.ends = ends
    this.lines = lines
  }

  /** The cells as texts, column by column; made when somebody asks. */
  get columns(): readonly string[][] {
    const { width, lines } = this
    this.#columns ??= Array.from({ length: width }, (_, column) =>
      Array.from(lines, (_line, row) => {
        const at = row * width + column
        return textAt(this.bytes, this.starts[at] ?? 0, this.ends[at] ?? 0)
      }),
    )
    return this.#columns
  }
}

/** Up to so many bytes are handed to String.fromCharCode at once; more could exhaust the stack. */
const SHORT = 4_096

/** The text of well-formed UTF-8 bytes[from, to). */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  if (from === to) return ''
  const part = bytes.subarray(from, to)
  let all = 0
  for (let at = from; at < to; at += 1) all |= bytes[at] ?? 0
  if (all < 0x80 && part.length <= SHORT) return Reflect.apply(String.fromCharCode, null, part)
  const text = utf8DecodeFatal(part)
  // Only what was decoded or encoded here is taken in.
  return text.ok ? text.value : ''
}

/** Bytes above which memory is used again. */
const REUSE = 1024 * 1024

/**
 * Holds the rows that are not handed over yet. A piece of a file is copied in as a whole, which costs next to nothing,
 * and rows are ranges of it; so a cell is looked at again only when its column is packed.
 */
export class RowHeap {
  readonly #most: number
  #width = 0
  #bytes = new Uint8Array(64 * 1024)
  #filled = 0
  #enough = REUSE
  #starts = new Uint32Array(0)
  #ends = new Uint32Array(0)
  readonly #lines: Uint32Array
  #rows = 0

  /** `most`: how many rows are held at once. */
  constructor(most: number) {
    this.#most = most
    this.#lines = new Uint32Array(most)
  }

  /** How many rows are held. */
  get rows(): number {
    return this.#rows
  }
  get width(): number {
    return this.#width
  }
  /** What places are ranges of. Other memory after anything was added. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Says how many cells each row has, before the first. */
  setWidth(width: number): void {
    this.#width = width
    this.#starts = new Uint32Array(this.#most * width)
    this.#ends = new Uint32Array(this.#most * width)
  }

  /** Copies a piece of a file in, and answers where it begins. */
  takeIn(piece: Uint8Array): number {
    this.#need(piece.length)
    const begun = this.#filled
    this.#bytes.set(piece, begun)
    this.#filled += piece.length
    return begun
  }

  /** Adds a row that lies in what was taken in; cells that it lacks are empty, those beyond the width are left out. */
  addPlaces({ starts, ends }: CellPlaces, count: number, line: number): void {
    const base = this.#rows * this.#width
    for (let at = 0; at < this.#width; at += 1) {
      const has = at < count
      this.#starts[base + at] = has ? (starts[at] ?? 0) : this.#filled
      this.#ends[base + at] = has ? (ends[at] ?? 0) : this.#filled
    }
    this.#lines[this.#rows++] = line
  }

  /** Adds a row of texts; lone surrogates become U+FFFD. */
  addTexts(cells: readonly string[], line: number): void {
    const base = this.#rows * this.#width
    for (let at = 0; at < this.#width; at += 1) {
      const cell = cells[at] ?? ''
      this.#need(cell.length * UTF8_PER_UNIT)
      this.#starts[base + at] = this.#filled
      this.#filled = utf8EncodeInto(this.#bytes, this.#filled, cell, 0, cell.length)
      this.#ends[base + at] = this.#filled
    }
    this.#lines[this.#rows++] = line
  }

  /** The cells of a row as texts, and its line. */
  rowAt(row: number): { readonly cells: string[]; readonly line: number } {
    const base = row * this.#width
    const cells = Array.from({ length: this.#width }, (_, at) =>
      textAt(this.#bytes, this.#starts[base + at] ?? 0, this.#ends[base + at] ?? 0),
    )
    return { cells, line: this.#lines[row] ?? 0 }
  }

  /** Takes the last row away. */
  pop(): void {
    this.#rows -= 1
  }

  /** Hands the first rows over. */
  cut(rows: number): RowBlock {
    const cells = rows * this.#width
    const block = new RowBlock({
      width: this.#width,
      bytes: this.#bytes,
      starts: this.#starts.slice(0, cells),
      ends: this.#ends.slice(0, cells),
      lines: this.#lines.slice(0, rows),
    })
    const all = this.#rows * this.#width
    this.#starts.copyWithin(0, cells, all)
    this.#ends.copyWithin(0, cells, all)
    this.#lines.copyWithin(0, rows, this.#rows)
    this.#rows -= rows
    return block
  }

  /** Says that the blocks handed over are used up: what no row needs any more gives way. */
  reuse(): void {
    // Moving the rows that are left has to be worth it.
    if (this.#filled < this.#enough) return
    const cells = this.#rows * this.#width
    let first = this.#filled
    for (let at = 0; at < cells; at += 1) first = Math.min(first, this.#starts[at] ?? 0)
    this.#bytes.copyWithin(0, first, this.#filled)
    this.#filled -= first
    for (let at = 0; at < cells; at += 1) {
      this.#starts[at] = (this.#starts[at] ?? 0) - first
      this.#ends[at] = (this.#ends[at] ?? 0) - first
    }
    this.#enough = 2 * this.#filled + REUSE
  }

  #need(count: number): void {
    const least = this.#filled + count
    if (least <= this.#bytes.length) return
    const wider = new Uint8Array(Math.max(least, this.#bytes.length * 2))
    wider.set(this.#bytes.subarray(0, this.#filled))
    this.#bytes = wider
  }
}
