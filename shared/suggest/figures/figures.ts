import { NO_DATE } from '@shared/kernel/fields'
import { sentences, type TextRange } from '@shared/kernel/segments'
import { describeMoney, describeRange, type NumberRange } from '@shared/kernel/quantity'
import {
  type DateSuggestion,
  type FigureSuggestion,
  overlaps,
  spanOf,
  type SuggestLanguage,
} from '@shared/suggest/suggestion'
import { coverageOf } from '@shared/suggest/coverage'
import { meeting, placeOf } from '@shared/suggest/ranges'
import { contentKey } from '@shared/suggest/content-key'
import { type Amount, amountsIn } from './amounts'
import { extentOf } from './assemble'
import { linkValues } from './link'
import type { Frame } from './frame'
import { isFigure } from './keep'
import { measureOf } from './measure'
import { type Place, sidesIn } from './sides'

/** What the figures of a text are read with. */
export type FigureContext = {
  readonly language: SuggestLanguage
  readonly dates: readonly DateSuggestion[]
  readonly places: readonly Place[]
  readonly noise: readonly TextRange[]
}

/** The figures of a text in order: numbers that count or value something, with what they measure. */
export function figuresIn(text: string, context: FigureContext): FigureSuggestion[] {
  const { dates, places, noise, language } = context
  const whole = sentences(text)
  const taken = [...dates, ...noise, ...places.filter(({ exact }) => /\d/.test(exact))]
  const free = coverageOf(text.length, taken)
  const amounts = amountsIn(text, language).filter((amount) => free.isFree(amount))
  const found: FigureSuggestion[] = []
  amounts.forEach((amount, index) => {
    const sentence = whole[placeOf(whole, amount.start)] ?? { start: 0, end: text.length }
    const near = meeting(dates, sentence)
    const last = found.at(-1)
    if (last !== undefined && amount.start < last.end) return
    const next = amounts.slice(index + 1).find(({ kind, spelled }) => kind !== 'count' || !spelled)
    const limit = Math.min(next?.start ?? text.length, sentence.end + 1)
    const extent = extentOf(text, amount, {
      floor: Math.max(sentence.start, last?.end ?? 0),
      limit,
      language,
      dates: near,
    })
    if (!isFigure(text, amount, extent.unit, extent.goods, language)) return
    const clause = text.slice(
      Math.max(
        sentence.start,
        last !== undefined && last.end > sentence.start ? last.start : 0,
        extent.start - 120,
      ),
      extent.end,
    )
    const { measure, reason } = measureOf(
      amount,
      extent.frame,
      clause,
      text.slice(amount.end, amount.end + 30),
    )
    const figure = spanOf(text, extent.start, extent.end)
    found.push({
      ...figure,
      // Known once figures that belong together are linked.
      key: '',
      measure,
      quantity: quantityOf(amount, measure, extent.frame.role),
      unit:
        amount.kind === 'percent'
          ? 'percent'
          : amount.kind === 'times'
            ? 'times'
            : amount.kind === 'money'
              ? ''
              : extent.unit,
      value: amount.kind === 'money' ? amount.range : null,
      currency: amount.currency,
      goods: extent.goods,
      baseline: extent.baseline,
      ...sidesIn(text, sentence, places),
      period: periodOf(
        figure,
        sentence,
        near.filter(({ exact }) => !extent.baseline.includes(exact)),
      ),
      reason: `${described(amount, extent.unit)}: ${reason}.`,
    })
  })
  return linkValues(text, found, whole).map((figure) => ({
    ...figure,
    key: contentKey('figure', text, figure),
  }))
}

/** A price is for one; a fall is below nought. */
function quantityOf(
  amount: Amount,
  measure: FigureSuggestion['measure'],
  role: Frame['role'],
): NumberRange | null {
  if (amount.kind === 'money') {
    return measure === 'price' ? { low: '1', high: '1', qualifier: 'exactly' } : null
  }
  if (amount.range === null || role !== 'down' || amount.kind !== 'percent') return amount.range
  const { low, high, qualifier } = amount.range
  const minus = (side: string): string => (side === '' ? '' : `-${side}`)
  return { low: minus(high), high: minus(low), qualifier }
}

function described({ kind, range, currency }: Amount, unit: string): string {
  if (range === null) return 'A number in words'
  if (kind === 'money') return describeMoney(range, currency)
  if (kind === 'percent') return describeRange(range, 'percent')
  return describeRange(range, kind === 'times' ? 'times' : unit)
}

/** The period named in the figure, else the nearest one before it in its sentence, else after it. */
function periodOf(figure: TextRange, sentence: TextRange, dates: readonly DateSuggestion[]) {
  const here = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const inside = here.find((date) => overlaps(date, figure))
  const before = here.findLast(({ end }) => end <= figure.start)
  const date = inside ?? before ?? here.find(({ start }) => start >= figure.end)
  return date === undefined ? NO_DATE : { edtf: date.edtf, words: date.exact }
}
