import { isSizeWord } from '@shared/kernel/number-prose'
import type { NumberRange } from '@shared/kernel/quantity'
import type { FigureSuggestion, Suggestions } from './suggestion'

/** The one number that a range stands for; null where it holds two, or only a size. */
function numberOf(range: NumberRange | null): string | null {
  if (range === null || isSizeWord(range.qualifier)) return null
  const { low, high } = range
  if (low === high || high === '') return low === '' ? null : low
  return low === '' ? high : null
}

const figureAsJson = ({ quantity, value, ...figure }: FigureSuggestion) => ({
  ...figure,
  quantity: numberOf(quantity),
  quantityRange: quantity,
  value: numberOf(value),
  valueRange: value,
})

/**
 * Suggestions as programs read them: `entities` has one entry a mention, figures have their number as one decimal
 * (`quantity`, `value`) beside the whole range, `published` is EDTF. Offsets are UTF-16 units of the text.
 */
export function suggestionsAsJson({ names, figures, published, ...rest }: Suggestions) {
  return {
    ...rest,
    published: published?.edtf ?? null,
    publishedTime: published?.time ?? null,
    publishedReason: published?.reason ?? null,
    entities: names
      .flatMap(({ mentions, schema, caption, reason, near }) =>
        mentions.map((mention) => ({
          ...mention,
          schema,
          caption,
          reason,
          sameAs: [...new Set(near.map((other) => other.caption))],
        })),
      )
      .toSorted((a, b) => a.start - b.start),
    figures: figures.map(figureAsJson),
  }
}
