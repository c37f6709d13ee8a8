import type { HeadRecord } from './detect-delimiter'
import { isValue, isYear } from './detect-header'
import { HEADER_RULES, headerWords, PARTY_PARTS, PARTY_WORDS } from './header-words'
import { saysNothing } from './read-amount'
import { isBlankCell, isNumbering } from './row-marks'

/** Words of second rows of headers that name no field by themselves: what of a party, and units. */
const PARTS =
  /^(?:name|title|company|code|unit|наименование|название|имя|код|ед|назва|наименування|名称|单位|kg|кг|usd|eur|руб|грн|pcs|шт|千克|美元)$/u
const LONGEST = 60

/**
 * Whether the record below the header is probably the rest of it: merged cells stand above, as of “Exporter” over “name”
 * and “country”, or it has words where the rows have numbers and dates. A record that holds a number or a date is a row.
 */
export function hasSecondHeader(records: readonly HeadRecord[], headerRow: number): boolean {
  const header = records[headerRow]?.cells ?? []
  const next = records[headerRow + 1]?.cells ?? []
  const below = records.slice(headerRow + 2, headerRow + 52)
  if (below.length === 0 || isNumbering(next)) return false
  if (next.some((cell) => isValue(cell) || isYear(cell))) return false
  let filled = 0
  let named = 0
  let telling = 0
  let merged = 0
  let grouped = 0
  let emptied = 0
  for (let column = 0; column < Math.max(header.length, next.length); column += 1) {
    const cell = next[column] ?? ''
    const others = below.map((record) => record.cells[column] ?? '').filter((other) => !saysNothing(other))
    if (isBlankCell(cell)) {
      if (others.length > below.length * 0.8) emptied += 1
      continue
    }
    if (saysNothing(cell)) continue
    filled += 1
    const isUnder = isBlankCell(header[column] ?? '')
    if (isUnder) merged += 1
    if (isUnder || (column + 1 < header.length && isBlankCell(header[column + 1] ?? ''))) grouped += 1
    if (namesSomething(cell)) named += 1
    const measured = others.filter((other) => isValue(other) || isYear(other)).length
    if (measured * 2 > others.length) telling += 1
  }
  if (telling > 0) return true
  return merged > 0 && (named * 2 >= filled || (emptied > 0 && grouped === filled))
}

/** Whether a cell says what a column holds, as a header does. */
function namesSomething(cell: string): boolean {
  if (cell.length > LONGEST) return false
  const words = headerWords(cell)
  return (
    PARTS.test(words) ||
    [...PARTY_WORDS, ...PARTY_PARTS].some(([, pattern]) => pattern.test(words)) ||
    HEADER_RULES.some((rule) => rule.words.test(words))
  )
}
