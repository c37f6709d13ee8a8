import { isPinyinName, PINYIN_SURNAMES } from '@shared/suggest/lexicon/chinese-names'
import { GIVEN_NAMES } from '@shared/suggest/lexicon/given-names'
import { BODY_HEADS, COMPANY_HEADS, PRODUCT_NOUNS, PUBLIC_HEADS } from '@shared/suggest/lexicon/head-words'
import { BODY_NOUNS, FIRM_NOUNS, PERSON_NOUNS, PLACE_NOUNS, ROLE_WORDS } from '@shared/suggest/lexicon/roles'
import { SPEECH_AFTER } from '@shared/suggest/lexicon/speech'
import type { SuggestedSchema } from '@shared/suggest/suggestion'
import type { Hint } from './candidate'

const hint = (schema: SuggestedSchema, weight: number, reason: string): Hint => ({ schema, weight, reason })

const MADE_BY =
  /(?:made|manufactured|produced|built|supplied|sold|designed|developed|owned|hergestellt von|von der Firma|fabriqué(?:e|s|es)? par|produit(?:e|s|es)? par)\s(?:by\s)?(?:the\s)?$|\b(?:shares in|subsidiary of|invoices from|customers of)\s$/iu
const FIRM_BEFORE =
  /(?:company|firm|manufacturer|producer|supplier|distributor|contractor|maker|retailer|dealer|trader|importer|exporter|carmaker|Firma|Unternehmen|Herstellers?|Konzerns?|Lieferanten|entreprise|société|fabricant|groupe|компани\p{L}+|производител\p{L}+|поставщик\p{L}*|завод\p{L}*|фирм\p{L}+|фірм\p{L}+|виробник\p{L}*|постачальник\p{L}*)\s(?:called\s|named\s|namens\s|dénommée\s)?[«“"„]?$/iu
const PLACE_BEFORE =
  /(?:\bin|\bnear|\bfrom the (?:port|city|town) of|city of|town of|region of|province of|republic of|port of|leader of|governor of|mayor of|based in|headquartered in|à|bei|nahe|in der Stadt|в городе|в порту|из|в|у)\s$/iu
const APPOSITION =
  /^,?\s(?:an?|the|one of|its|their|der|die|das|ein|eine|un|une|le|la|l[’'])?\s?([^,.;:\n]{2,90})/iu
// “Chen, said the company …”: what was said is no description.
const SPEECH_DIRECT = /^,\s(?:said|says|told|added|who said)(?!\p{L})/u
const BYLINE = /(?:^|\n)\s*(?:By|Von|Par|Автор:?)\s(?:(?:\p{Lu}[\p{L}.-]+\s){1,3}(?:and|und|et|и|та|,)\s)*$/u
const VESSEL =
  /(?:vessel|ship|tanker|freighter|bulk carrier|ferry|yacht|trawler|aboard(?: the)?|M\/?V|M\/?T|Schiff|Frachter|Tanker|navire|cargo|pétrolier|судн[оае]|танкере?|сухогруз|корабл[ьея])\s[«“"„]?$/iu
const PRODUCT_LINE = /\d/

/** What the words of a name say about it. */
function hintsInside(name: string): Hint[] {
  const words = name.split(/[\s\u00a0]+/)
  const [first = ''] = words
  const found: Hint[] = []
  const last = words.at(-1)?.replace(/\.$/, '') ?? ''
  if (words.some((word) => PUBLIC_HEADS.has(word)) && (words.length > 1 || PUBLIC_HEADS.has(name))) {
    found.push(hint('PublicBody', 5, 'its words name an office of a state'))
  }
  if (words.length > 1 && words.some((word) => BODY_HEADS.has(word))) {
    found.push(hint('Organization', 6, 'its words name an organisation'))
  }
  const isPublic = found.length > 0
  if (!isPublic && words.length > 1 && COMPANY_HEADS.has(last))
    found.push(hint('Company', 6, 'it ends like the name of a firm'))
  else if (
    !isPublic &&
    words.length > 1 &&
    words.some((word) => COMPANY_HEADS.has(word.replace(/[.,]$/, '')))
  ) {
    found.push(hint('Company', 4, 'it holds a word of firms'))
  }
  if (
    words.length > 1 &&
    words.length <= 4 &&
    GIVEN_NAMES.has(first.normalize('NFD').replace(/\p{M}/gu, ''))
  ) {
    found.push(hint('Person', 5, 'it begins with a given name'))
  }
  if (words.length === 2 && PINYIN_SURNAMES.has(first) && isPinyinName(last)) {
    found.push(hint('Person', 4, 'it is built like a Chinese name'))
  }
  if (words.length > 1 && /^(?:\p{Lu}\.?)$/u.test(words[1] ?? '') && words.length === 3)
    found.push(hint('Person', 1, 'it holds an initial'))
  if (/^(?:Port|Cape|Lake|Mount|San|Santa|El|Las|Los|Fort|Saint|St\.?)\s/.test(name)) {
    found.push(hint('Place', 3, 'it begins like the name of a place'))
  }
  if (words.includes('&')) found.push(hint('Company', 5, '“&” joins its words'))
  if (words.length > 1 && PRODUCT_LINE.test(last))
    found.push(hint('Product', 3, 'it ends with a model number'))
  if (/^\p{Lu}{1,4}-?\d+\p{L}?$/u.test(name)) found.push(hint('Product', 4, 'it is a model number'))
  if (/\p{L}\.(?:com|net|org|ru|cn|de|fr|ua|eu|io)$/iu.test(name))
    found.push(hint('Organization', 4, 'it is an address of the web'))
  return found
}

/** What stands before and behind says about it. */
function hintsAround(text: string, start: number, end: number): Hint[] {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 110)
  const name = text.slice(start, end)
  const found: Hint[] = []
  if (SPEECH_AFTER.test(after))
    found.push(hint(/[\s\u00a0]/.test(name) ? 'Person' : 'LegalEntity', 1, 'it is said to have spoken'))
  if (FIRM_BEFORE.test(before)) found.push(hint('Company', 6, 'a word for a firm stands before it'))
  if (MADE_BY.test(before)) found.push(hint('Company', 4, 'something was made or sold by it'))
  if (/(?:photo|image|picture|credit|foto|фото)[^\n:]{0,20}:\s$/iu.test(before))
    found.push(hint('Company', 4, 'a credit names it'))
  if (PRODUCT_NOUNS.test(after) && !FIRM_BEFORE.test(before)) {
    found.push(
      /^\p{Lu}{2,5}$/u.test(name)
        ? hint('Company', 3, 'it stands before goods, as makers do')
        : hint('Product', 3, 'it stands before goods, as models do'),
    )
  }
  if (/(?:the|der Marke|la marque)\s$/.test(before) && /^\s(?:brand|all-terrain|vehicle)/.test(after))
    found.push(hint('Product', 3, 'it is called a brand'))
  if (PLACE_BEFORE.test(before) && !/[\s\u00a0]/.test(name))
    found.push(hint('Place', 2, 'it is named as a place'))
  if (BYLINE.test(before)) found.push(hint('Person', 6, 'it stands in the by-line'))
  if (
    VESSEL.test(before) ||
    /^,?\s(?:sailing under|flagged|, a (?:\p{Ll}+\s)?(?:tanker|freighter|vessel))/u.test(after)
  ) {
    found.push(hint('Vessel', 8, 'it is called a ship'))
  }
  const role = /(\p{L}+),?\s$/u.exec(before)?.[1] ?? ''
  if (ROLE_WORDS.has(role.toLowerCase())) found.push(hint('Person', 5, 'a title stands before it'))
  const apposition = APPOSITION.exec(after)
  if (/^,\s/.test(after) && apposition !== null && !SPEECH_DIRECT.test(after)) {
    const words = firstNoun(apposition[1] ?? '')
    if (/^whose?\s/.test(words)) found.push(hint('Person', 1, '“who” follows it'))
    else if (FIRM_NOUNS.test(words) && !PERSON_NOUNS.test(words.split(/\s(?:of|at|for)\s/)[0] ?? '')) {
      found.push(hint('Company', 7, 'the text calls it a firm'))
    } else if (PERSON_NOUNS.test(words)) found.push(hint('Person', 7, 'the text names its office'))
    else if (BODY_NOUNS.test(words)) found.push(hint('Organization', 7, 'the text calls it a body'))
    else if (PLACE_NOUNS.test(words)) found.push(hint('Place', 5, 'the text calls it a place'))
    else if (/^\d{2}$/.test(words.trim())) found.push(hint('Person', 5, 'an age follows it'))
  }
  return found
}

/** The description up to where a clause begins. */
const firstNoun = (words: string): string =>
  words.split(/\s(?:which|that|who specializes|founded|said)\s/)[0] ?? words

/** All hints about a name at one place, strongest first. */
export function hintsFor(text: string, start: number, end: number): Hint[] {
  return [...hintsInside(text.slice(start, end)), ...hintsAround(text, start, end)].toSorted(
    (a, b) => b.weight - a.weight,
  )
}
