import { fault, type Fault } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/utf8'
import { namedColumns, type NamedColumn } from './column-keys'
import type { Layout } from './layout'
import { MAX_CELL_UNITS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from './limits'
import type { ProblemLog } from './problems'
import { allBlank, isHint, filledCells, isBlankCell, isFooter, isNumbering, isTotal } from './row-marks'
import type { CellPlaces } from './plain-records'
import { type RowBlock, RowHeap, textAt } from './row-heap'
import { findSubTotals } from './sub-totals'
import { BLOCK_ROWS } from './table'

/** So many rows are held back, since only the end of a file tells its totals and notes. */
const TAIL = 24
/** By so many columns rows may be wider than the header and still have all their cells kept. */
const WIDER = 16

/**
 * Makes rows of records: leaves out what is no row (lines before the header, blank ones, totals and notes at the end),
 * each with its line in the log; names the columns; evens the rows out; and hands them over in blocks.
 */
export class RowBuilder {
  readonly #headerRow: number | null
  readonly #log: ProblemLog
  readonly #kind: Layout['kind']
  #seen = 0
  #header: readonly string[] | null = null
  #named: readonly NamedColumn[] | null = null
  /** How many cells a row should have. */
  #expected = 0
  /** The first rows, until they tell how many columns there are. */
  #first: { readonly cells: readonly string[]; readonly line: number }[] = []
  #ready: RowBlock[] = []
  /** The header's cells, to be known again when a file repeats them. */
  #headerBytes: readonly Uint8Array[] = []
  /** The rows that are not handed over yet. Records are given as places in it. */
  readonly heap = new RowHeap(BLOCK_ROWS + TAIL)
  #rows = 0
  #headerLine: number | null = null
  /** Whether the text at hand may hold NUL or replacement characters. */
  odd = false
  refused: Fault | null = null

  /** `headerRow`: as in a layout, among the records that are not empty. Rows of a sheet end with their last filled cell. */
  constructor(headerRow: number | null, log: ProblemLog, kind: Layout['kind'] = 'delimited') {
    this.#headerRow = headerRow
    this.#log = log
    this.#kind = kind
  }

  /** The columns, as soon as they are known; `end` makes them known. */
  get columns(): readonly NamedColumn[] | null {
    return this.#named
  }
  /** The rows handed over or ready to be. */
  get rowCount(): number {
    return this.#rows
  }
  /** The line of the file that the header begins in, from 1; null where there is none. */
  get headerLine(): number | null {
    return this.#headerLine
  }

  /** Takes the next record of the file; `cells` is used again by the caller. */
  add(cells: readonly string[], count: number, line: number): void {
    if (this.refused !== null) return
    const given = this.odd ? this.#cleaned(cells, count, line) : cells
    if (isBlankCell(given[0] ?? '') && allBlank(given, count)) {
      this.#log.add(count <= 1 ? 'blank' : 'empty', line)
      return
    }
    const index = this.#seen
    this.#seen += 1
    if (index === 0 && this.#headerRow !== 0 && isHint(given, count)) return
    if (this.#headerRow !== null && index <= this.#headerRow) {
      if (index < this.#headerRow) this.#log.add('before', line)
      else {
        this.#header = given.slice(0, count)
        this.#headerBytes = this.#header.map(utf8Encode)
        this.#headerLine = line
      }
      return
    }
    if (this.#header !== null && this.#isFurniture(given, count, line, index)) return
    if (this.#named === null) {
      this.#first.push({ cells: given.slice(0, count), line })
      if (this.#first.length === BLOCK_ROWS) this.#settle()
      return
    }
    this.#row(given, count, line)
    this.#cutFull()
  }

  /** Takes the next record as places in `heap`: what `add` does with its texts, without making them. */
  addPlaces(places: CellPlaces, count: number, line: number): void {
    const filled = this.#filledSurely(places, count)
    if (filled < 0) {
      const { bytes } = this.heap
      const cells = Array.from({ length: count }, (_, at) =>
        textAt(bytes, places.starts[at] ?? 0, places.ends[at] ?? 0),
      )
      return this.add(cells, count, line)
    }
    this.#seen += 1
    if (count < this.#expected) this.#short(count, line)
    else if (filled > this.#expected) this.#long(filled, line)
    this.heap.addPlaces(places, count, line)
    this.#counted()
    this.#cutFull()
  }

  /** The end of the file: totals and notes below the table are taken off. */
  end(): void {
    if (this.#named === null) this.#settle()
    if (this.refused !== null) return
    this.#trim()
    while (this.heap.rows > 0) this.#cut(BLOCK_ROWS)
  }

  /** The blocks that are ready, each given once. */
  take(): readonly RowBlock[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  /**
   * How many cells a record has up to the last that holds something, if nothing else has to be looked at to know it for a
   * row and to add it; -1 where its texts have to decide.
   */
  #filledSurely({ starts, ends }: CellPlaces, count: number): number {
    if (this.#named === null || this.odd || this.refused !== null) return -1
    const { bytes } = this.heap
    let filled = -1
    let again = count === this.#headerBytes.length
    for (let at = 0; at < count; at += 1) {
      const start = starts[at] ?? 0
      const length = (ends[at] ?? 0) - start
      // One of so many bytes may have too many characters.
      if (length > MAX_CELL_UNITS) return -1
      if (length > 0) {
        if (isSurelyInk(bytes[start] ?? 0)) filled = at + 1
        else if (at >= this.#expected) return -1
      }
      again &&= isAt(this.#headerBytes[at], bytes, start, length)
    }
    return again ? -1 : filled
  }

  #isFurniture(cells: readonly string[], count: number, line: number, index: number): boolean {
    const header = this.#header ?? []
    if (index === (this.#headerRow ?? 0) + 1 && isNumbering(cells.slice(0, count))) {
      this.#log.add('numbering', line)
      return true
    }
    if (count !== header.length || cells[0] !== header[0]) return false
    for (let at = 1; at < count; at += 1) if (cells[at] !== header[at]) return false
    // A table of one column may hold its header's word.
    if (count === 1) return false
    this.#log.add('again', line)
    return true
  }

  /** NUL is taken out, and bytes that could not be read are reported. */
  #cleaned(cells: readonly string[], count: number, line: number): readonly string[] {
    return cells.slice(0, count).map((cell) => {
      if (cell.includes('\ufffd')) this.#log.add('unreadable', line)
      if (!cell.includes('\0')) return cell
      this.#log.add('control', line)
      return cell.replaceAll('\0', '')
    })
  }

  /** Names the columns by the header and the first rows. */
  #settle(): void {
    const rows = this.#first
    this.#first = []
    const widths = new Map<number, number>()
    for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const usual = [...widths].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0
    this.#expected = this.#header?.length ?? usual
    let width = this.#expected
    for (const { cells } of rows) {
      const kept = lastFilled(cells)
      if (kept > width && kept <= this.#expected + WIDER) width = kept
    }
    if (width > MAX_TABLE_COLUMNS) {
      this.refused = tooManyColumns(width)
      return
    }
    const headers = Array.from({ length: width }, (_, index) => this.#header?.[index] ?? '')
    this.#named = namedColumns(headers)
    this.heap.setWidth(width)
    for (const { cells, line } of rows) this.#row(cells, cells.length, line)
  }

  #row(cells: readonly string[], count: number, line: number): void {
    if (count !== this.#expected) this.#ragged(cells, count, line)
    const kept: string[] = []
    for (let at = 0; at < Math.min(count, this.heap.width); at += 1) {
      const cell = cells[at] ?? ''
      kept.push(cell.length > MAX_CELL_UNITS ? this.#shortened(cell, line) : cell)
    }
    this.heap.addTexts(kept, line)
    this.#counted()
  }

  #counted(): void {
    this.#rows += 1
    if (this.#rows > MAX_TABLE_ROWS) {
      this.refused = fault(
        'table.too-many-rows',
        `The file has more than ${MAX_TABLE_ROWS / 1e6} million rows, the most that a table can have. Split it. Nothing was kept.`,
      )
    }
  }

  #short(count: number, line: number): void {
    if (this.#kind === 'delimited') this.#log.add('short', line, `${count} of ${this.#expected} cells`)
  }

  #ragged(cells: readonly string[], count: number, line: number): void {
    if (count < this.#expected) return this.#short(count, line)
    const filled = lastFilled(cells.slice(0, count))
    if (filled > this.#expected) this.#long(filled, line)
  }

  #long(filled: number, line: number): void {
    const kind = filled > this.heap.width ? 'lost' : 'long'
    this.#log.add(kind, line, `${filled} cells, not ${this.#expected}`)
  }

  #shortened(cell: string, line: number): string {
    this.#log.add('cut', line, `${cell.length} characters`)
    const last = cell.charCodeAt(MAX_CELL_UNITS - 1)
    // Half of a surrogate pair is no character.
    return cell.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_CELL_UNITS - 1 : MAX_CELL_UNITS)
  }

  #cutFull(): void {
    if (this.heap.rows === BLOCK_ROWS + TAIL) this.#cut(BLOCK_ROWS)
  }

  #cut(most: number): void {
    const block = this.heap.cut(Math.min(most, this.heap.rows))
    findSubTotals(block, (line, label) => this.#log.add('subtotal', line, label.slice(0, 80)))
    this.#ready.push(block)
  }

  #trim(): void {
    const { heap } = this
    const length = heap.rows
    let usual = 0
    for (let row = Math.max(0, length - 4 * TAIL); row < length; row += 1) {
      usual = Math.max(usual, filledCells(heap.rowAt(row).cells, heap.width))
    }
    for (let row = length - 1; row > 0 && row > length - TAIL; row -= 1) {
      const { cells, line } = heap.rowAt(row)
      const kind = isFooter(cells, usual) ? 'footer' : isTotal(cells, usual) ? 'total' : null
      if (kind === null) break
      const words = cells.find((cell) => !isBlankCell(cell)) ?? ''
      this.#log.withdraw('short', line)
      this.#log.add(kind, line, words.trim().slice(0, 80))
      heap.pop()
      this.#rows -= 1
    }
  }
}

/**
 * Whether a cell that begins with this byte holds more than white space. Spaces beyond ASCII begin with C2 (no-break),
 * E1 to E3 (Ogham, typographic, ideographic) or EF (byte order mark), as other signs do too.
 */
const isSurelyInk = (byte: number): boolean =>
  byte > 0x20 && byte !== 0xc2 && byte !== 0xef && (byte < 0xe1 || byte > 0xe3)

function isAt(wanted: Uint8Array | undefined, bytes: Uint8Array, start: number, length: number): boolean {
  if (wanted?.length !== length) return false
  for (let at = 0; at < length; at += 1) if (wanted[at] !== bytes[start + at]) return false
  return true
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => !isBlankCell(cell)) + 1

/** The refusal of a table with so many columns. */
export const tooManyColumns = (columns: number): Fault =>
  fault(
    'table.too-many-columns',
    `The table has ${columns} columns; at most ${MAX_TABLE_COLUMNS} can be taken in. Check the delimiter. Nothing was kept.`,
  )
