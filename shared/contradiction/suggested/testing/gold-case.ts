import type { Claim } from '@shared/claim/claim'
import { UNLIMITED, type Scope } from '@shared/claim/scope'
import {
  country,
  item,
  madeUpClaim,
  madeUpEntity,
  madeUpExcerpt,
  madeUpFigure,
  madeUpId,
  madeUpShipment,
  madeUpSource,
} from '@shared/contradiction/made-up'
import type { Entity } from '@shared/entity/entity'
import { type Figure, MEASURES } from '@shared/figure/figure'
import { findCountry } from '@shared/kernel/countries'
import { parseEdtf } from '@shared/kernel/edtf'
import type { DateField, Party, Place } from '@shared/kernel/fields'
import type { Qualifier } from '@shared/kernel/qualifier'
import type { NumberRange } from '@shared/kernel/quantity'
import { foldForSearch } from '@shared/kernel/text'
import type { Shipment } from '@shared/shipment/shipment'
import type { SuggestRecords } from '@shared/contradiction/suggested/suggestion'
import type { GoldArticle, GoldClaim, GoldFigure, GoldShipment } from './gold-article'
import { nationalForm } from '@shared/contradiction/suggested/words'

/** A case, and the records that each annotation became, by its id. */
export type GoldCase = {
  readonly records: SuggestRecords
  readonly made: ReadonlyMap<string, readonly string[]>
}

/**
 * Builds a case from annotated articles as a journalist would enter them: one entity for each name that an article
 * gives somebody (nobody has merged them yet), senders of goods that are only held as their makers, the country of a
 * sender as the place of dispatch, a country that a claim speaks of as its party and as where goods come from.
 */
export function goldCase(articles: readonly GoldArticle[]): GoldCase {
  const build = new Builder()
  articles.forEach((article, index) => build.add(article, index + 1))
  return build.done()
}

class Builder {
  readonly #entities: { readonly gold: string; entity: Entity }[] = []
  readonly #claims: Claim[] = []
  readonly #figures: Figure[] = []
  readonly #shipments: Shipment[] = []
  readonly #sources: SuggestRecords['sources'][number][] = []
  readonly #excerpts: SuggestRecords['excerpts'][number][] = []
  readonly #made = new Map<string, string[]>()

  add(article: GoldArticle, number: number): void {
    const published = article.source.publishedDate ?? ''
    this.#sources.push(
      madeUpSource(number, article.seed, { published: { ...dateOf(published), time: '', zone: '' } }),
    )
    for (const gold of article.entities) this.#entity(gold)
    for (const figure of article.figures) this.#figure(figure, number)
    for (const shipment of article.shipments) this.#shipment(shipment)
    for (const claim of article.claims) this.#claim(claim, published)
  }

  done(): GoldCase {
    return {
      records: {
        claims: this.#claims,
        figures: this.#figures,
        shipments: this.#shipments,
        entities: this.#entities.map(({ entity }) => entity),
        sameAs: [],
        relations: [],
        contradictions: [],
        verdicts: [],
        sources: this.#sources,
        excerpts: this.#excerpts,
      },
      made: this.#made,
    }
  }

  #note(gold: string, id: string): void {
    this.#made.set(gold, [...(this.#made.get(gold) ?? []), id])
  }

  /** One entity for those whose names in the articles meet; another name of the same body is another entity. */
  #entity(gold: GoldArticle['entities'][number]): void {
    if (gold.schema === 'Event') return
    const names = [...new Set(gold.mentions.map(({ exact }) => exact))]
    const values = names.includes(gold.name) || gold.id === 'odni' ? names : [gold.name, ...names]
    const known = this.#entities.find(
      (one) => one.gold === gold.id && one.entity.names.some(({ value }) => values.includes(value)),
    )
    const name = (value: string): Entity['names'][number] => ({
      id: item(),
      value,
      kind: 'name',
      language: 'en',
      script: '',
      basis: '',
      excerpt: null,
    })
    if (known) {
      const more = values.filter((value) => known.entity.names.every((one) => one.value !== value))
      known.entity = { ...known.entity, names: [...known.entity.names, ...more.map(name)] }
      return
    }
    const words = [gold.name, gold.role].map((text) => nationalForm(text).countries)
    const countries = gold.country
      ? [gold.country]
      : [...new Set(words.find((codes) => codes.length > 0) ?? [])]
    this.#entities.push({
      gold: gold.id,
      entity: madeUpEntity(this.#entities.length + 1, gold.name, {
        // The kit has schemata of the case’s own list, but for events.
        schema: gold.schema as Entity['schema'],
        names: values.map(name) as Entity['names'],
        countries: gold.schema === 'Product' ? [] : countries.slice(0, 1),
      }),
    })
  }

  #named(text: string): Entity | null {
    const wanted = foldForSearch(text)
    const byName = (test: (name: string) => boolean) =>
      this.#entities.find(({ entity }) => entity.names.some(({ value }) => test(foldForSearch(value))))
        ?.entity
    return (
      byName((name) => name === wanted) ??
      // “Financial Times, citing …”, “Ramzan Kadyrov (Chechnya)”, “…; main buyer Formula 7”.
      byName((name) => name.length > 6 && wanted.includes(name)) ??
      null
    )
  }

  #party(text: string | null): Party | null {
    if (text === null) return null
    // Troops of a war that an article reports of are an army it names.
    const army = /\b(?:troops|army|soldiers)\b/i.test(text) ? this.#named('Russian armed forces') : null
    const entity = army ?? this.#named(text)
    return entity !== null && entity.schema !== 'Country'
      ? { kind: 'entity', entity: entity.id }
      : { kind: 'unnamed', description: text, country: nationalForm(text).countries[0] ?? '' }
  }

  #place(text: string | null): Place | null {
    if (text === null) return null
    const code = findCountry(text) ?? findCountry(text.replace(/\s*\(.*/, ''))
    if (code !== null) return country(code)
    const entity = this.#named(text)
    return entity === null ? { kind: 'words', words: text } : { kind: 'entity', entity: entity.id }
  }

  #shipment(gold: GoldShipment): void {
    const number = this.#shipments.length + 1
    const held = gold.level === 'holding' || gold.level === 'planned'
    const consignor = this.#party(gold.consignor)
    const origin = this.#place(gold.origin)
    const moved = gold.level === 'consignment' || gold.level === 'aggregate'
    const quantity =
      gold.quantity === null ? null : { range: exact(gold.quantity), unit: gold.unit ?? '', words: '' }
    const value =
      gold.value === null || gold.currency === null
        ? null
        : { range: exact(gold.value), currency: gold.currency, basis: 'unknown' as const, words: '' }
    this.#shipments.push(
      madeUpShipment(number, {
        level: gold.level,
        consignor: held ? null : consignor,
        manufacturer: held ? consignor : null,
        consignee: this.#party(gold.consignee),
        goods: gold.goods,
        quantity,
        value,
        period: dateOf(gold.periodEDTF),
        route: {
          origin,
          dispatchedFrom: moved ? origin : null,
          transit: [],
          destination: this.#place(gold.destination),
        },
        basis: gold.basis,
      }),
    )
    this.#note(gold.id, madeUpId('shipment', number))
  }

  #figure(gold: GoldFigure, source: number): void {
    const measure = MEASURES.find((known) => known === gold.measure)
    if (measure === undefined) return
    const excerpt = this.#excerpt(source, gold.exact)
    const seller = gold.from === null ? null : this.#named(gold.from)
    const company =
      seller !== null && seller.schema !== 'Country' && seller.schema !== 'Place' ? seller : null
    const receiver = gold.from === null && gold.to !== null ? this.#named(gold.to) : null
    // What lies somewhere is told of its holder, what moved of its sender.
    const holder = measure === 'stock' ? this.#party(gold.to) : null
    const of = company ?? receiver
    const fields: Partial<Figure> = {
      measure,
      goods: gold.goods,
      about: holder ?? (of === null ? null : { kind: 'entity', entity: of.id }),
      from:
        company === null
          ? this.#place(gold.from)
          : company.countries[0]
            ? country(company.countries[0])
            : null,
      to: receiver === null ? this.#place(gold.to) : null,
      period: dateOf(gold.periodEDTF),
      baseline: gold.baselineEDTF ?? '',
      excerpt,
    }
    const qualifier = gold.qualifier ?? ''
    const put = (range: NumberRange, more: Partial<Figure>) => {
      const number = this.#figures.length + 1
      this.#figures.push(madeUpFigure(number, { ...fields, range, ...more }))
      this.#note(gold.id, madeUpId('figure', number))
    }
    if (gold.quantity !== null || gold.quantityMin !== undefined) {
      const money = gold.value !== null && measure === 'price'
      if (!money && gold.sameAs === undefined) {
        const range = rangeOf(
          gold.quantity,
          gold.quantityMin,
          gold.quantityMax,
          /value/.test(qualifier) ? '' : qualifier,
        )
        put(range, { unit: gold.unit ?? '' })
      }
    }
    if (gold.value !== null || gold.valueMin !== undefined) {
      const currency = gold.currency ?? ''
      put(rangeOf(gold.value, gold.valueMin, gold.valueMax, qualifier.replace(/ \(value\)/, '')), {
        currency,
      })
      if (gold.valueFrom !== undefined) put(exact(gold.valueFrom), { currency, period: dateOf('2022?') })
    }
  }

  #excerpt(source: number, words: string): Figure['excerpt'] {
    const excerpt = madeUpExcerpt(this.#excerpts.length + 1, source, words)
    this.#excerpts.push(excerpt)
    return excerpt.id
  }

  #claim(gold: GoldClaim, published: string): void {
    const number = this.#claims.length + 1
    const speaker = this.#named(gold.speaker)
    this.#claims.push(
      madeUpClaim(number, gold.proposition, {
        kind: gold.kind,
        speaker: speaker === null ? { entity: null, words: gold.speaker } : { entity: speaker.id, words: '' },
        date: dateOf(published),
        scope: this.#scope(gold.scope),
      }),
    )
    this.#note(gold.id, madeUpId('claim', number))
  }

  #scope({ party, goods, destination, period }: GoldClaim['scope']): Scope {
    const companies = /^(\w+) (?:companies|firms|sellers)$/.exec(party ?? '')?.[1]
    const of = companies === undefined ? undefined : nationalForm(companies).countries[0]
    const named = party === null ? null : this.#named(party)
    const home = party === null ? null : findCountry(party)
    const to = this.#place(destination)
    return {
      ...UNLIMITED,
      parties:
        of !== undefined
          ? [{ id: item(), party: { kind: 'companies-of', country: of } }]
          : named === null
            ? []
            : [{ id: item(), party: { kind: 'entity', entity: named.id } }],
      goods:
        goods === null
          ? []
          : goods.split(/,\s+/).map((words) => ({ id: item(), goods: { kind: 'words', words } })),
      from: home === null ? [] : [{ id: item(), place: country(home) }],
      to: to === null ? [] : [{ id: item(), place: to }],
      period: periodOf(period),
    }
  }
}

const dateOf = (edtf: string | null): DateField => ({ edtf: edtf ?? '', words: '' })
const exact = (number: number): NumberRange => ({
  low: String(number),
  high: String(number),
  qualifier: 'exactly',
})

/** “to 2023-12-03” is what a denial covers anyway; “since 2022” is open; words that are no date limit nothing. */
function periodOf(text: string | null): string {
  const since = /^since (\d{4}(?:-\d\d)?)$/.exec(text ?? '')?.[1]
  if (since !== undefined) return `${since}/..`
  return text !== null && parseEdtf(text).ok ? text : ''
}

function rangeOf(
  number: number | null,
  least: number | undefined,
  most: number | undefined,
  words: string,
): NumberRange {
  if (least !== undefined && most !== undefined) {
    return { low: String(least), high: String(most), qualifier: SIZES[words] ?? 'exactly' }
  }
  const text = String(number)
  const qualifier = SIZES[words] ?? 'exactly'
  if (qualifier === 'more-than') return { low: text, high: '', qualifier }
  if (qualifier === 'almost') return { low: '', high: text, qualifier }
  return { low: text, high: text, qualifier }
}
const SIZES: Readonly<Record<string, Qualifier>> = {
  about: 'about',
  almost: 'almost',
  'more than': 'more-than',
  hundreds: 'hundreds',
  thousands: 'thousands',
  'hundreds of thousands': 'hundreds-of-thousands',
}
