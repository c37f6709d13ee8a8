import { foldForSearch } from './text'

// Russian and Ukrainian letters as English papers write them; the folded й is и and ї is і.
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ʼ: '',
  '’': '',
}

/** A folded form in Latin letters, for comparing names across scripts; other scripts stay as they are. */
export function latinForm(text: string): string {
  return foldForSearch(text).replace(/[а-яєіґʼ’]/gu, (letter) => LATIN[letter] ?? letter)
}
