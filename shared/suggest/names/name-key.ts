import { foldForSearch } from '@shared/kernel/text'
import { COMPANY_HEADS } from '@shared/suggest/lexicon/head-words'
import { countryOfAdjective } from './gazetteer'
import { countryName } from '@shared/kernel/countries'

const ENDINGS =
  /(?:ого|ему|ому|ими|ыми|ой|ою|ей|ым|им|ом|ем|ем|ах|ях|ам|ям|ами|ями|ою|єю|ею|у|ю|а|я|е|є|и|і|ї|ы|ь|й)$/u

/** A word for comparing: folded, and of Cyrillic words without the ending of their case. */
export function stemmed(word: string): string {
  const folded = foldForSearch(word.replace(/[’']s$/u, ''))
  if (!/\p{Script=Cyrillic}/u.test(folded) || folded.length < 4) return folded
  // “Марченков” and “Марченкова” meet, “Киев” and “Киева” too; the stem keeps three letters at least.
  const stem = folded.replace(ENDINGS, '')
  return stem.length >= 3 ? stem : folded
}

/** The key under which spellings of one name meet: case, article, possessive and a firm's legal form do not count. */
export function nameKey(name: string): string {
  const words = name
    .replace(/^(?:the|le|la|les|der|die|das)\s/i, '')
    .split(/[\s\u00a0]+/)
    .filter((word, index) => index === 0 || !isForm(word))
    .map((word) => stemmed(word.replace(/[.,«»“”"]/g, '')))
  return words.join(' ')
}

const isForm = (word: string): boolean =>
  /^(?:Ltd|Limited|Inc|Incorporated|Corp|Corporation|Co|Company|LLC|PLC|GmbH|AG|SE|SA|SAS|SARL|BV|NV|AB|Oy|JSC)\.?,?$/.test(
    word,
  ) && COMPANY_HEADS.has(word.replace(/[.,]/g, ''))

/** “Chinese Falcons” and “China Falcon” meet under one key. */
export function looseKey(name: string): string {
  const words = name.split(/[\s\u00a0]+/)
  const [first = '', ...rest] = words
  const code = countryOfAdjective(first)
  const head = code === null || rest.length === 0 ? first : countryName(code)
  return nameKey([head, ...rest].join(' ')).replace(/(?<=\p{L}{3})s$/u, '')
}

/** The capitals of a name's words: “WSJ” for “The Wall Street Journal”. */
export function initials(name: string): string {
  return name
    .replace(/^(?:The|Le|La|Die|Der)\s/, '')
    .split(/[\s\u00a0-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('')
}
