import type { DateSuggestion, SuggestLanguage } from '@shared/suggest/suggestion'

/** What follows a number: the words that say what it counts, and where they end. */
export type Counted = { readonly end: number; readonly unit: string; readonly goods: string }

// Words that end what is counted: finite verbs, relative words, conjunctions that begin a clause.
const STOPS: Readonly<Record<SuggestLanguage, RegExp>> = {
  en: /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|which|that|who|whom|whose|where|when|while|because|although|though|but|than|since|after|before|until|if|so|said|says|went|came|reached|crossed|left|arrived|remain|remained|passed|also|already|now|then|it|they|he|she|we|ended|showed|show|appeared|fell|rose|worth|valued|totalling|totaling|this|these|those|according|despite|amid|including|last|next|under|via|through)$/i,
  ru: /^(?:получил\p{L}*|поступил\p{L}*|попал\p{L}*|закупил\p{L}*|купил\p{L}*|прибыл\p{L}*|был[аио]?|есть|которы\p{L}+|что|где|когда|это|но|или|а|по|если|чем|сообщ\p{L}+|заяв\p{L}+|на|в|во|за|стоимостью|через|также)$/iu,
  uk: /^(?:отрима\p{L}+|одержа\p{L}+|надійш\p{L}+|потрапи\p{L}+|закупи\p{L}+|купи(?:в|ла|ли)|бу[влт]\p{L}*|є|як[аіуо]?\p{L}*|що|де|коли|це|але|або|ніж|за|на|в|у|вартістю|через|також)$/iu,
  de: /^(?:ist|sind|war|waren|wurde|wurden|hat|haben|hatte|hatten|wird|werden|die|der|das|welche|dass|als|weil|aber|oder|nach|im|in|seit|für|sagte|gingen|ging|gelangten|über|an|und|exportiert|geliefert|verkauft|bestellt|importiert)$/iu,
  fr: /^(?:d[’']une?|d[’']environ|est|sont|était|étaient|a|ont|avait|avaient|sera|seront|qui|que|dont|où|mais|ou|pour|selon|depuis|en|dans|entre|ce|cette|ces|elle|il|ils|elles|vers)$/iu,
  zh: /^$/,
}
const PREPOSITION =
  /^(?:of|from|to|in|at|on|for|with|by|around|across|into|onto|per|as|labell?ed|made|manufactured|produced|described|marked|built|intended|designed|used|аt|von|aus|nach|mit|de|du|des|d|à|au|aux|з|к|из|от|для|с|із|від|від)$/iu
const CARRIERS =
  /^(?:shipments?|deliver(?:y|ies)|units?|items?|pieces?|versions?|consignments?|batch(?:es)?|orders?|sets?|tons?|tonnes?|kilograms?|kg|barrels?|containers?|truckloads?|партий|партии|штук|единиц|единицы|тонн|поставок|одиниць|тон|Stück|Tonnen|Lieferungen|Einheiten|tonnes|unités|pièces|livraisons|exemplaires)$/iu
const MOST_WORDS = 14
const WORD = /^(\s|\s?[“"„«]|[”"»]\s|\s?[(])?((?:\p{L}|\d)[\p{L}\p{M}\d.’'&/-]*)/u

/**
 * Walks from the end of a number over what it counts. `limit` is where the next number begins; `dates` may follow the
 * words and belong to them.
 */
export function countedAfter(
  text: string,
  from: number,
  limit: number,
  language: SuggestLanguage,
  dates: readonly DateSuggestion[],
): Counted {
  if (language === 'zh') return countedInHan(text, from, limit)
  const stop = STOPS[language]
  const words: string[] = []
  let at = from
  let quoted = false
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const match = WORD.exec(text.slice(at, at + 60))
    if (match === null) break
    const [whole, gap = '', raw = ''] = match
    const word = raw.replace(/[.’'/-]+$/, '')
    if (gap === '' && count > 0 && !/[”"»]$/.test(text.slice(at - 1, at))) break
    if (/\n/.test(gap) || at + whole.length > limit) break
    if (stop.test(word) && !(word === 'than' && quoted)) break
    const rest = text.slice(at + whole.length, at + whole.length + 40)
    // “crossing into the port” says what they do; “imaging equipment” is what they are.
    if (
      language === 'en' &&
      word.endsWith('ing') &&
      count > 0 &&
      /^\s(?:a|an|the|around|through|across|on|in|into|to|from|his|her|its|their|them|it|him)(?!\p{L})/u.test(
        rest,
      )
    )
      break
    if (/^(?:and|or|и|та|und|et)$/.test(word) && beginsClause(rest)) break
    // “allowed to sell” says what they may do.
    if (language === 'en' && /ed$|^able$/.test(word) && /^\sto\s(?!the\s)\p{Ll}/u.test(rest)) break
    words.push(word)
    quoted = quoted || /[“"„«]/.test(gap)
    at += gap.length + word.length
    if (raw.length > word.length && /[.]$/.test(raw)) break
    const close = /^[”"»]/.exec(text.slice(at))
    if (close !== null) at += 1
  }
  const trimmed = trimEnd(text, from, at)
  const end = withDate(text, trimmed, limit, dates)
  return { end, ...unitOf(words) }
}

/** “and plans to buy” begins a new clause, “and helmets” does not. */
const beginsClause = (rest: string): boolean =>
  /^\s(?:\p{Ll}+s\s(?:to|an?|the|its|their|two|three|four|five|six|\d+)|[\p{Ll}-]+ed\s(?:them|it|him|her|to|from|by|in|the|a|an)|is|are|was|were|has|have|had|will|would|that|it|they|he|she|we|in\s|then|also|later|said|sold|bought|sent|plans?|и|что)(?!\p{L})/u.test(
    rest,
  )

/** Trailing small words belong to what was cut off. */
function trimEnd(text: string, from: number, at: number): number {
  const part = text.slice(from, at)
  const cut =
    /(?:[\s“„«(]+(?:and|or|of|from|to|in|at|on|for|with|by|as|the|an?|another|more|per|nearly|about|из|от|для|с|и|та|від|von|aus|mit|und|zu|der|die|das|den|dem|de|du|des|à|et|la|le|les|d))+[\s“„«(]*$/u.exec(
      part,
    )
  return cut === null ? at : from + cut.index
}

/** A period right behind the words: “… since last year”, “… in March and April”. */
function withDate(text: string, end: number, limit: number, dates: readonly DateSuggestion[]): number {
  const date = dates.find(
    ({ start }) =>
      start > end &&
      start <= limit &&
      /^\s(?:(?:in|during|since|over|for|from|by|en|im|в|у|за|с)\s)?$/u.test(text.slice(end, start)),
  )
  return date === undefined || date.end > limit + 30 ? end : date.end
}

function unitOf(words: readonly string[]): { unit: string; goods: string } {
  const start = /^(?:of|d|de)$/.test(words[0] ?? '') ? 1 : 0
  const at = words.findIndex(
    (word, index) =>
      index >= start &&
      // “licences issued”: what was done to them is no part of the unit.
      (PREPOSITION.test(word) || (word.endsWith('ed') && (words[index - 1] ?? '').endsWith('s'))),
  )
  const head = words.slice(start, at === -1 ? undefined : at)
  const joint = head.findIndex((word) => /^(?:and|и|und|et|та)$/.test(word))
  const unit = (joint > 0 ? head[joint - 1] : head.at(-1)) ?? ''
  const behind = at === -1 ? [] : words.slice(at)
  if (CARRIERS.test(unit) && /^(?:of|de|d|von|из)$/.test(behind[0] ?? '')) {
    const stop = behind.findIndex(
      (word, index) => index > 0 && /^(?:from|to|in|for|worth|by|at|last|since)$/.test(word),
    )
    return { unit, goods: behind.slice(1, stop === -1 ? undefined : stop).join(' ') }
  }
  const labelled = /^(?:labell?ed|described|marked)$/.test(behind[0] ?? '')
  const named = head.filter(
    (word, index) => index > 0 || !/^(?:more|additional|new|further|the|other|his|her|its|their)$/.test(word),
  )
  return { unit, goods: labelled ? behind.slice(2).join(' ') : named.join(' ') }
}

function countedInHan(text: string, from: number, limit: number): Counted {
  const match =
    /^(?:多|余)?([台辆架件套个批次艘吨枚支条箱只名家份公斤]{1,2})?(?:的)?((?:(?!由|被|于|从|向|运往|流入|出口)[\p{Script=Han}A-Za-z0-9-]){0,12})/u.exec(
      text.slice(from, Math.min(limit, from + 24)),
    )
  const [whole = '', unit = '', goods = ''] = match ?? []
  return { end: from + whole.length, unit, goods }
}
