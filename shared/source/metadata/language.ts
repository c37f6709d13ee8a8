import { doubtful, type Finding } from '@shared/source/finding'

/** Enough of a text to know its language, and fewest letters that say anything. */
const HEAD = 12_000
const FEWEST = 60

// Words that are frequent in one language and seldom in the others.
const FREQUENT: readonly (readonly [tag: string, words: string])[] = [
  ['en', 'the|of|and|to|that|is|was|for|with|said|has|have|by|from|are'],
  ['de', 'der|die|das|und|den|nicht|von|zu|mit|ist|ein|eine|dem|sich|auch|nach|hat|für|im|wurde'],
  ['fr', 'le|la|les|et|des|du|une|que|dans|pour|est|qui|sur|par|au|aux|avec|il'],
  ['es', 'el|la|los|las|y|de|que|en|un|una|por|con|para|del|se|su|como|más'],
  ['it', 'il|la|le|di|che|e|un|una|per|con|del|della|sono|non|si|nel|gli|più'],
  ['pt', 'o|os|as|e|que|de|do|da|em|um|uma|por|com|para|não|se|dos|mais'],
  ['nl', 'de|het|een|en|van|dat|niet|op|te|zijn|voor|met|die|aan|ook|werd'],
  ['pl', 'i|w|na|z|że|nie|do|się|jest|o|to|jak|po|od|przez|dla|oraz'],
  ['cs', 'a|v|na|se|že|je|z|do|s|o|to|jako|pro|by|podle|který|která'],
  ['sv', 'och|att|det|i|på|som|är|av|för|med|en|ett|till|inte|den'],
  ['tr', 've|bir|bu|için|ile|olarak|da|de|çok|olan|daha|gibi|ancak'],
  ['ro', 'și|de|în|la|cu|pe|nu|care|este|din|pentru|mai|o|un'],
]

const SCRIPTS: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Thai}/gu, 'th'],
]

/** The language of a text by its script and its frequent words; '' where neither says enough. */
export function languageOfText(text: string): string {
  const head = text.slice(0, HEAD)
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters < FEWEST) return ''
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (kana * 10 > letters) return 'ja'
  if (count(/\p{Script=Han}/gu) * 3 > letters) return 'zh'
  if (count(/\p{Script=Cyrillic}/gu) * 2 > letters) return cyrillic(count)
  if (count(/\p{Script=Arabic}/gu) * 2 > letters) return count(/[پچژگ]/gu) * 50 > letters ? 'fa' : 'ar'
  const script = SCRIPTS.find(([pattern]) => count(pattern) * 2 > letters)
  if (script !== undefined) return script[1]
  return count(/\p{Script=Latin}/gu) * 2 > letters ? byWords(head) : ''
}

/** Letters that one language has and the others lack. */
function cyrillic(count: (pattern: RegExp) => number): string {
  if (count(/[ў]/giu) > 0 && count(/[і]/giu) > 0) return 'be'
  if (count(/[іїєґ]/giu) > count(/[ыэъё]/giu)) return 'uk'
  if (count(/[ыэ]/giu) > 0) return 'ru'
  return count(/ъ/giu) > 0 ? 'bg' : count(/[јљњћђ]/giu) > 0 ? 'sr' : ''
}

/** The language whose frequent words are clearly the most: a tenth of all words, and a quarter more than the next. */
function byWords(head: string): string {
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = FREQUENT.map(([tag, list]) => {
    const frequent = new Set(list.split('|'))
    return { tag, score: words.filter((word) => frequent.has(word)).length }
  }).toSorted((a, b) => b.score - a.score)
  const [best, next] = scores
  if (best === undefined || best.score * 10 < words.length) return ''
  return best.score * 4 >= (next?.score ?? 0) * 5 ? best.tag : ''
}

const SCRIPT_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['be', 'uk', 'ru', 'bg', 'sr'].map((tag) => [tag, 'Cyrillic'])),
  ...Object.fromEntries(FREQUENT.map(([tag]) => [tag, 'Latin'])),
}
const scriptOf = (tag: string): string => SCRIPT_OF[tag] ?? tag

/**
 * Findings on the language with what the text itself shows. What is stated goes first, unless the text is in another
 * script: a page made from an English template says "en" of a Russian text.
 */
export function withLanguage(given: readonly Finding[], text: string): Finding[] {
  const read = languageOfText(text)
  if (read === '') return [...given]
  const proposal = doubtful(
    'language',
    read,
    'the words of the text',
    'Told by its script and frequent words.',
  )
  const first = given[0]
  if (first === undefined) return [proposal]
  const said = first.value.split('-')[0]?.toLowerCase() ?? ''
  if (said === read) return [...given]
  const contradicts = SCRIPT_OF[said] !== undefined && scriptOf(said) !== scriptOf(read)
  const others = given.map((finding) =>
    contradicts ? { ...finding, sure: false, why: 'The text is written in another script.' } : finding,
  )
  return contradicts
    ? [{ ...proposal, why: 'The page states another language.' }, ...others]
    : [...others, proposal]
}
