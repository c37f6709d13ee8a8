import type { TextRange } from '@shared/kernel/segments'
import { placeOf } from '@shared/suggest/ranges'
import { type FigureSuggestion, spanOf } from '@shared/suggest/suggestion'

/**
 * Figures of one sentence that speak of the same goods: “40 shipments worth a total of $3 million” becomes one, “137
 * vehicles, valued at …” stay two that lend each other number and value, “from … to …” becomes one, and a bare number
 * takes its goods from the one before.
 */
export function linkValues(
  text: string,
  figures: readonly FigureSuggestion[],
  sentences: readonly TextRange[],
): FigureSuggestion[] {
  const sentenceOf = (at: number): number => placeOf(sentences, at)
  const linked: FigureSuggestion[] = []
  for (const figure of figures) {
    const before = linked.at(-1)
    if (before === undefined || sentenceOf(before.start) !== sentenceOf(figure.start)) {
      linked.push(figure)
      continue
    }
    const gap = text.slice(before.end, figure.start)
    linked.splice(-1, 1, ...pair(text, before, figure, gap))
  }
  return linked
}

const isWorth = ({ exact }: FigureSuggestion): boolean =>
  /^(?:worth|valued|totall?ing|amounting|with a|на |стоим|общей|вартістю|загальн|im |d[’']une|pour un|价值|总)/iu.test(
    exact,
  )

function pair(
  text: string,
  before: FigureSuggestion,
  figure: FigureSuggestion,
  gap: string,
): FigureSuggestion[] {
  const counted =
    before.value === null && before.quantity !== null && before.unit !== 'percent' && before.unit !== 'times'
  if (counted && figure.value !== null && isWorth(figure)) {
    if (/^\s?$/.test(gap)) {
      return [
        {
          ...before,
          ...spanOf(text, before.start, figure.end),
          value: figure.value,
          currency: figure.currency,
        },
      ]
    }
    if (/^,?\s(?:and\s|und\s|et\s|и\s|та\s)?$/.test(gap)) {
      const { unit, goods, quantity, measure } = before
      return [
        { ...before, value: figure.value, currency: figure.currency },
        { ...figure, unit, goods, quantity, measure },
      ]
    }
  }
  // “between $30 million and $45 million” is one figure.
  if (
    /(?<!\p{L})(?:between|zwischen|entre|между|між)\s$/iu.test(text.slice(before.start - 9, before.start)) &&
    /^\s(?:and|und|et|и|та)\s$/u.test(gap)
  ) {
    return [between(text, before, figure)]
  }
  const from =
    /(?:^|\s)(?:from|von|de|с|со|з)\s\S+(?:\s\S+){0,3}$/u.test(before.exact) &&
    /^\s(?:to|auf|à|до)\s/u.test(`${gap}${figure.exact}`)
  if (from && before.value !== null) {
    return [
      {
        ...before,
        ...spanOf(text, before.start, figure.end),
        value: figure.value ?? figure.quantity,
        baseline: before.exact,
      },
    ]
  }
  if (figure.unit === '' && figure.value === null && counted) {
    return [before, { ...figure, unit: before.unit, goods: before.goods }]
  }
  return [before, figure]
}

function between(text: string, low: FigureSuggestion, high: FigureSuggestion): FigureSuggestion {
  const range = (a: FigureSuggestion['value'], b: FigureSuggestion['value']) =>
    a === null || b === null ? b : { low: a.low, high: b.high, qualifier: 'exactly' as const }
  const { start } = low
  const words = /(?:between|zwischen|entre|между|між)\s$/iu.exec(text.slice(Math.max(0, start - 16), start))
  return {
    ...high,
    ...spanOf(text, start - (words?.[0].length ?? 0), high.end),
    measure: low.measure,
    quantity: range(low.quantity, high.quantity),
    value: range(low.value, high.value),
  }
}
