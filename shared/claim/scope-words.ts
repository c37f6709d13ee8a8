import type { Place } from '@shared/kernel/fields'
import { countryName } from '@shared/kernel/countries'
import type { EntityId } from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/result'
import type { Claim } from './claim'
import { effectivePeriod } from './effective-period'
import { GOODS_CATEGORY_RULES } from './goods-categories'
import { CAPACITY_WORDS } from './labels'
import type { Scope } from './scope'

/** The caption of an entity. */
export type NameOf = (id: EntityId) => string

const WITH_ARTICLE =
  /^(?:United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Marshall |Solomon |Central African |Dominican Republic|Czech Republic|Democratic Republic|Republic of|Cayman |Cook |Faroe |Falkland |British |US |Northern Mariana |Turks |Isle of|Vatican City State)/

/** A country's name as it stands in a sentence: “China”, “the United Arab Emirates”. */
export function countryPhrase(code: string): string {
  const name = countryName(code)
  return WITH_ARTICLE.test(name) ? `the ${name}` : name
}

/** A place in words: a country's name, an entity's caption, or the words themselves. */
export function placeWords(place: Place, nameOf: NameOf): string {
  switch (place.kind) {
    case 'country':
      return countryPhrase(place.country)
    case 'entity':
      return nameOf(place.entity)
    case 'words':
      return place.words === '' ? 'a place not named' : place.words
    default:
      return assertNever(place)
  }
}

/**
 * A claim's scope as one English sentence, in the order of the test: “Covers companies of China; body armour; from
 * China to Russia; until 3 December 2023; dealings of companies.” What is not limited is left out; a scope without
 * any limit says so.
 */
export function scopeInWords(claim: Pick<Claim, 'kind' | 'date' | 'scope'>, nameOf: NameOf): string {
  const { scope } = claim
  const parts = [
    partiesWords(scope, nameOf),
    goodsWords(scope),
    routeWords(scope, nameOf),
    periodWords(claim),
  ]
  if (scope.capacity !== 'any') parts.push(CAPACITY_WORDS[scope.capacity])
  const told = parts.filter((part) => part !== '')
  return told.length === 0 ? 'Not limited in any dimension.' : `Covers ${told.join('; ')}.`
}

function partiesWords(scope: Scope, nameOf: NameOf): string {
  return list(
    scope.parties.map(({ party }) =>
      party.kind === 'entity' ? nameOf(party.entity) : `companies of ${countryPhrase(party.country)}`,
    ),
  )
}

function goodsWords(scope: Scope): string {
  return list(
    scope.goods.map(({ goods }) => {
      switch (goods.kind) {
        case 'hs':
          return `HS ${goods.prefix}${goods.edition === '' ? '' : ` (edition ${goods.edition})`}`
        case 'category':
          return GOODS_CATEGORY_RULES[goods.category].label
        case 'words':
          return `“${goods.words}”`
        default:
          return assertNever(goods)
      }
    }),
  )
}

function routeWords(scope: Scope, nameOf: NameOf): string {
  const from = list(scope.from.map(({ place }) => placeWords(place, nameOf)))
  const to = list(scope.to.map(({ place }) => placeWords(place, nameOf)))
  return [from && `from ${from}`, to && `to ${to}`].filter((part) => part !== '').join(' ')
}

function periodWords(claim: Pick<Claim, 'kind' | 'date' | 'scope'>): string {
  const period = effectivePeriod(claim)
  switch (period.kind) {
    case 'not-limited':
      return ''
    case 'unknown':
      return `a period that is not known (${period.why})`
    case 'period':
      return period.words
    default:
      return assertNever(period)
  }
}

/** Alternatives: “a”, “a or b”, “a, b or c”. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`
}
