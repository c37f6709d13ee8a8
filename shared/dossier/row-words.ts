import {
  type CitedCell,
  type CitedRow,
  type CitedRows,
  cellOf,
  usedCells,
} from '@shared/contradiction/cited-rows'
import { groupDigits } from '@shared/kernel/number-prose'
import type { SourceId } from '@shared/kernel/ids'
import type { Locator } from '@shared/kernel/reference'
import { collapseSpace, truncateMiddle } from '@shared/kernel/text'
import { locatorWords } from './describe'

/** Words of a cell that a note repeats. */
const LONGEST_CELL = 160

/** The row that a place stands in; undefined for other places, and for one that was not read. */
export const rowAt = (rows: CitedRows, source: SourceId, locator: Locator): CitedRow | undefined =>
  locator.kind === 'row' || locator.kind === 'cell' ? rows(source, locator.row) : undefined

/** A place for people: “line 1,204 of customs.csv”, “line 1,204 of customs.csv, column Value”, else as any place. */
export function placeWords(locator: Locator, row: CitedRow | undefined, fileName: string): string {
  if (row === undefined) return locatorWords(locator)
  const line = `line ${groupDigits(String(row.line))}${fileName === '' ? '' : ` of ${fileName}`}`
  if (locator.kind !== 'cell') return line
  return `${line}, column ${cellOf(row, locator.column)?.header ?? locator.column}`
}

/** A place for the manifest, by what finds it again: “row 1203, line 1204, columns Sender; Goods”. */
export function placeForManifest(locator: Locator, row: CitedRow | undefined): string {
  if (row === undefined) return locatorWords(locator)
  const columns = cellsAt(locator, row).map(({ header }) => collapseSpace(header))
  return `row ${row.row + 1}, line ${row.line}, ${columns.length === 1 ? 'column' : 'columns'} ${columns.join('; ')}`
}

/** The cells that a place uses, each with its header and the file's own words; '' for other places. */
export function cellWords(locator: Locator, row: CitedRow | undefined): string {
  return row === undefined ? '' : cellsAt(locator, row).map(cellInWords).join('; ')
}

function cellsAt(locator: Locator, row: CitedRow): readonly CitedCell[] {
  if (locator.kind !== 'cell') return usedCells(row)
  const cell = cellOf(row, locator.column)
  return cell === undefined ? [] : [cell]
}

/** “Goods: “Dune 1000””; a correction says what the file has. */
function cellInWords({ header, value, corrected }: CitedCell): string {
  const said = (words: string) => `“${truncateMiddle(collapseSpace(words), LONGEST_CELL)}”`
  const head = collapseSpace(header)
  return corrected === null
    ? `${head}: ${said(value)}`
    : `${head}: ${said(corrected)} (corrected; the file has ${said(value)})`
}
