import { NUMBER_WORDS } from '@shared/suggest/lexicon/number-words'
import type { SuggestLanguage } from '@shared/suggest/suggestion'
import type { TextRange } from '@shared/kernel/segments'
import type { Amount } from './amounts'

/** What stands before a number and belongs to it: where the figure begins, and what the words make of it. */
export type Frame = {
  readonly start: number
  readonly role: 'plain' | 'price' | 'worth' | 'up' | 'down' | 'upfrom' | 'to' | 'from'
}

const PRICE =
  /(?:sells?|sold|selling|retails?|retailing|on sale|goes|went) for\s$|(?:costs?|priced at|at a price of|a price of|price of|prices? (?:start|starts|starting) at|kostet|kosten|zum Preis von|coûte|coûtent|au prix de|стоит|стоят|по цене|ценой|коштує|за ціною|售价为?|单价)\s?$/iu
const WORTH: Readonly<Record<SuggestLanguage, RegExp>> = {
  en: /(?:worth|valued at|totall?ing|amounting to|with a (?:total |combined )?value of)(?:\s(?:a\stotal\sof|together|some|in total))?\s$/i,
  ru: /(?:на\s(?:общую\s)?сумму|(?:общей\s)?стоимостью)\s$/iu,
  uk: /(?:на\s(?:загальну\s)?суму|(?:загальною\s)?вартістю)\s$/iu,
  de: /(?:im\s(?:Gesamt)?[Ww]ert\svon)\s$/u,
  fr: /(?:d[’']une\svaleur(?:\stotale)?\sde|pour\sun\s(?:montant|total)\sde)\s$/iu,
  zh: /(?:价值|总值|总额(?:为|达)?|金额(?:为|达)?)\s?$/u,
}
const BOUNDARY =
  /(?:[,;:.!?\n–—(“”"„«]|(?<!\p{L})(?:and|but|while|even though|although|though|as|that|whereas|because|since|dass|aber|während|que|mais|alors que|что|но|а|що|але)\s)(?!.*(?:[,;:.!?\n–—(“”"„«]|(?<!\p{L})(?:and|but|while|though|as|that|whereas|because|since|dass|aber|während|que|mais|что|но|а|що|але)\s))/su
const PRONOUN =
  /^(?:they|it|he|she|we|which|this|these|that|who|es|sie|er|elle|elles|ils?|они|он|она|оно|вони|він|вона|воно)(?!\p{L})/iu
const SUBJECT_WORDS = 11

const patterns = new Map<SuggestLanguage, { up: RegExp; down: RegExp }>()
function verbsOf(language: SuggestLanguage): { up: RegExp; down: RegExp } {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const { up, down } = NUMBER_WORDS[language]
  const link = '(?:\\s\\p{L}+ly)?(?:\\s?(?:by|to|from|of|um|auf|на|до|de|à))?\\s?$'
  const edge = language === 'zh' ? '' : '(?<!\\p{L})'
  const made = {
    up: new RegExp(`${edge}(?:${up})${link}`, 'u'),
    down: new RegExp(`${edge}(?:${down})${link}`, 'u'),
  }
  patterns.set(language, made)
  return made
}

/** The words before an amount that belong to it, in the order of how much they say. */
export function frameOf(
  text: string,
  amount: Amount,
  floor: number,
  language: SuggestLanguage,
  dates: readonly TextRange[],
): Frame {
  const from = Math.max(floor, amount.start - 160)
  const before = text.slice(from, amount.start)
  const at = (match: RegExpExecArray): number => from + match.index
  if (amount.kind === 'money') {
    const price = PRICE.exec(before)
    if (price !== null) return { start: at(price), role: 'price' }
    const worth = WORTH[language].exec(before)
    if (worth !== null) return { start: at(worth), role: 'worth' }
  }
  const { up, down } = verbsOf(language)
  const rise = amount.kind === 'count' ? null : up.exec(before)
  const fall = rise === null && amount.kind !== 'count' ? down.exec(before) : null
  const verb = rise ?? fall
  if (verb !== null) {
    const source = /^(?:up|down)\sfrom\s$/.test(verb[0])
    return {
      start: withSubject(text, from, at(verb), dates),
      role: source ? 'upfrom' : rise === null ? 'down' : 'up',
    }
  }
  const link = /(?<!\p{L})(to|from|von|auf|de|à|с|со|до|з)\s$/u.exec(before)
  if (link !== null && amount.kind !== 'count') {
    return { start: at(link), role: /^(?:from|von|de|с|со|з)$/.test(link[1] ?? '') ? 'from' : 'to' }
  }
  return { start: amount.start, role: 'plain' }
}

/** A verb of change with its subject, where the two stand side by side: “exports fell by 5%”. */
function withSubject(text: string, from: number, verb: number, dates: readonly TextRange[]): number {
  const before = text.slice(from, verb)
  const boundary = BOUNDARY.exec(before)
  const clause = from + (boundary === null ? 0 : boundary.index + boundary[0].length)
  // “In January imports rose”: the period stands before the subject.
  const start = dates.reduce(
    (at, date) => (date.start >= clause && date.end < verb ? Math.max(at, date.end) : at),
    clause,
  )
  // The window may begin inside a word.
  if (boundary === null && /[\p{L}\d]/u.test(text[from - 1] ?? '')) return verb
  const lead = /^(?:\s(?:года|году|року))?\s*/u.exec(text.slice(start, verb))?.[0].length ?? 0
  const subject = text.slice(start + lead, verb).trim()
  const last = /\p{L}+$/u.exec(subject)?.[0] ?? ''
  if (
    subject === '' ||
    PRONOUN.test(subject) ||
    PRONOUN.test(last) ||
    subject.split(/\s+/).length > SUBJECT_WORDS
  )
    return verb
  return start + lead
}
