import { COUNTRY_TABLE } from './country-table'
import { foldForSearch } from './text'

type Country = { code: string; name: string; adjective: string }

const BY_CODE: ReadonlyMap<string, Country> = new Map(
  COUNTRY_TABLE.map(([code, name, adjective]) => [code, { code, name, adjective: adjective || name }]),
)

const BY_NAME: ReadonlyMap<string, string> = new Map(
  COUNTRY_TABLE.flatMap(([code, name, , aliases = '']) =>
    [name, ...aliases.split('|').filter((alias) => alias !== '')].map((text): [string, string] => [
      nameKey(text),
      code,
    ]),
  ),
)

/** Codes as FollowTheMoney writes them: ISO 3166-1 alpha-2 in lower case, and `xk` for Kosovo. */
export const COUNTRY_CODES: readonly string[] = [...BY_CODE.keys()]

/** The English short name of a country, “Russia” for `ru`; an unknown code comes back as it is. */
export function countryName(code: string): string {
  return BY_CODE.get(code.toLowerCase())?.name ?? code
}

/** The adjective, “Chinese” for `cn`; where English has none in common use, the name. */
export function countryAdjective(code: string): string {
  return BY_CODE.get(code.toLowerCase())?.adjective ?? code
}

/**
 * The code of a country by its name, a common alias (“USA”, “PRC”, “Türkiye”) or its own two-letter code. Case,
 * accents, dots and “the” do not matter. Null for anything else: it does not guess from parts of a text.
 */
export function findCountry(text: string): string | null {
  const key = nameKey(text)
  return BY_NAME.get(key) ?? BY_CODE.get(key)?.code ?? null
}

function nameKey(text: string): string {
  return foldForSearch(text)
    .replace(/[.,()]/g, '')
    .replace(/[’ʻ‘]/g, "'")
    .replace(/&/g, 'and')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(/^the /, '')
}
