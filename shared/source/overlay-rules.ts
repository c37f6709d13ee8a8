import type { TextRange } from '@shared/kernel/segments'
import type { ItemId, RenditionId, SourceId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import type { Aside, Overlay } from './overlay'
import type { Extraction, Structure, TextBlock } from './rendition'

/** A block as the reader shows it; `why` says why it is set aside, '' where it is not. */
export type ReadingBlock = TextBlock & { readonly aside: boolean; readonly why: string }

/**
 * Sets a range aside. What was aside within it for another reason takes the new one; what reaches beyond keeps its own.
 * A range that is wholly aside already, or empty, changes nothing.
 */
export function setAside(
  aside: readonly Aside[],
  range: TextRange,
  { by, why }: Pick<Aside, 'by' | 'why'>,
  newItemId: () => ItemId,
): readonly Aside[] {
  const { start, end } = range
  if (end <= start || coveredIn(aside, range) === end - start) return aside
  const around = putBack(aside, range, newItemId)
  const at = around.findIndex((other) => other.start >= end)
  const added = { id: newItemId(), start, end, by, why }
  return at < 0 ? [...around, added] : around.toSpliced(at, 0, added)
}

/** Puts a range back into the reading: ranges within it go, one that reaches beyond is cut, or parted in two. */
export function putBack(
  aside: readonly Aside[],
  { start, end }: TextRange,
  newItemId: () => ItemId,
): readonly Aside[] {
  if (end <= start) return aside
  return aside.flatMap((other) => {
    if (other.end <= start || other.start >= end) return [other]
    const before = other.start < start ? [{ ...other, end: start }] : []
    // Only a range that is parted needs a second id.
    const after =
      other.end > end ? [{ ...other, id: before.length > 0 ? newItemId() : other.id, start: end }] : []
    return [...before, ...after]
  })
}

/**
 * What is set aside, in order and without overlaps, as all else here takes it: steps taken back, or another's bundle, can
 * leave a list that is neither. The same list comes back where nothing is amiss.
 */
export function inOrder(aside: readonly Aside[]): readonly Aside[] {
  if (aside.every(({ start, end }, at) => start < end && start >= (aside[at - 1]?.end ?? 0))) return aside
  let last = 0
  return aside
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((range) => {
      const start = Math.max(range.start, last)
      if (start >= range.end) return []
      last = range.end
      return [{ ...range, start }]
    })
}

/** Whether the whole of a block, or of any range, is set aside. */
export const isAside = (aside: readonly Aside[], range: TextRange): boolean =>
  range.end > range.start && coveredIn(aside, range) === range.end - range.start

/** How many units of the range are set aside. */
function coveredIn(aside: readonly Aside[], range: TextRange): number {
  let covered = 0
  for (let at = firstEndingAfter(aside, range.start); at < aside.length; at += 1) {
    const other = aside[at]
    if (other === undefined || other.start >= range.end) break
    covered += Math.min(other.end, range.end) - Math.max(other.start, range.start)
  }
  return covered
}

function firstEndingAfter(aside: readonly TextRange[], place: number): number {
  let low = 0
  let high = aside.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((aside[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The blocks to show, in order and covering the same places as those given: a block that a range covers in part is cut
 * there, in the view only. A reading without what is aside takes the blocks with `aside` false.
 */
export function readingBlocks(blocks: readonly TextBlock[], aside: readonly Aside[]): ReadingBlock[] {
  const cut: ReadingBlock[] = []
  let at = 0
  for (const block of blocks) {
    let { start } = block
    while ((aside[at]?.end ?? Infinity) <= start) at += 1
    for (let next = at; start < block.end; next += 1) {
      const range = aside[next]
      if (range === undefined || range.start >= block.end) {
        cut.push({ ...block, start, aside: false, why: '' })
        break
      }
      if (range.start > start) cut.push({ ...block, start, end: range.start, aside: false, why: '' })
      const end = Math.min(range.end, block.end)
      cut.push({ ...block, start: Math.max(start, range.start), end, aside: true, why: range.why })
      start = end
    }
  }
  return cut
}

/** The text without what is set aside: a blank line between blocks, a line break between rows and items. */
export function cleanText(text: string, { blocks }: Structure, aside: readonly TextRange[]): string {
  const asides = aside.map(({ start, end }): Aside => ({ id: NO_ID, start, end, by: 'program', why: '' }))
  let clean = ''
  let last: TextBlock | undefined
  let at = 0
  for (const piece of readingBlocks(blocks, inOrder(asides))) {
    while ((blocks[at]?.end ?? Infinity) <= piece.start) at += 1
    if (piece.aside) continue
    const words = text.slice(piece.start, piece.end)
    const block = blocks[at]
    // Two pieces of one block stand in one block still.
    if (block === last || clean === '') clean += words
    else if (words.trim() !== '') {
      const close = piece.kind === last?.kind && (piece.kind === 'row' || piece.kind === 'item')
      clean = `${clean.trimEnd()}${close ? '\n' : '\n\n'}${words}`
    }
    if (words.trim() !== '') last = block
  }
  return clean.trim()
}
const NO_ID = 'itm-00000000000000000000000000' as ItemId

/** Which rules propose what to set aside, by extractor; a later version of the rules makes no new rendition. */
const CLEANERS: Readonly<Record<string, Overlay['cleaner']>> = {
  html: { name: 'page furniture', version: 1 },
  text: { name: 'furniture lines', version: 1 },
  markdown: { name: 'furniture lines', version: 1 },
}

/** The first overlay of a rendition, made in the change that captures it. */
export function overlayFrom(
  { extractor, aside }: Extraction,
  source: SourceId,
  rendition: RenditionId,
  newItemId: () => ItemId,
): Omit<Overlay, BaseField> {
  const cleaner = CLEANERS[extractor.name] ?? { name: aside.length > 0 ? extractor.name : '', version: 0 }
  return {
    source,
    rendition,
    cleaner: { ...cleaner },
    aside: aside.map(({ start, end, why }) => ({ id: newItemId(), start, end, by: 'program', why })),
  }
}
