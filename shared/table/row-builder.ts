import { fault, type Fault } from '@shared/kernel/result'
import { namedColumns, type NamedColumn } from './column-keys'
import type { Layout } from './layout'
import { MAX_CELL_UNITS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from './limits'
import type { ProblemLog } from './problems'
import { allBlank, isHint, filledCells, isBlankCell, isFooter, isNumbering, isTotal } from './row-marks'
import { BLOCK_ROWS } from './table'

/** Rows of a table, column by column, with the lines of the file they begin in, from 1. */
export type RowBlock = { readonly columns: readonly string[][]; readonly lines: Uint32Array }

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
  #columns: string[][] = []
  #lines: number[] = []
  #ready: RowBlock[] = []
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
    if (this.#lines.length === BLOCK_ROWS + TAIL) this.#cut(BLOCK_ROWS)
  }

  /** The end of the file: totals and notes below the table are taken off. */
  end(): void {
    if (this.#named === null) this.#settle()
    if (this.refused !== null) return
    this.#trim()
    while (this.#lines.length > 0) this.#cut(BLOCK_ROWS)
  }

  /** The blocks that are ready, each given once. */
  take(): readonly RowBlock[] {
    const ready = this.#ready
    this.#ready = []
    return ready
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
    this.#columns = headers.map(() => [])
    for (const { cells, line } of rows) this.#row(cells, cells.length, line)
    if (this.#lines.length >= BLOCK_ROWS + TAIL) this.#cut(BLOCK_ROWS)
  }

  #row(cells: readonly string[], count: number, line: number): void {
    const columns = this.#columns
    const width = columns.length
    if (count !== this.#expected) this.#ragged(cells, count, line)
    for (let at = 0; at < width; at += 1) {
      const cell = at < count ? (cells[at] ?? '') : ''
      columns[at]?.push(cell.length > MAX_CELL_UNITS ? this.#shortened(cell, line) : cell)
    }
    this.#lines.push(line)
    this.#rows += 1
    if (this.#rows > MAX_TABLE_ROWS) {
      this.refused = fault(
        'table.too-many-rows',
        `The file has more than ${MAX_TABLE_ROWS / 1e6} million rows, the most that a table can have. Split it. Nothing was kept.`,
      )
    }
  }

  #ragged(cells: readonly string[], count: number, line: number): void {
    if (count < this.#expected) {
      if (this.#kind === 'delimited') this.#log.add('short', line, `${count} of ${this.#expected} cells`)
      return
    }
    const filled = lastFilled(cells.slice(0, count))
    if (filled <= this.#expected) return
    const kind = filled > this.#columns.length ? 'lost' : 'long'
    this.#log.add(kind, line, `${filled} cells, not ${this.#expected}`)
  }

  #shortened(cell: string, line: number): string {
    this.#log.add('cut', line, `${cell.length} characters`)
    const last = cell.charCodeAt(MAX_CELL_UNITS - 1)
    // Half of a surrogate pair is no character.
    return cell.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_CELL_UNITS - 1 : MAX_CELL_UNITS)
  }

  #cut(most: number): void {
    const rows = Math.min(most, this.#lines.length)
    this.#ready.push({
      columns: this.#columns.map((column) => column.splice(0, rows)),
      lines: Uint32Array.from(this.#lines.splice(0, rows)),
    })
  }

  #trim(): void {
    const rowAt = (row: number) => this.#columns.map((column) => column[row] ?? '')
    const length = this.#lines.length
    let usual = 0
    for (let row = Math.max(0, length - 4 * TAIL); row < length; row += 1) {
      usual = Math.max(usual, filledCells(rowAt(row), this.#columns.length))
    }
    for (let row = length - 1; row > 0 && row > length - TAIL; row -= 1) {
      const cells = rowAt(row)
      const kind = isFooter(cells, usual) ? 'footer' : isTotal(cells, usual) ? 'total' : null
      if (kind === null) break
      const line = this.#lines[row] ?? 0
      const words = cells.find((cell) => !isBlankCell(cell)) ?? ''
      this.#log.withdraw('short', line)
      this.#log.add(kind, line, words.trim().slice(0, 80))
      for (const column of this.#columns) column.pop()
      this.#lines.pop()
      this.#rows -= 1
    }
  }
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => !isBlankCell(cell)) + 1

/** The refusal of a table with so many columns. */
export const tooManyColumns = (columns: number): Fault =>
  fault(
    'table.too-many-columns',
    `The table has ${columns} columns; at most ${MAX_TABLE_COLUMNS} can be taken in. Check the delimiter. Nothing was kept.`,
  )
