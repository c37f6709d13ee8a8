import type { DefaultTreeAdapterTypes } from 'parse5'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { wellFormed } from '@shared/kernel/text'
import { BlockBuilder } from './block-builder'
import { pageAside } from './clean/page-aside'
import type { Piece } from './clean/surroundings'
import { HeadReader } from './html-head'
import { BLOCKS, LEFT_OUT, SILENT, Tally } from './html-rules'
import { MAX_HTML_NODES } from './limits'
import { parsePage } from './parse-page'
import type { Extraction, TextBlock } from './rendition'
import { hasUnsafeScheme, safeUrl } from './safe-url'
import { fitBlocks, structureOf } from './structure'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/**
 * The words of a page with its headings, paragraphs, items, quotes, rows and links. The page is only read: parse5
 * builds a tree of plain objects, in which nothing runs and nothing loads. What is left out is counted in the remarks.
 * Refused: more elements than a page can have (`source.html-too-many`) and a page without words (`source.no-words`).
 */
export function extractHtml(html: string): Result<Extraction> {
  const page = parsePage(html, Math.min(MAX_HTML_NODES, 100_000 + html.length))
  if (page === null) {
    const message = `The page has more than ${MAX_HTML_NODES / 1_000_000} million elements. Nothing was kept.`
    return err(fault('source.html-too-many', message))
  }
  const walk = new Walk()
  walk.run(page)
  const { text, blocks, links } = walk.builder.finish()
  if (blocks.length === 0)
    return err(fault('source.no-words', 'The page holds no words to read. Nothing was kept.'))
  return ok({
    extractor: { name: 'html', version: 1 },
    text,
    structure: structureOf(fitBlocks(text, blocks), links),
    remarks: walk.tally.remarks(),
    found: walk.head.found(),
    aside: pageAside(page, text, blocks, walk.pieces),
  })
}

/** What an element passes on to what is in it. */
type Context = {
  readonly kind: TextBlock['kind']
  readonly level: number
  readonly keepSpace: boolean
  readonly depth: number
}
const TOP: Context = { kind: 'paragraph', level: 0, keepSpace: false, depth: 0 }

type Step =
  | { readonly at: 'enter'; readonly node: Node; readonly context: Context }
  | { readonly at: 'leave'; readonly element: Element; readonly context: Context; readonly linked: boolean }

/** Goes through the tree with a stack of its own: a page may nest deeper than the call stack reaches. */
class Walk {
  readonly builder = new BlockBuilder()
  readonly tally = new Tally()
  readonly head = new HeadReader()
  readonly pieces: Piece[] = []
  private readonly steps: Step[] = []

  run(page: DefaultTreeAdapterTypes.Document): void {
    this.pushChildren(page.childNodes, TOP)
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (step.at === 'leave') this.leave(step)
      else if ('value' in step.node) this.piece(step.node, step.context)
      else if ('tagName' in step.node) this.enter(step.node, step.context)
    }
  }

  private pushChildren(children: readonly Node[], context: Context): void {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index]
      if (node !== undefined) this.steps.push({ at: 'enter', node, context })
    }
  }

  /** The words of a text node, and where they came to stand. */
  private piece(node: DefaultTreeAdapterTypes.TextNode, context: Context): void {
    const start = this.builder.length
    this.words(node.value, context)
    const end = this.builder.length
    if (end > start) this.pieces.push({ node, start, end })
  }

  private words(text: string, { kind, level, keepSpace }: Context): void {
    this.builder.words(wellFormed(text.replaceAll('\0', '')), kind, level, keepSpace)
  }

  private enter(element: Element, context: Context): void {
    const name = element.tagName
    this.remarkAttributes(element)
    this.head.read(element)
    if (name === 'head') {
      // Its elements are read for what they say; their text is no text of the page.
      for (const child of element.childNodes) if ('tagName' in child) this.enter(child, context)
      return
    }
    const leftOut = LEFT_OUT[name]
    if (leftOut !== undefined) {
      // A picture stands where it stood: two words never run together over it.
      if (!context.keepSpace) this.words(' ', context)
      return this.tally.leftOut(leftOut)
    }
    if (SILENT.has(name)) return
    if (isHidden(element)) return this.tally.note('hidden')
    if (name === 'br') return this.builder.lineBreak()
    if (name === 'form') this.tally.note('form')
    const inRow = context.kind === 'row' && name !== 'tr' && name !== 'table'
    if (BLOCKS.has(name) && !inRow) this.builder.endBlock()
    else if (name === 'td' || name === 'th') this.builder.cellBreak()
    else if (BLOCKS.has(name)) this.words(' ', context)
    const linked = name === 'a' && this.beginLink(element)
    const inside = contextIn(element, context)
    this.steps.push({ at: 'leave', element, context, linked })
    this.pushChildren(element.childNodes, inside)
  }

  private leave({ element, context, linked }: Extract<Step, { at: 'leave' }>): void {
    const name = element.tagName
    if (linked) this.builder.endLink()
    if (!BLOCKS.has(name)) return
    if (context.kind === 'row' && name !== 'tr' && name !== 'table') this.words(' ', context)
    else this.builder.endBlock()
  }

  private beginLink(element: Element): boolean {
    const href = attribute(element, 'href')
    if (href === '' || href.startsWith('#')) return false
    const url = safeUrl(href)
    if (url !== null) {
      this.builder.beginLink(url)
      return true
    }
    this.tally.note(hasUnsafeScheme(href) ? 'unsafeLink' : 'relativeLink')
    return false
  }

  private remarkAttributes(element: Element): void {
    for (const { name } of element.attrs) if (/^on[a-z]/.test(name)) this.tally.note('handler')
    const name = element.tagName
    if (name === 'base') this.tally.note('base')
    if (name === 'meta' && attribute(element, 'http-equiv').trim().toLowerCase() === 'refresh')
      this.tally.note('refresh')
    const rel = name === 'link' ? attribute(element, 'rel').toLowerCase() : ''
    if (/stylesheet|icon|preload|prefetch|manifest|preconnect|import/.test(rel)) this.tally.note('remote')
  }
}

function contextIn(element: Element, context: Context): Context {
  const name = element.tagName
  const heading = /^h([1-6])$/.exec(name)
  if (context.kind === 'row' && name !== 'table' && name !== 'tr') return context
  if (heading !== null) return { ...context, kind: 'heading', level: Number(heading[1]) }
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { ...context, depth: context.depth + 1 }
    case 'li':
      return { ...context, kind: 'item', level: Math.max(1, context.depth) }
    case 'blockquote':
      return { ...context, kind: 'quote', level: 0 }
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return { ...context, kind: 'pre', level: 0, keepSpace: true }
    case 'caption':
    case 'figcaption':
      return { ...context, kind: 'caption', level: 0 }
    case 'tr':
      return { ...context, kind: 'row', level: 0 }
    default:
      return context
  }
}

/** Hidden by its own attributes; style sheets are not read, so what they hide is kept. */
function isHidden(element: Element): boolean {
  if (element.attrs.some(({ name, value }) => name === 'hidden' && value.toLowerCase() !== 'until-found'))
    return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attribute(element, 'style'))
}

const attribute = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
