import type { Scope } from '@shared/claim/scope'
import type { Finding } from '@shared/claim/match-goods'
import { countryPhrase } from '@shared/claim/scope-words'
import type { Entity } from '@shared/entity/entity'
import type { Party } from '@shared/kernel/fields'
import { assertNever } from '@shared/kernel/result'
import type { EntityLookup } from './entity-lookup'
import type { Fields, RoleParty } from './subject'

type ScopeParty = Scope['parties'][number]['party']

/** What the party test found, and the party it found it on, which capacity is then judged by. */
export type PartyFinding = Finding & { readonly matched: Party | null }

/**
 * Whether a record is a dealing of those a scope names. A seller, consignee, declarant or forwarder among them meets.
 * A maker alone does not: goods are made by one and sold on by another, so that a covered maker leaves it unknown.
 * It misses where the seller is named and is somebody else, and no other named party could be meant.
 */
export function testParty(scope: Scope['parties'], fields: Fields, lookup: EntityLookup): PartyFinding {
  if (scope.length === 0) return { result: 'meets', why: 'parties are not limited', matched: null }
  const dealing: RoleParty[] = [
    ...(fields.seller === null ? [] : [{ role: 'seller', party: fields.seller }]),
    ...fields.others,
  ]
  const found = dealing.map(({ role, party }) => ({ role, party, finding: matchAny(scope, party, lookup) }))
  const meets = found.find(({ finding }) => finding.result === 'meets')
  if (meets) return { result: 'meets', why: withRole(meets), matched: meets.party }
  const maker = fields.maker === null ? null : matchAny(scope, fields.maker, lookup)
  if (fields.maker !== null && maker?.result === 'meets') {
    const seller =
      fields.seller === null ? 'who sold them is not known' : `sold by ${partyName(fields.seller, lookup)}`
    return {
      result: 'unknown',
      why: `made by ${partyName(fields.maker, lookup)}, but ${seller}`,
      matched: null,
    }
  }
  if (fields.seller === null) return { result: 'unknown', why: 'the record names no seller', matched: null }
  const open = found.find(({ finding }) => finding.result === 'unknown')
  if (open) return { result: 'unknown', why: withRole(open), matched: null }
  return { result: 'misses', why: found[0]?.finding.why ?? 'no party meets', matched: null }
}

function withRole({ role, finding }: { role: string; finding: Finding }): string {
  return role === 'seller' ? finding.why : `${finding.why} (${role})`
}

function matchAny(scope: Scope['parties'], party: Party, lookup: EntityLookup): Finding {
  const findings = scope.map((item) => matchParty(item.party, party, lookup))
  return (
    findings.find(({ result }) => result === 'meets') ??
    findings.find(({ result }) => result === 'unknown') ?? {
      result: 'misses',
      why: [...new Set(findings.map(({ why }) => why))].join('; '),
    }
  )
}

function matchParty(scope: ScopeParty, party: Party, lookup: EntityLookup): Finding {
  switch (scope.kind) {
    case 'companies-of':
      return isCompanyOf(scope.country, party, lookup)
    case 'entity': {
      const wanted = lookup.entity(scope.entity)
      if (wanted?.schema === 'Country') return isOf(wanted, lookup.name(scope.entity), party, lookup)
      const name = lookup.name(scope.entity)
      if (party.kind === 'unnamed') {
        return { result: 'unknown', why: `whether “${described(party)}” is ${name} is not known` }
      }
      const same = lookup.canonical(party.entity) === lookup.canonical(scope.entity)
      return same
        ? { result: 'meets', why: `${lookup.name(party.entity)} is named` }
        : { result: 'misses', why: `${lookup.name(party.entity)} is not ${name}` }
    }
    default:
      return assertNever(scope)
  }
}

/** A country named as a party stands for everybody of it; capacity tells the state from its companies. */
function isOf(country: Entity, name: string, party: Party, lookup: EntityLookup): Finding {
  const countries = countriesOf(party, lookup)
  if (countries.length === 0 || country.countries.length === 0) {
    return { result: 'unknown', why: `the country of ${partyName(party, lookup)} is not known` }
  }
  return country.countries.some((code) => countries.includes(code))
    ? { result: 'meets', why: `${partyName(party, lookup)} is of ${name}` }
    : { result: 'misses', why: `${partyName(party, lookup)} is not of ${name}` }
}

function isCompanyOf(country: string, party: Party, lookup: EntityLookup): Finding {
  const name = partyName(party, lookup)
  const countries = countriesOf(party, lookup)
  const where = countryPhrase(country)
  if (countries.length === 0) return { result: 'unknown', why: `the country of ${name} is not known` }
  if (!countries.includes(country)) {
    return {
      result: 'misses',
      why: `${name} is of ${countries.map(countryPhrase).join(' and ')}, not of ${where}`,
    }
  }
  switch (standingOf(party, lookup)) {
    case 'company':
      return { result: 'meets', why: `${name} is a company of ${where}` }
    case 'state':
      return { result: 'misses', why: `${name} is a public body, not a company` }
    case 'unclear':
      return { result: 'unknown', why: `${name} is of ${where}, but whether it is a company is not known` }
  }
}

/**
 * Whether a seller deals in the capacity a claim speaks in. `any` is met by every seller. A company that a public
 * body owns leaves it unknown for a claim of the state: whose dealings they are is then the question itself.
 */
export function testCapacity(
  capacity: Scope['capacity'],
  fields: Fields,
  matched: Party | null,
  lookup: EntityLookup,
): Finding {
  if (capacity === 'any') return { result: 'meets', why: 'the claim speaks for every seller' }
  const seller = matched ?? fields.seller
  if (seller === null) return { result: 'unknown', why: 'the record names no seller' }
  const name = partyName(seller, lookup)
  const standing = standingOf(seller, lookup)
  if (standing === 'unclear') {
    return { result: 'unknown', why: `whether ${name} is a company or a public body is not known` }
  }
  if (capacity === 'companies') {
    return standing === 'company'
      ? { result: 'meets', why: `${name} is a company` }
      : { result: 'misses', why: `the claim speaks for companies; ${name} is a public body` }
  }
  if (standing === 'state') return { result: 'meets', why: `${name} is a public body` }
  const owner = ownersOf(seller, lookup).find((id) => lookup.entity(id)?.schema === 'PublicBody')
  return owner === undefined
    ? { result: 'misses', why: `the claim speaks for the state; ${name} is a company` }
    : {
        result: 'unknown',
        why: `the claim speaks for the state; ${name} is a company owned by ${lookup.name(owner)}`,
      }
}

/** FollowTheMoney’s LegalEntity means “not sure which”; a person may act for anybody. */
function standingOf(party: Party, lookup: EntityLookup): 'company' | 'state' | 'unclear' {
  if (party.kind === 'unnamed') return 'unclear'
  switch (lookup.entity(party.entity)?.schema) {
    case 'Company':
    case 'Organization':
      return 'company'
    case 'PublicBody':
      return 'state'
    default:
      return 'unclear'
  }
}

const ownersOf = (party: Party, lookup: EntityLookup) =>
  party.kind === 'entity' ? lookup.owners(party.entity) : []

function countriesOf(party: Party, lookup: EntityLookup): readonly string[] {
  if (party.kind === 'entity') return lookup.entity(party.entity)?.countries ?? []
  return party.country === '' ? [] : [party.country]
}

/** A party in words: its caption, or the description of one that is not named. */
export function partyName(party: Party, lookup: Pick<EntityLookup, 'name'>): string {
  return party.kind === 'entity' ? lookup.name(party.entity) : described(party)
}

function described(party: Extract<Party, { kind: 'unnamed' }>): string {
  if (party.description !== '') return party.description
  return party.country === ''
    ? 'a party that is not named'
    : `a party of ${countryPhrase(party.country)} that is not named`
}
