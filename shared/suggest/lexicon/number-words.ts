import type { SuggestLanguage } from '@shared/suggest/suggestion'
import { ENGLISH } from './number-words-en'
import { RUSSIAN, UKRAINIAN } from './number-words-slavic'
import type { NumberWords } from './number-words-type'
import { FRENCH, GERMAN } from './number-words-west'
import { CHINESE } from './number-words-zh'

/** How each language writes amounts. */
export const NUMBER_WORDS: Readonly<Record<SuggestLanguage, NumberWords>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  de: GERMAN,
  fr: FRENCH,
  zh: CHINESE,
}
