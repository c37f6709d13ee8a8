import { coverageOf } from '@shared/suggest/coverage'
import { type NameSuggestion, spanOf, type SuggestLanguage } from '@shared/suggest/suggestion'
import { secondMentions, shortForms } from './again'
import type { Candidate } from './candidate'
import { findCandidates } from './candidates'
import { caseTrie, type KnownEntity } from './gazetteer'
import { type Group, groupByName, joinGroups, schemaOf } from './group'
import { hanCandidates } from './han'
import { hintsFor } from './hints'
import { nameKey } from './name-key'
import { indexed, nearOf, rivalOf, type Rivals, rivalsOf } from './rivals'
import { smallWords, tokensOf } from './tokens'

/** The names in a text, each with all its mentions, in the order of the first. */
export function namesIn(
  text: string,
  language: SuggestLanguage,
  entities: readonly KnownEntity[],
): NameSuggestion[] {
  const tokens = tokensOf(text)
  const found = findCandidates(text, tokens, language, caseTrie(entities))
  const han =
    language === 'zh' ? hanCandidates(text).filter((one) => !found.some((other) => covers(other, one))) : []
  const all = [...found.filter((one) => !han.some((other) => covers(other, one))), ...han]
  const ofCase = rivalsOf(entities)
  const sure = certain(text, unlapped(text, all), language, ofCase)
  const groups = joinGroups(text, groupByName(text, sure))
  const established = groups
    .filter(({ known }) => !known)
    .map((group) => ({ caption: group.caption, schema: schemaOf(group).schema }))
  const again = secondMentions(text, tokens, established, sure)
  const complete = groups.map((group) => withMentions(group, again))
  const rivals = [rivalsInText(complete), ofCase]
  return complete.map((group) => suggestion(text, group, rivals))
}

const covers = (a: Candidate, b: Candidate): boolean => a.start <= b.start && a.end >= b.end && a !== b

/** One candidate at each place, the longer first. */
function unlapped(text: string, candidates: readonly Candidate[]): Candidate[] {
  const coverage = coverageOf(text.length)
  return candidates
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((candidate) => coverage.take(candidate))
    .toSorted((a, b) => a.start - b.start)
}

/**
 * Candidates with proof. A word that begins a sentence needs the same name elsewhere or a sign beside it; German,
 * which writes all nouns with capitals, needs a sign for every name. A spelling near a name of the case is a sign.
 */
function certain(
  text: string,
  candidates: readonly Candidate[],
  language: SuggestLanguage,
  ofCase: Rivals,
): Candidate[] {
  const plain = new Set(candidates.filter(({ doubtful }) => !doubtful).map(({ text: name }) => nameKey(name)))
  const strength = ({ start, end, hints }: Candidate): number =>
    Math.max(
      0,
      ...hints.map(({ weight }) => weight),
      ...hintsFor(text, start, end).map(({ weight }) => weight),
    )
  const proven = new Set(
    candidates.filter((one) => strength(one) >= 4).map(({ text: name }) => nameKey(name)),
  )
  // A single word that the text writes small as well is a common noun.
  const small = smallWords(text)
  const begun = firstWords(candidates.filter((one) => !one.doubtful))
  return candidates.filter((candidate) => {
    if (candidate.entry !== null || begun.has(nameKey(candidate.text)) || proven.has(nameKey(candidate.text)))
      return true
    if (nearOf(candidate.text, 'LegalEntity', ofCase).length > 0) return true
    if (language === 'de') return isAcronym(candidate.text)
    if (!candidate.doubtful) return !small.has(candidate.text.toLowerCase())
    return plain.has(nameKey(candidate.text)) && !small.has(candidate.text.toLowerCase())
  })
}

/** Single words by which longer names of the text go on: “Helmar” after “Helmar Optik GmbH”. */
const firstWords = (candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(
    candidates
      .filter(({ text, entry }) => entry === null && /[\s\u00a0]/.test(text))
      .flatMap(({ text }) => shortForms({ caption: text, schema: 'LegalEntity' }))
      .filter((form) => form.length === 1)
      .map((form) => nameKey(form.join(' '))),
  )

const isAcronym = (name: string): boolean => /^\p{Lu}{2,6}$/u.test(name)

function withMentions(group: Group, again: readonly { start: number; end: number; of: string }[]): Group {
  const more = again.filter(({ of }) => of === group.caption).map(({ start, end }) => ({ start, end }))
  return more.length === 0
    ? group
    : { ...group, mentions: [...group.mentions, ...more].toSorted((a, b) => a.start - b.start) }
}

/** The names of the text that are none of the case. */
const rivalsInText = (groups: readonly Group[]): Rivals =>
  indexed(
    groups
      .filter(({ entity }) => entity === null)
      .map(({ caption }) => rivalOf(caption, caption, null, 'LegalEntity')),
  )

function suggestion(text: string, group: Group, rivals: readonly Rivals[]): NameSuggestion {
  const { schema, reason } = schemaOf(group)
  const count = group.mentions.length
  const mentions = group.mentions.map(({ start, end }) => spanOf(text, start, end))
  return {
    key: keyOf(group, mentions[0]?.exact ?? ''),
    caption: group.caption,
    schema,
    mentions,
    country: group.country,
    entity: group.entity,
    // What the case knows is asked nothing; the gazetteer of the program is sure of its names as well.
    near: group.known ? [] : nearOf(group.caption, schema, ...rivals),
    reason: `Found because ${reason}${count > 1 ? `; ${count} mentions` : ''}.`,
  }
}

/** A name the case knows is a link to that entity; any other is a name by itself, whatever it may be. */
const keyOf = ({ entity, caption }: Group, words: string): string =>
  entity === null ? `name:${nameKey(caption)}` : `link:${entity}:${nameKey(words)}`
