import type { Claim } from '@shared/claim/claim'
import type { Dimension } from '@shared/contradiction/contradiction'
import type { HitClass, HitCounts } from '@shared/contradiction/matching/evaluate'
import type { TestedClaim } from '@shared/contradiction/matching/segment'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { groupDigits } from '@shared/kernel/number-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { totalWords } from '@shared/shipment/total-words'
import type { Total } from '@shared/shipment/totals'

/** What of a claim its test depends on. */
export const testedClaim = ({ kind, date, scope }: Pick<Claim, 'kind' | 'date' | 'scope'>): TestedClaim => ({
  kind,
  date,
  scope,
})

export const countWords = (count: number): string => groupDigits(String(count))

/** What misses, in “everything meets except …”. */
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

/** A sum with what it is a sum of, where that is not plain loads: “$1,200 FOB”, “4 t (ordered …)”. */
export function hitTotalWords(total: Total): string {
  const basis = total.basis === '' || total.basis === 'unknown' ? '' : ` ${total.basis}`
  const level = total.level === 'consignment' ? '' : ` (${LEVEL_WORDS[total.level].label})`
  return totalWords(total) + basis + level
}

/** “March 2023”, “2023”, or that the record has no date. */
export const monthWords = (month: string): string => (month === '' ? 'not dated' : dateInWords(month, 'en'))
