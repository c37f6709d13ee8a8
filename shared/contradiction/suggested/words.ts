import { COUNTRY_CODES, countryAdjective, countryName, findCountry } from '@shared/kernel/countries'
import { foldForSearch } from '@shared/kernel/text'

/** Words that say nothing about what is meant. */
const EMPTY = new Set(
  'a an the of and or to in on at by for from with as is are was were be been has have had its it that this these those their his her some any all such'.split(
    ' ',
  ),
)

/** Words that name goods of every kind. */
const ANY_GOODS = new Set(
  'equipment good item product supply material cargo merchandise commodity shipment delivery export import trade thing article stuff товар груз оборудование поставка 货物 产品'.split(
    ' ',
  ),
)

/** Words that forbid, end or hold back; with one of them a sentence does not say that something is or will be done. */
const RESTRAINT =
  /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n[’']t|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:e|es|ed)|stop(?:s|ped)?|end(?:s|ed)?|ceas(?:e|es|ed)|halt(?:s|ed)?|quit|leave|withdraw|exit|ban(?:s|ned)?|prohibit(?:s|ed)?|block(?:s|ed)?|suspend(?:s|ed)?|freez(?:e|es)|refrain|abstain|forgo|avoid|prevent|curb|restrict|limit|cut|не|нет|ни|никогда|нельзя|прекрат\p{L}*|запре\p{L}*|отказ\p{L}*|ні|немає|ніколи|припин\p{L}*|nicht|kein\p{L}*|nie|niemals|ne|pas|jamais|aucun\p{L}*|no|nunca|ningun\p{L}*)(?!\p{L})|不|没|未|禁止|停止/iu

/** Doings that a promise can be about: “will deliver”. */
const DOING =
  /(?<!\p{L})(?:deliver|supply|send|ship|provide|sell|export|import|buy|purchase|order|build|produce|make|continue|increase|expand|raise|double|go on|keep|постав\p{L}*|продав\p{L}*|достав\p{L}*|liefern|verkaufen|livrer|vendre|fournir)(?!\p{L})/iu

/** Whether a sentence forbids, ends or denies something. */
export const restrains = (sentence: string): boolean => RESTRAINT.test(sentence)

/** Whether a promise is one to do something: nothing that is done then goes against it. */
export const promisesToDo = (sentence: string): boolean => !restrains(sentence) && DOING.test(sentence)

/** One of a plural in English; other words stay. */
const singular = (word: string): string =>
  word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && /[^su]s$/.test(word)
      ? word.slice(0, -1)
      : word

/** The telling words of a phrase: folded, in the singular, each once and in the order of the alphabet. */
export function tellingWords(text: string): string[] {
  const all = foldForSearch(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => singular(word.replace(/^\.+|\.+$/g, '')))
    .filter((word) => word !== '' && !EMPTY.has(word))
  return [...new Set(all)].toSorted()
}

/** Whether a phrase names goods of every kind, and so does not limit any: “equipment”. */
export function namesAnyGoods(text: string): boolean {
  const words = tellingWords(text)
  return words.length > 0 && words.every((word) => ANY_GOODS.has(word))
}

const BOTH_WAYS =
  /(?<!\p{L})(?:both (?:ways|directions)|in both directions|two-?way|bilateral|(?:trade )?turnover|total trade|mutual trade)(?!\p{L})/giu

/** Whether a phrase counts what went either way between two places, and what it says beside that. */
export function bothWays(text: string): { readonly both: boolean; readonly rest: string } {
  const rest = text.replace(BOTH_WAYS, ' ')
  return { both: rest !== text, rest: rest.trim() }
}

/** Two countries that a phrase joins, as their codes in the order of the alphabet: “China and Russia”; else null. */
export function countryPair(text: string): readonly [string, string] | null {
  const parts = text.split(/\s+(?:and|or|und|et|и)\s+|\s*[&,/–—↔-]\s*/iu)
  if (parts.length !== 2) return null
  const [a, b] = [findCountry(parts[0] ?? ''), findCountry(parts[1] ?? '')]
  if (a === null || b === null || a === b) return null
  return a < b ? [a, b] : [b, a]
}

const NATIONAL: readonly (readonly [words: string, code: string])[] = COUNTRY_CODES.flatMap((code) =>
  [countryName(code), countryAdjective(code)].map((name) => [foldForSearch(name), code] as const),
)
  .filter(([name]) => name.length > 3)
  .toSorted((a, b) => b[0].length - a[0].length)
const BY_FIRST = new Map<string, (readonly [string, string])[]>()
for (const entry of NATIONAL) {
  const first = entry[0].split(' ')[0] ?? ''
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry])
}

/**
 * A name with each country in it as its code, whether it stands as a noun, an adjective or letters: “the American
 * Office” and “US Office” come out alike. `countries` are the codes met.
 */
export function nationalForm(name: string): {
  readonly words: readonly string[]
  readonly countries: readonly string[]
} {
  const tokens = foldForSearch(name.replace(/(?<=\p{Lu})\.(?=\p{Lu})|(?<=\.\p{Lu})\./gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
  const original = name.split(/[^\p{L}\p{N}.]+/u)
  const words: string[] = []
  const countries: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? ''
    const here = (BY_FIRST.get(token) ?? []).find(([phrase]) =>
      phrase.split(' ').every((word, step) => tokens[at + step] === word),
    )
    // Two or three capitals are a country only as letters: “US”, “U.S.”, “UAE”; never the word “us”.
    const letters =
      token.length <= 3 && original.some((word) => word.replaceAll('.', '') === token.toUpperCase())
        ? findCountry(token)
        : null
    const code = here?.[1] ?? letters
    if (code === null || code === undefined) words.push(token)
    else {
      words.push(`=${code}`)
      countries.push(code)
      at += (here?.[0].split(' ').length ?? 1) - 1
    }
  }
  return { words, countries }
}
