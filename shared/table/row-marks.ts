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

/** Whether a row is a note below the table ("Source: …"): words in its first cell and nothing else, where rows hold more. */
export function isFooter(cells: readonly string[], usual: number): boolean {
  const [first = '', ...rest] = cells
  if (usual < 3 || !rest.every(isBlankCell)) return false
  const words = first.trim()
  // A lone number or code may be a row of which the rest is missing.
  return /\p{L}/u.test(words) && /[\s:*©]/u.test(words)
}
