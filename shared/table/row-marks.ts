/** The delimiter that a first line names for spreadsheets (`sep=;`), or null where it names none. */
export function delimiterHint(line: string): string | null {
  const sign = /^"?sep=(\\t|[^"\r\n\p{L}\p{N}])"?[;,\t]*$/iu.exec(line)?.[1]
  return sign === '\\t' ? '\t' : (sign ?? null)
}

/** Whether a first record is such a hint, cut at the delimiter that it names or at another. */
export function isHint(cells: readonly string[], count: number): boolean {
  const [first = ''] = cells
  if (count === 1) return delimiterHint(first) !== null
  return /^sep=$/i.test(first) && cells.slice(1, count).every((cell) => /^[;,\t]*$/.test(cell))
}

/** Whether a cell holds nothing but white space. */
export const isBlankCell = (cell: string): boolean => cell === '' || cell.trim() === ''

/** How many of the first `count` cells hold something. */
export function filledCells(cells: readonly string[], count: number): number {
  let filled = 0
  for (let at = 0; at < count; at += 1) if (!isBlankCell(cells[at] ?? '')) filled += 1
  return filled
}

/** Whether all of the first `count` cells are blank. */
export function allBlank(cells: readonly string[], count: number): boolean {
  for (let at = 0; at < count; at += 1) if (!isBlankCell(cells[at] ?? '')) return false
  return true
}

/** Whether a line below the header only numbers its columns, as statistical forms do: 1, 2, 3 … */
export const isNumbering = (cells: readonly string[]): boolean =>
  cells.length >= 3 &&
  cells.every(
    (cell, index) =>
      /^[(]?\d+[).]?$/.test(cell.trim()) && Number.parseInt(cell.replace('(', ''), 10) === index + 1,
  )

const SUM =
  '(?:grand |sub-?)?totals?|sum|gesamt|summe|всего|итого|разом|усього|всього|总计|合计|總計|合計|小计|小計|共计'
/** A word for a sum alone, or with what it is the sum of: "Итого за 2023 год:". */
const ALONE = new RegExp(`^(?:${SUM})\\s*[:：.]?$`, 'iu')
const OF = new RegExp(
  `^(?:${SUM})\\s*[:：(]|^(?:${SUM}) (?:for|in|of|by|per|value|amount|weight|rows|records|за|по|на|в)(?=[\\s:]|$)`,
  'iu',
)
const NUMBERS = /^[\p{Sc}\s]*[-(]?\d[\d\s.,'’%)]*[\p{L}\p{Sc}.\s]{0,12}$/u

/** Whether a row is the sum of those above it: its first words say so and whatever else it holds are numbers. */
export function isTotal(cells: readonly string[], usual: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  const [label = '', ...rest] = filled
  const words = label.trim()
  if (rest.length === 0 || !(ALONE.test(words) || (filled.length < usual && OF.test(words)))) return false
  return rest.every((cell) => NUMBERS.test(cell.trim()))
}

const LONGEST_LABEL = 200
/** Further words by which sums stand between rows, as spreadsheet programs write them, too. */
const BETWEEN = `${SUM}|(?:(?:общий|промежуточный|общая|загальний|проміжний) )?(?:итог|сумма|підсумок|сума)|汇总|zwischensumme`
const ALONE_BETWEEN = new RegExp(`^(?:${BETWEEN})\\s*[:：.]?$`, 'iu')
const OF_BETWEEN = new RegExp(
  `^(?:${BETWEEN}|итоги)\\s*[:：(]|^(?:${BETWEEN}) (?:for|in|of|by|per|за|по|на|в|для)(?=[\\s:]|$)`,
  'iu',
)
/** “Far Ocean Total”, «Карст Итог», as spreadsheet programs name the sum of a group. */
const AFTER = /\S\s+(?:(?:sub-?)?total|итог|підсумок|ergebnis|汇总)\s*:?$|\S\s*汇总$/iu

/** Whether a cell says that its row is a sum. */
export const isSumLabel = (cell: string): boolean => {
  const words = cell.trim()
  return (
    words.length <= LONGEST_LABEL &&
    (ALONE_BETWEEN.test(words) || OF_BETWEEN.test(words) || AFTER.test(words))
  )
}

/**
 * The label of a row that looks like a sum of rows near it, and null for any other: a word for a sum among its first
 * cells, nothing but numbers behind it, and less in it than in most rows (`usual` filled cells), unless it begins with
 * the word alone. What stands before the label names the group.
 */
export function isSubTotal(cells: readonly string[], usual: number): string | null {
  const filled = cells.filter((cell) => !isBlankCell(cell)).map((cell) => cell.trim())
  const at = filled.slice(0, 3).findIndex(isSumLabel)
  const label = filled[at]
  const rest = filled.slice(at + 1)
  if (label === undefined || rest.length === 0 || !rest.every((cell) => NUMBERS.test(cell))) return null
  // “Total” is a firm, too.
  if (filled.length >= usual && !(at === 0 && ALONE_BETWEEN.test(label))) return null
  return at === 0 || ALONE_BETWEEN.test(label) ? label : null
}

/** Whether a row is a note below the table ("Source: …"): words in its first cell and nothing else, where rows hold more. */
export function isFooter(cells: readonly string[], usual: number): boolean {
  const [first = '', ...rest] = cells
  if (usual < 3 || !rest.every(isBlankCell)) return false
  const words = first.trim()
  // A lone number or code may be a row of which the rest is missing.
  return /\p{L}/u.test(words) && /[\s:*©]/u.test(words)
}
