import { figureAmount, figureCaption } from '@shared/figure/figure-words'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { figureSuggestion } from './figure-suggestion'
import { reading } from './readings'
import type { SuggestedContradiction } from './suggestion'
import type { TypedFigure } from './typed-figure'

/** A series turns where it rises and falls by at least this factor: then any trend depends on the two months chosen. */
const TURN = 2

/**
 * A series of flows (three times or more, none overlapping, of one length) that turns by a factor of two and back. What
 * happened in different months is no conflict, and no two of them are suggested; but a text that speaks of a rise or a
 * fall can cite such a series for either, and an outlier in it may be a slip. The widest turn stands for the series.
 */
export function reversalsIn(group: readonly TypedFigure[]): SuggestedContradiction[] {
  const bySpan = new Map<string, TypedFigure[]>()
  for (const figure of group) {
    const { measure } = figure.figure
    if (measure !== 'flow' || figure.period === null || !(figure.point > 0)) continue
    const span = spanOf(figure.period)
    if (span !== '') bySpan.set(span, [...(bySpan.get(span) ?? []), figure])
  }
  return [...bySpan.values()].flatMap(reversalOf)
}

function reversalOf(figures: readonly TypedFigure[]): SuggestedContradiction[] {
  const sorted = figures.toSorted((a, b) => start(a) - start(b) || (a.figure.id < b.figure.id ? -1 : 1))
  // Of two numbers for one time the first stands for it: that they differ is another rule's matter.
  const series = sorted.filter(
    (figure, index) => index === 0 || start(figure) > end(sorted[index - 1] ?? figure),
  )
  const turn = series.length < 3 ? null : widestTurn(series)
  if (turn === null) return []
  const [first, middle, last] = turn
  const up = middle.point > first.point
  const [way, back] = up ? ['rises', 'falls'] : ['falls', 'rises']
  const say = ({ figure }: TypedFigure) =>
    `${figureAmount(figure)} (${dateInWords(figure.period.edtf, 'en')})`
  return [
    figureSuggestion({
      a: [first],
      b: [middle, last],
      title: `${figureCaption(first.figure)}, then ${figureAmount(middle.figure)}, then ${figureAmount(last.figure)}`,
      why: [
        `The series ${way} and ${back} again: ${say(first)}, ${say(middle)}, ${say(last)}.`,
        `Held against the first time the last is ${last.point >= first.point ? 'higher' : 'lower'}, against the middle ${last.point >= middle.point ? 'higher' : 'lower'}: a text can cite it for a rise or for a fall.`,
      ],
      readings: [
        reading(
          'different-period',
          'Single times are compared, and such trade is seasonal or uneven.',
          'The whole series, with the same months of other years',
        ),
        reading(
          'other',
          'One of the numbers may be a slip: of the unit, the direction or the translation.',
          'The original wording, and the official table',
        ),
      ],
      strength: 1,
      strengthWhy: 'Each number can hold; what is open is the trend that they are cited for.',
    }),
  ]
}

const start = ({ period }: TypedFigure): number => period?.[0] ?? 0
const end = ({ period }: TypedFigure): number => period?.[1] ?? 0

/** Times that can stand in one series: months with months, years with years; '' for one without an end. */
function spanOf([from, to]: readonly [number, number]): string {
  const days = to - from + 1
  if (!Number.isFinite(days)) return ''
  const calendar = [
    [28, 31, 'month'],
    [90, 92, 'quarter'],
    [181, 184, 'half-year'],
    [365, 366, 'year'],
  ] as const
  return calendar.find(([least, most]) => days >= least && days <= most)?.[2] ?? `${days} days`
}

/** The three figures, in time, whose smaller movement is the largest; null where none moves by the factor and back. */
function widestTurn(series: readonly TypedFigure[]): readonly [TypedFigure, TypedFigure, TypedFigure] | null {
  let best: { turn: readonly [TypedFigure, TypedFigure, TypedFigure]; size: number } | null = null
  for (let at = 1; at < series.length - 1; at += 1) {
    const middle = series[at]
    if (middle === undefined) continue
    for (const pick of [lowest, highest]) {
      const [first, last] = [pick(series.slice(0, at)), pick(series.slice(at + 1))]
      if (first === undefined || last === undefined) continue
      const size = Math.min(factor(first, middle, pick), factor(last, middle, pick))
      if (size >= TURN && (best === null || size > best.size)) best = { turn: [first, middle, last], size }
    }
  }
  return best?.turn ?? null
}

const lowest = (figures: readonly TypedFigure[]): TypedFigure | undefined =>
  figures.reduce<TypedFigure | undefined>(
    (least, next) => (least === undefined || next.point < least.point ? next : least),
    undefined,
  )
const highest = (figures: readonly TypedFigure[]): TypedFigure | undefined =>
  figures.reduce<TypedFigure | undefined>(
    (most, next) => (most === undefined || next.point > most.point ? next : most),
    undefined,
  )

const factor = (side: TypedFigure, middle: TypedFigure, pick: typeof lowest): number =>
  pick === lowest ? middle.point / side.point : side.point / middle.point
