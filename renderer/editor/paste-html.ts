import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { collapseSpace } from '@shared/kernel/text'
import type { Mark } from '@shared/note/rich-text'
import type { BlockShape, InlineNode, LeafText } from './slate-types'

type HtmlNode = DefaultTreeAdapterMap['node']
export type PastedBlock = { readonly shape: BlockShape; readonly children: InlineNode[] }

const SKIP = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
  'form',
  'button',
  'select',
  'textarea',
])
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'table',
  'tr',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'pre',
  'figure',
  'figcaption',
  'hr',
  'address',
])
const MARK_OF: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  code: 'code',
  kbd: 'code',
  samp: 'code',
}
const SAFE_URL = /^(https?:\/\/|mailto:)/i
/** Deeper nesting than any text has; what lies below is read as plain text of that level. */
const DEEPEST = 200

type State = {
  readonly shape: BlockShape
  readonly marks: readonly Mark[]
  readonly url: string
  readonly depth: number
  readonly listDepth: number
}

const leafOf = (text: string, marks: readonly Mark[]): LeafText => ({
  text,
  ...Object.fromEntries(marks.map((mark) => [mark, true as const])),
})

const textOf = (node: InlineNode | undefined): string =>
  node === undefined ? '' : 'text' in node ? node.text : node.children.map(({ text }) => text).join('')

/** Collects blocks while the tree is walked; knows nothing of HTML. */
class Blocks {
  readonly done: PastedBlock[] = []
  private current: InlineNode[] = []
  private shape: BlockShape = { type: 'paragraph' }

  start(shape: BlockShape): void {
    this.close()
    this.shape = shape
  }
  add(raw: string, state: State): void {
    const before = textOf(this.current.at(-1))
    const text = before === '' || before.endsWith(' ') ? raw.replace(/^\s+/, '') : raw
    if (text === '') return
    const leaf = leafOf(text, state.marks)
    this.current.push(state.url === '' ? leaf : { type: 'link', url: state.url, children: [leaf] })
  }
  close(): void {
    if (this.current.some((node) => textOf(node).trim() !== ''))
      this.done.push({ shape: this.shape, children: this.current })
    this.current = []
  }
}

function shapeOf(tag: string, state: State): BlockShape | null {
  const heading = /^h([1-6])$/.exec(tag)
  if (heading) return { type: 'heading', level: heading[1] === '1' ? 1 : heading[1] === '2' ? 2 : 3 }
  if (tag === 'blockquote') return { type: 'quote' }
  if (tag === 'li') {
    const ordered = state.shape.type === 'item' && state.shape.ordered
    return { type: 'item', ordered, depth: Math.max(0, Math.min(5, state.listDepth - 1)) }
  }
  return null
}

/**
 * Reads pasted HTML into blocks: headings, paragraphs, quotes, items, bold, italic, code and web or mail links.
 * Anything else keeps its words at most. The HTML never reaches the DOM.
 */
export function readPastedHtml(html: string): PastedBlock[] {
  const blocks = new Blocks()
  const walk = (node: HtmlNode, state: State): void => {
    if ('value' in node && node.nodeName === '#text') {
      blocks.add(collapseInner(node.value), state)
      return
    }
    if (!('childNodes' in node) || state.depth > DEEPEST) return
    const tag = 'tagName' in node ? node.tagName : ''
    if (SKIP.has(tag)) return
    if (tag === 'br') {
      blocks.start(state.shape)
      return
    }
    const attributes = 'attrs' in node ? node.attrs : []
    const href = tag === 'a' ? (attributes.find(({ name }) => name === 'href')?.value.trim() ?? '') : ''
    const mark = MARK_OF[tag]
    const list = tag === 'ul' || tag === 'ol'
    const own = shapeOf(tag, state)
    const isBlock = own !== null || BLOCKS.has(tag)
    const inner: State = {
      shape:
        own ??
        (list ? { type: 'item', ordered: tag === 'ol', depth: Math.min(5, state.listDepth) } : state.shape),
      marks: mark && !state.marks.includes(mark) ? [...state.marks, mark] : state.marks,
      url: SAFE_URL.test(href) ? href : state.url,
      depth: state.depth + 1,
      listDepth: state.listDepth + (list ? 1 : 0),
    }
    if (isBlock) blocks.start(inner.shape)
    for (const child of node.childNodes) walk(child, inner)
    if (isBlock) blocks.start(state.shape)
  }
  walk(parseFragment(html), { shape: { type: 'paragraph' }, marks: [], url: '', depth: 0, listDepth: 0 })
  blocks.close()
  return blocks.done
}

/** Collapses white space inside, and keeps one blank at either end where there was any. */
function collapseInner(text: string): string {
  const inner = collapseSpace(text)
  if (inner === '') return text === '' ? '' : ' '
  return (/^\s/.test(text) ? ' ' : '') + inner + (/\s$/.test(text) ? ' ' : '')
}
