import type { SuggestLanguage } from './suggestion'

// Words that are frequent in one language and no words in the others.
const FREQUENT: Readonly<Record<'en' | 'de' | 'fr', RegExp>> = {
  en: /(?<![\p{L}’'])(?:the|of|and|to|in|that|is|was|for|with|said|has|have|by)(?![\p{L}])/giu,
  de: /(?<![\p{L}’'])(?:der|die|das|und|den|nicht|von|zu|mit|ist|ein|eine|dem|sich|auch|nach|hat|es|als|waren|mehr|für|wir|im)(?![\p{L}])/giu,
  fr: /(?<![\p{L}’'])(?:le|la|les|et|des|du|une|que|dans|pour|est|qui|sur|par|au|aux|avec|une)(?![\p{L}])/giu,
}
// Enough of a text to know its language.
const HEAD = 6000

/** The language of a text among those whose rules we have: by script first, then by frequent words. */
export function languageOf(text: string): SuggestLanguage {
  const head = text.slice(0, HEAD)
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (count(/\p{Script=Han}/gu) * 4 > letters) return 'zh'
  if (count(/\p{Script=Cyrillic}/gu) * 2 > letters) {
    return count(/[іїєґ]/giu) > count(/[ыэъё]/giu) ? 'uk' : 'ru'
  }
  const english = count(FREQUENT.en)
  const german = count(FREQUENT.de)
  const french = count(FREQUENT.fr)
  if (german > english && german >= french) return 'de'
  return french > english ? 'fr' : 'en'
}
