import type { Figure, Measure } from '@shared/figure/figure'
import { MEASURE_WORDS } from '@shared/figure/labels'
import type { ItemId } from '@shared/kernel/ids'
import { toRecord } from '@shared/kernel/reference'
import { assertNever, err, fault, ok, type Result } from '@shared/kernel/result'
import { BLANK_SHIPMENT, isWeightUnit, type ShipmentDraft } from './new-shipment'
import type { ShipmentLevel } from './shipment'

/**
 * The level of a shipment made from a figure: a flow becomes an aggregate, since customs flows rest on trade records,
 * and an estimate is only alleged. Null: the measure says nothing of goods that moved or lie somewhere.
 */
export function levelOfMeasure(measure: Measure): ShipmentLevel | null {
  switch (measure) {
    case 'flow':
      return 'aggregate'
    case 'stock':
      return 'holding'
    case 'order':
      return 'order'
    case 'plan':
      return 'planned'
    case 'estimate':
      return 'alleged'
    case 'price':
    case 'share':
    case 'change':
    case 'ratio':
    case 'revenue':
      return null
    default:
      return assertNever(measure)
  }
}

/**
 * A shipment that says what a figure says and no more, with the link back to it. The party a stock is about is taken
 * as the one who holds it, and marked as inferred. Refused with `figure.no-shipment` for measures such as prices.
 */
export function shipmentFromFigure(figure: Figure, newItemId: () => ItemId): Result<ShipmentDraft> {
  const level = levelOfMeasure(figure.measure)
  if (level === null) {
    const { label } = MEASURE_WORDS[figure.measure]
    return err(
      fault(
        'figure.no-shipment',
        `A ${label} says nothing about goods that moved, so no shipment can be made from this figure.`,
      ),
    )
  }
  const known = figure.range.low !== '' || figure.range.high !== '' || figure.words !== ''
  const amount = { range: { ...figure.range }, unit: figure.unit, words: figure.words }
  const isMoney = figure.currency !== ''
  const isWeight = !isMoney && isWeightUnit(figure.unit)
  const holder = level === 'holding' ? figure.about : null
  return ok({
    ...BLANK_SHIPMENT,
    level,
    consignee: holder,
    goods: figure.goods,
    quantity: known && !isMoney && !isWeight ? amount : null,
    weight: known && isWeight ? amount : null,
    value:
      known && isMoney
        ? { range: amount.range, currency: figure.currency, basis: 'unknown', words: figure.words }
        : null,
    period: { ...figure.period },
    route: { origin: null, dispatchedFrom: figure.from, transit: [], destination: figure.to },
    certainty:
      holder === null
        ? []
        : [
            {
              id: newItemId(),
              field: 'consignee',
              certainty: 'inferred',
              inferredFrom: 'the figure gives them as the holder',
            },
          ],
    figure: figure.id,
    evidence: figure.excerpt === null ? [] : [{ id: newItemId(), ref: toRecord(figure.excerpt) }],
  })
}
