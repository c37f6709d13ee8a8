import { type Place, placesWithin } from '@shared/suggest/figures/sides'

/** Somebody or something that a text rests on, where it is named: an outlet, a body, or papers without a name. */
export type Voice = { readonly name: string; readonly start: number; readonly end: number }

const DETERMINER =
  /^(?:the|its|their|an?|some|official|unnamed|la|le|les|l[’']|des|der|die|das|den|dem|eine[rnm]?)\s*(?=\p{L})/iu
/** Words in front of a name that belong to it: “the newspaper Harbour Post”, “агентство Рейтер”. */
const OUTLET_WORD =
  /^(?:newspaper|paper|news agency|agency|outlet|broadcaster|magazine|website|portal|tv channel|channel|bank|газет[аыеуи]|агентств[оаіу]|издани[еяю]|видання|портал[ау]?|телеканал[ау]?|журнал[ау]?|Zeitung|Magazin|Agentur|journal|quotidien|agence|chaîne|《)\s?/iu
/** Papers and data that have no name of their own, with up to three words before them. */
const PAPERS =
  /^(?:[\p{L}’'-]+\s){0,5}?(?:data|documents?|papers|records|filings?|invoices?|statistics|declarations?|registers?|registry|databases?|receipts|manifests|satellite images?|footage|correspondence|данн(?:ые|ых|ым)|документ(?:ы|ов|ам)|статистик[аеиу]|деклараци(?:и|й|ям)|дан(?:і|их|ими)|документ(?:и|ів|ами)|декларації|daten|dokumente?n?|unterlagen|statistik(?:en)?|zolldaten|données|documents|statistiques|数据|文件|记录)(?!\p{L})/iu
/** People are quoted, which makes a claim; goods, events and places do not speak. */
const SILENT: ReadonlySet<string> = new Set([
  'Person',
  'Product',
  'Event',
  'Vessel',
  'Vehicle',
  'Place',
  'Country',
])

/** A name that stands where a voice is expected, though no list or pattern knows it. */
const CAPITALS =
  /^\p{Lu}[\p{L}\p{N}&’'.-]*(?:\s(?:of|de|du|des|der|and|&|і|и|\p{Lu}[\p{L}\p{N}&’'.-]*)){0,5}(?<!\s(?:of|de|du|des|der|and|&|і|и))/u

/** What may follow a name in small letters. */
const FOLLOWING = /^\s(?:reports?|reported|which|who|that|in|on|со ссылкой|з посиланням|unter)(?!\p{L}).*/su

/** The voice that is named from `start` on, before `limit`; null where the words name none. */
export function voiceAt(text: string, start: number, limit: number, places: readonly Place[]): Voice | null {
  let at = start
  for (const lead of [DETERMINER, OUTLET_WORD]) at += lead.exec(text.slice(at, limit))?.[0].length ?? 0
  if (/^[«“„"]/u.test(text.slice(at, at + 1))) at += 1
  const papers = papersAt(text, at, limit)
  const named = placesWithin(places, { start, end: limit }).find(
    (place) => place.start <= at && place.end > at,
  )
  // “Russian customs documents” says more than the customs that are named in it.
  if (papers !== null && (named === undefined || papers.end > named.end)) return papers
  if (named !== undefined)
    return SILENT.has(named.schema) ? null : { name: named.exact, start: named.start, end: named.end }
  const words = CAPITALS.exec(text.slice(at, limit))?.[0].replace(/[.]$/, '') ?? ''
  // “Chinese officials”: an adjective before a common noun names nobody.
  if (words.length < 3 || /^\s\p{Ll}/u.test(text.slice(at + words.length, limit).replace(FOLLOWING, '')))
    return null
  return { name: words, start: at, end: at + words.length }
}

function papersAt(text: string, start: number, limit: number): Voice | null {
  const words = PAPERS.exec(text.slice(start, Math.min(limit, start + 90)))?.[0]
  return words === undefined ? null : { name: words, start, end: start + words.length }
}
