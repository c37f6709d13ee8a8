import { assertNever } from '@shared/kernel/result'
import { GOODS_CATEGORY_RULES, type GoodsCategoryRule } from './goods-categories'
import type { Scope } from './scope'

/** The goods of a record as it gives them; '' is unknown. */
export type RecordGoods = {
  readonly goods: string
  readonly hsCode: { readonly code: string; readonly edition: string }
}

/** Whether a dimension of a record meets a scope, and why, as a phrase for people. */
export type Finding = { readonly result: 'meets' | 'misses' | 'unknown'; readonly why: string }

export type ScopeGoods = Scope['goods'][number]['goods']

/**
 * Whether a record's goods lie among those a scope names. The scope's entries are alternatives: one that meets is
 * enough, and it misses only where every entry misses. Words can show that goods are meant; that they are not meant
 * only a code can show, and only against an HS prefix or a category whose headings are exclusive.
 */
export function matchGoods(scopeGoods: Scope['goods'], record: RecordGoods): Finding {
  if (scopeGoods.length === 0) return { result: 'meets', why: 'goods are not limited' }
  if (record.goods.trim() === '' && record.hsCode.code === '') {
    return { result: 'unknown', why: 'the record does not name the goods' }
  }
  const findings = scopeGoods.map(({ goods }) => matchGoodsItem(goods, record))
  const meets = findings.find(({ result }) => result === 'meets')
  if (meets) return meets
  const open = findings.filter(({ result }) => result === 'unknown')
  const told = open.length > 0 ? open : findings
  return {
    result: open.length > 0 ? 'unknown' : 'misses',
    why: [...new Set(told.map(({ why }) => why))].join('; '),
  }
}

/** What one entry of a scope says of a record that names its goods by words, a code or both. */
export function matchGoodsItem(goods: ScopeGoods, record: RecordGoods): Finding {
  switch (goods.kind) {
    case 'hs':
      return matchPrefix(goods, record)
    case 'category':
      return matchCategory(GOODS_CATEGORY_RULES[goods.category], record)
    case 'words':
      return namesWords(record.goods, goods.words)
        ? { result: 'meets', why: `the record’s words name “${goods.words}”` }
        : {
            result: 'unknown',
            why: `${described(record)}; whether that is “${goods.words}” is for a person to say`,
          }
    default:
      return assertNever(goods)
  }
}

function matchPrefix(scope: { prefix: string; edition: string }, record: RecordGoods): Finding {
  const { code, edition } = record.hsCode
  if (code === '') return { result: 'unknown', why: `no HS code to hold against HS ${scope.prefix}` }
  if (scope.edition !== '' && edition !== '' && scope.edition !== edition) {
    return {
      result: 'unknown',
      why: `HS ${code} is of edition ${edition}, the claim’s HS ${scope.prefix} of ${scope.edition}`,
    }
  }
  if (code.startsWith(scope.prefix))
    return { result: 'meets', why: `HS ${code} lies under HS ${scope.prefix}` }
  if (scope.prefix.startsWith(code)) {
    return {
      result: 'unknown',
      why: `HS ${code} is too short to tell whether it lies under HS ${scope.prefix}`,
    }
  }
  return { result: 'misses', why: `HS ${code} does not lie under HS ${scope.prefix}` }
}

function matchCategory(rule: GoodsCategoryRule, record: RecordGoods): Finding {
  const { code, edition } = record.hsCode
  const word = rule.words.find((name) => namesWords(record.goods, name))
  // Prefixes are of 2022; chapters and most headings are older, but another edition may have moved the goods.
  const comparable = edition === '' || edition === '2022'
  const exact = rule.hs.find((prefix) => code.startsWith(prefix))
  if (code !== '' && exact !== undefined && comparable) {
    const under = exact === code ? '' : ` (HS ${exact})`
    return { result: 'meets', why: `HS ${code} is ${rule.label}${under}` }
  }
  const mixed = rule.mixedHs.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code))
  const short = rule.hs.some((prefix) => prefix.startsWith(code))
  const outside = code !== '' && comparable && exact === undefined && !mixed && !short
  if (word !== undefined) {
    if (outside && rule.closed) {
      return { result: 'unknown', why: `the words say “${word}”, but HS ${code} is not ${rule.label}` }
    }
    if (namesPart(record.goods, word)) {
      return {
        result: 'unknown',
        why: `${described(record)}: parts of ${rule.label}, or something made like them`,
      }
    }
    return { result: 'meets', why: `“${word}” names ${rule.label}` }
  }
  if (outside && rule.closed) return { result: 'misses', why: `HS ${code} is not ${rule.label}` }
  const reason = rule.doubt === '' ? `whether that is ${rule.label} is not settled by the record` : rule.doubt
  return { result: 'unknown', why: `${described(record)}; ${reason}` }
}

function described({ goods, hsCode }: RecordGoods): string {
  const words = goods.trim()
  const code = hsCode.code === '' ? '' : `HS ${hsCode.code}`
  return words === '' || code === '' ? words + code : `${words}, ${code}`
}

/** Whether a text holds a name as whole words, in the singular or a regular plural, in any case. */
export function namesWords(text: string, name: string): boolean {
  const lean = ` ${leanWords(text)} `
  return formsOf(name).some((form) => lean.includes(` ${form} `))
}

/** The forms that a name has in texts, lean: itself and its regular plurals; none where it has no letter or digit. */
export function formsOf(name: string): readonly string[] {
  const known = forms.get(name)
  if (known !== undefined) return known
  const wanted = leanWords(name)
  const made = wanted === '' ? [] : [wanted, `${wanted}s`, `${wanted}es`, wanted.replace(/y$/, 'ies')]
  if (forms.size > 1_000) forms.clear()
  forms.set(name, made)
  return made
}
const forms = new Map<string, readonly string[]>()

/** Whether the words beside the name turn the goods into a part, a fitting or a likeness of what it names. */
function namesPart(text: string, name: string): boolean {
  const beside = ` ${leanWords(text)} `.replace(leanWords(name), ' ')
  return /\s(?:parts?|spares?|components?|accessor(?:y|ies)|toys?|models?|textbooks?|manuals?)\s/.test(beside)
}

/** A text as its words, folded to lower case, with single spaces between them. */
export function leanWords(text: string): string {
  // One text is held against many names in a row.
  if (text !== last.text) {
    const lean = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    last = { text, lean }
  }
  return last.lean
}
let last = { text: '', lean: '' }
