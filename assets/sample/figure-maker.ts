import type { Figure, Measure } from '@shared/figure/figure'
import type { DateField, RangeField } from '@shared/kernel/fields'
import type { Key } from './keys'
import { type Entry, idOf } from './maker'

type Given = Partial<
  Pick<Figure, 'unit' | 'currency' | 'baseline' | 'goods' | 'about' | 'from' | 'to' | 'comment'>
>

/** Makes a figure of the sample case: what is not given is unknown. */
export const figure = (
  key: Key<'figure'>,
  measure: Measure,
  range: RangeField,
  words: string,
  period: DateField,
  excerpt: Key<'excerpt'>,
  given: Given,
): Entry<'figure'> => ({
  key,
  measure,
  range,
  unit: '',
  currency: '',
  baseline: '',
  goods: '',
  about: null,
  from: null,
  to: null,
  comment: '',
  ...given,
  period,
  words,
  excerpt: idOf('excerpt', excerpt),
})
