import { latinForm } from '@shared/kernel/latin'

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
