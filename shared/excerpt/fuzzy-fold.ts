/**
 * What is one sign written in several ways. Words that differ in nothing else are the same words: the marks of
 * quotation and the apostrophe, dashes and the minus, the ellipsis, ligatures, Arabic presentation forms and full-width
 * letters. Digits set high or low, fractions and other compatibility forms are not among them: 10² is not 102.
 */
const SIGNS: readonly (readonly [same: string, variants: string])[] = [
  ['"', '“”„‟«»〝〞〟＂「」『』'],
  ["'", '‘’‚‛‹›`´ʼ′＇'],
  ['-', '‐‑‒–—―−﹘﹣－'],
  [
    ' ',
    '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
  ],
]

const SAME = new Map<string, string>(
  SIGNS.flatMap(([same, variants]) => [...variants].map((variant) => [variant, same] as const)),
)

/** Signs that are written like this one, itself not among them: what a search may take for it. */
const VARIANTS = new Map<string, readonly string[]>(
  SIGNS.flatMap(([same, variants]) => {
    const all = [same, ...variants]
    return all.map((sign) => [sign, all.filter((other) => other !== sign)] as const)
  }),
)

/** The other ways to write a sign; none for most. */
export const variantsOf = (sign: string): readonly string[] => VARIANTS.get(sign) ?? []

/** What nobody sees: soft hyphens, spaces of no width, marks of direction, marks of byte order. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Forms that NFKC resolves and that mean the same: ligatures, Arabic presentation forms, full-width signs. */
const FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]/g
// oxlint-disable-next-line no-control-regex -- the range is ASCII
const ASCII = /^[\u0000-\u007f]*$/

/** A word or sign in the form in which it is compared: one way of writing each sign, unseen marks dropped, NFC. */
export function foldSigns(text: string): string {
  if (ASCII.test(text))
    return text
      .replace(/\.{3}/g, '…')
      .replace(/-{2,3}/g, '-')
      .replaceAll('`', "'")
  return text
    .replace(UNSEEN, '')
    .replace(FORMS, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\P{ASCII}|`/gu, (sign) => SAME.get(sign) ?? sign)
    .replace(/\.{3}/g, '…')
    .replace(/-{2,3}/g, '-')
}

/** Whether two texts are the same words: alike but for white space and for how signs are written. */
export const sameWords = (one: string, other: string): boolean =>
  one === other || withoutSpace(foldSigns(one)) === withoutSpace(foldSigns(other))

/** Whether two texts differ in white space and in what nobody sees, and in nothing else. */
export const sameBesideSpace = (one: string, other: string): boolean =>
  one === other || withoutSpace(one.replace(UNSEEN, '')) === withoutSpace(other.replace(UNSEEN, ''))

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

/** A text without white space and with its signs folded, and where each unit of it comes from. */
export type PackedText = { readonly packed: string; readonly places: Uint32Array }

/** Packs a text. Compares what is left where an extractor adds and drops spaces, as those of PDF do. */
export function packText(text: string): PackedText {
  const pieces: string[] = []
  let places = new Uint32Array(text.length + 16)
  let size = 0
  // A letter with its marks is folded as a whole, so that NFC can join them.
  for (const match of text.matchAll(/\.{3}|-{2,3}|\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = withoutSpace(foldSigns(match[0]))
    if (folded === '') continue
    if (size + folded.length >= places.length) {
      const larger = new Uint32Array(places.length * 2 + folded.length)
      larger.set(places)
      places = larger
    }
    for (let unit = 0; unit < folded.length; unit += 1) places[size++] = match.index
    pieces.push(folded)
  }
  places[size] = text.length
  return { packed: pieces.join(''), places: places.slice(0, size + 1) }
}
