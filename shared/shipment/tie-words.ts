import { countOf, groupDigits, plural } from '@shared/kernel/number-prose'
import { TIE_REASONS, type TieReason } from './consignment'
import type { TieCounts } from './tie-index'

/** What records share with others of a list, in “3 share …”. */
const SHARED: Readonly<Record<TieReason, string>> = {
  house: 'a house bill',
  master: 'a bill of lading',
  line: 'a line of a declaration',
  declaration: 'a declaration and the goods in it',
  container: 'a container, with goods of one heading',
}

/**
 * That sums may count goods twice, and why: “12 of these 137 records may be the same goods as another of them, and are
 * counted twice if so: 9 share a house bill, 3 share a line of a declaration.” '' where nothing is tied.
 */
export function tiesWords(ties: TieCounts, all: number, one: string, many: string): string {
  if (ties.count === 0) return ''
  const reasons = TIE_REASONS.filter((reason) => ties[reason] > 0).map(
    (reason) =>
      `${groupDigits(String(ties[reason]))} ${plural(ties[reason], 'shares', 'share')} ${SHARED[reason]}`,
  )
  return `${groupDigits(String(ties.count))} of these ${countOf(all, one, many)} may be the same goods as another of them, and are counted twice if so: ${reasons.join('; ')}.`
}
