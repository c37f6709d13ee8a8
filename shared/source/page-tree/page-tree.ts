import type { DefaultTreeAdapterTypes } from 'parse5'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { BLOCKS } from '@shared/source/html-rules'
import { MAX_HTML_NODES } from '@shared/source/limits'
import { parsePage } from '@shared/source/parse-page'
import { safeUrl } from '@shared/source/safe-url'
import type { FlowTag, LeafTag, MarkTag, PageNode } from './page-node'
import { TreeBuilder, type Wrap } from './tree-builder'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Most pieces that are shown of a page: more than the longest articles have, and as much as a window can lay out. */
export const MAX_PAGE_PIECES = 60_000
/** Most marks around words, and longest words of a picture. */
const MOST_WRAPS = 6
const LONGEST_WORDS = 400

/** Left out with all that is in them, in any namespace: they run, load, take input or say nothing to a reader. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'script style template head title base link meta object embed applet param source track canvas map area ' +
    'input select datalist textarea button option optgroup output progress meter frame frameset noframes noembed ' +
    'annotation annotation-xml dialog portal fencedframe'
  ).split(' '),
)
const LEAVES: Readonly<Record<string, LeafTag>> = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  pre: 'pre',
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
  dt: 'dt',
  figcaption: 'figcaption',
  caption: 'caption',
  summary: 'p',
  legend: 'p',
}
const FLOWS: Readonly<Record<string, FlowTag>> = {
  blockquote: 'blockquote',
  ul: 'ul',
  menu: 'ul',
  dir: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dd: 'dd',
  figure: 'figure',
  table: 'table',
  tr: 'tr',
  th: 'th',
  td: 'td',
}
const MARKS: Readonly<Record<string, MarkTag>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'sub',
  sup: 'sup',
  del: 'del',
  s: 'del',
  strike: 'del',
  q: 'q',
}
/** Parts of a page that are not its article, by element or role. */
const SECTIONS: Readonly<Record<string, string>> = {
  nav: 'Menu',
  navigation: 'Menu',
  aside: 'Beside the text',
  complementary: 'Beside the text',
  footer: 'Foot of the page',
  contentinfo: 'Foot of the page',
  header: 'Head',
  banner: 'Head',
}

/**
 * A page as sanitised structure: headings, paragraphs, lists, tables, figures with words in place of pictures, and links
 * with their address as text. What is not on the allow list of `PageTag` does not come to be: no script, style, form,
 * handler, identifier, class or name, and no address that is loaded. Refused: more elements than a page can have
 * (`source.html-too-many`) and a page without words (`source.no-words`).
 */
export function pageTree(html: string): Result<readonly PageNode[]> {
  const page = parsePage(html, Math.min(MAX_HTML_NODES, 100_000 + html.length))
  if (page === null) {
    const message = `The page has more than ${MAX_HTML_NODES / 1_000_000} million elements and is not shown. Its snapshot is unchanged.`
    return err(fault('source.html-too-many', message))
  }
  const nodes = new Walk().run(page)
  return nodes.length === 0
    ? err(
        fault(
          'source.no-words',
          'The page holds nothing that can be shown as words. Its snapshot is unchanged.',
        ),
      )
    : ok(nodes)
}

type Context = {
  readonly wraps: readonly Wrap[]
  readonly keepSpace: boolean
  /** In the article or the main part: a head there is the article's own. */
  readonly inArticle: boolean
}
type Step =
  | { readonly at: 'enter'; readonly node: Node; readonly context: Context }
  | { readonly at: 'leave'; readonly ends: 'flow' | 'leaf' }

/** Goes through the tree with a stack of its own: a page may nest deeper than the call stack reaches. */
class Walk {
  private readonly builder = new TreeBuilder()
  private readonly steps: Step[] = []

  run(page: DefaultTreeAdapterTypes.Document): readonly PageNode[] {
    this.pushChildren(page.childNodes, { wraps: [], keepSpace: false, inArticle: false })
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (this.builder.size >= MAX_PAGE_PIECES) {
        this.rest()
        break
      }
      if (step.at === 'leave') this.leave(step.ends)
      else if ('tagName' in step.node) this.enter(step.node, step.context)
      else if (step.node.nodeName === '#text' && 'value' in step.node)
        this.builder.words(
          wellFormed(step.node.value.replaceAll('\0', '')),
          step.context.wraps,
          step.context.keepSpace,
        )
    }
    return this.builder.finish()
  }

  private rest(): void {
    this.builder.between(
      'notice',
      'The page goes on. Only its first part is shown here; its text is whole in the reader.',
    )
  }

  private leave(ends: 'flow' | 'leaf'): void {
    if (ends === 'flow') this.builder.endFlow()
    else this.builder.endLeaf()
  }

  private pushChildren(children: readonly Node[], context: Context): void {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index]
      if (node !== undefined) this.steps.push({ at: 'enter', node, context })
    }
  }

  private enter(element: Element, context: Context): void {
    const name = element.tagName
    if (LEFT_OUT.has(name) || isHidden(element)) {
      // Two words never run together over what stood between them.
      if (!context.keepSpace) this.builder.words(' ', context.wraps, false)
      return
    }
    const shown = inWords(element)
    if (shown !== null) {
      if (shown !== '') this.builder.single('picture', context.wraps, shown)
      else if (!context.keepSpace) this.builder.words(' ', context.wraps, false)
      return
    }
    if (name === 'br') return this.builder.single('br', context.wraps)
    if (name === 'hr') return this.builder.between('hr')
    this.open(element, context)
  }

  private open(element: Element, context: Context): void {
    const name = element.tagName
    const leaf = LEAVES[name]
    const flow = FLOWS[name]
    const role = attribute(element, 'role').toLowerCase()
    const own = context.inArticle && (name === 'header' || name === 'footer')
    const section = SECTIONS[role] ?? (own ? undefined : SECTIONS[name])
    if (leaf !== undefined) {
      this.builder.beginLeaf(leaf)
      this.steps.push({ at: 'leave', ends: 'leaf' })
    } else if (flow !== undefined || section !== undefined) {
      const begun =
        flow !== undefined
          ? this.builder.beginFlow(flow, flow === 'td' || flow === 'th' ? spanOf(element) : {})
          : this.builder.beginFlow('section', { words: section ?? '' })
      this.steps.push({ at: 'leave', ends: begun ? 'flow' : 'leaf' })
    } else if (BLOCKS.has(name)) {
      this.builder.endLeaf()
      this.steps.push({ at: 'leave', ends: 'leaf' })
    }
    this.pushChildren(element.childNodes, {
      wraps: wrapsIn(element, context.wraps),
      keepSpace: context.keepSpace || leaf === 'pre',
      inArticle: context.inArticle || name === 'article' || name === 'main' || role === 'main',
    })
  }
}

/** The marks in force inside an element. A link in a link takes its place. */
function wrapsIn(element: Element, wraps: readonly Wrap[]): readonly Wrap[] {
  const { tagName } = element
  if (tagName === 'a') {
    const url = safeUrl(attribute(element, 'href'))
    const others = wraps.filter(({ tag }) => tag !== 'a')
    return url === null ? others : [{ tag: 'a', url }, ...others]
  }
  const tag = MARKS[tagName]
  if (tag === undefined || wraps.length >= MOST_WRAPS || wraps.some((wrap) => wrap.tag === tag)) return wraps
  return [...wraps, { tag }]
}

/** What stands in words in place of something that would be loaded; '' for what says nothing, null for anything else. */
function inWords(element: Element): string | null {
  switch (element.tagName) {
    case 'img':
    case 'image': {
      const alt = element.attrs.find(({ name }) => name === 'alt')?.value
      const dot = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(element, side).trim()))
      return alt?.trim() === '' || dot ? '' : described('Picture', alt ?? '')
    }
    case 'svg': {
      const title = element.childNodes.find((child) => 'tagName' in child && child.tagName === 'title')
      const words =
        title === undefined || !('childNodes' in title)
          ? ''
          : title.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      const said = attribute(element, 'aria-label') || words
      return said.trim() === '' ? '' : described('Drawing', said)
    }
    case 'video':
      return described('Video', attribute(element, 'title') || attribute(element, 'aria-label'))
    case 'audio':
      return described('Sound', attribute(element, 'title') || attribute(element, 'aria-label'))
    case 'iframe':
      return described('Embedded page', attribute(element, 'title'))
    default:
      return null
  }
}

function described(what: string, words: string): string {
  const line = wellFormed(collapseSpace(words.slice(0, 4 * LONGEST_WORDS)).slice(0, LONGEST_WORDS))
  return line === '' ? what : `${what}: ${line}`
}

function spanOf(element: Element): { span?: { columns: number; rows: number } } {
  const count = (name: string): number =>
    Math.min(100, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1))
  const [columns, rows] = [count('colspan'), count('rowspan')]
  return columns === 1 && rows === 1 ? {} : { span: { columns, rows } }
}

/** Hidden by its own attributes; style sheets are not read, so what they hide is shown. */
function isHidden(element: Element): boolean {
  if (element.attrs.some(({ name, value }) => name === 'hidden' && value.toLowerCase() !== 'until-found'))
    return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attribute(element, 'style'))
}

const attribute = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
