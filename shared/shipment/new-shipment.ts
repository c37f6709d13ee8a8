import { amountFromWords, findAmounts } from '@shared/figure/find-amounts'
import { type Money, NO_DATE, type Quantity } from '@shared/kernel/fields'
import type { ExcerptId, ItemId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { toRecord } from '@shared/kernel/reference'
import { collapseSpace } from '@shared/kernel/text'
import type { Shipment } from './shipment'

export type ShipmentDraft = Omit<Shipment, BaseField>

/** A shipment of which nothing is known. */
export const BLANK_SHIPMENT: ShipmentDraft = {
  level: 'consignment',
  consignor: null,
  consignee: null,
  declarant: null,
  forwarder: null,
  manufacturer: null,
  goods: '',
  product: null,
  hsCode: { code: '', edition: '' },
  quantity: null,
  weight: null,
  value: null,
  period: NO_DATE,
  route: { origin: null, dispatchedFrom: null, transit: [], destination: null },
  declarationNumber: '',
  basis: '',
  certainty: [],
  supersedes: null,
  sameConsignmentAs: null,
  figure: null,
  evidence: [],
  comment: '',
}

const WEIGHT = /^(?:kg|kilos?|kilograms?|kilogrammes?|tonnes?|tons?|grams?|grammes?|pounds?)$/i

/** Whether a unit is one of weight. */
export const isWeightUnit = (unit: string): boolean => WEIGHT.test(unit.trim())

type From = { readonly id: ExcerptId; readonly words: string; readonly item: ItemId }

/**
 * A shipment filled in from an excerpt: the excerpt is its evidence, the first amount of each sort is read with its
 * own words, and what is counted stands as the goods. Whatever else the words say is for a person to fill in.
 */
export function shipmentFromExcerpt({ id, words, item }: From): ShipmentDraft {
  const amounts = findAmounts(collapseSpace(words))
  const money = amounts.find(({ currency }) => currency !== '')
  const weight = amounts.find(({ unit }) => isWeightUnit(unit))
  const counted = amounts.find(
    ({ currency, unit }) => currency === '' && unit !== '' && unit !== 'percent' && !isWeightUnit(unit),
  )
  return {
    ...BLANK_SHIPMENT,
    level: 'alleged',
    goods: counted?.unit ?? '',
    quantity:
      counted === undefined ? null : { range: counted.range, unit: counted.unit, words: counted.words },
    weight: weight === undefined ? null : { range: weight.range, unit: weight.unit, words: weight.words },
    value:
      money === undefined
        ? null
        : { range: money.range, currency: money.currency, basis: 'unknown', words: money.words },
    evidence: [{ id: item, ref: toRecord(id) }],
  }
}

/** A quantity as its words give it: the range and unit are read anew, what cannot be read stays as it was. */
export function quantityOfWords(words: string, before: Quantity | null): Quantity | null {
  const read = amountFromWords(words)
  const unit = read?.unit || before?.unit || ''
  if (words.trim() === '' && unit === '' && isUnknown(before)) return null
  return { words, unit, range: read?.range ?? before?.range ?? UNKNOWN }
}

/** A value as its words give it, in the same way. */
export function moneyOfWords(words: string, before: Money | null): Money | null {
  const read = amountFromWords(words)
  const currency = read?.currency || before?.currency || ''
  if (words.trim() === '' && currency === '' && isUnknown(before)) return null
  return {
    words,
    currency,
    basis: before?.basis ?? 'unknown',
    range: read?.range ?? before?.range ?? UNKNOWN,
  }
}

const UNKNOWN: Quantity['range'] = { low: '', high: '', qualifier: 'exactly' }

const isUnknown = (amount: Pick<Quantity, 'range'> | null): boolean =>
  amount === null || (amount.range.low === '' && amount.range.high === '')

/** A quantity as it is written by hand; null once nothing is left of it. */
export const tidyQuantity = (quantity: Quantity): Quantity | null =>
  quantity.words === '' && quantity.unit === '' && isUnknown(quantity) ? null : quantity

/** A value as it is written by hand; null once nothing is left of it. */
export const tidyMoney = (money: Money): Money | null =>
  money.words === '' && money.currency === '' && isUnknown(money) ? null : money

/** What an amount is before anything is known of it. */
export const NO_QUANTITY: Quantity = { words: '', unit: '', range: UNKNOWN }
export const NO_MONEY: Money = { words: '', currency: '', basis: 'unknown', range: UNKNOWN }
