import { countryPhrase } from '@shared/claim/scope-words'
import { isLegalForm } from '@shared/entity/names/legal-forms'
import type { Party } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import type { EntityLookup } from './entity-lookup'

/** A company, a public body, or not known to be either. */
export type Standing = 'company' | 'state' | 'unclear'

/** A party as a test sees it, worked out once for every record that has it. */
export type PartyFacts = {
  /** After merges; null for a party that is no entity. */
  readonly entity: EntityId | null
  readonly name: string
  readonly countries: readonly string[]
  readonly standing: Standing
  /** A public body that owns it. */
  readonly stateOwner: EntityId | null
  /** Its name as a table writes it, where the party is no entity; else null. */
  readonly written: string | null
}

/** The facts of a party. `named`: whether the description of one that is no entity is its name (see `Fields`). */
export function partyFacts(party: Party, named: boolean, lookup: EntityLookup): PartyFacts {
  const name = partyName(party, lookup)
  if (party.kind === 'unnamed') {
    const isName = named && party.description.trim() !== ''
    return {
      entity: null,
      name,
      countries: party.country === '' ? [] : [party.country],
      standing: isName && hasLegalForm(party.description) ? 'company' : 'unclear',
      stateOwner: null,
      written: isName ? party.description : null,
    }
  }
  const entity = lookup.entity(party.entity)
  return {
    entity: lookup.canonical(party.entity),
    name,
    countries: entity?.countries ?? [],
    standing: standingOf(entity?.schema),
    stateOwner: lookup.owners(party.entity).find((id) => lookup.entity(id)?.schema === 'PublicBody') ?? null,
    written: null,
  }
}

/** FollowTheMoney’s LegalEntity means “not sure which”; a person may act for anybody. */
function standingOf(schema: string | undefined): Standing {
  switch (schema) {
    case 'Company':
    case 'Organization':
      return 'company'
    case 'PublicBody':
      return 'state'
    default:
      return 'unclear'
  }
}

/** Whether a name begins or ends with a firm’s legal form: “ООО «Полюс»”, “Karst Trading Ltd.”, “…有限公司”. */
function hasLegalForm(name: string): boolean {
  if (/(?:公司|企业)$/u.test(name.trim())) return true
  const words = name
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|,|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.length > 1 && [words[0], words.at(-1)].some((word) => word !== undefined && isLegalForm(word))
}

/** A party in words: its caption, or the description of one that is not named. */
export function partyName(party: Party, lookup: Pick<EntityLookup, 'name'>): string {
  if (party.kind === 'entity') return lookup.name(party.entity)
  if (party.description !== '') return party.description
  return party.country === ''
    ? 'a party that is not named'
    : `a party of ${countryPhrase(party.country)} that is not named`
}
