import type { HeadRecord } from './detect-delimiter'
import { dateShape } from './detect-dates'
import { numberShape } from './detect-numbers'
import { filledCells, isBlankCell, isHint } from './row-marks'

export type DetectedHeader = {
  /** Among the records that are not empty, from 0; null where the first row holds data. */
  readonly headerRow: number | null
  readonly sure: boolean
}

/** The header stands within the first so many records. */
const WITHIN = 60

/**
 * Where the header stands: the first record as full as the rows below it, unless it holds what they hold: numbers and
 * dates. Where everything is words the first one is taken, and said to be a guess.
 */
export function detectHeader(records: readonly HeadRecord[]): DetectedHeader {
  const start = tableStart(records)
  const first = records[start]
  if (first === undefined) return { headerRow: null, sure: false }
  const cells = first.cells
  const below = records.slice(start + 1, start + 51)
  let values = 0
  let years = 0
  let telling = 0
  let filled = 0
  for (const [column, cell] of cells.entries()) {
    if (isBlankCell(cell)) continue
    filled += 1
    const others = below.map((record) => record.cells[column] ?? '').filter((other) => !isBlankCell(other))
    const measured = others.filter(isValue).length
    if (isYear(cell)) years += 1
    else if (isValue(cell)) values += 1
    else if (others.length > 0 && measured * 2 > others.length) telling += 1
  }
  // Years are headers of a table that is spread out by years, among words.
  if (values > 0 || (years > 0 && years === filled)) {
    const header = telling > values * 2
    return { headerRow: header ? start : null, sure: !header }
  }
  if (below.length === 0) return { headerRow: start, sure: false }
  return { headerRow: start, sure: telling > 0 || looksNamed(cells, below) }
}

/** The first record that is as full as the table below it. */
function tableStart(records: readonly HeadRecord[]): number {
  const looked = records.slice(0, WITHIN)
  const hinted = isHint(records[0]?.cells ?? [], records[0]?.cells.length ?? 0) ? 1 : 0
  const fills = records.map(({ cells }) => filledCells(cells, cells.length))
  const widest = fills.slice(hinted).toSorted((one, other) => one - other)
  const usual = Math.max(widest[Math.floor(widest.length * 0.75)] ?? 1, modeOf(fills.slice(hinted)))
  const enough = usual <= 2 ? usual : Math.max(2, Math.ceil(usual * 0.5))
  const found = looked.findIndex((_, index) => index >= hinted && (fills[index] ?? 0) >= enough)
  return Math.max(found, hinted)
}

function modeOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 1
}

/** A cell that a header would not hold: a number, a date, or a long code of digits. */
export function isValue(cell: string): boolean {
  const text = cell.trim()
  return dateShape(text) !== null || numberShape(text) !== null || /^[\d./\- ]{6,}$/.test(text)
}

/** Whether a cell is a year alone. */
export const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell.trim())

/** Whether words of the first row come again nowhere below while those of the rows do, as names of columns and values. */
function looksNamed(cells: readonly string[], below: readonly HeadRecord[]): boolean {
  if (below.length < 3) return false
  let apart = 0
  let again = 0
  for (const [column, cell] of cells.entries()) {
    if (isBlankCell(cell)) continue
    const others = below.map((record) => record.cells[column] ?? '').filter((other) => !isBlankCell(other))
    if (others.includes(cell)) return false
    if (others.length >= 3 && new Set(others).size * 2 <= others.length) again += 1
    apart += 1
  }
  return apart > 0 && again > 0
}
