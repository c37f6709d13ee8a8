import type { DefaultTreeAdapterTypes } from 'parse5'
import type { ProposedAside } from '@shared/source/overlay'
import type { TextBlock } from '@shared/source/rendition'
import { articleOf } from './article'
import { headlineAmong } from './headline'
import { whyFurniture } from './noise'
import { joinRanges } from './ranges'
import { type Piece, type Surroundings, SurroundingsIn } from './surroundings'

type Page = DefaultTreeAdapterTypes.Document

/** Pages of more pieces are tables and lists, too long to be looked through for an article. */
const MOST_PIECES = 100_000

/** A piece with what is known of the place it has in the page. */
type Part = Piece & Surroundings & { why: string }
/** A block of the text with its parts. */
type Standing = { readonly block: TextBlock; readonly parts: Part[] }

/**
 * What belongs to a page rather than to its article, with the reasons: what Readability leaves out, less the headline,
 * standfirst, posts and paragraphs it loses inside the article, and the appeals, cross-references and repeated captions
 * that it keeps. Where it finds no article, or one that the rest of the page speaks against (a register, a list, a
 * table), only evident furniture is set aside. Never everything.
 */
export function pageAside(
  page: Page,
  text: string,
  blocks: readonly TextBlock[],
  pieces: readonly Piece[],
): ProposedAside[] {
  const article = pieces.length > MOST_PIECES ? null : articleOf(page)
  if (article !== null) {
    const { standing, parts } = placed(page, pieces, blocks, (node) => article.has(node))
    for (const part of parts) part.why = article.has(part.node) && part.furniture === '' ? '' : reasonOf(part)
    takeBack(page, text, standing)
    if (!isDoubtful(text, standing)) return finished(text, standing, parts)
  }
  const { standing, parts } = placed(page, pieces, blocks, null)
  for (const part of parts) part.why = part.evident ? part.furniture : ''
  return finished(text, standing, parts)
}

function placed(
  page: Page,
  pieces: readonly Piece[],
  blocks: readonly TextBlock[],
  isRead: ((node: Piece['node']) => boolean) | null,
): { parts: Part[]; standing: Standing[] } {
  const surroundings = new SurroundingsIn(page, pieces, isRead)
  const parts = pieces.map((piece): Part => ({ ...piece, ...surroundings.of(piece.node), why: '' }))
  return { parts, standing: intoBlocks(blocks, parts) }
}

function finished(text: string, standing: readonly Standing[], parts: readonly Part[]): ProposedAside[] {
  for (const one of standing) settleMarks(text, one)
  asideWithin(text, standing)
  if (lettersKept(text, parts) === 0) return []
  return joinRanges(text, asideParts(parts))
}

function* asideParts(parts: readonly Part[]): Generator<ProposedAside> {
  for (const { start, end, why } of parts) if (why !== '') yield { start, end, why }
}

const reasonOf = ({ furniture, inLink }: Surroundings): string =>
  furniture !== '' ? furniture : inLink ? 'links to other pages' : 'outside the article'

function intoBlocks(blocks: readonly TextBlock[], parts: readonly Part[]): Standing[] {
  let at = 0
  return blocks.map((block) => {
    const own: Part[] = []
    for (let part = parts[at]; part !== undefined && part.start < block.end; part = parts[at]) {
      own.push(part)
      at += 1
    }
    return { block, parts: own }
  })
}

/** Whether a part stands in furniture; the head of a page holds an article's headline too. */
const isNamed = ({ furniture }: Part): boolean => furniture !== '' && furniture !== 'the head of the page'
const isAllAside = ({ parts }: Standing): boolean => parts.length > 0 && parts.every(({ why }) => why !== '')
const wordsOf = (text: string, { block }: Standing): string => text.slice(block.start, block.end)

/** Shorter than this a paragraph is a label. */
const PROSE = 60
const ENDS_AS_SENTENCE = /[.!?…。！？]["'”’»」)\]]*\s*$/u

/** Whether a block that was left out reads like the document itself: sentences or cells, few links, no furniture. */
function readsLikeContent(text: string, one: Standing): boolean {
  const { parts, block } = one
  if (parts.length === 0 || parts.some(isNamed)) return false
  // Posts of other sites stand in a page as quotes.
  if (block.kind === 'quote') return true
  let linked = 0
  for (const { inLink, start, end } of parts) if (inLink) linked += end - start
  const length = block.end - block.start
  if (linked * 3 > length) return false
  const words = wordsOf(text, one)
  if (block.kind === 'row') return words.includes('\t')
  return length >= PROSE && ENDS_AS_SENTENCE.test(words)
}

/** Takes back what Readability loses of the article: its headline, and prose between its first word and its last. */
function takeBack(page: Page, text: string, standing: readonly Standing[]): void {
  const keep = ({ parts }: Standing): void => {
    for (const part of parts) part.why = ''
  }
  const first = standing.findIndex(({ parts }) => parts.some(({ why }) => why === ''))
  if (first < 0) return
  const last = standing.findLastIndex(({ parts }) => parts.some(({ why }) => why === ''))
  const headings = standing
    .slice(0, first + 3)
    .filter(({ block, parts }) => block.kind === 'heading' && block.level <= 2 && !parts.some(isNamed))
    .map((one) => ({ one, level: one.block.level, words: wordsOf(text, one) }))
  const headline = headlineAmong(page, headings)?.one
  if (headline !== undefined) keep(headline)
  const from = headline === undefined ? first : Math.min(first, standing.indexOf(headline))
  for (const one of standing.slice(from, last + 1)) {
    if (isAllAside(one) && readsLikeContent(text, one)) keep(one)
  }
}

/** Fewer letters than this are no article where the page has many times as many. */
const FEW = 250

/** Whether what was left out speaks against the article that was found. */
function isDoubtful(text: string, standing: readonly Standing[]): boolean {
  let kept = 0
  let left = 0
  let content = 0
  for (const one of standing) {
    const length = one.block.end - one.block.start
    if (!isAllAside(one)) kept += length
    else {
      left += length
      if (readsLikeContent(text, one)) content += length
    }
  }
  return content > kept || (kept < FEW && left > kept * 4)
}

/** Marks without letters between two parts (a bar, a comma) go with what stands before them, or after. */
function settleMarks(text: string, { parts }: Standing): void {
  let before: string | null = null
  const waiting: Part[] = []
  for (const part of parts) {
    if (/[\p{L}\p{N}]/u.test(text.slice(part.start, part.end))) {
      before = part.why
      for (const mark of waiting.splice(0)) mark.why = before
    } else if (before === null) waiting.push(part)
    else part.why = before
  }
}

/** Furniture inside the article, by its words: appeals, "read also", advertising, captions that stand twice. */
function asideWithin(text: string, standing: readonly Standing[]): void {
  const read = new Set<string>()
  for (const one of standing) {
    const { block, parts } = one
    if (block.end - block.start > 1_000 || isAllAside(one)) continue
    const words = wordsOf(text, one)
    const key = words.replace(/\s+/g, ' ').trim().toLowerCase()
    const isCaption = block.kind === 'caption' || parts.every(({ furniture }) => furniture === 'a caption')
    const repeats = isCaption && key.length > 10 && read.has(key)
    const why = repeats
      ? 'repeats a caption'
      : block.kind === 'row' || block.kind === 'pre'
        ? ''
        : whyFurniture(words)
    if (block.kind !== 'heading') read.add(key)
    if (why !== '') for (const part of parts) part.why = why
  }
}

function lettersKept(text: string, parts: readonly Part[]): number {
  let kept = 0
  for (const { start, end, why } of parts) if (why === '') kept += text.slice(start, end).trim().length
  return kept
}
