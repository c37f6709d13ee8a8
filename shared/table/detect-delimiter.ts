import { DelimitedScanner } from './delimited-scanner'
import { delimiterHint, filledCells, isBlankCell } from './row-marks'

/** A record of the file that is not empty, with the line it begins in, from 1. */
export type HeadRecord = { readonly cells: readonly string[]; readonly line: number }

/** Delimiters that are tried; of equals the first wins. */
export const DELIMITERS = ['\t', ';', '|', ','] as const

/** So many records are looked at. */
const RECORDS = 400

/** The first records of a text that hold anything. A text that was cut loses its last record, which may be a part. */
export function headRecords(text: string, delimiter: string, isCut: boolean): readonly HeadRecord[] {
  const records: HeadRecord[] = []
  const scanner = new DelimitedScanner(
    delimiter,
    (cells, count, line) => {
      if (records.length < RECORDS && filledCells(cells, count) > 0) {
        records.push({ cells: cells.slice(0, count), line })
      }
    },
    () => {},
  )
  scanner.push(text)
  if (!isCut || records.length === 0) scanner.end()
  return records
}

export type DetectedDelimiter = {
  readonly delimiter: string
  readonly records: readonly HeadRecord[]
  /** Whether the file says so itself, or its records agree and no other delimiter would do as well. */
  readonly sure: boolean
}

type Tried = DetectedDelimiter & { readonly score: number }

/** The delimiter that cuts most records into the same number of cells, quotes respected. */
export function detectDelimiter(text: string, isCut: boolean): DetectedDelimiter {
  const hint = delimiterHint(/^[^\r\n]*/.exec(text)?.[0] ?? '')
  if (hint !== null) return { delimiter: hint, records: headRecords(text, hint, isCut), sure: true }
  const tried = DELIMITERS.filter((delimiter) => text.includes(delimiter)).map((delimiter): Tried => {
    const records = headRecords(text, delimiter, isCut)
    const score = scoreOf(records, delimiter)
    return { delimiter, records, score, sure: false }
  })
  const [best, next] = tried.toSorted((one, other) => other.score - one.score)
  if (best === undefined || best.score <= 0) {
    return { delimiter: ',', records: headRecords(text, ',', isCut), sure: best === undefined }
  }
  return { ...best, sure: best.score >= 0.6 && best.score - (next?.score ?? 0) >= 0.1 }
}

/** How well a delimiter cuts: the share of records of the usual width, less what makes its signs something else. */
function scoreOf(records: readonly HeadRecord[], delimiter: string): number {
  const widths = new Map<number, number>()
  for (const { cells } of records)
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  // Wide records are likelier cut on purpose than by chance.
  const weight = ([width, count]: readonly [number, number]) => count * Math.min(3, 1 + width / 10)
  const [width, count] = [...widths].toSorted((one, other) => weight(other) - weight(one))[0] ?? [1, 0]
  if (count === 0) return 0
  // Lines of one cell before and after the table say nothing against it.
  const cut = records.filter(({ cells }) => cells.length > 1).length
  const agree = 0.6 * (count / records.length) + 0.4 * (count / cut)
  // Commas stand in words and numbers, tabs hardly ever stand by chance in line after line.
  const onPurpose = delimiter === '\t' && count >= 2 && count === records.length ? 0.5 : 0
  return agree * (1 + Math.min(0.3, width / 50)) + onPurpose - notDelimiting(records, delimiter)
}

/** Digits around a decimal comma, between the signs that would be the delimiters then. */
const ENDS_NUMBER = /(?:^|[;|\t"])[\s-]*\d+$/
const BEGINS_PART = /^\d+\s*(?:[;|\t"]|$)/

/** What speaks against a delimiter: it stands between digits as a decimal comma does, or before spaces as in prose. */
function notDelimiting(records: readonly HeadRecord[], delimiter: string): number {
  if (delimiter !== ',' && delimiter !== ';') return 0
  let all = 0
  let decimal = 0
  let prose = 0
  for (const { cells } of records) {
    for (let at = 1; at < cells.length; at += 1) {
      const before = cells[at - 1] ?? ''
      const after = cells[at] ?? ''
      all += 1
      if (ENDS_NUMBER.test(before) && BEGINS_PART.test(after) && /[;|\t]/.test(before + after)) decimal += 1
      if (/^ \S/.test(after) && !isBlankCell(before)) prose += 1
    }
  }
  return all === 0 ? 0 : (0.5 * decimal) / all + (0.3 * prose) / all
}
