import { NATIONAL_BODIES } from '@shared/suggest/lexicon/head-words'
import { OFFICIAL_SITES } from '@shared/suggest/lexicon/known-names'
import { REGIONS_BEHIND_TOWNS } from '@shared/suggest/lexicon/places'
import { countryName } from '@shared/kernel/countries'
import type { SuggestedSchema } from '@shared/suggest/suggestion'
import type { Candidate } from './candidate'
import { countryOfAdjective, type Entry } from './gazetteer'
import type { Token } from './tokens'
import type { Hit } from './trie'

const candidate = (
  text: string,
  start: number,
  end: number,
  schema: SuggestedSchema,
  caption: string,
  reason: string,
  country: string | null = null,
): Candidate => ({
  start,
  end,
  text: text.slice(start, end),
  entry: caption === '' ? null : { kind: 'known', schema, caption, country, entity: null },
  hints: [{ schema, weight: 8, reason }],
  doubtful: false,
})

const NATIONAL = new RegExp(
  `(?<![\\p{L}-])(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)\\s(${[...NATIONAL_BODIES.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}-])`,
  'gu',
)

/** “the Russian army”, “Ukrainian customs”: bodies of a state that are written small. */
export function nationalBodies(text: string): Candidate[] {
  return [...text.matchAll(NATIONAL)].flatMap((match) => {
    const [whole, adjective = '', noun = ''] = match
    const country = countryOfAdjective(adjective) ?? countryOfAdjective(adjective.split(' ').at(-1) ?? '')
    const body = NATIONAL_BODIES.get(noun)
    if (country === null || body === undefined) return []
    const caption = `${adjective} ${body}`
    return [
      candidate(
        text,
        match.index,
        match.index + whole.length,
        'PublicBody',
        caption,
        'it names a body of a state',
        country,
      ),
    ]
  })
}

const QUOTED =
  /(?<!\p{L})(?:ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ПрАТ|ТОО|НПО|НПП|компани\p{L}+|компані\p{L}+|корпораци\p{L}+|завод\p{L}*|фирм\p{L}+|фірм\p{L}+|виробник\p{L}*|концерн\p{L}*|холдинг\p{L}*|предприяти\p{L}+|підприємств\p{L}+|Firma|Unternehmen|Konzern|société|entreprise|company|firm)\s(?:[«“"„])([^»”"“\n]{2,60})[»”"“]/giu

const QUOTED_OUTLET =
  /(?<!\p{L})(?:издани\p{L}+|видання\p{L}*|газет\p{L}+|журнал\p{L}*|агентств\p{L}+|телеканал\p{L}*|института?|інституту?|фонда?|фонду|zeitung|magazin|journal|agence)\s[«„“"]([^»”"“\n]{2,60})[»”"“]/giu

/** Names of outlets and institutes in quotation marks behind the word for one. */
export function quotedOutlets(text: string): Candidate[] {
  return [...text.matchAll(QUOTED_OUTLET)].flatMap((match) => {
    const name = match[1] ?? ''
    if (!/^[\p{Lu}\d]/u.test(name)) return []
    const start = match.index + match[0].length - 1 - name.length
    const reason = 'a word for an outlet or institute stands before the quoted name'
    return [candidate(text, start, start + name.length, 'Organization', '', reason)]
  })
}

/** Names of firms in quotation marks behind the word for a firm. */
export function quotedFirms(text: string): Candidate[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const name = match[1] ?? ''
    if (!/^[\p{Lu}\d]/u.test(name)) return []
    const start = match.index + match[0].length - 1 - name.length
    return [
      candidate(
        text,
        start,
        start + name.length,
        'Company',
        '',
        'a word for a firm stands before the quoted name',
      ),
    ]
  })
}

/** “Oakfield, Texas”: a town with its region. */
export function townsWithRegion(text: string, tokens: readonly Token[]): Candidate[] {
  return tokens.flatMap((token, index) => {
    const region = tokens[index + 1]
    if (region === undefined || !token.cap || text.slice(token.end, region.start) !== ', ') return []
    const two = tokens[index + 2]
    const double =
      two !== undefined &&
      text.slice(region.end, two.start) === ' ' &&
      REGIONS_BEHIND_TOWNS.has(`${region.text} ${two.text}`)
    if (!double && !REGIONS_BEHIND_TOWNS.has(region.text)) return []
    if (
      !/(?:in|near|from|of|at|to)\s(?:\p{Lu}\p{L}+\s)*$/u.test(
        text.slice(Math.max(0, token.start - 30), token.start),
      )
    )
      return []
    const before = tokens[index - 1]
    const start =
      before?.cap === true && text.slice(before.end, token.start) === ' ' ? before.start : token.start
    return [candidate(text, start, double ? two.end : region.end, 'Place', '', 'a town with its region')]
  })
}

/** Addresses of governments' sites, also where a photo caption is glued to them. */
export function officialSites(text: string): Candidate[] {
  return [...text.matchAll(OFFICIAL_SITES)].map((match) =>
    candidate(
      text,
      match.index,
      match.index + match[0].length,
      'Organization',
      match[0].toLowerCase(),
      'the address of a public site',
    ),
  )
}

const MINISTRY =
  /(?<!\p{L})(?:Ministry|Department|Chamber|Committee) (?:of|for|on) \p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)*,? and \p{Lu}\p{L}+/gu

/** “Ministry of Trade, Tourism and Health”: a body with a list in its name. */
export function listedBodies(text: string): Candidate[] {
  return [...text.matchAll(MINISTRY)].map((match) =>
    candidate(
      text,
      match.index,
      match.index + match[0].length,
      'PublicBody',
      '',
      'its words name an office of a state',
    ),
  )
}

const EVENT = /^\s(?:summit|talks|forum|conference|treaty|agreement|deal|dialogue|trade)(?!\p{L})/u

/** “the EU-China summit”; of “US-China rivalry”, the two countries. */
export function pairs(text: string, tokens: readonly Token[], hits: readonly Hit<Entry>[]): Candidate[] {
  return tokens.flatMap((token) => {
    if (!/^\p{Lu}[\p{L}.]*[-–]\p{Lu}\p{L}*$/u.test(token.text)) return []
    const known = hits.find(({ start, end }) => start === token.start && end >= token.end)
    if (known !== undefined) return []
    const parts = hits.filter(
      ({ start, end, value }) => start >= token.start && end <= token.end && value.kind !== 'adjective',
    )
    if (parts.length === 0) return []
    const event = EVENT.exec(text.slice(token.end, token.end + 14))
    if (event !== null && parts.length > 1) {
      const end = token.end + event[0].length
      return [candidate(text, token.start, end, 'Event', '', 'a meeting or agreement of two sides')]
    }
    return parts.map(({ start, end, value }) =>
      candidate(text, start, end, value.schema, value.caption, 'one side of a pair', value.country),
    )
  })
}

const VISITED =
  /(?:\bin|\bnear|\bat|\baround|\boutside|\bleft|(?:visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?|trips?|fl(?:y|ies|ew|ying)|arriv(?:e|es|ed|ing)|return(?:s|ed|ing)?|went|go(?:es|ing)?|came|moved|flights?|delegations?|tour|drive|train) (?:to|in|from)|\bbased in|nach|aus|von|bei|à|de|в|во|у|из|з|із|до)\s$/iu

/** A capital stands for its government unless somebody goes there or something is in it. */
export function capital(text: string, hit: Hit<Entry>, spaced: boolean): Entry {
  const { country, caption } = hit.value
  const before = text.slice(Math.max(0, hit.start - 40), hit.start)
  if (!spaced || country === null || VISITED.test(before) || text.startsWith('-based', hit.end))
    return hit.value
  return {
    ...hit.value,
    kind: 'known',
    schema: 'PublicBody',
    caption: `Government of ${countryName(country)} (${caption})`,
  }
}
