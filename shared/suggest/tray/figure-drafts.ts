import type { FigureDraft } from '@shared/figure/figure-words'
import type { RangeField } from '@shared/kernel/fields'
import type { EntityId, ExcerptId } from '@shared/kernel/ids'
import { collapseSpace } from '@shared/kernel/text'
import { levelOfMeasure } from '@shared/shipment/from-figure'
import type { FigureSuggestion } from '@shared/suggest/suggestion'
import { type KnownNames, placeOfName } from './known-names'

type Amount = { readonly range: RangeField; readonly unit: string; readonly currency: string }

const UNREAD: RangeField = { low: '', high: '', qualifier: 'exactly' }
/** A figure's own words, in UTF-16 units. */
const LONGEST = 400

/**
 * The amounts of a suggested figure, each of which is a figure of its own: “220 shipments worth a total of $11 million”
 * has two. A price has one, its money.
 */
export function amountsOf(figure: FigureSuggestion): readonly Amount[] {
  const { quantity, value, unit, currency, measure } = figure
  const counted: Amount[] = quantity === null ? [] : [{ range: quantity, unit, currency: '' }]
  const money: Amount[] = value === null ? [] : [{ range: value, unit: '', currency }]
  if (measure === 'price' && money.length > 0) return money
  const all = [...counted, ...money]
  return all.length > 0 ? all : [{ range: UNREAD, unit, currency }]
}

/** The figures that accepting a suggestion makes; all have the same words. */
export function figureDrafts(
  figure: FigureSuggestion,
  known: KnownNames,
  excerpt: ExcerptId,
): readonly FigureDraft[] {
  const { measure, baseline, goods, from, to, period } = figure
  return amountsOf(figure).map(({ range, unit, currency }) => ({
    measure,
    range: { ...range },
    unit,
    currency,
    baseline,
    goods,
    about: aboutOf(figure, known),
    from: placeOfName(from, known),
    to: placeOfName(to, known),
    period: { ...period },
    words: collapseSpace(figure.exact).slice(0, LONGEST),
    excerpt,
    comment: '',
  }))
}

/** A stock lies with somebody: whom the words say it is with, where the case knows them. */
function aboutOf({ measure, to }: FigureSuggestion, known: KnownNames): FigureDraft['about'] {
  const entity: EntityId | null = measure === 'stock' ? known.named(to) : null
  return entity === null ? null : { kind: 'entity', entity }
}

/** Whether a shipment can be made of a figure: it speaks of goods that moved, lie somewhere or were ordered. */
export const makesShipment = ({ measure }: FigureSuggestion): boolean => levelOfMeasure(measure) !== null
