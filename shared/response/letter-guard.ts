import type { Entity } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { ContradictionId, EntityId } from '@shared/kernel/ids'
import { foldForSearch } from '@shared/kernel/text'
import type { Protection } from '@shared/kernel/record'
import type { Source } from '@shared/source/source'
import type { Claim } from '@shared/claim/claim'
import type { Response } from './response'

/** What a letter must not give away is read from these. Records in the trash are guarded like all others. */
export type LetterCase = {
  readonly sources: readonly Source[]
  readonly excerpts: readonly Excerpt[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly responses: readonly Response[]
  readonly canonical: (id: EntityId) => EntityId
  /** The protection of a contradiction; undefined for one that is not in the case. */
  readonly protectionOf: (id: ContradictionId) => Protection | undefined
}

/** Why an allegation cannot go out in a letter, in the middle of a sentence. */
export type Leak = string

/** As many words in a row as only somebody has who has the document. */
const QUOTED = 8
/** Names of so many letters are often words as well. */
const SHORT = 4

/**
 * Builds the guard of a letter to one party: what is wrong with words that would go out to it, or null. The words must
 * not name a source (its title, publisher, authors, file, address, or who stands in its chain), nor a party that is
 * secret or whose name is withheld, nor repeat eight words of an excerpt, nor hold a record's id or a hash. The party's
 * own names, and its own words, it may read.
 */
export function letterGuard(records: LetterCase, party: EntityId): (words: string) => Leak | null {
  const { canonical } = records
  const own = records.entities.filter(({ id }) => canonical(id) === canonical(party))
  const ownNames = new Set(own.flatMap(({ names }) => names.map(({ value }) => phraseOf(value))))
  const named = [...sourceNames(records.sources), ...withheldNames(records.entities)]
    .map((one): Folded => ({ ...one, folded: phraseOf(one.name) }))
    .filter(({ folded }) => tells(folded) && !ownNames.has(folded))
  const texts = quotesOfOthers(records, party)
  return (words) => {
    if (RECORD_ID.test(words) || HASH.test(words)) return 'it holds the id of a record or a hash'
    const phrase = phraseOf(words)
    const hit = named.find((one) => holds(words, phrase, one))
    if (hit !== undefined) return hit.why
    const runs = runsOf(phrase)
    return texts.some((text) => runs.some((run) => text.includes(run)))
      ? 'it repeats the words of an excerpt'
      : null
  }
}

type Named = { readonly name: string; readonly why: Leak }
type Folded = Named & { readonly folded: string }

function sourceNames(sources: readonly Source[]): Named[] {
  return sources.flatMap((source) => {
    const { title, publisher, authors, original, url, archiveUrl, attribution } = source
    const chain = attribution.flatMap(({ links }) => links.map(({ who }) => who))
    const names = [publisher, ...authors, ...chain].map((name) => ({
      name,
      why: `it names “${name}”, a source`,
    }))
    const titles = [title, original.fileName]
      .filter((name) => phraseOf(name).trim().includes(' ') || name.length > 12)
      .map((name) => ({ name, why: 'it names a source by its title' }))
    const places = [url, archiveUrl].map((address) => ({
      name: hostOf(address),
      why: 'it names the address of a source',
    }))
    return [...names, ...titles, ...places]
  })
}

const withheldNames = (entities: readonly Entity[]): Named[] =>
  entities
    .filter(
      ({ protection, protectedFields, pseudonym }) =>
        protection === 'secret' || pseudonym !== '' || protectedFields.includes('names'),
    )
    .flatMap(({ names }) =>
      names.map(({ value }) => ({ name: value, why: 'it names somebody whose name is withheld' })),
    )

/** The texts of excerpts that do not quote the party itself. */
function quotesOfOthers({ excerpts, claims, responses, canonical }: LetterCase, party: EntityId): string[] {
  const isParty = (id: EntityId | null) => id !== null && canonical(id) === canonical(party)
  const own = new Set<string>([
    ...claims
      .filter(({ speaker, through }) => isParty(speaker.entity) || isParty(through.entity))
      .flatMap((claim) => claim.excerpts.map(({ excerpt }) => excerpt)),
    ...responses.flatMap(({ party: who, answer }) => (isParty(who) && answer !== null ? [answer] : [])),
  ])
  return excerpts
    .filter(({ id }) => !own.has(id))
    .flatMap(({ quote, translation }) => [quote.exact, translation?.text ?? ''])
    .map(phraseOf)
}

// The alphabet of ULIDs, after three letters that say what it is.
const RECORD_ID = /\b[a-z]{3}-[0-9a-hjkmnp-tv-z]{26}\b/
const HASH = /\b[0-9a-f]{64}\b/i

/** Scripts that are written without spaces, where no word ends at one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const UNSPACED_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{16,}/gu

/** What is not seen, or only written above and below letters: a soft hyphen within a name hides nothing from a reader. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}]/gu

/** Words between spaces, folded: “ harbour post ”. */
const phraseOf = (words: string): string =>
  ` ${(
    foldForSearch(words)
      .replace(UNSEEN, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `

/** Words as they are spelt, without what is not seen. */
const spelt = (words: string): string => words.normalize('NFKC').replace(UNSEEN, '').trim()

/** A name of one letter would be found everywhere. */
const tells = (phrase: string): boolean => phrase.trim().length > 1

/** Whether words hold a name. A short one is found as it is spelt: “May” is a name, “may” is none. */
function holds(words: string, phrase: string, { name, folded }: Folded): boolean {
  if (UNSPACED.test(folded)) return phrase.replaceAll(' ', '').includes(folded.replaceAll(' ', ''))
  if (!phrase.includes(folded)) return false
  return folded.trim().length > SHORT || spelt(words).includes(spelt(name))
}

/** Every run of eight words in a row, and of sixteen letters of a script without spaces. */
function runsOf(phrase: string): string[] {
  const all = phrase.trim().split(' ')
  const spaced = windows(all.length, QUOTED).map((at) => ` ${all.slice(at, at + QUOTED).join(' ')} `)
  const unspaced = (phrase.match(UNSPACED_RUN) ?? []).flatMap((run) =>
    windows(run.length, 2 * QUOTED).map((at) => run.slice(at, at + 2 * QUOTED)),
  )
  return [...spaced, ...unspaced]
}

/** Where windows of a length begin. */
const windows = (length: number, wide: number): number[] =>
  Array.from({ length: Math.max(0, length - wide + 1) }, (_, at) => at)

const hostOf = (address: string): string => /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? ''
