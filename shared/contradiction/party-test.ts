import type { Finding } from '@shared/claim/match-goods'
import type { Scope } from '@shared/claim/scope'
import { countryPhrase } from '@shared/claim/scope-words'
import type { Entity } from '@shared/entity/entity'
import { comparable, likeness } from '@shared/entity/names/similar'
import type { EntityId } from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/result'
import type { EntityLookup } from './entity-lookup'
import { type PartyFacts, partyFacts } from './party-facts'
import type { Fields } from './subject'

export type ScopeParty = Scope['parties'][number]['party']

/** What the party test found, and the party it found it on, which capacity is then judged by. */
export type PartyFinding = Finding & { readonly matched: PartyFacts | null }

/**
 * Whether a record is a dealing of those a scope names. A seller, consignee, declarant or forwarder among them meets.
 * A maker alone does not: goods are made by one and sold on by another, so that a covered maker leaves it unknown.
 * It misses where the seller is named and is somebody else, and no other named party could be meant.
 */
export function testParty(scope: Scope['parties'], fields: Fields, lookup: EntityLookup): PartyFinding {
  if (scope.length === 0) return { result: 'meets', why: 'parties are not limited', matched: null }
  const dealing = [
    ...(fields.seller === null ? [] : [{ role: 'seller', party: fields.seller }]),
    ...fields.others,
  ]
  const found = dealing.map(({ role, party }) => {
    const facts = partyFacts(party, fields.named, lookup)
    return { role, facts, finding: matchAny(scope, facts, lookup) }
  })
  const meets = found.find(({ finding }) => finding.result === 'meets')
  if (meets) return { result: 'meets', why: withRole(meets), matched: meets.facts }
  const maker = fields.maker === null ? null : partyFacts(fields.maker, fields.named, lookup)
  if (maker !== null && matchAny(scope, maker, lookup).result === 'meets') {
    const [first] = found
    const seller =
      fields.seller === null || first === undefined
        ? 'who sold them is not known'
        : `sold by ${first.facts.name}`
    return { result: 'unknown', why: `made by ${maker.name}, but ${seller}`, matched: null }
  }
  if (fields.seller === null) return { result: 'unknown', why: 'the record names no seller', matched: null }
  const open = found.find(({ finding }) => finding.result === 'unknown')
  if (open) return { result: 'unknown', why: withRole(open), matched: null }
  return { result: 'misses', why: found[0]?.finding.why ?? 'no party meets', matched: null }
}

function withRole({ role, finding }: { role: string; finding: Finding }): string {
  return role === 'seller' ? finding.why : `${finding.why} (${role})`
}

function matchAny(scope: Scope['parties'], party: PartyFacts, lookup: EntityLookup): Finding {
  const findings = scope.map((item) => matchParty(item.party, party, lookup))
  return (
    findings.find(({ result }) => result === 'meets') ??
    findings.find(({ result }) => result === 'unknown') ?? {
      result: 'misses',
      why: [...new Set(findings.map(({ why }) => why))].join('; '),
    }
  )
}

/** Whether a party is one that a scope names. */
export function matchParty(scope: ScopeParty, party: PartyFacts, lookup: EntityLookup): Finding {
  switch (scope.kind) {
    case 'companies-of':
      return isCompanyOf(scope.country, party)
    case 'entity': {
      const wanted = lookup.entity(scope.entity)
      if (wanted?.schema === 'Country') return isOf(wanted, lookup.name(scope.entity), party)
      return isEntity(scope.entity, party, lookup)
    }
    default:
      return assertNever(scope)
  }
}

/**
 * A party that a table names and the case does not know is another one, unless its name is like one of the entity’s:
 * whether two spellings are one is for a person to say.
 */
function isEntity(id: EntityId, party: PartyFacts, lookup: EntityLookup): Finding {
  const name = lookup.name(id)
  if (party.entity !== null) {
    return party.entity === lookup.canonical(id)
      ? { result: 'meets', why: `${party.name} is named` }
      : { result: 'misses', why: `${party.name} is not ${name}` }
  }
  const { written } = party
  if (written === null) return { result: 'unknown', why: `whether “${party.name}” is ${name} is not known` }
  const spellings = lookup.spellings(id)
  if (spellings.length === 0) {
    return { result: 'unknown', why: `whether “${party.name}” is ${name} is not known` }
  }
  const heard = comparable(written)
  for (const spelling of spellings) {
    const alike = likeness(heard, spelling)
    if (alike !== null) return { result: 'unknown', why: `“${party.name}” may be ${name} (${alike})` }
  }
  return { result: 'misses', why: `“${party.name}” is none of the names of ${name}` }
}

/** A country named as a party stands for everybody of it; capacity tells the state from its companies. */
function isOf(country: Entity, name: string, party: PartyFacts): Finding {
  if (party.countries.length === 0 || country.countries.length === 0) {
    return { result: 'unknown', why: `the country of ${party.name} is not known` }
  }
  return country.countries.some((code) => party.countries.includes(code))
    ? { result: 'meets', why: `${party.name} is of ${name}` }
    : { result: 'misses', why: `${party.name} is not of ${name}` }
}

function isCompanyOf(country: string, { name, countries, standing }: PartyFacts): Finding {
  const where = countryPhrase(country)
  if (countries.length === 0) return { result: 'unknown', why: `the country of ${name} is not known` }
  if (!countries.includes(country)) {
    return {
      result: 'misses',
      why: `${name} is of ${countries.map(countryPhrase).join(' and ')}, not of ${where}`,
    }
  }
  switch (standing) {
    case 'company':
      return { result: 'meets', why: `${name} is a company of ${where}` }
    case 'state':
      return { result: 'misses', why: `${name} is a public body, not a company` }
    case 'unclear':
      return { result: 'unknown', why: `${name} is of ${where}, but whether it is a company is not known` }
    default:
      return assertNever(standing)
  }
}

/**
 * Whether a seller deals in the capacity a claim speaks in. `any` is met by every seller. A company that a public
 * body owns leaves it unknown for a claim of the state: whose dealings they are is then the question itself.
 */
export function testCapacity(
  capacity: Scope['capacity'],
  fields: Fields,
  matched: PartyFacts | null,
  lookup: EntityLookup,
): Finding {
  if (capacity === 'any') return { result: 'meets', why: 'the claim speaks for every seller' }
  const seller = matched ?? (fields.seller === null ? null : partyFacts(fields.seller, fields.named, lookup))
  if (seller === null) return { result: 'unknown', why: 'the record names no seller' }
  return matchCapacity(capacity, seller, lookup)
}

/** Whether a party deals in the capacity a claim speaks in. */
export function matchCapacity(
  capacity: Exclude<Scope['capacity'], 'any'>,
  { name, standing, stateOwner }: PartyFacts,
  lookup: Pick<EntityLookup, 'name'>,
): Finding {
  if (standing === 'unclear') {
    return { result: 'unknown', why: `whether ${name} is a company or a public body is not known` }
  }
  if (capacity === 'companies') {
    return standing === 'company'
      ? { result: 'meets', why: `${name} is a company` }
      : { result: 'misses', why: `the claim speaks for companies; ${name} is a public body` }
  }
  if (standing === 'state') return { result: 'meets', why: `${name} is a public body` }
  return stateOwner === null
    ? { result: 'misses', why: `the claim speaks for the state; ${name} is a company` }
    : {
        result: 'unknown',
        why: `the claim speaks for the state; ${name} is a company owned by ${lookup.name(stateOwner)}`,
      }
}
