import { effectivePeriod } from '@shared/claim/effective-period'
import type { Claim } from '@shared/claim/claim'
import type { Finding } from '@shared/claim/match-goods'
import { parseEdtf, type Edtf } from '@shared/kernel/edtf'
import { within } from '@shared/kernel/edtf-compare'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { DateField } from '@shared/kernel/fields'

/**
 * Whether a record's time lies in the time a claim covers. It meets only where all of it lies inside in every reading
 * of the claim's date, and misses only where none of it does in any.
 */
export function testPeriod(claim: Pick<Claim, 'kind' | 'date' | 'scope'>, record: DateField): Finding {
  const covered = effectivePeriod(claim)
  if (covered.kind === 'not-limited') return { result: 'meets', why: 'the period is not limited' }
  if (covered.kind === 'unknown') return { result: 'unknown', why: covered.why }
  const date = dateOf(record.edtf)
  if (date === null) {
    const words = record.words === '' ? '' : ` (“${record.words}”)`
    return { result: 'unknown', why: `the record is not dated${words}` }
  }
  const sure = dateOf(covered.sure)
  const possible = dateOf(covered.possible)
  if (sure === null || possible === null)
    return { result: 'unknown', why: 'the claim’s period cannot be read' }
  const when = dateInWords(record.edtf, 'en')
  const doubt = date.uncertain || date.approximate ? ', as far as its date is known' : ''
  if (within(date, sure) === 'yes')
    return { result: 'meets', why: `${when} lies in “${covered.words}”${doubt}` }
  const outside = within(date, possible)
  if (outside === 'no') return { result: 'misses', why: `${when} does not lie in “${covered.words}”${doubt}` }
  const partly = outside === 'unknown' ? 'may lie' : outside === 'yes' ? 'may lie' : 'lies only partly'
  return { result: 'unknown', why: `${when} ${partly} in “${covered.words}”` }
}

function dateOf(edtf: string): Edtf | null {
  const date = parseEdtf(edtf)
  return edtf !== '' && date.ok ? date.value : null
}
