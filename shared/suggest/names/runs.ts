import type { SuggestLanguage } from '@shared/suggest/suggestion'
import { isHead } from './common'
import type { Token } from './tokens'

/** A run of capitalised words with the small words that join them. */
export type Run = readonly Token[]

const JOINTS: Readonly<Record<'particle' | 'article' | 'of' | 'and', RegExp>> = {
  particle: /^(?:von|van|der|den|de|la|le|del|della|di|da|dos|du|bin|ibn|al|el|zu|ter|ten)$/,
  article: /^(?:the|la|le|l|les|der|des|die)$/i,
  of: /^(?:of|for|on|de|du|des|für|pour|по|з|із)$/,
  and: /^(?:and|et|und|и|і|та)$/,
}
const SPACE = /^[ \u00a0]$/
const AFTER_INITIAL = /^\.[ \u00a0]?$/
const ABBREVIATED =
  /^(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|Co|Ltd|Inc|Corp)$/u

/**
 * Most words of a run. No name has nearly as many; a page made of nothing but capitalised words would else be one run,
 * and the work on a run grows with its square.
 */
const LONGEST = 24

/** The longest runs of names in a text, in order. */
export function runsOf(text: string, tokens: readonly Token[], language: SuggestLanguage): Run[] {
  const runs: Run[] = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]
    if (token === undefined || !token.cap) {
      index += 1
      continue
    }
    const run = runFrom(text, tokens, index, language)
    runs.push(run)
    index = tokens.indexOf(run.at(-1) ?? token, index) + 1
  }
  return runs
}

function runFrom(text: string, tokens: readonly Token[], from: number, language: SuggestLanguage): Run {
  const run: Token[] = []
  let index = from
  for (;;) {
    const token = tokens[index]
    if (token === undefined) break
    run.push(token)
    if (token.closed || run.length >= LONGEST) break
    const joints = jointsAfter(text, tokens, index, run, language)
    if (joints === null) break
    run.push(...tokens.slice(index + 1, index + 1 + joints))
    index += 1 + joints
  }
  return run
}

/** How many small words join the next capitalised word to the run; null where the run ends. */
function jointsAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  run: readonly Token[],
  language: SuggestLanguage,
): number | null {
  const here = tokens[at]
  const next = tokens[at + 1]
  if (here === undefined || next === undefined) return null
  const gap = text.slice(here.end, next.start)
  const close =
    SPACE.test(gap) || (AFTER_INITIAL.test(gap) && ABBREVIATED.test(here.text)) || /^ ?& ?$/.test(gap)
  if (!close) return null
  if (next.cap)
    return next.first && AFTER_INITIAL.test(gap) && here.text.length > 1 && !ABBREVIATED.test(here.text)
      ? null
      : 0
  // “Motor 9”, “Trailcat 500-2”; but “March 21”, “In 2023” are dropped with their common word later.
  if (next.digits)
    return /^(?:\d{1,2}|\d+-\d+\p{Lu}?|\d{3,4}\p{Lu}?)$/u.test(next.text) && !isUnit(text, next) ? 0 : null
  const words: string[] = []
  for (let ahead = 1; ahead <= 3; ahead += 1) {
    const word = tokens[at + ahead]
    const before = tokens[at + ahead - 1]
    if (word === undefined || before === undefined) return null
    if (
      ahead > 1 &&
      !SPACE.test(text.slice(before.end, word.start)) &&
      text.slice(before.end, word.start) !== '’'
    )
      return null
    if (word.cap) return joins(words, run, language, word) ? ahead - 1 : null
    words.push(word.text)
  }
  return null
}

/** A number with something counted or a date behind it belongs to no name. */
function isUnit(text: string, token: Token): boolean {
  return (
    /^(?:\s?[%°€$]|\s(?:percent|per cent|million|billion|thousand|years?|months?|days?|hours?|people|times)(?!\p{L}))/u.test(
      text.slice(token.end, token.end + 16),
    ) ||
    /^(?:19|20)\d\d$/.test(token.text) ||
    (/^\d{1,2}$/.test(token.text) && /^\s\p{Ll}+s(?!\p{L})/u.test(text.slice(token.end, token.end + 24)))
  )
}

function joins(
  words: readonly string[],
  run: readonly Token[],
  language: SuggestLanguage,
  next: Token,
): boolean {
  const [first = '', second = ''] = words
  const names = run.filter(({ cap }) => cap)
  const hasHead = names.some(({ text }) => isHead(text))
  const hasOf = run.some(({ text, cap }) => !cap && JOINTS.of.test(text))
  if (JOINTS.of.test(first) && (second === '' || JOINTS.article.test(second)) && hasHead) return true
  if (language === 'en' && /^(?:du|des|le|les)$/.test(first)) return false
  if (language === 'fr' && /^(?:des|le|les|la)$/.test(first) && second === '') return false
  if (first === 'the' || (first === 'der' && language !== 'de' && second === '')) return false
  // “Anna von der Heide”, “Charles de Gaulle”: a particle inside a name of two or more words.
  if (JOINTS.particle.test(first) && (second === '' || JOINTS.particle.test(second))) {
    if (language === 'de' && /^(?:der|den|zu|von)$/.test(first) && second === '')
      return first === 'von' && !isHead(next.text)
    return true
  }
  return JOINTS.and.test(first) && second === '' && hasHead && hasOf
}
