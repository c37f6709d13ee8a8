import { GOODS_CATEGORY_RULES } from '@shared/claim/goods-categories'
import { GOODS_CATEGORIES, type Scope } from '@shared/claim/scope'
import { type Choice, entityChoices } from '@shared/entity/choices'
import type { EntityDirectory } from '@shared/entity/directory'
import { findPlaces, placeOfChoice } from '@shared/entity/places'
import { countryPhrase } from '@shared/claim/scope-words'
import { HS_EDITIONS } from '@shared/shipment/labels'
import { isId } from '@shared/kernel/ids'

type Party = Scope['parties'][number]['party']
type Goods = Scope['goods'][number]['goods']

const COMPANIES = 'companies:'
const CATEGORY = 'category:'
const HS = 'hs:'

/** Whose dealings a scope can name: companies of a country, and entities. */
export function findScopeParties(query: string, directory: EntityDirectory): readonly Choice[] {
  const countries = findPlaces(query, directory).flatMap(({ id }) => {
    const place = placeOfChoice(id)
    return place?.kind === 'country'
      ? [
          {
            id: COMPANIES + place.country,
            label: `companies of ${countryPhrase(place.country)}`,
            detail: 'all of them',
          },
        ]
      : []
  })
  return [...countries.slice(0, 8), ...entityChoices(query, directory)]
}

/** Reads a choice back; null for anything else. */
export function readScopeParty(id: string): Party | null {
  if (id.startsWith(COMPANIES)) return { kind: 'companies-of', country: id.slice(COMPANIES.length) }
  return isId('entity', id) ? { kind: 'entity', entity: id } : null
}

export const scopePartyLabel = (party: Party, directory: EntityDirectory): string =>
  party.kind === 'entity' ? directory.nameOf(party.entity) : `companies of ${countryPhrase(party.country)}`

const CATEGORIES: readonly Choice[] = GOODS_CATEGORIES.map((category) => ({
  id: CATEGORY + category,
  label: GOODS_CATEGORY_RULES[category].label,
  detail: `category: HS ${[...GOODS_CATEGORY_RULES[category].hs, ...GOODS_CATEGORY_RULES[category].mixedHs].slice(0, 5).join(', ')}`,
}))

/** Which goods a scope can name: categories and, where digits were typed, an HS prefix of any or of one edition. */
export function findScopeGoods(query: string): readonly Choice[] {
  const digits = /^\s*(?:hs\s*)?(\d[\d.\s]{1,11})\s*$/i.exec(query)?.[1]?.replace(/\D/g, '') ?? ''
  if (digits.length >= 2 && digits.length <= 10) {
    return [
      { id: `${HS}${digits}:`, label: `HS ${digits}`, detail: 'prefix of an HS code, edition not known' },
      ...HS_EDITIONS.toReversed().map((edition) => ({
        id: `${HS}${digits}:${edition}`,
        label: `HS ${digits}, edition ${edition}`,
      })),
    ]
  }
  const typed = query.trim().toLowerCase()
  return CATEGORIES.filter(({ label }) => label.includes(typed))
}

/** Reads a choice back; null for anything else. */
export function readScopeGoods(id: string): Goods | null {
  const [prefix = '', edition = ''] = id.startsWith(HS) ? id.slice(HS.length).split(':') : []
  if (prefix !== '') return { kind: 'hs', prefix, edition }
  const category = GOODS_CATEGORIES.find((name) => id === CATEGORY + name)
  return category === undefined ? null : { kind: 'category', category }
}

/** What is chosen already, as the ids of the lists above. */
export const scopePartyId = (party: Party): string =>
  party.kind === 'entity' ? party.entity : COMPANIES + party.country

export const scopeGoodsId = (goods: Goods): string =>
  goods.kind === 'hs'
    ? `${HS}${goods.prefix}:${goods.edition}`
    : goods.kind === 'category'
      ? CATEGORY + goods.category
      : ''

export function scopeGoodsLabel(goods: Goods): string {
  if (goods.kind === 'hs')
    return goods.edition === '' ? `HS ${goods.prefix}` : `HS ${goods.prefix} (${goods.edition})`
  return goods.kind === 'category' ? GOODS_CATEGORY_RULES[goods.category].label : `“${goods.words}”`
}
