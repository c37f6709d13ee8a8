import type { ProposedAside } from '@shared/source/overlay'
import type { Structure, TextBlock } from '@shared/source/rendition'
import { urlsInText } from '@shared/source/safe-url'
import { fitBlocks } from '@shared/source/structure'
import { furnitureOf } from './pdf-furniture'
import type { PdfPageText } from './pdf-item'
import { itemText, linesOf, type PdfLine } from './pdf-lines'
import { isItem, paragraphsOf } from './pdf-paragraphs'

export type PdfText = {
  readonly text: string
  readonly structure: Structure
  readonly aside: readonly ProposedAside[]
}

/**
 * The text of a PDF's pages: the words that pdf.js gives, in its order, every piece as it is. Only what stands between
 * pieces is ours: a space where a line goes on, an empty line between paragraphs and pages. Nothing stands between a
 * hyphen at a line's end and the word that goes on, or between two Chinese or Japanese lines.
 */
export function pdfText(pages: readonly PdfPageText[]): PdfText {
  const lines = pages.map(linesOf)
  const furniture = furnitureOf(lines)
  const body = bodySize(lines.flat())
  const levels = headingSizes(lines.flat(), body)
  const aside: ProposedAside[] = []
  const blocks: TextBlock[] = []
  const ranges: Structure['pages'] = []
  let text = ''
  for (const [index, page] of pages.entries()) {
    const start = text.length
    for (const paragraph of paragraphsAround(lines[index] ?? [], furniture)) {
      const words = joined(page, paragraph)
      const lead = words.length - words.trimStart().length
      const block = { ...kindOf(paragraph, words, levels), start: text.length + lead, end: text.length + words.trimEnd().length } // prettier-ignore
      blocks.push(block)
      const [first] = paragraph
      const why = first === undefined ? undefined : furniture.get(first)
      if (why !== undefined) aside.push({ start: block.start, end: block.end, why })
      text += `${words}\n\n`
    }
    ranges.push({ number: index + 1, start, end: Math.max(start, blocks.at(-1)?.end ?? 0) })
  }
  text = text.replace(/\n+$/, '\n')
  return {
    text,
    structure: { blocks: fitBlocks(text, blocks), links: urlsInText(text), pages: ranges },
    aside,
  }
}

/** Paragraphs of the lines between furniture; each line of furniture stands alone. */
function paragraphsAround(
  lines: readonly PdfLine[],
  furniture: ReadonlyMap<PdfLine, string>,
): readonly PdfLine[][] {
  const found: PdfLine[][] = []
  let open: PdfLine[] = []
  for (const line of lines) {
    if (!furniture.has(line)) {
      open.push(line)
      continue
    }
    found.push(...paragraphsOf(open), [line])
    open = []
  }
  return [...found, ...paragraphsOf(open)]
}

function joined(page: PdfPageText, paragraph: readonly PdfLine[]): string {
  let words = ''
  for (const line of paragraph) {
    const said = page.items.slice(line.from, line.to).map(itemText).join('')
    if (words !== '' && needsSpace(words, said)) words += ' '
    words += said
  }
  return words
}

// Korean parts its words by spaces; Chinese and Japanese do not.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const LETTER_AND_HYPHEN = /\p{L}[-\u2010\u00ad]$/u

function needsSpace(before: string, after: string): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return false
  if (LETTER_AND_HYPHEN.test(before.slice(-3)) && /^\p{Ll}/u.test(after)) return false
  return !(UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1)))
}

/** The size in which most of the words are set. */
function bodySize(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, number>()
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.trim().length)
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** Letters of a heading are higher than the others by this much at least. */
const LARGER = 1.15
/** A longer paragraph in larger letters is an abstract or a quotation. */
const LONGEST_HEADING = 200
/** Levels that sizes can tell apart in practice. */
const LEVELS = 3

function headingSizes(lines: readonly PdfLine[], body: number): ReadonlyMap<number, number> {
  const larger = [...new Set(lines.map(({ size }) => size))]
    .filter((size) => size >= body * LARGER && body > 0)
    .toSorted((a, b) => b - a)
  return new Map(larger.map((size, index) => [size, Math.min(LEVELS, index + 1)]))
}

function kindOf(
  paragraph: readonly PdfLine[],
  words: string,
  levels: ReadonlyMap<number, number>,
): Pick<TextBlock, 'kind' | 'level'> {
  const [first] = paragraph
  if (first !== undefined && isItem(first)) return { kind: 'item', level: 1 }
  const level = first === undefined ? undefined : levels.get(first.size)
  return level !== undefined && words.trim().length <= LONGEST_HEADING && /\p{L}/u.test(words)
    ? { kind: 'heading', level }
    : { kind: 'paragraph', level: 0 }
}
