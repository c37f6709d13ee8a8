import type { ShipmentFacts } from '@shared/shipment/shipment'
import type { Values } from './values'

/** The parties of an entry by what they did, in the order in which the plain test asks them; the maker is asked last. */
export const PARTY_COLUMNS = ['seller', 'consignee', 'declarant', 'forwarder', 'maker'] as const
export type PartyColumn = (typeof PARTY_COLUMNS)[number]

/** What a scope asks of entries, as numbers of values (`Values`), a column for each field. */
export type Entries = Readonly<
  Record<PartyColumn | 'goods' | 'hs' | 'from' | 'to' | 'period', Uint32Array>
> & { readonly size: number }

/** An entry as the plain definition has it. `named` as in `Fields`. */
export type Entry = { readonly facts: ShipmentFacts; readonly named: boolean }

const columns = (size: number) => ({
  seller: new Uint32Array(size),
  consignee: new Uint32Array(size),
  declarant: new Uint32Array(size),
  forwarder: new Uint32Array(size),
  maker: new Uint32Array(size),
  goods: new Uint32Array(size),
  hs: new Uint32Array(size),
  from: new Uint32Array(size),
  to: new Uint32Array(size),
  period: new Uint32Array(size),
})

/** Empty columns for so many entries, to be filled. */
export const newEntries = (size: number) => ({ size, ...columns(size) })

/** The columns of a list of entries. */
export function entriesOf(list: readonly Entry[], values: Values): Entries {
  const made = newEntries(list.length)
  for (const [at, { facts, named }] of list.entries()) {
    made.seller[at] = values.party(facts.consignor, named)
    made.consignee[at] = values.party(facts.consignee, named)
    made.declarant[at] = values.party(facts.declarant, named)
    made.forwarder[at] = values.party(facts.forwarder, named)
    made.maker[at] = values.party(facts.manufacturer, named)
    made.goods[at] = values.goodsText(facts.goods)
    made.hs[at] = values.hsCode(facts.hsCode)
    made.from[at] = values.place(facts.route.dispatchedFrom)
    made.to[at] = values.place(facts.route.destination)
    made.period[at] = values.period(facts.period.edtf)
  }
  return made
}
