import { collapseSpace, firstWords } from '@shared/kernel/text'
import type { ClaimSuggestion } from '@shared/suggest/suggestion'

/** Longest proposition that is proposed, in words; the excerpt keeps them all. */
const LONGEST = 60
const LEAD =
  /^(?:and|but|while|although|though|however|whereas|meanwhile|und|aber|während|et|mais|tandis que|и|но|а|хотя|та|але|хоча)[,\s]+/iu
/** “X said (that) …”, “X insists it …”. */
const SAID =
  /^(.{1,90}?)\s(?:has\s|have\s|had\s|also\s|later\s)*(?:said|says|say|saying|stated|states|insisted|insists|claimed|claims|added|adds|maintained|maintains|stressed|told\s\S+(?:\s\S+){0,3}?)\s(?:on\s\p{Lu}\p{L}+\s)?(?:that\s)?(.{12,})$/iu
/** “…, X said.” and “…, according to X.” */
const TAIL =
  /^(.{12,}?)[,”"»]+\s(?:(?:the|a|its|his|her)\s)?[^,“”"]{1,70}\s(?:said|says|say|stated|added|insisted|claimed|wrote|writes|reported)(?:\s(?:on|in|to|at)\s[^,]{1,60})?[.!]?$/iu
const ACCORDING = /^(.{12,}?),?\s(?:according to|laut|selon|по словам|за словами)\s[^,]{1,70}[.!]?$/iu
/** “It is noted that …”: nobody is “it” here. */
const IMPERSONAL =
  /^it\s(?:is|was|has been)\s(?:\p{L}+\s){0,2}?(?:noted|reported|said|known|believed|understood|recalled|stressed|emphasi[sz]ed|alleged|claimed|stated|expected|assumed|noteworthy|clear)\sthat\s(?=\S)/iu
/** “It is unlikely that …” says something, but of nobody. */
const OF_NOBODY =
  /^it(?:[’']s|\s(?:is|was|has been|remains|seems|appears))\s(?:\p{L}+\s){1,3}?(?:that|how|whether|if)\s/iu
const PRONOUN = /^(?:it|they|he|she|we|i)\s(?=\p{Ll})/iu
const AGREES: Readonly<Record<string, string>> = { do: 'does', have: 'has', are: 'is', were: 'was' }

/**
 * What a claim says in one plain sentence, as its words propose: without who said so, and with the speaker in the place
 * of “it”. Where that is not certain the words stay as they are. For a person to better.
 */
export function proposition({ exact, speaker }: ClaimSuggestion): string {
  const words = collapseSpace(exact).replace(LEAD, '').replace(IMPERSONAL, '')
  const said = SAID.exec(words)
  const bySpeaker = said !== null && speaker !== '' && names(said[1] ?? '', speaker)
  const core = bySpeaker ? (said[2] ?? words) : (TAIL.exec(words)?.[1] ?? ACCORDING.exec(words)?.[1] ?? words)
  const plain = unquoted(core).replace(/[,;:\s]+$/u, '')
  const named =
    speaker === '' || OF_NOBODY.test(plain)
      ? plain
      : plain.replace(PRONOUN, (pronoun) => pronounFor(pronoun, speaker, plain))
  const sentence = firstWords(named, LONGEST)
  return finished(sentence === '' ? collapseSpace(exact) : sentence)
}

/**
 * Without the quotation marks around the whole, and without one whose other half was cut off. A quotation within the
 * words keeps both.
 */
function unquoted(words: string): string {
  const opens = words.match(/[“„«]/gu)?.length ?? 0
  const closes = words.match(/[”»]/gu)?.length ?? 0
  const straight = words.match(/"/gu)?.length ?? 0
  const whole = /^[“„«][^“”„«»]*[”»][.!?]?$|^"[^"]*"[.!?]?$/u.test(words)
  const first = whole || opens > closes || straight % 2 === 1
  const last = whole || closes > opens || straight % 2 === 1
  const begun = first ? words.replace(/^[“"„«‘]+/u, '') : words
  return last ? begun.replace(/[”"“»’]+(?=[.!?]?$)/u, '') : begun
}

/** Whether words hold one of a name's: “Li, who …” names Li Guowei. */
const names = (words: string, name: string): boolean =>
  name
    .split(/\s+/u)
    .some((part) => new RegExp(`(?<!\\p{L})${part.replace(/[^\p{L}\d]/gu, '.')}(?!\\p{L})`, 'u').test(words))

/** The speaker in place of a pronoun; a plural verb behind “they” or “we” would not agree, so those stay. */
function pronounFor(pronoun: string, speaker: string, sentence: string): string {
  const verb = /^\p{L}+\s(\p{L}+)/u.exec(sentence)?.[1] ?? ''
  return verb.toLowerCase() in AGREES || /^(?:i|we)$/iu.test(pronoun.trim()) ? pronoun : `${speaker} `
}

function finished(sentence: string): string {
  const begun = sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return /[.!?…。！？][”"»’」』]?$/u.test(begun)
    ? begun
    : `${begun}${/\p{Script=Han}$/u.test(begun) ? '。' : '.'}`
}
