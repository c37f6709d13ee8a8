import type { EntityId } from '@shared/kernel/ids'
import type { TextRange } from '@shared/kernel/segments'
import type { SuggestedSchema } from '@shared/suggest/suggestion'
import { shortForms } from './again'
import type { Candidate, Hint } from './candidate'
import { hintsFor } from './hints'
import { initials, looseKey, nameKey, stemmed } from './name-key'

/** One name with all places where it stands. */
export type Group = {
  readonly key: string
  readonly caption: string
  readonly mentions: readonly TextRange[]
  readonly hints: readonly Hint[]
  readonly known: boolean
  readonly entity: EntityId | null
  readonly country: string | null
}

const keyOf = ({ entry, text }: Candidate): string => {
  if (entry === null) return nameKey(text)
  return entry.entity === null ? `known ${entry.caption}` : `case ${entry.entity}`
}

/** Candidates of one name together, in the order of their first mention. */
export function groupByName(text: string, candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>()
  for (const candidate of candidates) {
    const { start, end, entry, hints } = candidate
    const key = keyOf(candidate)
    const before = groups.get(key)
    groups.set(key, {
      key,
      caption: entry?.caption ?? longer(before?.caption ?? '', candidate.text),
      mentions: [...(before?.mentions ?? []), { start, end }],
      hints: [...(before?.hints ?? []), ...hints, ...hintsFor(text, start, end)],
      known: entry !== null,
      entity: entry?.entity ?? null,
      country: entry?.country ?? null,
    })
  }
  return [...groups.values()]
}

const longer = (a: string, b: string): string => (b.length > a.length && a === '' ? b : a)

/** What a group most probably is: the schema whose hints weigh most; a person where two words speak. */
export function schemaOf({ hints, caption }: Group): {
  schema: SuggestedSchema
  weight: number
  reason: string
} {
  const weights = new Map<SuggestedSchema, number>()
  // The same reason at ten places is one reason.
  const once = new Map(hints.map((hint) => [`${hint.schema} ${hint.reason}`, hint]))
  for (const { schema, weight } of once.values()) weights.set(schema, (weights.get(schema) ?? 0) + weight)
  const [best] = [...weights].toSorted((a, b) => b[1] - a[1])
  const words = caption.split(/[\s\u00a0]+/).length
  if (best === undefined) {
    return {
      schema: 'LegalEntity',
      weight: 0,
      reason: words > 1 ? 'words with capitals' : 'a word with a capital',
    }
  }
  const [schema, weight] = best
  const reasons = [...once.values()]
    .filter((hint) => hint.schema === schema)
    .toSorted((a, b) => b.weight - a.weight)
  return { schema, weight, reason: reasons[0]?.reason ?? '' }
}

/**
 * Joins groups that are one name by the text itself: a short form of exactly one longer name, an abbreviation by its
 * initials or in brackets behind the long form, an adjective of a country for its name.
 */
export function joinGroups(text: string, groups: readonly Group[]): Group[] {
  const forms = new Map(groups.map((group) => [group.key, formsOf(group)]))
  const parent = new Map<string, string>()
  for (const group of groups) {
    const short = forms.get(group.key)
    if (group.entity !== null || short === undefined) continue
    const longerOnes = groups.filter((other) => {
      const long = forms.get(other.key)
      return other !== group && long !== undefined && isShortOf(text, group, short, other, long)
    })
    const [only, second] = longerOnes
    if (only !== undefined && (second === undefined || sameStart(longerOnes)))
      parent.set(group.key, longest(longerOnes).key)
  }
  const top = (key: string): string => {
    let at = key
    for (let next = parent.get(at); next !== undefined && next !== key; next = parent.get(at)) at = next
    return at
  }
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const joined = new Map<string, Group>()
  for (const group of groups) {
    const key = top(group.key)
    const before = joined.get(key)
    joined.set(key, {
      ...(byKey.get(key) ?? group),
      mentions: [...(before?.mentions ?? []), ...group.mentions].toSorted((a, b) => a.start - b.start),
      hints: [...(before?.hints ?? []), ...group.hints],
    })
  }
  return [...joined.values()].toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

/** The ways in which a name is compared, worked out once. */
type Forms = {
  readonly loose: string
  readonly stems: string
  readonly initials: string
  readonly short: ReadonlySet<string>
}

const stems = (words: readonly string[]): string => words.map(stemmed).join(' ')

function formsOf(group: Group): Forms {
  const { caption } = group
  return {
    loose: looseKey(caption),
    stems: stems(caption.split(/[\s\u00a0]+/)),
    initials: initials(caption),
    short: new Set(shortForms({ caption, schema: schemaOf(group).schema }).map(stems)),
  }
}

const longest = (groups: readonly Group[]): Group =>
  groups.reduce((a, b) => (b.caption.length > a.caption.length ? b : a))

/** Several longer names are no rivals where each goes on from the one before. */
const sameStart = (groups: readonly Group[]): boolean => {
  const full = nameKey(longest(groups).caption)
  return groups.every(({ caption }) => full.startsWith(nameKey(caption)))
}

function isShortOf(text: string, short: Group, of: Forms, long: Group, full: Forms): boolean {
  if (of.loose === full.loose) return !short.known && short.key > long.key
  if (long.caption.length <= short.caption.length) return false
  if (/^\p{Lu}{2,6}$/u.test(short.caption)) {
    if (full.initials === short.caption) return true
    return long.mentions.some(({ end }) => text.startsWith(` (${short.caption})`, end))
  }
  // Chinese sets no spaces: the short name lies inside the long one.
  if (/^\p{Script=Han}{2,}$/u.test(short.caption) && long.caption.includes(short.caption)) return !short.known
  return !short.known && full.short.has(of.stems)
}
