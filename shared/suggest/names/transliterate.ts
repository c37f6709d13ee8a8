import { foldForSearch } from '@shared/kernel/text'

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

/** What different ways of writing the same sound have in common: “Technoval” and “Tekhnoval”, “Sergei” and “Sergey”. */
export function soundForm(text: string): string {
  return (
    latinForm(text)
      // German, French and Polish ways of writing Russian sounds.
      .replace(/schtsch|chtch|shtch|szcz/g, 'shch')
      .replace(/dsch|dzh/g, 'j')
      .replace(/sch(?=[aeiouy]|$)/g, 'sh')
      .replace(/ou/g, 'u')
      .replace(/(?<=[^aeiouy\s]{1}[aeiouy]+[^aeiouy\s]+)e(?=\s|$)/g, '')
      .replace(/kh|ch(?=[klmnr])/g, 'h')
      .replace(/tch|tsch|ch/g, 'c')
      .replace(/ph/g, 'f')
      .replace(/iy|yy|ii|ij|ey|ei/g, 'i')
      .replace(/ya|ia|ja/g, 'a')
      .replace(/yu|iu|ju/g, 'u')
      .replace(/ye|ie|je/g, 'e')
      .replace(/[yj]/g, 'i')
      .replace(/w/g, 'v')
      .replace(/x|ks/g, 'ks')
      .replace(/(\p{L})\1/gu, '$1')
  )
}
