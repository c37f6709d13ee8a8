import { latinForm } from '@shared/kernel/latin'
import { sentences } from '@shared/kernel/segments'
import { type Place, placesOf, placesWithin } from '@shared/suggest/figures/sides'
import { type NameSuggestion, type Span, spanOf } from '@shared/suggest/suggestion'
import { type Voice, voiceAt } from './voice'

/** Whom a text says it rests on: without who reports, which is the publisher of the source. */
export type AttributionSuggestion = Span & {
  readonly key: string
  readonly reason: string
  /** From the first that is cited to the origin; at least one. */
  readonly links: readonly string[]
}

/** A line that names its source: “Source: Wall Street Journal, with reference to trade data”. */
const HEADER = /(?:^|\n)[^\S\n]*(?:sources?|via|источник|джерело|quelle|来源)\s?[:：][^\S\n]*/giu
/** The voice follows. */
const BEFORE_VOICE =
  /(?<!\p{L})(?:according to|citing|with reference to|as (?:first )?reported by|in a report by|quoting|со ссылкой на|ссылаясь на|по (?:данным|информации|сообщению)|согласно|как (?:сообщает|пишет)|об этом (?:сообщает|пишет)|(?:з|із) посиланням на|за (?:даними|інформацією|повідомленням)|згідно (?:з|із)|про це (?:повідомляє|пише)|laut|unter Berufung auf|nach (?:Angaben|Informationen|Recherchen) (?:von|des|der)|selon|d[’']après|citant|据)\s?/giu
/** Behind a name: it reports. */
const REPORTS =
  /^,?\s(?:also\s|first\s|earlier\s|has\s)?(?:reports?|reported|writes|wrote|revealed|found|сообщает|сообщил[аои]?|пишет|передает|повідомляє|повідомил[аои]|пише|передає|berichtete?|meldete?|schreibt|schrieb|rapporte|rapportait|écrit|révèle|报道)(?!\p{L})/u
/** Behind a voice: whom it cites in turn. */
const CITES =
  /^[»”"]?,?\s(?:which\s|who\s)?(?:citing|cites|cited|with reference to|referring to|quoting|based on|on the basis of|со ссылкой на|ссылаясь на|(?:з|із) посиланням на|unter Berufung auf|citant)\s/iu
/** Behind papers: who has them. */
const HELD_BY =
  /^,?\s(?:obtained|seen|reviewed|analy[sz]ed|compiled|published|provided) by\s|^,?\s(?:полученны[ехм]+|опубликованны[ехм]+|отриман[іих]+)\s/iu
const MOST_LINKS = 4
const MOST = 8

type Found = { readonly links: readonly Voice[]; readonly start: number; readonly header: boolean }

/**
 * Chains of attribution that the words of a text propose, the likeliest first: a line that names its source, then what
 * is cited most. People who are quoted are claims, not attributions.
 */
export function attributionsIn(text: string, names: readonly NameSuggestion[]): AttributionSuggestion[] {
  const places = placesOf(names)
  const found: Found[] = []
  for (const match of text.matchAll(HEADER)) {
    const start = match.index + match[0].length
    const end = text.indexOf('\n', start)
    const voice = voiceAt(text, start, end < 0 ? text.length : end, places)
    if (voice !== null) found.push(chainFrom(text, voice, end < 0 ? text.length : end, places, start, true))
  }
  for (const { start, end } of sentences(text)) {
    const words = text.slice(start, end)
    for (const match of words.matchAll(BEFORE_VOICE)) {
      const at = start + match.index
      const voice = voiceAt(text, at + match[0].length, end, places)
      if (voice !== null) found.push(chainFrom(text, voice, end, places, at, false))
    }
    for (const place of placesWithin(places, { start, end })) {
      if (!/^(?:Organization|Company|PublicBody|LegalEntity)$/.test(place.schema)) continue
      if (!REPORTS.test(text.slice(place.end, place.end + 40))) continue
      const voice = { name: place.caption, start: place.start, end: place.end }
      found.push(chainFrom(text, voice, end, places, place.start, false))
    }
  }
  return ranked(
    text,
    found.filter(
      (one) => !found.some((other) => other.links.length > 1 && other !== one && holds(other, one)),
    ),
  )
}

/** Whether a chain was read out of the middle of another. */
const holds = (chain: Found, other: Found): boolean =>
  other.links.every(({ start }) => chain.links.some((link) => link.start === start)) &&
  other.links.length < chain.links.length

/** The chain that begins with a voice: whom it cites in turn, or who holds the papers it names. */
function chainFrom(
  text: string,
  first: Voice,
  limit: number,
  places: readonly Place[],
  start: number,
  header: boolean,
): Found {
  const links = [first]
  for (let last = first; links.length < MOST_LINKS;) {
    const after = text.slice(last.end, Math.min(limit, last.end + 60))
    const held = HELD_BY.exec(after)
    const cites = CITES.exec(after) ?? CITES.exec(after.replace(REPORTS, ''))
    const joint = held ?? cites
    if (joint === null) break
    const next = voiceAt(
      text,
      last.end + after.indexOf(joint[0].trimStart()) + joint[0].trimStart().length,
      limit,
      places,
    )
    if (next === null) break
    if (held === null) links.push(next)
    else links.unshift(next)
    last = next
  }
  return { links, start, header }
}

function ranked(text: string, found: readonly Found[]): AttributionSuggestion[] {
  const groups = new Map<string, { readonly all: Found[]; score: number }>()
  const keyOf = ({ links }: Pick<Found, 'links'>) => links.map(({ name }) => bareName(name)).join(' > ')
  for (const one of found.toSorted((a, b) => b.links.length - a.links.length || a.start - b.start)) {
    const key = keyOf(one)
    // A chain that another one goes on with says nothing more than that one.
    const longer = [...groups.keys()].find((known) => known === key || known.startsWith(`${key} > `)) ?? key
    const group = groups.get(longer) ?? { all: [], score: 0 }
    group.all.push(one)
    group.score += 1 + (one.header ? 10 : 0) + (one.links.length > 1 ? 1 : 0)
    groups.set(longer, group)
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST)
    .flatMap(([key, { all }]) => {
      const [first] = all
      if (first === undefined) return []
      const end = Math.max(...first.links.map((link) => link.end))
      const span = spanOf(text, Math.min(first.start, ...first.links.map((link) => link.start)), end)
      const reason = all.some(({ header }) => header)
        ? 'a line of the text names its source'
        : all.length === 1
          ? 'the text cites it'
          : `the text cites it ${all.length} times`
      return [{ ...span, key: `attribution:${key}`, reason, links: first.links.map(({ name }) => name) }]
    })
}

/** A name without its article, for telling whether two are one. */
const bareName = (name: string): string => latinForm(name).replace(/^(?:the|la|le|les|der|die|das)\s+/u, '')
