import { isBlankCell } from './row-marks'
import type { DateOrder } from './layout'

/** How a cell writes a date in digits: the order it proves ('' where both 3 April and 4 March fit), and its sign. */
export type DateShape = { readonly order: DateOrder; readonly sign: string }

const NUMERIC =
  /^(\d{1,4})([./\-年])(\d{1,2})([./\-月])(\d{1,4})日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/u

/** Reads the shape of a date; null where a cell is none, or one with words for its month. */
export function dateShape(cell: string): DateShape | null {
  if (cell.length > 40) return null
  const found = NUMERIC.exec(cell.trim())
  if (found === null) return null
  const [, one = '', sign = '', two = '', again = '', three = ''] = found
  if (sign === '年' ? again !== '月' : again !== sign) return null
  const [first, second, third] = [Number(one), Number(two), Number(three)]
  if (one.length === 4) {
    return second >= 1 && second <= 12 && third >= 1 && third <= 31 && three.length <= 2
      ? { order: 'ymd', sign: sign === '年' ? '-' : sign }
      : null
  }
  if (one.length > 2 || (three.length !== 2 && three.length !== 4)) return null
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return null
  if (first > 12) return { order: 'dmy', sign }
  if (second > 12) return { order: 'mdy', sign }
  // Nobody who writes the month first puts points between.
  return { order: sign === '.' ? 'dmy' : '', sign }
}

export type DetectedDates = {
  readonly order: DateOrder
  readonly sign: string
  /** A date of the table that fits two orders while nothing tells which, or one that goes against the rest; or ''. */
  readonly doubtful: string
}

/** The order of dates by the columns that hold dates. */
export function detectDates(columns: readonly (readonly string[])[]): DetectedDates {
  const counts = new Map<string, { order: DateOrder; sign: string; cells: number; first: string }>()
  for (const cells of columns) {
    const filled = cells.filter((cell) => !isBlankCell(cell))
    const dates = filled.flatMap((cell) => {
      const shape = dateShape(cell)
      return shape === null ? [] : [{ cell, ...shape }]
    })
    if (dates.length === 0 || dates.length * 2 < filled.length) continue
    for (const { cell, order, sign } of dates) {
      const key = `${order}${sign}`
      const known = counts.get(key) ?? { order, sign, cells: 0, first: cell }
      known.cells += 1
      counts.set(key, known)
    }
  }
  const ranked = [...counts.values()].toSorted((one, other) => other.cells - one.cells)
  const proven = ranked.filter(({ order }) => order !== '')
  // Dates that are written year first tell nothing about those that are not.
  const open = ranked.find(({ order }) => order === '')
  const best = open === undefined ? proven[0] : proven.find(({ order }) => order !== 'ymd')
  if (best === undefined) return { order: '', sign: open?.sign ?? '', doubtful: open?.first ?? '' }
  const against = proven.find(
    ({ order, sign }) =>
      order !== best.order && order !== 'ymd' && best.order !== 'ymd' && sign === best.sign,
  )
  return { order: best.order, sign: best.sign, doubtful: against?.first ?? '' }
}

/** An order with its sign, as people write it: "dd.mm.yyyy"; '' where the order is not known. */
export function datePattern(order: DateOrder, sign: string): string {
  const parts = { '': [], ymd: ['yyyy', 'mm', 'dd'], dmy: ['dd', 'mm', 'yyyy'], mdy: ['mm', 'dd', 'yyyy'] }[
    order
  ]
  return parts.join(sign)
}
