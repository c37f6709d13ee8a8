import { NO_DATE } from '@shared/kernel/fields'
import type { ExcerptId } from '@shared/kernel/ids'
import { describeMoney, describeRange } from '@shared/kernel/quantity'
import type { BaseField } from '@shared/kernel/record'
import { collapseSpace } from '@shared/kernel/text'
import { amountFromWords } from './find-amounts'
import type { Figure } from './figure'

export type FigureDraft = Omit<Figure, BaseField>

/** The number in words, with its unit or currency: “about $1.6 million”, “137 vehicles”. */
export const figureAmount = ({
  range,
  currency,
  unit,
}: Pick<Figure, 'range' | 'currency' | 'unit'>): string =>
  currency === '' ? describeRange(range, unit) : describeMoney(range, currency)

/** A figure in a line: the number and what it is of. */
export const figureCaption = (figure: Pick<Figure, 'range' | 'currency' | 'unit' | 'goods'>): string =>
  [figureAmount(figure), figure.goods].filter((part) => part !== '').join(', ')

const BLANK: FigureDraft = {
  measure: 'flow',
  range: { low: '', high: '', qualifier: 'exactly' },
  unit: '',
  currency: '',
  baseline: '',
  goods: '',
  about: null,
  from: null,
  to: null,
  period: NO_DATE,
  words: '',
  excerpt: null,
  comment: '',
}

/** The longest piece of an excerpt that is kept as a figure's own words, in UTF-16 units. */
const LONGEST = 400

/** A figure to be filled in; from an excerpt its words are kept and its first amount is read. */
export function newFigure(from: { readonly id: ExcerptId; readonly words: string } | null): FigureDraft {
  if (from === null) return BLANK
  const words = collapseSpace(from.words)
  const read = amountFromWords(words)
  return {
    ...BLANK,
    ...(read !== null && { range: read.range, currency: read.currency, unit: read.unit }),
    measure: read?.unit === 'percent' ? 'share' : 'flow',
    words: words.slice(0, LONGEST),
    excerpt: from.id,
  }
}
