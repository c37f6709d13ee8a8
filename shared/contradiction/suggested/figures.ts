import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import type { Figure } from '@shared/figure/figure'
import { figureAmount, figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { ExcerptId, SourceId } from '@shared/kernel/ids'
import { figureSuggestion, type Parts } from './figure-suggestion'
import { reading } from './readings'
import { reversalsIn } from './reversals'
import type { SuggestedContradiction, SuggestedReading, SuggestRecords } from './suggestion'
import { type TypedFigure, typeFigure } from './typed-figure'

/** The source an excerpt stands in. */
export type SourceOfExcerpt = (excerpt: ExcerptId | null) => SourceId | null

/** Looks up the sources of excerpts. */
export function sourceOfExcerpt({ excerpts }: Pick<SuggestRecords, 'excerpts'>): SourceOfExcerpt {
  const sources = new Map(excerpts.map(({ id, source }) => [id, source]))
  return (excerpt) => (excerpt === null ? null : (sources.get(excerpt) ?? null))
}

/**
 * Figures that cannot both hold. Only figures of one measure, unit, goods, route, party and baseline are compared:
 * one number for one time that differs beyond rounding; a part of a time or of a trade that is more than its whole;
 * rates of a trade both ways and one way that fix the rate of the other way; and a series that turns.
 */
export function figureSuggestions(
  figures: readonly Figure[],
  sourceOf: SourceOfExcerpt,
  lookup: EntityLookup,
): SuggestedContradiction[] {
  const typed = figures
    .map((figure) => typeFigure(figure, lookup))
    .filter((figure) => figure !== null)
    .toSorted((a, b) => (a.figure.id < b.figure.id ? -1 : 1))
  const found: SuggestedContradiction[] = []
  for (const group of groupBy(typed, ({ thing }) => thing).values()) {
    found.push(...sameTime(group, sourceOf), ...partOfTime(group, sourceOf), ...reversalsIn(group))
  }
  for (const group of groupBy(typed, ({ between }) => between).values())
    found.push(...partOfTrade(group, sourceOf))
  return found
}

function groupBy(
  typed: readonly TypedFigure[],
  key: (figure: TypedFigure) => string,
): Map<string, TypedFigure[]> {
  const groups = new Map<string, TypedFigure[]>()
  for (const figure of typed) {
    const name = key(figure)
    if (name === '' || figure.period === null) continue
    const group = groups.get(name)
    if (group) group.push(figure)
    else groups.set(name, [figure])
  }
  return groups
}

/** Measures that say what happened in a time, so that a part of it cannot hold more than the whole. */
const ADDS_UP: ReadonlySet<Figure['measure']> = new Set(['flow', 'order', 'revenue'])

/** Whether two figures leave no common number. */
const disagree = (a: TypedFigure, b: TypedFigure): boolean => a.high < b.low || b.high < a.low

/** One sentence that gives two numbers gives them for two things: from 400 to 900. */
const oneSentence = (a: Figure, b: Figure): boolean => a.excerpt !== null && a.excerpt === b.excerpt

function sameTime(group: readonly TypedFigure[], sourceOf: SourceOfExcerpt): SuggestedContradiction[] {
  const times = groupBy(group, ({ period }) => `${period?.[0]} ${period?.[1]}`)
  return [...times.values()].flatMap((same) => {
    const sides = sidesByNumber(same)
    if (sides === null) return []
    const [a, b] = sides
    const [x, y] = [a[0], b[0]]
    if (x === undefined || y === undefined) return []
    const { strength, strengthWhy } = weighNumbers(x, y)
    return [
      figureSuggestion({
        a,
        b,
        title: `${figureCaption(x.figure)}, or ${figureAmount(y.figure)}, ${when(x.figure)}`,
        why: [
          `Both are ${MEASURE_WORDS[x.figure.measure].label === 'order' ? 'orders' : `figures of one measure (${MEASURE_WORDS[x.figure.measure].label})`}, of the same goods, route and time, and differ by more than rounding: ${figureAmount(x.figure)} and ${figureAmount(y.figure)}.`,
        ],
        readings: numberReadings(x, y, sourceOf),
        strength,
        strengthWhy,
      }),
    ]
  })
}

/** The lowest figures that agree with each other, and those that none of them agrees with; null where all agree. */
function sidesByNumber(same: readonly TypedFigure[]): readonly [TypedFigure[], TypedFigure[]] | null {
  if (same.length < 2) return null
  const sorted = same.toSorted((a, b) => a.point - b.point || (a.figure.id < b.figure.id ? -1 : 1))
  for (const lowest of sorted) {
    const against = sorted.filter(
      (other) => other !== lowest && disagree(lowest, other) && !oneSentence(lowest.figure, other.figure),
    )
    if (against.length === 0) continue
    const agreeing = sorted.filter(
      (other) =>
        other === lowest ||
        (!against.includes(other) &&
          against.every((high) => disagree(other, high) && !oneSentence(other.figure, high.figure))),
    )
    return [agreeing, against]
  }
  return null
}

function partOfTime(group: readonly TypedFigure[], sourceOf: SourceOfExcerpt): SuggestedContradiction[] {
  const [first] = group
  if (first === undefined || !ADDS_UP.has(first.figure.measure)) return []
  // Longer times first: what a time holds can only come behind it.
  const sorted = group.toSorted((a, b) => length(b) - length(a) || (a.figure.id < b.figure.id ? -1 : 1))
  const found: SuggestedContradiction[] = []
  sorted.forEach((whole, index) => {
    const [start, end] = whole.period ?? [0, 0]
    if (!Number.isFinite(whole.high)) return
    const parts = sorted
      .slice(index + 1)
      .filter(
        (part) =>
          part.period !== null &&
          part.low > whole.high &&
          part.period[0] >= start &&
          part.period[1] <= end &&
          length(part) < length(whole) &&
          !oneSentence(part.figure, whole.figure),
      )
    const [part] = parts
    if (part === undefined) return
    found.push(
      figureSuggestion({
        a: [whole],
        b: parts,
        title: `${figureCaption(part.figure)} ${when(part.figure)}, but ${figureAmount(whole.figure)} ${when(whole.figure)}`,
        why: [
          `A part of the time has more than the whole of it: ${figureAmount(part.figure)} ${when(part.figure)}, ${figureAmount(whole.figure)} ${when(whole.figure)}.`,
        ],
        readings: numberReadings(part, whole, sourceOf),
        ...certain([part, whole], 3, 'A part cannot be more than its whole.'),
      }),
    )
  })
  return found
}

function partOfTrade(group: readonly TypedFigure[], sourceOf: SourceOfExcerpt): SuggestedContradiction[] {
  const found: SuggestedContradiction[] = []
  for (const same of groupBy(group, ({ period }) => `${period?.[0]} ${period?.[1]}`).values()) {
    for (const whole of same.filter(({ both }) => both)) {
      const halves = same.filter(({ both, figure }) => !both && !oneSentence(figure, whole.figure))
      const [half] = halves
      if (half === undefined) continue
      const { measure } = whole.figure
      if (ADDS_UP.has(measure)) {
        const more = halves.filter((one) => one.low > whole.high)
        const [one] = more
        if (one === undefined) continue
        found.push(
          figureSuggestion({
            a: [whole],
            b: more,
            title: `${figureAmount(one.figure)} one way, but ${figureAmount(whole.figure)} both ways, ${when(whole.figure)}`,
            why: [
              `What went one way (${figureAmount(one.figure)}) is more than what went both ways (${figureAmount(whole.figure)}).`,
            ],
            readings: numberReadings(one, whole, sourceOf),
            ...certain([one, whole], 3, 'One direction cannot be more than both.'),
          }),
        )
      } else if (measure === 'change') {
        const apart = halves.filter((one) => disagree(one, whole))
        const [one] = apart
        if (one === undefined) continue
        const slower = one.point > whole.point
        found.push(
          figureSuggestion({
            a: [whole],
            b: apart,
            title: `Trade both ways changed by ${figureAmount(whole.figure)}, one way by ${figureAmount(one.figure)}, ${when(whole.figure)}`,
            why: [
              `The two rates have one period and one baseline, and look at odds: ${figureAmount(whole.figure)} both ways, ${figureAmount(one.figure)} one way.`,
              `Trade both ways has two halves only, so the other way must have grown by ${slower ? 'less' : 'more'} than ${figureAmount(whole.figure)}: a third number that can be checked.`,
            ],
            readings: [
              reading(
                'different-goods',
                'They count different things: trade both ways holds what went the other way as well.',
                'The series of what went the other way, for the same period and baseline',
              ),
              ...numberReadings(one, whole, sourceOf).filter(({ kind }) => kind !== 'different-goods'),
            ],
            strength: 1,
            strengthWhy: 'Both can hold, if the other direction moved as they imply.',
          }),
        )
      }
    }
  }
  return found
}

const length = ({ period }: TypedFigure): number => (period === null ? 0 : period[1] - period[0])

const when = ({ period }: Figure): string => {
  const words = dateInWords(period.edtf, 'en')
  return /^\d|^[A-Z]/.test(words) ? `in ${words}`.replace(/^in (\d{1,2} )/, 'on $1') : words
}

/** Whether a date is as sure as its digits. */
export const sureDate = ({ figure }: TypedFigure): boolean => !/[?~%]/.test(figure.period.edtf)

function certain(
  figures: readonly TypedFigure[],
  strength: 2 | 3,
  why: string,
): Pick<Parts, 'strength' | 'strengthWhy'> {
  return figures.every(sureDate)
    ? { strength, strengthWhy: why }
    : { strength: 2, strengthWhy: `${why} But a date is not certain.` }
}

function weighNumbers(x: TypedFigure, y: TypedFigure): Pick<Parts, 'strength' | 'strengthWhy'> {
  const soft = x.figure.measure === 'estimate' || x.figure.measure === 'plan' || x.figure.measure === 'price'
  if (soft) {
    return {
      strength: 1,
      strengthWhy: `Two ${x.figure.measure}s can differ without either being wrong.`,
    }
  }
  const [small, large] = [x.point, y.point].map(Math.abs).toSorted((a, b) => a - b)
  if (!sureDate(x) || !sureDate(y))
    return { strength: 1, strengthWhy: 'A date is not certain, so the times may differ.' }
  return (large ?? 0) >= 2 * (small ?? 0)
    ? {
        strength: 3,
        strengthWhy: 'The same thing at the same time, and one number is at least twice the other.',
      }
    : {
        strength: 2,
        strengthWhy: 'The same thing at the same time; the larger number is less than twice the smaller.',
      }
}

function numberReadings(x: TypedFigure, y: TypedFigure, sourceOf: SourceOfExcerpt): SuggestedReading[] {
  const [a, b] = [sourceOf(x.figure.excerpt), sourceOf(y.figure.excerpt)]
  const readings: SuggestedReading[] = []
  if (!sureDate(x) || !sureDate(y)) {
    readings.push(
      reading(
        'different-period',
        'A date is not certain: they may speak of different times.',
        'The tables or documents behind both numbers',
      ),
    )
  }
  if (x.figure.currency !== '') {
    readings.push(
      reading(
        'other',
        'One may be valued with freight and insurance (CIF) and the other without (FOB).',
        'The basis of the values in the tables behind them',
      ),
    )
  }
  if (a !== b && a !== null && b !== null) {
    readings.push(
      reading(
        'other',
        'The later one may be a revised count.',
        'When each was counted, and whether the publisher revised it',
      ),
    )
  } else {
    readings.push(
      reading(
        'other',
        'A slip of writing, reading or translation in one of them.',
        'The words of the source in its first language',
      ),
    )
  }
  if (x.figure.about === null && x.figure.currency === '') {
    readings.push(
      reading(
        'different-goods',
        'They may count different kinds of the same goods.',
        'What each counts, in the words of its source',
      ),
    )
  }
  return readings
}
