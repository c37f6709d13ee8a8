import { PLATFORMS } from '@shared/suggest/lexicon/known-names'
import { coverageOf } from '@shared/suggest/coverage'
import { noiseIn } from '@shared/source/clean/noise'
import type { SuggestLanguage } from '@shared/suggest/suggestion'
import { overlaps } from '@shared/suggest/suggestion'
import type { Candidate } from './candidate'
import { countriesIn, type Entry, WORLD } from './gazetteer'
import { runsOf } from './runs'
import { isBareHead, isCommon } from './common'
import { candidatesOf } from './segments'
import {
  capital,
  nationalBodies,
  listedBodies,
  officialSites,
  pairs,
  quotedFirms,
  quotedOutlets,
  townsWithRegion,
} from './special'
import { smallWords, type Token } from './tokens'
import { foldWords, type Hit, hitsIn, type Trie } from './trie'

const entryHint = (entry: Entry) => ({
  schema: entry.schema,
  weight: entry.kind === 'case' ? 20 : 9,
  reason:
    entry.kind === 'case'
      ? 'it is a name of an entity of this case'
      : 'it is in the list of well-known names',
})

/** Every stretch of a text that may be a name, longest and surest first where they overlap, in the order of the text. */
export function findCandidates(
  text: string,
  tokens: readonly Token[],
  language: SuggestLanguage,
  ofCase: Trie<Entry>,
): Candidate[] {
  const folded = foldWords(text)
  const caseHits = hitsIn(ofCase, text, folded)
  const world = hitsIn(WORLD, text, folded).filter(
    (hit) => isName(text, hit, language) && !caseHits.some((own) => overlaps(own, hit)),
  )
  const foreign = language === 'en' ? [] : foreignCountries(text, language)
  const hits = [...caseHits, ...world, ...foreign]
  const byStart = new Map(hits.map((hit) => [hit.start, hit]))
  const alone = [...caseHits, ...foreign].map((hit) => whole(text, hit, hit.value))
  const sure = [
    ...alone,
    ...officialSites(text),
    ...nationalBodies(text),
    ...listedBodies(text),
    ...townsWithRegion(text, tokens),
    ...quotedFirms(text),
    ...quotedOutlets(text),
    ...pairs(text, tokens, hits),
  ]
  const small = smallWords(text)
  const runs = runsOf(text, tokens, language).flatMap((run) => candidatesOf(text, run, byStart, small))
  const read = runs.map((candidate) => {
    if (candidate.entry === null) return candidate
    const hit = byStart.get(candidate.start)
    const entry =
      candidate.entry.kind === 'capital' && hit !== undefined
        ? capital(text, hit, language !== 'zh')
        : candidate.entry
    return { ...candidate, entry, hints: [...candidate.hints, entryHint(entry)] }
  })
  const noise = noiseIn(text)
  const inNoise = ({ start, text: name }: Candidate): boolean =>
    PLATFORMS.has(name) && noise.some((line) => line.start <= start && start < line.end)
  return withoutOverlaps(text, [...sure, ...read])
    .filter((candidate) => !inNoise(candidate) && !isNickname(text, candidate) && isSound(text, candidate))
    .toSorted((a, b) => a.start - b.start)
}

const whole = (text: string, hit: Hit<Entry>, entry: Entry): Candidate => ({
  start: hit.start,
  end: hit.end,
  text: text.slice(hit.start, hit.end),
  entry,
  hints: [entryHint(entry)],
  doubtful: false,
})

/** “US$5”, “US dollars”: part of a currency; “Die Welt”, “Bild” count in the languages where they are no words. */
function isName(text: string, hit: Hit<Entry>, language: SuggestLanguage): boolean {
  if (/^(?:\$|\sdollars?)/.test(text.slice(hit.end, hit.end + 9)) && hit.value.kind !== 'known') return false
  if (language === 'de' && /^(?:Bild|Spiegel|Die Zeit|Die Welt|Rom|Wien|Bern|Prag)$/.test(hit.alias)) {
    return /^[„"»]/.test(text.slice(hit.start - 1, hit.start)) || /^(?:Rom|Wien|Bern|Prag)$/.test(hit.alias)
  }
  return true
}

function foreignCountries(text: string, language: Exclude<SuggestLanguage, 'en'>): Hit<Entry>[] {
  return countriesIn(text, language).map(({ start, end, code, name }) => ({
    start,
    end,
    alias: text.slice(start, end),
    value: { kind: 'country', schema: 'Country', caption: name, country: code, entity: null },
  }))
}

/** One candidate at each place: names of the case first, then the longer. */
function withoutOverlaps(text: string, candidates: readonly Candidate[]): Candidate[] {
  const coverage = coverageOf(text.length)
  const rank = ({ entry }: Candidate): number => (entry?.kind === 'case' ? 1 : 0)
  return candidates
    .toSorted((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start))
    .filter((candidate) => coverage.take(candidate))
}

/** “Weibo dancers” in quotation marks: a nickname made of a name. */
function isNickname(text: string, { start, end, entry }: Candidate): boolean {
  if (!/["“„«]/.test(text[start - 1] ?? '') || entry?.kind === 'case') return false
  return /^(?:\s\p{Ll}+){1,2}["”“»]/u.test(text.slice(end, end + 40))
}

const NOT_NAMES =
  /^(?:TV|CEO|CFO|CTO|PDG|GPS|UAVs?|LEDs?|AI|KI|IT|PR|ID|USB|SIM|ATVs?|UTVs?|SUVs?|GDP|HS|VAT|PDF|URL|FAQ|APCs?|IFVs?|CNC|DNA|HIV|PCs?|UTC|GMT|EST|EDT|BST|CET|CEST|MBA|NGOs?|IMO|ISO|FPV|SMS|EUR|USD|RUB|CNY|UAH|GBP|VIP|CV|PS|FYI|RSS|HTTP|HTTPS|ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ПрАТ|НДС|СМИ|ЗМІ|БПЛА|ВСУ|ЗСУ|ИНН|Q[1-4]|H[12]|COVID-\d+|I|C|F)$/u

/** Long enough and no common word or abbreviation of things. */
function isSound(text: string, { start, end, entry }: Candidate): boolean {
  const name = text.slice(start, end)
  if (entry !== null) return true
  if (/^\sdollars?(?!\p{L})/u.test(text.slice(end, end + 9))) return false
  return name.length > 1 && !isBareHead(name) && !NOT_NAMES.test(name) && !isCommon(name) && !/^\d/.test(name)
}
