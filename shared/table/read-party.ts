import type { Entity, SameAs } from '@shared/entity/entity'
import { identities } from '@shared/entity/same-as'
import { countryOfCell } from '@shared/kernel/country-names'
import type { Party, Place } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import { foldForSearch } from '@shared/kernel/text'
import { type CellReading, EMPTY, saysNothing } from './read-amount'

/** The entity that a name of a table stands for; null for none or more than one. */
export type PartyOf = (name: string) => EntityId | null

/** Names are one where they differ in case, spaces and compatibility forms alone. */
export const partyKey = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()

/**
 * Finds entities by their names. A name that two entities have, merges followed, stands for neither. Records in the
 * trash do not count; the order of the records does not matter.
 */
export function partyFinder(entities: Iterable<Entity>, sameAs: readonly SameAs[]): PartyOf {
  const { mainOf } = identities(sameAs)
  const byName = new Map<string, EntityId | null>()
  for (const entity of entities) {
    if (entity.trashed !== null) continue
    const main = mainOf(entity.id)
    for (const { value } of entity.names) {
      const key = partyKey(value)
      const before = byName.get(key)
      byName.set(key, before === undefined || before === main ? main : null)
    }
  }
  return (name) => byName.get(partyKey(name)) ?? null
}

// A bill to order names nobody, and customs offices blank parties out.
const NOBODY =
  /^(?:to (?:the )?order(?: of (?:the )?(?:shipper|bank|holder|issuing bank|consignor))?|order|to bearer|same as (?:consignee|consignor|shipper|notify(?: party)?|above)|as per b\/?l|unnamed|blank|по приказу|на предъявителя|он же|контрагенты? указан\p{L}* .*|тот же|凭指示|凭指定|同上|同收货人|同发货人)\.?$/u

/** Whether a cell that should name a party names nobody: “TO ORDER”, “NOT DECLARED”, «не указан», 凭指示. */
export const namesNobody = (cell: string): boolean => {
  const text = cell.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  return saysNothing(text) || NOBODY.test(text.toLowerCase())
}

/**
 * The party of a cell and the country beside it. The whole cell is looked up, then its first line, which is the name
 * where registers write the address below it. Null: nobody is named.
 */
export function readPartyCell(cell: string, country: string, partyOf: PartyOf): Party | null {
  const code = saysNothing(country) ? '' : (countryOfCell(country) ?? '')
  if (namesNobody(cell)) return code === '' ? null : { kind: 'unnamed', description: '', country: code }
  const name = firstLine(cell).replace(/\s+/gu, ' ')
  const entity = partyOf(cell) ?? partyOf(name)
  if (entity !== null) return { kind: 'entity', entity }
  return { kind: 'unnamed', description: name.slice(0, 4_000), country: code }
}

/** The first line of a cell that has several: the name over an address. */
export const firstLine = (cell: string): string => cell.trim().split(/[\r\n]/u)[0] ?? ''

/** What stands in a cell of places for no place in particular. */
const NOWHERE =
  /^(?:world|w00|0|00|000|all|areas, nes|_x|zz|various|разные|разн(?:ые)? стран\p{L}*|мир|світ|世界|多国)$/u

/** The place of a cell: a country by its name or code in any of our languages, or the words as they stand. */
export function readPlaceCell(cell: string): CellReading<Place> {
  const text = cell.replace(/\s+/gu, ' ').trim()
  if (saysNothing(text) || NOWHERE.test(text.toLowerCase())) return EMPTY
  const country = countryOfCell(text)
  if (country !== null) return { kind: 'read', value: { kind: 'country', country } }
  // “MY - МАЛАЙЗИЯ”, “Malaysia (MY)”: a code and a name that agree.
  const [, left = '', right = ''] = /^(.+?)\s*(?:[-–—/:]\s|\()\s*([^()]+)\)?$/u.exec(text) ?? []
  const both = countryOfCell(left)
  if (both !== null && both === countryOfCell(right)) {
    return { kind: 'read', value: { kind: 'country', country: both } }
  }
  return { kind: 'read', value: { kind: 'words', words: text.slice(0, 4_000) } }
}

// Words of firms that carry for others, in names and in descriptions of a party.
const FORWARDER =
  /(?:^|[^\p{L}])(?:logisti[ck]s?|logistic[ao]|lojist[ıi]k|forwarding|forwarders?|freight|shipping|cargo|courier|express|transport(?:ation|s)?|transit|consolidat(?:ion|ors?)|dhl|fedex|ups|tnt|kuehne|maersk|schenker|dsv|dpd|cdek|логисти\p{L}*|логісти\p{L}*|экспедит\p{L}*|експедит\p{L}*|транспортн\p{L}*|грузоперевоз\p{L}*|карго|перевозч\p{L}*|перевізн\p{L}*)(?=$|[^\p{L}])|物流|货运|貨運|货代|国际运输|快递|船务/u

/** The word in a firm's name by which it may be a forwarder and not the one who sells; '' for none. */
export const forwarderWord = (name: string): string =>
  FORWARDER.exec(foldForSearch(name))?.[0].replace(/[^\p{L}]/gu, '') ?? ''
