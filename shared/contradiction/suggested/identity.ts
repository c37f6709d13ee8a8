import { identities } from '@shared/entity/same-as'
import type { Entity } from '@shared/entity/entity'
import type { EntitySchemaName } from '@shared/entity/entity'
import { type Comparable, comparable, likeness } from '@shared/entity/names/similar'
import type { ClaimId, EntityId } from '@shared/kernel/ids'
import { type CitableId, toRecord } from '@shared/kernel/reference'
import { foldForSearch } from '@shared/kernel/text'
import { keyOf } from './keys'
import { reading } from './readings'
import type { SuggestedContradiction, SuggestRecords } from './suggestion'
import { nationalForm } from './words'

/** Somebody under one or several names: an entity with all that was merged into it, or a speaker that is only words. */
type Bearer = {
  /** What a key is made of: the entity, or the first claim that has the words. */
  readonly id: EntityId | ClaimId
  readonly kind: Kind
  readonly countries: ReadonlySet<string>
  readonly identifiers: ReadonlySet<string>
  readonly schemes: ReadonlySet<string>
  readonly names: readonly Name[]
  readonly claims: readonly ClaimId[]
}
type Name = {
  readonly value: string
  readonly form: Comparable
  readonly national: ReturnType<typeof nationalForm>
}
type Kind = 'person' | 'body' | 'words' | EntitySchemaName

/** Claims of each name that stand on its side, so that what it said can be compared. */
const CLAIMS_ON_A_SIDE = 5

/**
 * Two names that may be one: of entities that nobody has merged or told apart, and of speakers that are only words.
 * They share an identifier, are spelled alike (another script, a slip, another order), or name the same country in two
 * ways (“US Office of …”, “American Office of …”). A surname alone is no name; bodies of two countries are two.
 */
export function identitySuggestions({
  entities,
  sameAs,
  claims,
}: Pick<SuggestRecords, 'entities' | 'sameAs' | 'claims'>): SuggestedContradiction[] {
  const who = identities([...sameAs])
  const bearers = bearersOf(entities, claims, who.mainOf)
  const pairs = new Map<string, readonly [Bearer, Bearer, string]>()
  for (const block of blocksOf(bearers)) {
    for (let i = 0; i < block.length; i += 1) {
      for (let k = i + 1; k < block.length; k += 1) {
        const [x, y] = [block[i], block[k]]
        if (x === undefined || y === undefined || x === y) continue
        const [a, b] = x.id < y.id ? [x, y] : [y, x]
        const pair = `${a.id}|${b.id}`
        if (pairs.has(pair) || !couldBeOne(a, b, who.apart)) continue
        const why = whyOne(a, b)
        if (why !== null) pairs.set(pair, [a, b, why])
      }
    }
  }
  return [...pairs.values()].map(([a, b, why]) => suggestionOf(a, b, why))
}

function bearersOf(
  entities: readonly Entity[],
  claims: SuggestRecords['claims'],
  mainOf: (id: EntityId) => EntityId,
): Bearer[] {
  const groups = new Map<EntityId, Entity[]>()
  for (const entity of entities) {
    if (entity.trashed !== null) continue
    const main = mainOf(entity.id)
    groups.set(main, [...(groups.get(main) ?? []), entity])
  }
  const spoken = new Map<string, ClaimId[]>()
  const say = (key: string, id: ClaimId) => {
    const ids = spoken.get(key)
    if (ids) ids.push(id)
    else spoken.set(key, [id])
  }
  const words = new Map<string, string>()
  for (const { id, speaker, trashed } of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (trashed !== null) continue
    if (speaker.entity !== null) say(mainOf(speaker.entity), id)
    else if (speaker.words !== '') {
      say(folded(speaker.words), id)
      if (!words.has(folded(speaker.words))) words.set(folded(speaker.words), speaker.words)
    }
  }
  const found: Bearer[] = []
  for (const [main, members] of groups) {
    const head = members.find(({ id }) => id === main) ?? members[0]
    if (head === undefined) continue
    const identifiers = members.flatMap((member) => member.identifiers)
    const kind = kindOf(head.schema)
    found.push({
      id: main,
      kind,
      countries: new Set(members.flatMap(({ countries }) => countries)),
      identifiers: new Set(identifiers.map(({ scheme, value }) => `${folded(scheme)}\n${folded(value)}`)),
      schemes: new Set(identifiers.map(({ scheme }) => folded(scheme))),
      names: namesOf(
        members.flatMap(({ names }) => names.map(({ value }) => value)),
        kind,
      ),
      claims: spoken.get(main) ?? [],
    })
  }
  // Words that are a name of an entity as they stand wait to be linked, not compared.
  const known = words.size === 0 ? new Set<string>() : namesIn(entities)
  for (const [key, value] of words) {
    if (known.has(key)) continue
    const ids = spoken.get(key) ?? []
    const [first] = ids
    if (first === undefined) continue
    found.push({
      id: first,
      kind: 'words',
      countries: new Set(),
      identifiers: new Set(),
      schemes: new Set(),
      names: namesOf([value], 'words'),
      claims: ids,
    })
  }
  return found
}

const namesIn = (entities: readonly Entity[]): ReadonlySet<string> =>
  new Set(
    entities.flatMap(({ names, trashed }) =>
      trashed === null ? names.map(({ value }) => folded(value)) : [],
    ),
  )

/** A person's surname alone, or a single word of a speaker, names many. */
function namesOf(values: readonly string[], kind: Kind): Name[] {
  return [...new Set(values)].flatMap((value) => {
    const name = nameOf(value)
    return (kind === 'person' || kind === 'words') && name.form.sound.length < 2 ? [] : [name]
  })
}

const formed = new Map<string, Name>()
/** A name in the forms that are compared, worked out once as long as a case is open. */
function nameOf(value: string): Name {
  const known = formed.get(value)
  if (known !== undefined) return known
  if (formed.size > 200_000) formed.clear()
  const name = { value, form: comparable(value), national: nationalForm(value) }
  formed.set(value, name)
  return name
}

const folded = (text: string): string => foldForSearch(text).replace(/\s+/g, ' ').trim()

function kindOf(schema: EntitySchemaName): Kind {
  switch (schema) {
    case 'Person':
      return 'person'
    case 'Company':
    case 'Organization':
    case 'PublicBody':
    case 'LegalEntity':
      return 'body'
    default:
      return schema
  }
}

/** Bearers that share a key; only they are compared. */
function blocksOf(bearers: readonly Bearer[]): Iterable<readonly Bearer[]> {
  const blocks = new Map<string, Set<Bearer>>()
  const put = (key: string, bearer: Bearer) => {
    const block = blocks.get(key)
    if (block) block.add(bearer)
    else blocks.set(key, new Set([bearer]))
  }
  for (const bearer of bearers) {
    for (const identifier of bearer.identifiers) put(`id\n${identifier}`, bearer)
    for (const { form, national } of bearer.names) {
      put(`run\n${form.run}`, bearer)
      put(`latin\n${form.latin.join('')}`, bearer)
      if (form.bag !== '') put(`bag\n${form.bag}`, bearer)
      if (national.countries.length > 0) put(`nation\n${national.words.toSorted().join(' ')}`, bearer)
      // A slip stands in one word: the others agree, and so do its first and last letter.
      form.latin.forEach((word, at) => {
        if (word.length < 6) return
        const others = form.sound.filter((_, index) => index !== at).join(' ')
        put(`slip\n${at}\n${others}\n${word[0]}${word.at(-1)}`, bearer)
      })
    }
  }
  return [...blocks.values()].filter(({ size }) => size > 1 && size <= LARGEST).map((block) => [...block])
}
/** A key that so many share tells nothing; measured on 8,000 names the largest useful block has some dozens. */
const LARGEST = 400

function couldBeOne(a: Bearer, b: Bearer, apart: (x: EntityId, y: EntityId) => boolean): boolean {
  const isWords = a.kind === 'words' || b.kind === 'words'
  if (!isWords && a.kind !== b.kind) return false
  if (isWords && [a.kind, b.kind].some((kind) => !['words', 'person', 'body'].includes(kind))) return false
  if (isEntity(a.id) && isEntity(b.id) && apart(a.id, b.id)) return false
  const shared = [...a.identifiers].some((identifier) => b.identifiers.has(identifier))
  if (shared) return true
  // Two numbers of one register, or two countries, are two bodies.
  if ([...a.schemes].some((scheme) => b.schemes.has(scheme))) return false
  return (
    a.countries.size === 0 || b.countries.size === 0 || [...a.countries].some((code) => b.countries.has(code))
  )
}

const isEntity = (id: EntityId | ClaimId): id is EntityId => id.startsWith('ent-')

function whyOne(a: Bearer, b: Bearer): string | null {
  const shared = [...a.identifiers].find((identifier) => b.identifiers.has(identifier))
  if (shared !== undefined) return `one identifier (${shared.replace('\n', ' ')})`
  for (const x of a.names) {
    for (const y of b.names) {
      const alike = likeness(x.form, y.form)
      if (alike !== null) return alike
      if (x.national.countries.length > 0 && sameNational(x.national.words, y.national.words)) {
        return 'the same words, with the country named in another way'
      }
    }
  }
  return null
}

const sameNational = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ')

function suggestionOf(a: Bearer, b: Bearer, why: string): SuggestedContradiction {
  const [nameA, nameB] = [caption(a), caption(b)]
  const plain = why.startsWith('one identifier')
  return {
    key: keyOf('identity', [a.id], [b.id]),
    kind: 'identity',
    title: `“${nameA}” and “${nameB}” may be one`,
    sideA: sideOf(a),
    sideB: sideOf(b),
    why: [
      `Two names may be one: ${why}.`,
      ...(a.countries.size > 0 && b.countries.size > 0
        ? ['Both are of the same country.']
        : ['The country of one of them is not known.']),
      ...(a.claims.length > 0 && b.claims.length > 0
        ? ['Both speak in this case: what they say counts as one voice if they are one.']
        : []),
    ],
    readings: [
      reading(
        'different-party',
        a.kind === 'person' ? 'Two people of one name.' : 'Two bodies of like name.',
        a.kind === 'person'
          ? 'Birth date, office or another identifier of each'
          : 'Registration number, seat or owner of each',
      ),
    ],
    strength: plain ? 3 : why === 'the same letters' || why.startsWith('the same words') ? 2 : 1,
    strengthWhy: plain
      ? 'An identifier names one.'
      : why === 'the same letters' || why.startsWith('the same words')
        ? 'The names hold the same words; an identifier would settle it.'
        : 'The names are only alike.',
    test: null,
  }
}

const caption = ({ names }: Bearer): string => names[0]?.value ?? 'unnamed'

/** The entity with the first of its claims; a speaker that is only words stands by its claims. */
function sideOf({ id, claims }: Bearer): SuggestedContradiction['sideA'] {
  const ids: CitableId[] = [...(isEntity(id) ? [id] : []), ...claims.slice(0, CLAIMS_ON_A_SIDE)]
  return ids.map(toRecord)
}
