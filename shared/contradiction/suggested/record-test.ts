import type { Claim } from '@shared/claim/claim'
import { GOODS_CATEGORY_RULES } from '@shared/claim/goods-categories'
import { GOODS_CATEGORIES } from '@shared/claim/scope'
import { matchGoodsItem, type RecordGoods } from '@shared/claim/match-goods'
import type { Dimension } from '@shared/contradiction/contradiction'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { testRoute } from '@shared/contradiction/route-test'
import { type ScopeTest, testScope } from '@shared/contradiction/scope-test'
import { fieldsOf, type Subject } from '@shared/contradiction/subject'
import type { Figure } from '@shared/figure/figure'
import { type Party, type Place } from '@shared/kernel/fields'
import type { Shipment } from '@shared/shipment/shipment'
import { categoryOfWords } from './read-scope'

/** A record that can stand against a claim: a shipment, or a figure that no shipment was made from. */
export type Conduct =
  | { readonly kind: 'shipment'; readonly shipment: Shipment }
  | { readonly kind: 'figure'; readonly figure: Figure }

/** How a record stands against a claim, and what it shows by itself. */
export type RecordTest = {
  readonly test: ScopeTest
  /** Dimensions that the claim limits and the record meets, `from` and `to` counted apart. */
  readonly contacts: readonly Contact[]
  /** What is not known, each cause once, as a phrase. */
  readonly open: readonly string[]
  /** Where the record shows goods in somebody's hands: how it was read. */
  readonly held: string
  /** Where the goods are of a kind that armies use, and the claim speaks of military goods: why they are near. */
  readonly near: string
}
export type Contact = 'party' | 'goods' | 'from' | 'to'

/**
 * Holds a claim against a record, and answers null where it does not speak of it. Goods that a party holds or hands
 * over show that they arrived, not who sold them: there the giver is not taken for the seller, the holder's country
 * counts as where they went, and it is asked whether the goods are *of* the places or parties that the claim speaks of.
 * `known` is the plain test of a shipment, where it is at hand.
 */
export function testConduct(
  claim: Claim,
  conduct: Conduct,
  lookup: EntityLookup,
  known: ScopeTest | null = null,
): RecordTest | null {
  const held = holderOf(conduct)
  const subject = held === undefined ? subjectOf(conduct) : asHeld(conduct, held, claim, lookup)
  const test = known === null || held !== undefined ? testScope(claim, subject, lookup) : known
  if (test.verdict !== 'inside' && test.verdict !== 'possible') return null
  const contacts = contactsOf(claim, subject, test, lookup)
  const ofThem = held !== undefined && isOfThem(claim, conduct, lookup)
  if (held !== undefined && !ofThem && !contacts.includes('party')) return null
  const limited = limitsOf(claim)
  if (contacts.length + (ofThem ? 1 : 0) < Math.min(2, limited)) return null
  const near = kinOf(claim, fieldsOf(subject))
  const touches = contacts.includes('goods') || contacts.includes('party')
  // A claim about some goods is not put against goods that nothing ties to it but the way they went.
  if (claim.scope.goods.length > 0 && !touches && near === '') return null
  if (!contacts.includes('goods') && near === '' && isOfAnotherKind(claim, fieldsOf(subject))) return null
  const open = openLinks(claim, test, contacts, conduct, held !== undefined)
  return open.length > MOST_OPEN
    ? null
    : { test, contacts, open, held: heldWords(conduct, held, lookup), near }
}

/** Goods that are in no list of military goods, and that armies buy. */
const ARMIES_USE = ['body-armour', 'drones', 'thermal-optics', 'high-priority'] as const

/** Why goods that are not known to be meant are near to military goods; '' where they are not, or the claim is not of any. */
function kinOf({ scope }: Claim, record: RecordGoods): string {
  const military = scope.goods.some(
    ({ goods }) =>
      goods.kind === 'category' && (goods.category === 'military-goods' || goods.category === 'arms'),
  )
  if (!military) return ''
  for (const category of ARMIES_USE) {
    const goods = { kind: 'category', category } as const
    if (matchGoodsItem(goods, record).result !== 'meets') continue
    return `${GOODS_CATEGORY_RULES[category].label.replace(/^./, (letter) => letter.toUpperCase())} is in no list of military goods, and armies use it: whether it is meant is the question.`
  }
  return ''
}

/** Whether goods are known to be of another kind than the categories that a claim names, and it names nothing else. */
function isOfAnotherKind({ scope }: Claim, record: RecordGoods): boolean {
  const named = new Set(
    scope.goods.flatMap(({ goods }) => (goods.kind === 'category' ? [goods.category] : [])),
  )
  const only = scope.goods.every(
    ({ goods }) =>
      goods.kind === 'category' || (goods.kind === 'words' && categoryOfWords(goods.words) !== null),
  )
  if (named.size === 0 || !only) return false
  return GOODS_CATEGORIES.some(
    (category) =>
      !named.has(category) && matchGoodsItem({ kind: 'category', category }, record).result === 'meets',
  )
}

/** With more links open than this too little is known for a question worth asking. */
const MOST_OPEN = 3

/** How many of party, goods, from and to a claim limits; none says nothing that a record could go against. */
export const limitsOf = ({ scope }: Pick<Claim, 'scope'>): number =>
  [scope.parties, scope.goods, scope.from, scope.to].filter((list) => list.length > 0).length

const subjectOf = (conduct: Conduct): Exclude<Subject, { kind: 'no-fields' }> => conduct

/** Who holds the goods, null where that is not known; undefined for records of goods on their way. */
function holderOf(conduct: Conduct): Party | null | undefined {
  if (conduct.kind === 'figure') return conduct.figure.measure === 'stock' ? conduct.figure.about : undefined
  const { level, consignee } = conduct.shipment
  return level === 'holding' || level === 'handover' ? consignee : undefined
}

function asHeld(
  conduct: Conduct,
  holder: Party | null,
  claim: Claim,
  lookup: EntityLookup,
): Exclude<Subject, { kind: 'no-fields' }> {
  const { scope } = claim
  const countries = holder === null ? [] : countriesOfParty(holder, lookup)
  const home: Place | null = countries[0] === undefined ? null : { kind: 'country', country: countries[0] }
  const reaches = (to: Place | null): boolean => {
    if (to === null || scope.to.length === 0) return false
    const fields = { ...fieldsOf(subjectOf(conduct)), to }
    return testRoute({ from: [], to: scope.to }, fields, lookup).result === 'meets'
  }
  if (conduct.kind === 'figure') {
    const { figure } = conduct
    const to = reaches(figure.to) ? figure.to : reaches(home) ? home : (figure.to ?? home)
    return { kind: 'figure', figure: { ...figure, about: null, to } }
  }
  const { shipment } = conduct
  const { route } = shipment
  const inHands = holderNamed(scope.to, holder, lookup) ?? (reaches(home) ? home : null)
  const destination = reaches(route.destination) ? route.destination : (inHands ?? route.destination ?? home)
  const handed = shipment.level === 'handover'
  return {
    kind: 'shipment',
    shipment: {
      ...shipment,
      consignor: handed ? null : shipment.consignor,
      // The receiver is no dealer of the claim's: only whether they could be meant by it counts.
      consignee: null,
      route: { ...route, dispatchedFrom: handed ? null : route.dispatchedFrom, destination },
    },
  }
}

/** A scope that names the holder as its destination: “to the army”. */
function holderNamed(to: Claim['scope']['to'], holder: Party | null, lookup: EntityLookup): Place | null {
  if (holder?.kind !== 'entity') return null
  const named = to.find(
    ({ place }) =>
      place.kind === 'entity' && lookup.canonical(place.entity) === lookup.canonical(holder.entity),
  )
  return named?.place ?? null
}

/** Whether held goods were made in a place, or by those, that the claim speaks of. */
function isOfThem(claim: Claim, conduct: Conduct, lookup: EntityLookup): boolean {
  const { scope } = claim
  const fields = fieldsOf(subjectOf(conduct))
  const maker = fields.maker === null ? [] : countriesOfParty(fields.maker, lookup)
  const origins: Place[] = [
    ...(fields.origin === null ? [] : [fields.origin]),
    ...(conduct.kind === 'figure' && fields.from !== null ? [fields.from] : []),
    ...maker.map((country): Place => ({ kind: 'country', country })),
  ]
  const wanted = [
    ...scope.from,
    ...scope.parties.flatMap(({ id, party }) => {
      if (party.kind === 'companies-of')
        return [{ id, place: { kind: 'country', country: party.country } as const }]
      const countries = lookup.entity(party.entity)?.countries ?? []
      return countries.map((country) => ({ id, place: { kind: 'country', country } as const }))
    }),
  ]
  if (wanted.length === 0) return true
  return origins.some(
    (from) => testRoute({ from: wanted, to: [] }, { ...fields, from }, lookup).result === 'meets',
  )
}

function contactsOf(claim: Claim, subject: Subject, test: ScopeTest, lookup: EntityLookup): Contact[] {
  if (subject.kind === 'no-fields') return []
  const { scope } = claim
  const fields = fieldsOf(subject)
  const met = (dimension: Dimension) =>
    test.rows.some((row) => row.dimension === dimension && row.result === 'meets')
  const found: Contact[] = []
  if (scope.parties.length > 0 && met('party')) found.push('party')
  if (scope.goods.length > 0 && met('goods')) found.push('goods')
  if (scope.from.length > 0 && testRoute({ from: scope.from, to: [] }, fields, lookup).result === 'meets')
    found.push('from')
  if (scope.to.length > 0 && testRoute({ from: [], to: scope.to }, fields, lookup).result === 'meets')
    found.push('to')
  return found
}

/** Unknown who sold, unknown capacity and unknown place of dispatch are one gap: the seller. */
function openLinks(
  { scope }: Claim,
  test: ScopeTest,
  contacts: readonly Contact[],
  conduct: Conduct,
  held: boolean,
): string[] {
  const open = new Set<string>()
  for (const { dimension, result } of test.rows) {
    if (result !== 'unknown') continue
    if (dimension !== 'route') {
      open.add(OPEN[dimension])
      continue
    }
    if (scope.from.length > 0 && !contacts.includes('from')) open.add(SELLER)
    if (scope.to.length > 0 && !contacts.includes('to')) open.add(RECEIVER)
  }
  if (held) open.add(SELLER)
  else if (isNoTradeRecord(conduct)) open.add('no trade record stands behind it')
  return [...open]
}

const SELLER = 'who sold the goods, and from where, is open'
const RECEIVER = 'whether they went to those it speaks of is open'
const OPEN: Readonly<Record<Exclude<Dimension, 'route'>, string>> = {
  party: SELLER,
  capacity: SELLER,
  goods: 'whether these goods are meant is open',
  period: 'whether it falls in the time that the claim covers is open',
}

/** Only a consignment and an aggregate, and a figure of a flow, have a trade record behind them. */
export const isNoTradeRecord = (conduct: Conduct): boolean =>
  conduct.kind === 'figure'
    ? conduct.figure.measure !== 'flow'
    : conduct.shipment.level !== 'consignment' && conduct.shipment.level !== 'aggregate'

function heldWords(conduct: Conduct, held: Party | null | undefined, lookup: EntityLookup): string {
  if (held === undefined) return ''
  const who = held?.kind === 'entity' ? lookup.name(held.entity) : held?.description
  const holder = who === undefined || who === '' ? 'somebody' : who
  if (conduct.kind === 'shipment' && conduct.shipment.level === 'handover') {
    const giver = conduct.shipment.consignor
    const name = giver?.kind === 'entity' ? lookup.name(giver.entity) : giver?.description
    return `They were handed to ${holder}${name === undefined || name === '' ? '' : ` by ${name}`}: a hand-over shows that the goods arrived, not who sold them.`
  }
  return `They are in the hands of ${holder}: that shows that the goods arrived, not who sold them.`
}

function countriesOfParty(party: Party, lookup: EntityLookup): readonly string[] {
  if (party.kind === 'entity') return lookup.entity(party.entity)?.countries ?? []
  return party.country === '' ? [] : [party.country]
}
