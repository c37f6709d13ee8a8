import { headerWords, type MappedColumn } from './header-words'
import { flowOf } from './row-fields'

/** Whether the rows of a table are exports or imports; null where nothing tells, or some are either. */
export type Direction = 'export' | 'import' | null

/*
 * China's customs name the party at home and the one abroad. Which of them sends and which receives depends on the
 * direction; “经营单位”, the trading company, is the one at home.
 */
const AT_HOME = /境内收发货人|(?<!境外)收发货(?:人|单位)|经营单位|经营企业/u
const ABROAD = /境外收发货(?:人|单位)/u
/** What only a declaration of exports has, and what only one of imports has, the telling ones before the others. */
const TELLING: readonly (readonly [exports: RegExp, imports: RegExp])[] = [
  [
    /境内发货人|境外收货人|运抵国|目的国|指运港|出口日期|离境口岸/u,
    /境内收货人|境外发货人|启运国|起运国|进口日期|进境日期|入境口岸/u,
  ],
  [/发货单位|生产销售单位/u, /收货单位|消费使用单位/u],
  [/收货人|买方/u, /(?<!收)发货人|卖方/u],
]
const FLOW_HEADER = /\bflow\b|进出口(?!日期|口岸|商)|贸易方向/u

/** The direction of a table whose headers are Chinese, by a column that says it and else by the headers. */
export function directionOf(
  columns: readonly MappedColumn[],
  cells: readonly (readonly string[])[],
): Direction {
  const headers = columns.map(({ header }) => headerWords(header))
  const flows = new Set((cells[headers.findIndex((header) => FLOW_HEADER.test(header))] ?? []).map(flowOf))
  flows.delete(null)
  const [only] = flows
  if (flows.size > 0) {
    return flows.size === 1 && (only === 'export' || only === 'import') ? only : null
  }
  for (const [exports, imports] of TELLING) {
    const out = headers.some((header) => exports.test(header))
    const into = headers.some((header) => imports.test(header))
    if (out !== into) return out ? 'export' : 'import'
    if (out && into) return null
  }
  return null
}

/** Whether a header names the party at home or the one abroad, which has a role only with a direction. */
export const turnsOnDirection = (words: string): boolean => AT_HOME.test(words) || ABROAD.test(words)

/** The role of such a party; null where the direction is not known. */
export function roleIn(direction: Direction, words: string): 'consignor' | 'consignee' | null {
  if (direction === null) return null
  return (direction === 'export') === AT_HOME.test(words) ? 'consignor' : 'consignee'
}
