import type { TextRange } from '@shared/kernel/segments'
import { countryName } from '@shared/kernel/countries'
import { countryOfAdjective } from '@shared/suggest/names/gazetteer'
import type { NameSuggestion, Span } from '@shared/suggest/suggestion'

/** A name at one of its places. */
export type Place = Span & { readonly caption: string; readonly schema: NameSuggestion['schema'] }

/** Every mention of every name, in the order of the text. */
export function placesOf(names: readonly NameSuggestion[]): Place[] {
  return names
    .flatMap(({ caption, schema, mentions }) => mentions.map((span) => ({ ...span, caption, schema })))
    .toSorted((a, b) => a.start - b.start)
}

/** The places inside a range, of places in the order of the text. */
export function placesWithin(places: readonly Place[], { start, end }: TextRange): Place[] {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Place[] = []
  for (let at = low; (places[at]?.start ?? end) < end; at += 1) {
    const place = places[at]
    if (place !== undefined && place.end <= end) found.push(place)
  }
  return found
}

// “By” names a side of a trade only behind a verb of trade: data is obtained by a newspaper, goods are bought by the other side.
const FROM =
  /(?:\bfrom|\b(?:made|built|produced|manufactured|assembled|supplied|sold|shipped|exported|sent|delivered|provided|offered) by|\bof origin|из|від|з|aus|von|de|depuis|来自|自|从)\s?(?:the\s|la\s|l[’'])?$/iu
const TO =
  /(?:(?<!according )\b(?:to|into|for)|\b(?:bought|purchased|imported|ordered|received|acquired|procured) by|nach|an|vers|(?<!basée?\s)à|en|в|до|для|向|对|往|运往)\s?(?:the\s|la\s|l[’'])?$/iu
const SENDS =
  /^[’']?s?\s(?:has\s|have\s|had\s|also\s|directly\s)*(?:shipped|exported|supplied|sold|sent|delivered|provided|made|exports?|supplies|sells?|ships?|lieferte|exportierte|verkaufte|a (?:livré|exporté|vendu)|поставил\p{L}*|экспортировал\p{L}*|постачил\p{L}*)/iu
const TAKES =
  /^\s(?:has\s|have\s|had\s|already\s|also\s)*(?:imported|bought|buys|purchased|ordered|received|imports?|orders|importierte|kaufte|bestellte|a (?:importé|acheté|commandé)|импортировал\p{L}*|закупил\p{L}*|купил\p{L}*|закупи\p{L}*)/iu
const TRADE = /(\p{Lu}\p{L}+)\s(?:\p{Ll}+\s){0,2}(?:exports|shipments|deliveries|supplies)(?!\p{L})/gu
const BOUGHT = /(\p{Lu}\p{L}+)\s(?:\p{Ll}+\s){0,2}(?:imports|purchases|orders|buyers)(?!\p{L})/gu
const MADE = /(\p{Lu}\p{L}+)-(?:made|built)(?!\p{L})/gu

/** From whom to whom goods moved, as a sentence's words propose; '' where they do not say. */
export function sidesIn(
  text: string,
  sentence: TextRange,
  places: readonly Place[],
): { from: string; to: string } {
  let [from, to] = ['', '']
  const inside = placesWithin(places, sentence)
  for (const place of inside) {
    if (place.schema === 'Person' || place.schema === 'Product') continue
    const before = text.slice(Math.max(sentence.start, place.start - 30), place.start)
    const after = text.slice(place.end, place.end + 50)
    if (from === '' && (FROM.test(before) || SENDS.test(after))) from = place.caption
    else if (to === '' && (TO.test(before) || TAKES.test(after))) to = place.caption
  }
  const words = text.slice(sentence.start, sentence.end)
  return {
    from: from === '' ? (adjective(words, TRADE) ?? adjective(words, MADE) ?? '') : from,
    to: to === '' ? (adjective(words, BOUGHT) ?? '') : to,
  }
}

function adjective(words: string, pattern: RegExp): string | null {
  for (const match of words.matchAll(pattern)) {
    const code = countryOfAdjective(match[1] ?? '')
    if (code !== null) return countryName(code)
  }
  return null
}
