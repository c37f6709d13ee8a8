import { dateShort } from '@shared/kernel/edtf-prose'
import { compareDecimals, multiplyDecimals, sumDecimals } from '@shared/kernel/decimal'
import type { Quantity } from '@shared/kernel/fields'
import type { TiedGoods } from './consignment'
import { VALUE_BASIS_WORDS } from './labels'
import type { Shipment } from './shipment'
import { quantityWords, valueWords, weightWords } from './shipment-words'
import { inBaseUnit } from './units'

/** What the two records of a mirror say of one thing. */
export type MirrorLine = {
  readonly field: 'goods' | 'hsCode' | 'quantity' | 'weight' | 'value' | 'period'
  readonly label: string
  readonly sent: string
  readonly received: string
  readonly verdict: 'agree' | 'differ' | 'one-sided' | 'not comparable'
  /** What may explain a difference, or why the two cannot be compared; '' where there is nothing to say. */
  readonly note: string
}

/** What of a record the lines speak of. */
type LineSide = TiedGoods & Pick<Shipment, 'period' | 'certainty'>

/** Usual share of freight and insurance in a value CIF, in hundredths of the value FOB; more needs another reason. */
const USUAL_FREIGHT = { least: 0, most: 25 } as const
/** Differences below are rounding, in hundredths. */
const ROUNDING = 1

/** The lines of a mirror that both records can have. Amounts are compared exactly, in one unit and one currency. */
export function amountLines(sent: LineSide, received: LineSide): MirrorLine[] {
  const lines = [
    words('goods', 'Goods', sent.goods, received.goods, 'each side describes goods in its own words'),
    words(
      'hsCode',
      'HS code',
      codeWords(sent),
      codeWords(received),
      'digits behind the sixth are each country’s own',
    ),
    amount('quantity', 'Quantity', sent, received),
    amount('weight', 'Weight', sent, received),
    valueLine(sent, received),
    words(
      'period',
      'Period',
      dateOf(sent),
      dateOf(received),
      'goods leave before they arrive, and each side dates its own record',
    ),
  ]
  return lines.filter((line) => line.sent !== '' || line.received !== '')
}

const codeWords = ({ hsCode }: LineSide): string =>
  hsCode.code === '' ? '' : `${hsCode.code}${hsCode.edition === '' ? '' : ` (HS ${hsCode.edition})`}`

const dateOf = ({ period }: LineSide): string =>
  period.edtf === '' ? period.words : dateShort(period.edtf, 'en')

function words(
  field: MirrorLine['field'],
  label: string,
  sent: string,
  received: string,
  note: string,
): MirrorLine {
  if (sent === '' || received === '') return { field, label, sent, received, verdict: 'one-sided', note: '' }
  const same = sent.trim().toLowerCase() === received.trim().toLowerCase()
  return { field, label, sent, received, verdict: same ? 'agree' : 'differ', note: same ? '' : note }
}

function amount(field: 'quantity' | 'weight', label: string, sent: LineSide, received: LineSide): MirrorLine {
  const say = field === 'quantity' ? quantityWords : weightWords
  const line = { field, label, sent: say(sent), received: say(received) }
  const [left, right] = [baseOf(sent[field]), baseOf(received[field])]
  if (line.sent === '' || line.received === '') return { ...line, verdict: 'one-sided', note: '' }
  if (left === null || right === null || left.unit !== right.unit) {
    return { ...line, verdict: 'not comparable', note: 'in units that cannot be turned into each other' }
  }
  const gap = hundredths(left.amount, right.amount)
  if (gap === null) return { ...line, verdict: 'not comparable', note: '' }
  if (Math.abs(gap) <= ROUNDING) return { ...line, verdict: 'agree', note: '' }
  const much = `${direction(gap)}.`
  if (field === 'quantity')
    return { ...line, verdict: 'differ', note: `${much} One side may count packages, or part of the goods.` }
  const gross = [sent, received].filter(isGross).length
  return {
    ...line,
    verdict: 'differ',
    note: `${much} ${gross === 1 ? 'One weight is gross, with packing, and one net.' : 'One may be net and one gross, with packing.'}`,
  }
}

const isGross = ({ certainty }: LineSide): boolean =>
  certainty.some((mark) => mark.field === 'weight' && mark.inferredFrom.includes('gross'))

function baseOf(quantity: Quantity | null): { readonly amount: string; readonly unit: string } | null {
  const { low = '', high = '' } = quantity?.range ?? {}
  if (quantity === null || low === '' || low !== high) return null
  return inBaseUnit(low, quantity.unit) ?? { amount: low, unit: quantity.unit.trim().toLowerCase() }
}

function valueLine(sent: LineSide, received: LineSide): MirrorLine {
  const say = (shipment: LineSide): string => {
    const value = valueWords(shipment)
    const basis = shipment.value?.basis ?? 'unknown'
    return value === '' || basis === 'unknown' ? value : `${value}, ${VALUE_BASIS_WORDS[basis].split(':')[0]}`
  }
  const line = { field: 'value', label: 'Value', sent: say(sent), received: say(received) } as const
  const [left, right] = [sent.value, received.value]
  if (left === null || right === null) return { ...line, verdict: 'one-sided', note: '' }
  if (left.currency !== right.currency || left.currency === '') {
    return {
      ...line,
      verdict: 'not comparable',
      note: 'in different or unknown currencies; no rate is assumed',
    }
  }
  const gap =
    left.range.low === left.range.high && right.range.low === right.range.high
      ? hundredths(left.range.low, right.range.low)
      : null
  if (gap === null) return { ...line, verdict: 'not comparable', note: 'not given as exact amounts' }
  if (Math.abs(gap) <= ROUNDING) return { ...line, verdict: 'agree', note: '' }
  return { ...line, verdict: 'differ', note: `${direction(gap)}. ${whyValue(gap, left.basis, right.basis)}` }
}

type Basis = NonNullable<Shipment['value']>['basis']

function whyValue(gap: number, sent: Basis, received: Basis): string {
  const freight = gap >= USUAL_FREIGHT.least && gap <= USUAL_FREIGHT.most
  if (sent === 'FOB' && received === 'CIF') {
    return freight
      ? 'Freight and insurance, which CIF holds and FOB does not, can explain it.'
      : gap < 0
        ? 'A value CIF should be higher than one FOB, not lower.'
        : `More than freight and insurance usually make up (${USUAL_FREIGHT.most}%).`
  }
  if (sent !== 'unknown' && sent === received)
    return 'Both are on one basis, so that freight does not explain it.'
  return gap > 0 && freight
    ? 'If one is FOB and one CIF, freight and insurance can explain it; the basis is not known on both sides.'
    : 'The basis is not known on both sides, and freight and insurance alone would not explain it.'
}

/** By how many hundredths the second is more than the first, rounded towards zero; null where the first is not above zero. */
function hundredths(first: string, second: string): number | null {
  if (first === '' || second === '' || compareDecimals(first, '0') <= 0) return null
  const difference = sumDecimals([second, multiplyDecimals(first, '-1')])
  const negative = difference.startsWith('-')
  // A whole number of hundredths of the first, by exact steps.
  const scaled = multiplyDecimals(negative ? difference.slice(1) : difference, '100')
  const [whole, part] = [wholeUnits(scaled, first), wholeUnits(first, scaled)]
  const share = part === 0n ? 0 : Number((whole * 10n) / part) / 10
  return (negative ? -1 : 1) * share
}

/** A decimal as whole units of the finer of two scales. */
function wholeUnits(decimal: string, other: string): bigint {
  const digits = (text: string) => (text.split('.')[1] ?? '').length
  const scale = Math.max(digits(decimal), digits(other))
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(scale, '0'))
}

const direction = (gap: number): string => {
  const share = Math.abs(gap)
  const words = share < 100 ? String(share) : share < 1_000 ? String(Math.round(share)) : 'over 1,000'
  return `The receiver’s is ${words}% ${gap > 0 ? 'more' : 'less'}`
}
