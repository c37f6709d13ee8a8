/** Elements that hold other blocks. */
export const FLOW_TAGS = [
  'section',
  'blockquote',
  'ul',
  'ol',
  'li',
  'dl',
  'dd',
  'figure',
  'table',
  'tr',
  'th',
  'td',
] as const
/** Elements that hold words. */
export const LEAF_TAGS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'pre',
  'dt',
  'figcaption',
  'caption',
] as const
/** Elements around words. */
export const MARK_TAGS = ['a', 'strong', 'em', 'code', 'sub', 'sup', 'del', 'q'] as const
/** What stands alone: a line break, a rule, a picture as words, and what we say ourselves. */
export const SINGLE_TAGS = ['br', 'hr', 'picture', 'notice'] as const

export type FlowTag = (typeof FLOW_TAGS)[number]
export type LeafTag = (typeof LEAF_TAGS)[number]
export type MarkTag = (typeof MARK_TAGS)[number]
export type PageTag = FlowTag | LeafTag | MarkTag | (typeof SINGLE_TAGS)[number]

/**
 * A piece of a page that may be shown: words, or an element of the allow list with nothing on it but what stands here.
 * There is no attribute, no identifier, no style and nothing that could run or load.
 */
export type PageNode = string | PageElement
export type PageElement = {
  readonly tag: PageTag
  readonly children: readonly PageNode[]
  /** Of a picture what it shows, of a section what it is ("Menu"), of a notice what it says. */
  readonly words?: string
  /** Of a link: its address as text; http, https or mailto. */
  readonly url?: string
  /** Of a cell: how many columns and rows it spans. */
  readonly span?: { readonly columns: number; readonly rows: number }
}
