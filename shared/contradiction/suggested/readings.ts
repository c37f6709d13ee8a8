import type { Claim } from '@shared/claim/claim'
import { GOODS_CATEGORY_RULES } from '@shared/claim/goods-categories'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import type { TestRow } from '@shared/contradiction/scope-test'
import { partyName } from '@shared/contradiction/party-facts'
import { placeWords } from '@shared/claim/scope-words'
import type { Party } from '@shared/kernel/fields'
import type { Shipment } from '@shared/shipment/shipment'
import type { Conduct, RecordTest } from './record-test'
import type { SuggestedReading } from './suggestion'
import { tellingWords } from './words'

const MILITARY =
  /(?<!\p{L})(?:arm(?:y|ies)|military|troops|soldiers?|armed forces|war|weapons?|arms|lethal|армия|армии|воен\p{L}*|війс\p{L}*|військ\p{L}*)(?!\p{L})|军/iu

/**
 * Ordinary explanations of conduct against a claim, only where the data leave room for them, each with what would
 * decide it. `conducts` are the records of one suggestion.
 */
export function readingsOf(
  claim: Claim,
  conducts: readonly Conduct[],
  tests: readonly RecordTest[],
  lookup: EntityLookup,
): SuggestedReading[] {
  const shipments = conducts.flatMap((conduct) => (conduct.kind === 'shipment' ? [conduct.shipment] : []))
  const rows = tests.flatMap(({ test }) => test.rows)
  const about = firstOf(conducts)
  const found: (SuggestedReading | null)[] = [
    civilianBuyer(claim, shipments, lookup),
    dualUse(claim, about),
    reExport(shipments, rows, lookup),
    secondaryMarket(conducts, tests, lookup),
    stateVersusCompany(claim, conducts, rows, lookup),
    differentPeriod(claim, conducts, rows),
    rows.some(({ dimension, result }) => dimension === 'goods' && result === 'unknown')
      ? reading(
          'different-goods',
          'The claim may not mean these goods.',
          'The wording of the claim in full, and the specification or HS code of the goods',
        )
      : null,
    rows.some(({ dimension, result }) => dimension === 'party' && result === 'unknown')
      ? reading(
          'different-party',
          'Somebody else than those the claim speaks of may have sold the goods.',
          'The sender in the declaration, the invoice or the contract',
        )
      : null,
    ...standing(conducts),
  ]
  return found.filter((item) => item !== null)
}

/** A reading of a kind, with what would decide it. */
export const reading = (
  kind: SuggestedReading['kind'],
  words: string,
  decidedBy: string,
): SuggestedReading => ({ kind, words, decidedBy })

const NO_CODE: Shipment['hsCode'] = { code: '', edition: '' }

const firstOf = (conducts: readonly Conduct[]): Pick<Shipment, 'goods' | 'hsCode'> => {
  const [first] = conducts
  if (first === undefined) return { goods: '', hsCode: NO_CODE }
  return first.kind === 'shipment'
    ? { goods: first.shipment.goods, hsCode: first.shipment.hsCode }
    : { goods: first.figure.goods, hsCode: NO_CODE }
}

function civilianBuyer(
  claim: Claim,
  shipments: readonly Shipment[],
  lookup: EntityLookup,
): SuggestedReading | null {
  const speaksOfArmy =
    MILITARY.test(claim.proposition) ||
    claim.scope.goods.some(
      ({ goods }) =>
        goods.kind === 'category' && (goods.category === 'arms' || goods.category === 'military-goods'),
    )
  if (!speaksOfArmy) return null
  const buyer = shipments
    .map(({ consignee, level }) => (level === 'handover' ? null : consignee))
    .find((party): party is Party => party !== null && isCivilian(party, lookup))
  const private_ = shipments.every(({ consignee }) => consignee === null) && shipments.length > 0
  if (buyer === undefined && !private_) return null
  const name = buyer === undefined ? 'The buyer, who is not named,' : partyName(buyer, lookup)
  return reading(
    'civilian-buyer',
    `${upper(name)} may be a civilian buyer, and the goods may have stayed in civilian hands.`,
    `What ${buyer === undefined ? 'the buyer' : partyName(buyer, lookup)} did with them: resale invoices, registrations, serial numbers seen in the field`,
  )
}

function isCivilian(party: Party, lookup: EntityLookup): boolean {
  if (party.kind === 'unnamed') return !MILITARY.test(party.description)
  const schema = lookup.entity(party.entity)?.schema
  return schema === 'Company' || schema === 'Organization' || schema === 'LegalEntity'
}

function dualUse(
  claim: Claim,
  goods: { readonly goods: string; readonly hsCode: Shipment['hsCode'] },
): SuggestedReading | null {
  // Arms, ammunition and armoured fighting vehicles have no ordinary use.
  if (goods.goods === '' || namesArms(goods)) return null
  if (claim.scope.goods.some((item) => item.goods.kind === 'category' && item.goods.category === 'arms'))
    return null
  return reading(
    'dual-use',
    `“${short(goods.goods)}” may have an ordinary use as well.`,
    'The specification: type, protection class or grade, and whether export control lists it',
  )
}

const ARMS = [...GOODS_CATEGORY_RULES.arms.words, ...GOODS_CATEGORY_RULES['military-goods'].words].map(
  (word) => tellingWords(word),
)

function namesArms({ goods, hsCode }: Pick<Shipment, 'goods' | 'hsCode'>): boolean {
  const words = new Set(tellingWords(goods))
  return /^(?:93|8710)/.test(hsCode.code) || ARMS.some((name) => name.every((word) => words.has(word)))
}

function reExport(
  shipments: readonly Shipment[],
  rows: readonly TestRow[],
  lookup: EntityLookup,
): SuggestedReading | null {
  const via = shipments.flatMap(({ route }) =>
    route.transit.map(({ place }) => placeWords(place, lookup.name)),
  )[0]
  const open = rows.some(({ dimension, result }) => dimension === 'route' && result === 'unknown')
  if (via === undefined && !open) return null
  return reading(
    're-export',
    via === undefined
      ? 'The goods may have come by a third country, sent on by somebody there.'
      : `The goods went by ${via}; somebody there may have sent them on.`,
    'Bills of lading and the export declaration of the first sale, with its end user',
  )
}

function secondaryMarket(
  conducts: readonly Conduct[],
  tests: readonly RecordTest[],
  lookup: EntityLookup,
): SuggestedReading | null {
  const held = tests.some((test) => test.held !== '')
  const maker = conducts.flatMap((conduct) =>
    conduct.kind === 'shipment' &&
    conduct.shipment.consignor === null &&
    conduct.shipment.manufacturer !== null
      ? [conduct.shipment.manufacturer]
      : [],
  )[0]
  if (!held && maker === undefined) return null
  const past = maker === undefined ? 'the seller' : partyName(maker, lookup)
  return reading(
    'secondary-market',
    `The goods may have been bought second-hand or from a dealer, past ${past}.`,
    `Serial numbers, held against the sales of ${past}`,
  )
}

function stateVersusCompany(
  claim: Claim,
  conducts: readonly Conduct[],
  rows: readonly TestRow[],
  lookup: EntityLookup,
): SuggestedReading | null {
  const speaker = claim.speaker.entity === null ? undefined : lookup.entity(claim.speaker.entity)
  const ofState =
    speaker?.schema === 'PublicBody' || speaker?.schema === 'Country' || claim.scope.capacity === 'state'
  if (!ofState) return null
  const seller = conducts
    .map((conduct) =>
      conduct.kind === 'shipment'
        ? (conduct.shipment.consignor ?? conduct.shipment.manufacturer)
        : conduct.figure.about,
    )
    .find((party) => party !== null)
  const isState =
    seller?.kind === 'entity' &&
    ['PublicBody', 'Country', 'Person'].includes(lookup.entity(seller.entity)?.schema ?? '')
  if (isState && !rows.some(({ dimension, result }) => dimension === 'capacity' && result === 'unknown'))
    return null
  const who = seller === undefined || isState ? 'a company' : partyName(seller, lookup)
  return reading(
    'state-versus-company',
    `The claim may speak for the state alone; ${who} may have acted by itself.`,
    'Who spoke and in whose name, and who owns or licenses the seller',
  )
}

function differentPeriod(
  claim: Claim,
  conducts: readonly Conduct[],
  rows: readonly TestRow[],
): SuggestedReading | null {
  const period = rows.find(({ dimension, result }) => dimension === 'period' && result === 'unknown')
  const vague = conducts.some((conduct) => {
    const { edtf } = conduct.kind === 'shipment' ? conduct.shipment.period : conduct.figure.period
    return /[?~%]/.test(edtf)
  })
  const spoken = claim.date.edtf === '' || /[?~%]/.test(claim.date.edtf) || claim.date.words !== ''
  if (claim.kind === 'promise') {
    return reading(
      'different-period',
      'The sale may have been agreed before the promise and only carried out after it.',
      'The date of the contract or order',
    )
  }
  if (period === undefined && !vague && !spoken) return null
  return reading(
    'different-period',
    period === undefined
      ? 'The claim and the record may speak of different times: a date is not certain.'
      : `The claim and the record may speak of different times: ${period.why}.`,
    'The day the claim was made, and the dates in the declarations',
  )
}

function standing(conducts: readonly Conduct[]): SuggestedReading[] {
  const orders = conducts.some((conduct) =>
    conduct.kind === 'shipment' ? conduct.shipment.level === 'order' : conduct.figure.measure === 'order',
  )
  const alleged = conducts.some(
    (conduct) => conduct.kind === 'shipment' && conduct.shipment.level === 'alleged',
  )
  return [
    ...(orders
      ? [
          reading(
            'other',
            'An order is not a delivery: it may not have been filled.',
            'Customs records or invoices of the delivery',
          ),
        ]
      : []),
    ...(alleged
      ? [reading('other', 'The goods are only said to have moved.', 'A trade record of the movement')]
      : []),
  ]
}

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const short = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`)
