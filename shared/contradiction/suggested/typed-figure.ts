import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import type { Figure, Measure } from '@shared/figure/figure'
import { findCountry } from '@shared/kernel/countries'
import type { NumberRange } from '@shared/kernel/quantity'
import type { Party, Place } from '@shared/kernel/fields'
import { foldForSearch } from '@shared/kernel/text'
import { unitOf } from '@shared/shipment/units'
import { periodBounds } from './bounds'
import { bothWays, countryPair, tellingWords } from './words'

/** A figure as two of them are compared: what it is of, apart from its number and its time. */
export type TypedFigure = {
  readonly figure: Figure
  /** Equal for figures that measure the same thing; '' where the figure does not say enough. */
  readonly thing: string
  /** The same without direction, for trade between two countries; '' elsewhere. */
  readonly between: string
  /** Whether it counts what went either way between the two. */
  readonly both: boolean
  readonly period: readonly [number, number] | null
  /** What the number can be, in the base unit, with the room that its wording leaves. */
  readonly low: number
  readonly high: number
  /** The number itself. */
  readonly point: number
}

/** Types a figure. Null for one without a number, or in the trash. */
export function typeFigure(figure: Figure, lookup: EntityLookup): TypedFigure | null {
  if (figure.trashed !== null) return null
  const unit = unitKey(figure)
  const room = roomOf(figure.range)
  if (room === null) return null
  const goods = bothWays(figure.goods)
  const words = tellingWords(goods.rest)
  const pair = pairOf(figure.from, lookup) ?? pairOf(figure.to, lookup)
  const from = placeKey(figure.from, lookup)
  const to = placeKey(figure.to, lookup)
  const about = partyKey(figure.about, lookup)
  const oneWay = pair === null && from !== '' && to !== '' ? [from, to].toSorted().join('~') : ''
  const ends = pair === null ? oneWay : pair.map((code) => `=${code}`).join('~')
  const both = ends !== '' && (pair !== null || goods.both)
  const baseline = BASED.has(figure.measure) ? tellingWords(figure.baseline).join(' ') : ''
  // A change or ratio says nothing without what it is measured against; a share can name its whole in its goods.
  const based =
    !BASED.has(figure.measure) || baseline !== '' || (figure.measure === 'share' && words.length > 0)
  const said = words.length > 0 || about !== ''
  const placed = from !== '' || to !== '' || about !== '' || ends !== ''
  const what = `${figure.measure}\n${unit.key}\n${words.join(' ')}\n${about}\n${baseline}`
  const route = both ? `${ends}\nboth` : `${from}\n${to}`
  return {
    figure,
    thing: based && said && placed ? `${what}\n${route}` : '',
    between: based && ends !== '' ? `${what}\n${ends}` : '',
    both,
    period: periodBounds(figure.period.edtf),
    low: room.low * unit.factor,
    high: room.high * unit.factor,
    point: room.point * unit.factor,
  }
}

/** Measures that are nothing without what they are measured against. */
const BASED: ReadonlySet<Measure> = new Set<Measure>(['share', 'change', 'ratio'])

const PERCENT = /^(?:%|per ?cents?|percentage points?|процент\p{L}*|відсот\p{L}*|prozent|pour ?cent)$/iu
const TIMES = /^(?:times?|fold|x|раз\p{L}*|mal|fois)$/iu

/**
 * What a number counts, and how many of its base unit one is. Tonnes and kilograms are one unit, net and gross weight
 * are two, and a currency is never another.
 */
function unitKey({ unit, currency, measure }: Figure): { key: string; factor: number } {
  const lean = unit.trim()
  if (currency !== '') return { key: `${currency} ${tellingWords(lean).join(' ')}`, factor: 1 }
  if (PERCENT.test(lean)) return { key: '%', factor: 1 }
  if (TIMES.test(lean) || (lean === '' && measure === 'ratio')) return { key: 'times', factor: 1 }
  const rule = unitOf(lean)
  if (rule?.measure === 'mass') return { key: 'kg', factor: Number(rule.factor) }
  if (rule?.name === 'pieces') return { key: 'piece', factor: 1 }
  return { key: tellingWords(lean).join(' '), factor: 1 }
}

// “About” and round numbers leave room: a tenth for the word, at most a twentieth for rounding.
const ABOUT = 0.1
const ROUNDED = 0.05
/** “Almost a billion” is below a billion, and not by much. */
const ALMOST = 0.25

/** What a number can be as it is worded; null where there is none. */
export function roomOf({
  low,
  high,
  qualifier,
}: NumberRange): { low: number; high: number; point: number } | null {
  const numberOf = (text: string) => (text === '' ? null : Number(text))
  const [least, most] = [numberOf(low), numberOf(high)]
  if (least === null && most === null) return null
  const point = least ?? most ?? 0
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return { low: least ?? point, high: Infinity, point }
    case 'less-than':
    case 'at-most':
      return { low: -Infinity, high: most ?? point, point: most ?? point }
    case 'almost': {
      const top = most ?? point
      return { low: top - Math.abs(top) * ALMOST, high: top, point: top }
    }
    case 'about': {
      const give = (number: number) => Math.max(Math.abs(number) * ABOUT, rounding(number))
      const [a, b] = [least ?? point, most ?? point]
      return { low: a - give(a), high: b + give(b), point: (a + b) / 2 }
    }
    case 'exactly':
    default: {
      const [a, b] = [least ?? -Infinity, most ?? Infinity]
      return {
        low: Number.isFinite(a) ? a - rounding(a) : a,
        high: Number.isFinite(b) ? b + rounding(b) : b,
        point: least !== null && most !== null ? (least + most) / 2 : point,
      }
    }
  }
}

/** Half of the last digit that is not zero: 540 may stand for 535 to 545, 134 billion for 133.5 to 134.5. */
function rounding(number: number): number {
  const size = Math.abs(number)
  if (size === 0) return 0
  const text = size.toPrecision(12).replace(/e.*$/, '').replace('.', '')
  const digits = text.replace(/^0+/, '').replace(/0+$/, '').length
  const step = 10 ** (Math.floor(Math.log10(size)) - digits + 1)
  return Math.min(step / 2, size * ROUNDED)
}

function pairOf(place: Place | null, lookup: EntityLookup): readonly [string, string] | null {
  if (place === null || place.kind === 'country') return null
  return countryPair(place.kind === 'words' ? place.words : lookup.name(place.entity))
}

function placeKey(place: Place | null, lookup: EntityLookup): string {
  if (place === null) return ''
  switch (place.kind) {
    case 'country':
      return `=${place.country}`
    case 'words': {
      const code = findCountry(place.words)
      return code === null ? tellingWords(place.words).join(' ') : `=${code}`
    }
    case 'entity': {
      const entity = lookup.entity(place.entity)
      const [code, more] = entity?.countries ?? []
      return entity?.schema === 'Country' && code !== undefined && more === undefined
        ? `=${code}`
        : lookup.canonical(place.entity)
    }
  }
}

function partyKey(party: Party | null, lookup: EntityLookup): string {
  if (party === null) return ''
  if (party.kind === 'entity') return lookup.canonical(party.entity)
  return `${foldForSearch(party.description).trim()} ${party.country}`.trim()
}
