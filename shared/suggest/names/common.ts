import { monthOf } from '@shared/suggest/dates/month-words'
import { COMMON_STARTS, CYRILLIC_STARTS, GERMAN_COMMON } from '@shared/suggest/lexicon/common-words'
import { BODY_HEADS, COMPANY_HEADS, PUBLIC_HEADS, SPEAKING_HEADS } from '@shared/suggest/lexicon/head-words'

/** Whether a word makes a name that of a body or firm. */
export const isHead = (word: string): boolean =>
  PUBLIC_HEADS.has(word) || BODY_HEADS.has(word) || COMPANY_HEADS.has(word)

/** “Ministry”, “Institute”, “GmbH” alone name nobody; “Bundestag” does. */
export const isBareHead = (name: string): boolean =>
  !SPEAKING_HEADS.has(name) && (isHead(name) || isHead(name.replace(/(?:а|у|ом|е|ы|и|ой|ем|ою)$/u, '')))

/** Words with a capital that are no names by themselves. */
export const isCommon = (word: string): boolean => {
  const lower = word.toLowerCase()
  return (
    COMMON_STARTS.has(lower) || CYRILLIC_STARTS.has(lower) || GERMAN_COMMON.has(lower) || monthOf(word) > 0
  )
}
