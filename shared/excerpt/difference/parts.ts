import type { DifferencePart } from '@shared/excerpt/carry-over'
import type { Range } from '@shared/excerpt/make-excerpt'
import { type Alignment, alignTexts } from './align'
import type { Tokens } from './tokens'

/**
 * One stretch of a comparison. The ranges of all parts in a row make up either text whole: a word takes the white space
 * after it along; a text of white space alone is in no part. Of a lost part the later range is empty and says where it is missing, and the other way round.
 */
export type ComparedPart = {
  readonly kind: DifferencePart['kind']
  readonly earlier: Range
  readonly later: Range
}

/** The parts of a comparison, in the order of reading; where words were replaced, the lost ones come first. */
export function partsOf({ earlier, later, toLater }: Alignment): ComparedPart[] {
  const parts: ComparedPart[] = []
  const [aEnd, bEnd] = [toLater.length, later.kinds.length]
  let at = 0
  let bt = 0
  const take = (kind: ComparedPart['kind'], toA: number, toB: number): void => {
    if (toA === at && toB === bt) return
    parts.push({
      kind,
      earlier: { start: cut(earlier, at), end: cut(earlier, toA) },
      later: { start: cut(later, bt), end: cut(later, toB) },
    })
    at = toA
    bt = toB
  }
  while (at < aEnd || bt < bEnd) {
    let lost = at
    while (lost < aEnd && (toLater[lost] ?? -1) < 0) lost += 1
    const added = lost < aEnd ? (toLater[lost] ?? bt) : bEnd
    take('lost', lost, bt)
    take('added', at, added)
    let same = 0
    while (at + same < aEnd && toLater[at + same] === bt + same) same += 1
    take('same', at + same, bt + same)
  }
  return parts
}

/** Where the text is cut before a token: at its beginning; white space before the first belongs to it. */
const cut = ({ starts, text }: Tokens, token: number): number =>
  token === 0 ? 0 : (starts[token] ?? text.length)

/** Most parts that a record keeps; a difference with more is kept as lost and added whole. */
const MOST_PARTS = 2_000

/** The parts as records keep them, with their words. Of what is the same, the later text's way of writing. */
export function worded(alignment: Alignment, parts: readonly ComparedPart[]): DifferencePart[] {
  const { earlier, later } = alignment
  return parts.map(({ kind, ...at }) => ({
    kind,
    text:
      kind === 'lost'
        ? earlier.text.slice(at.earlier.start, at.earlier.end)
        : later.text.slice(at.later.start, at.later.end),
  }))
}

/** How words became others, word by word; [] where they are the same. */
export function wordDifference(earlier: string, later: string): DifferencePart[] {
  if (earlier === later) return []
  const alignment = alignTexts(earlier, later)
  const parts = partsOf(alignment)
  if (parts.every(({ kind }) => kind === 'same')) return []
  if (parts.length > MOST_PARTS) {
    return [
      { kind: 'lost', text: earlier },
      { kind: 'added', text: later },
    ]
  }
  return worded(alignment, parts)
}
