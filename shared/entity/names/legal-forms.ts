import { foldForSearch } from '@shared/kernel/text'
import { latinForm } from '@shared/kernel/latin'

/** Legal forms of firms in Latin letters, as `latinForm` writes them: what a name may have or lack and stay the same. */
const FORMS: ReadonlySet<string> = new Set(
  `ltd limited inc incorporated corp corporation co company llc llp plc gmbh ag se kg kgaa ohg sa sas sarl spa srl nv bv
  ab oy oyj asa aps sl doo spzoo zoo ooo oao zao ao pao ip tov prat too at jsc pjsc cjsc ojsc fze fzco fzllc pte pty sdn
  bhd kk obshchestvo`
    .split(/\s+/)
    .flatMap((form) => [form, latinForm(form)]),
)
/** What stands before the name of a ship. */
const SHIP = /^(?:m\/?v|m\/?t|m\/?s|s\/?s|ss|rv|теплоход|т\/х)\s+/iu
const ARTICLE = /^(?:the|le|la|les|der|die|das)\s+/iu
const HAN_FORM = /(?:股份有限公司|有限责任公司|有限公司|集团公司|公司)$/u

/** The words of a name without articles, a ship's prefix and a firm's legal form; all of them where nothing else is left. */
export function bareWords(name: string): string[] {
  const words = (text: string): string[] =>
    text
      .replace(/[«»“”„"]/g, ' ')
      // “S.A.” and “Co.,” are one word each.
      .replace(/(?<=\p{L})\.(?=\p{L}|\s|,|$)/gu, '')
      .split(/[\s\u00a0,.()&/-]+/u)
      .filter((word) => word !== '')
  const lean = words(name.trim().replace(SHIP, '').replace(ARTICLE, '').replace(HAN_FORM, ''))
  const bare = lean.filter((word) => !isLegalForm(word))
  return bare.length > 0 ? bare : words(name)
}

/** Whether a word is a firm's legal form: “GmbH”, “ООО”. */
export const isLegalForm = (word: string): boolean => FORMS.has(latinForm(foldForSearch(word)))
