import type { Claim } from '@shared/claim/claim'
import type { Dimension } from '@shared/contradiction/contradiction'
import type { HitClass, HitCounts } from '@shared/contradiction/matching/evaluate'
import type { ScopeTest } from '@shared/contradiction/scope-test'
import type { TestedClaim } from '@shared/contradiction/matching/segment'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { groupDigits, plural } from '@shared/kernel/number-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { toldIn, totalWords } from '@shared/shipment/total-words'
import type { Total } from '@shared/shipment/totals'

/** What of a claim its test depends on. */
export const testedClaim = ({ kind, date, scope }: Pick<Claim, 'kind' | 'date' | 'scope'>): TestedClaim => ({
  kind,
  date,
  scope,
})

/** The id of the heading over a claim’s hits. */
export const HITS = 'hits-of-claim'

export const countWords = (count: number): string => groupDigits(String(count))

/** What misses, in “everything meets except …” and “… misses”. */
export const EXCEPT_WORDS: Readonly<Record<Dimension, string>> = {
  party: 'the party',
  goods: 'the goods',
  route: 'the route',
  period: 'the date',
  capacity: 'the capacity',
}

export const CLASS_LABELS: Readonly<Record<HitClass, string>> = {
  inside: 'Inside',
  possible: 'Possible',
  'near-miss': 'Near misses',
}

export const countOfClass = (counts: HitCounts, wanted: HitClass): number =>
  wanted === 'near-miss' ? counts.nearMiss : counts[wanted]

/**
 * A sum with what it is a sum of, where that is not plain loads: “$1,200 FOB”, “4 t (ordered …)”, and in how many of so
 * many records it is told.
 */
export function hitTotalWords(total: Total, of: number): string {
  const basis = total.basis === '' || total.basis === 'unknown' ? '' : ` ${total.basis}`
  const level = total.level === 'consignment' ? '' : ` (${LEVEL_WORDS[total.level].label})`
  return totalWords(total) + basis + level + toldIn(total, of)
}

/** “March 2023”, “2023”, or that the record has no date. */
export const monthWords = (month: string): string => (month === '' ? 'not dated' : dateInWords(month, 'en'))

/** What a near miss is a miss of: everything else meets, or is as far as is known no miss. '' for any other test. */
export function nearWords({ rows, verdict }: ScopeTest): string {
  const missing = rows.find(({ result }) => result === 'misses')
  if (verdict !== 'near-miss' || missing === undefined) return ''
  const open = rows.filter(({ result }) => result === 'unknown')
  if (open.length === 0) return `Everything meets except ${EXCEPT_WORDS[missing.dimension]}.`
  const names = open.map(({ dimension }) => EXCEPT_WORDS[dimension])
  const list = [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ')
  return `Nothing misses except ${EXCEPT_WORDS[missing.dimension]}; whether ${list} ${plural(names.length, 'meets', 'meet')} is not known.`
}
