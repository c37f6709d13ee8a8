import { PINYIN_SURNAMES } from '@shared/suggest/lexicon/chinese-names'
import type { SuggestedSchema } from '@shared/suggest/suggestion'
import { coverageOf } from '@shared/suggest/coverage'
import { isCommon, isHead } from './common'
import { WORLD } from './gazetteer'
import { isLegalForm } from '@shared/entity/names/legal-forms'
import { stemmed } from './name-key'
import type { Token } from './tokens'
import { foldWords, hitsIn } from './trie'

/** A name that the text has established, by which shorter mentions are recognised. */
export type Established = { readonly caption: string; readonly schema: SuggestedSchema }

type Short = { readonly words: readonly string[]; readonly of: string }

/**
 * The short forms in which a text goes on speaking of somebody: the surname of a person (the first word of a Chinese
 * name), the first words of a firm or body, the first word of a product.
 */
export function shortForms({ caption, schema }: Established): readonly (readonly string[])[] {
  const words = caption.split(/[\s\u00a0]+/).filter((word) => word !== '')
  if (schema === 'Person') {
    if (words.length < 2) return []
    const [first = ''] = words
    const forms = [[words.at(-1) ?? '']]
    return words.length === 2 && PINYIN_SURNAMES.has(first) ? [...forms, [first]] : forms
  }
  if (schema === 'Country' || schema === 'Place' || schema === 'PublicBody') return []
  const forms: string[][] = []
  for (let length = words.length - 1; length >= 1; length -= 1) {
    forms.push(words.slice(0, length))
  }
  return forms.filter((form) => isOwn(form))
}

/** A firm's whole name without its legal form: “Belmor” for “OOO Belmor”, “Norvik Marine” for “Norvik Marine AS”. */
function withoutForm({ caption, schema }: Established): readonly (readonly string[])[] {
  if (!/^(?:Company|Organization|LegalEntity)$/.test(schema)) return []
  const words = caption.split(/[\s\u00a0]+/).filter((word) => word !== '')
  const bare = words.filter((word, at) => (at > 0 && at < words.length - 1) || !isLegalForm(word))
  return bare.length === 0 || bare.length === words.length || !isOwn(bare) ? [] : [bare]
}

/** “Chinese Falcons” do not become “Chinese”, nor the “National Bank” “National”. */
function isOwn(form: readonly string[]): boolean {
  const name = form.join(' ')
  if (form.length === 1 && (isCommon(name) || isHead(name) || GENERAL.test(name))) return false
  return !hitsIn(WORLD, name, foldWords(name)).some(({ end }) => end >= name.length)
}

const GENERAL =
  /^(?:National|International|Global|World|United|General|New|Great|Royal|State|Federal|Central|Golden|Silver|First|Star|Sun|Blue|Red|Black|White|Green|Big|Smart|Advanced|Modern|Universal|American|Special|Heavy|Far|High)$/

/**
 * Places where a known name or its short form stands again: also at the beginning of a sentence, in a headline, or
 * inside “Norvik-branded”. Returns the caption each belongs to.
 */
export function secondMentions(
  text: string,
  tokens: readonly Token[],
  established: readonly Established[],
  taken: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number; of: string }[] {
  const byFirst = new Map<string, Short[]>()
  for (const name of established) {
    const bare = withoutForm(name)
    for (const words of [name.caption.split(/[\s\u00a0]+/), ...shortForms(name), ...bare]) {
      const key = stemmed(words[0] ?? '')
      if (key.length < 2 || /^\d/.test(key)) continue
      // One word of a firm's name stands for it only where the text was seen to use it so.
      const own = bare.includes(words) || /^(?:Person|Product)$/.test(name.schema)
      if (words.length === 1 && name.caption.includes(' ') && !own) continue
      const stems = words.map(stemmed)
      byFirst.set(key, [...(byFirst.get(key) ?? []), { words: stems, of: name.caption }])
    }
  }
  const coverage = coverageOf(text.length, taken)
  const found: { start: number; end: number; of: string }[] = []
  tokens.forEach((token, index) => {
    if (!token.cap) return
    const forms = byFirst.get(stemmed(token.text)) ?? []
    for (const { words, of } of forms.toSorted((a, b) => b.words.length - a.words.length)) {
      const part = tokens.slice(index, index + words.length)
      const last = part.at(-1)
      if (last === undefined || part.length < words.length) continue
      if (!part.every((one, at) => stemmed(one.text) === words[at])) continue
      if (!/^[^\n]*$/.test(text.slice(token.start, last.end))) continue
      const span = { start: token.start, end: last.end }
      if (!coverage.take(span)) continue
      found.push({ ...span, of })
      break
    }
  })
  return found
}
