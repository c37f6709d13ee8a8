import type { DateSuggestion, SuggestLanguage } from '@shared/suggest/suggestion'
import type { Amount } from './amounts'
import { countedAfter } from './extent'
import { type Frame, frameOf } from './frame'

/** Where a figure begins and ends, and what its words count. */
export type Extent = {
  readonly start: number
  readonly end: number
  readonly frame: Frame
  readonly unit: string
  readonly goods: string
  readonly baseline: string
}

type Bounds = {
  readonly floor: number
  readonly limit: number
  readonly language: SuggestLanguage
  readonly dates: readonly DateSuggestion[]
}

const EACH_OF =
  /(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s[^,.;:\n]{3,40},\seach\sof\s(?:which|whom)\s[^,.;:\n]{0,40}$/iu
const BASELINE: Readonly<Record<SuggestLanguage, RegExp>> = {
  en: /^\s(?:from|compared (?:with|to)|over|than|against|on|year[ -]on[ -]year|before)(?:\s[^,;:.\n–—(]{2,70})?/iu,
  ru: /^\s(?:по сравнению с|чем)\s[^,;:.\n–—(]{2,60}/iu,
  uk: /^\s(?:порівняно з|ніж)\s[^,;:.\n–—(]{2,60}/iu,
  de: /^\s(?:gegenüber|im Vergleich zu[mr]?|als)\s[^,;:.\n–—(]{2,60}/iu,
  fr: /^\s(?:par rapport à|contre|sur un an)(?:\s[^,;:.\n–—(]{2,60})?/iu,
  zh: /^(?:同比|比)[^，。；]{2,20}/u,
}
const SHARE: Readonly<Record<SuggestLanguage, RegExp>> = {
  en: /^\sof\s(?:the\s)?([^,;:.\n–—(]{2,40}?)(?=\s(?:is|are|was|were|has|have|had|come|comes|came|will|in|and|that|which|from|to|by|during|since|now|this|last)(?!\p{L})|[,;:.\n–—(]|$)/iu,
  ru: /^\s(?:от\s)?((?:общего\s|всего\s)?[\p{L} ]{3,40}?)(?=[,;:.\n–—(]|$)/iu,
  uk: /^\s(?:від\s)?([\p{L} ]{3,40}?)(?=[,;:.\n–—(]|$)/iu,
  de: /^\s(?:der|des|aller)\s([\p{L} ]{3,40}?)(?=[,;:.\n–—(]|$)/iu,
  fr: /^\s(?:des|du|de la|de l[’'])\s?([\p{L} ]{3,40}?)(?=[,;:.\n–—(]|$)/iu,
  zh: /^的([\p{Script=Han}]{2,12})/u,
}
// “a 38% increase”, “um 64 Prozent gestiegen”.
const TURNED =
  /^\s(?:increase|rise|growth|jump|surge|gain|more|higher|decrease|decline|drop|fall|cut|lower|less|fewer|gestiegen|gewachsen|zugenommen|erhöht|höher|mehr|gefallen|gesunken|zurückgegangen|eingebrochen|weniger|de plus|de moins|больше|меньше|більше|менше)(?!\p{L})/u
const FELL =
  /decrease|decline|drop|fall|cut|lower|less|fewer|gefallen|gesunken|zurückgegangen|eingebrochen|weniger|moins|меньше|менше/u
const EACH =
  /^\s(?:each|apiece|a piece|per (?!cent)\p{L}+|pro Stück|pièce|l[’']unité|за штуку|за единицу)(?!\p{L})/u
const COMPARED = /^\s(?:as\s(?:many|much)\s|more\s(?=\p{L}))/u

/**
 * How far a figure's words may reach back, in UTF-16 units. A sentence without an end, such as a table of numbers, would
 * else be read again from its beginning for each of them.
 */
const BEFORE = 160

/** The extent of the figure whose number is `amount`. */
export function extentOf(text: string, amount: Amount, bounds: Bounds): Extent {
  const frame = frameOf(text, amount, bounds.floor, bounds.language, bounds.dates)
  const after = text.slice(amount.end, Math.min(text.length, amount.end + 120))
  const base = { start: frame.start, frame, unit: '', goods: '', baseline: '' }
  switch (amount.kind) {
    case 'money':
      return { ...base, ...money(text, amount, frame, after, bounds) }
    case 'percent':
      return { ...base, ...percent(amount, frame, after, bounds.language) }
    case 'times':
      return { ...base, ...times(text, amount, after, bounds) }
    case 'count':
      return { ...base, ...count(text, amount, bounds) }
  }
}

function count(text: string, amount: Amount, bounds: Bounds) {
  const counted = countedAfter(text, amount.end, bounds.limit, bounds.language, bounds.dates)
  const from = Math.max(bounds.floor, amount.start - BEFORE)
  const each = EACH_OF.exec(text.slice(from, amount.start))
  const start = each === null ? amount.start : from + each.index
  const { end } = counted
  // A false full stop with the goods behind it: “5,000 units since May. pumps and …”.
  const torn = /^\.\s(\p{Ll}[^.\n]{3,80})(?=\.)/u.exec(text.slice(end, end + 100))
  if (torn !== null && /^(?:units|items|pieces)$/i.test(counted.unit)) {
    return { start, end: end + torn[0].length, unit: counted.unit, goods: torn[1] ?? '' }
  }
  return { start, end, unit: counted.unit, goods: counted.goods }
}

function money(text: string, amount: Amount, frame: Frame, after: string, bounds: Bounds) {
  const worth = /^\s(?:worth of|in)\s(?=\p{Ll})/u.exec(after)
  if (worth !== null && /worth/.test(worth[0])) {
    const counted = countedAfter(
      text,
      amount.end + worth[0].length - 1,
      bounds.limit,
      bounds.language,
      bounds.dates,
    )
    return { end: counted.end, goods: text.slice(amount.end + worth[0].length, counted.end) }
  }
  if (frame.role === 'price' || EACH.test(after)) {
    const place =
      /^\s(?:each|apiece|a piece|per \p{L}+)(?!\p{L})|^\sin\s(?:the\s)?(?:\p{Lu}\p{L}+\s?){1,3}(?=[\s,.;]|$)/u.exec(
        after,
      )
    return { end: amount.end + (place?.[0].trimEnd().length ?? 0) }
  }
  // “drones from China worth …”: the goods stand before, without a number.
  const from = Math.max(bounds.floor, frame.start - BEFORE)
  const goods =
    frame.role === 'worth'
      ? /((?:an?\s)?\p{L}+)\s(?:from|with|to|for|of)\s(?:\p{L}+)\s$|(?<=ed\s|s\s|,\s)((?!(?:was|were|is|are|been|be|and)\s)[\p{Ll}-]{3,}(?:\s[\p{Ll}-]{3,})?)\s$/u.exec(
          text.slice(from, frame.start),
        )
      : null
  return goods === null
    ? { end: amount.end }
    : { start: from + goods.index, end: amount.end, goods: goods[1] ?? goods[2] ?? '' }
}

function percent(amount: Amount, frame: Frame, after: string, language: SuggestLanguage) {
  if (frame.role === 'plain') {
    const change = TURNED.exec(after)
    if (change !== null) {
      const role = FELL.test(change[0]) ? ('down' as const) : ('up' as const)
      return { end: amount.end + change[0].length, frame: { start: frame.start, role } }
    }
    const share = SHARE[language].exec(after)
    return share === null
      ? { end: amount.end }
      : { end: amount.end + share[0].length, goods: share[1] ?? '', baseline: share[1] ?? '' }
  }
  const base = BASELINE[language].exec(after)
  return base === null || /^\s(?:from|to)\s[\d$€]/u.test(base[0])
    ? { end: amount.end }
    : { end: amount.end + base[0].length, baseline: base[0].trim() }
}

function times(text: string, amount: Amount, after: string, bounds: Bounds) {
  const many = COMPARED.exec(after)
  if (many !== null && !/^\smore\sthan/.test(after)) {
    const counted = countedAfter(text, amount.end + many[0].length - 1, bounds.limit, bounds.language, [])
    return { end: counted.end, goods: text.slice(amount.end + many[0].length, counted.end), baseline: '' }
  }
  const than =
    /^(?:\s(?:more|higher|larger|greater|lower|less|as (?:many|much)))?\s(?:than|as|als|que|чем|ніж)\s[^,;:.\n–—(]{2,60}/iu.exec(
      after,
    )
  return than === null ? { end: amount.end } : { end: amount.end + than[0].length, baseline: than[0].trim() }
}
