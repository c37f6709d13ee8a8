import type { DefaultTreeAdapterTypes } from 'parse5'

/*
 * As much of a DOM as Readability asks for, over a copy of parse5's tree. Readability takes its document apart, so it is
 * handed this one; every text node remembers the node it was copied from, and what survives is known by that. There is
 * no DOM in a worker, and nothing here can run or load.
 */

type SourceNode = DefaultTreeAdapterTypes.ChildNode
export type SourceText = DefaultTreeAdapterTypes.TextNode

/** Deeper than this Readability would exhaust the call stack; no page that people read comes near. */
const MAX_DEPTH = 500
/** Attributes of one element that are copied; real ones have a dozen. */
const MAX_ATTRIBUTES = 100
/** Of longer values the beginning is copied: a picture written into its page has millions of characters. */
const MAX_VALUE = 4_000

/** Counts the work done, so that no page can take longer than its budget. One unit is about one node visited. */
export class Work {
  private done = 0
  constructor(private readonly budget: number) {}
  add(units: number): void {
    this.done += units
    if (this.done > this.budget) throw new TooMuchWork()
  }
}
/** The page is too deep or too large to be weighed. */
export class TooMuchWork extends Error {}

class Attribute {
  constructor(
    readonly name: string,
    public value: string,
  ) {}
  cloneNode(): Attribute {
    return this
  }
}

export type PageNode = PageElement | PageText

/** What all nodes have: a place among siblings. */
class Placed {
  // Getters, not fields: a page has hundreds of thousands of nodes.
  get ELEMENT_NODE(): 1 {
    return 1
  }
  get TEXT_NODE(): 3 {
    return 3
  }
  /** Lets Readability rename elements in place. */
  get __JSDOMParser__(): true {
    return true
  }
  parentNode: PageElement | PageDocument | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null

  get nextElementSibling(): PageElement | null {
    let next = this.nextSibling
    while (next !== null && next.nodeType !== 1) next = next.nextSibling
    return next
  }
  get previousElementSibling(): PageElement | null {
    let before = this.previousSibling
    while (before !== null && before.nodeType !== 1) before = before.previousSibling
    return before
  }
}

const NONE: readonly PageNode[] = []

export class PageText extends Placed {
  readonly nodeType = 3
  get nodeName(): string {
    return '#text'
  }
  get childNodes(): readonly PageNode[] {
    return NONE
  }
  constructor(
    readonly textContent: string,
    /** The node it is a copy of; null for text that was made up. */
    readonly origin: SourceText | null,
  ) {
    super()
  }
  remove(): this {
    this.parentNode?.removeChild(this)
    return this
  }
}

/** What elements and the document have: children. */
class Parent extends Placed {
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null
  private text: string | null = null
  private nodes: PageNode[] | null = null
  private elements: PageElement[] | null = null

  constructor(readonly work: Work) {
    super()
  }

  /** All children in order; a fresh array after every change, as Readability expects of static lists. */
  get childNodes(): readonly PageNode[] {
    if (this.nodes === null) {
      this.nodes = []
      for (let node = this.firstChild; node !== null; node = node.nextSibling) this.nodes.push(node)
      this.work.add(this.nodes.length)
    }
    return this.nodes
  }
  get children(): readonly PageElement[] {
    this.elements ??= this.childNodes.filter((node) => node.nodeType === 1)
    return this.elements
  }
  get firstElementChild(): PageElement | null {
    const first = this.firstChild
    return first === null || first.nodeType === 1 ? first : first.nextElementSibling
  }

  get textContent(): string {
    if (this.text === null) {
      const parts = this.childNodes.map((node) => node.textContent)
      this.text = parts.join('')
    }
    this.work.add(1 + (this.text.length >> 4))
    return this.text
  }

  /** What was read of the children no longer holds, nor does the text of those above. */
  changed(): void {
    this.nodes = null
    this.elements = null
    this.dropText()
  }
  /** A parent that holds its text has children that hold theirs, so the way up ends at the first that does not. */
  dropText(): void {
    if (this.text === null) return
    this.text = null
    this.parentNode?.dropText()
  }

  appendChild<T extends PageNode>(this: PageElement | PageDocument, child: T): T {
    child.parentNode?.removeChild(child)
    child.parentNode = this
    child.previousSibling = this.lastChild
    child.nextSibling = null
    if (this.lastChild === null) this.firstChild = child
    else this.lastChild.nextSibling = child
    this.lastChild = child
    this.changed()
    return child
  }

  removeChild<T extends PageNode>(this: PageElement | PageDocument, child: T): T {
    if (child.parentNode !== this) return child
    const { previousSibling: before, nextSibling: after } = child
    if (before === null) this.firstChild = after
    else before.nextSibling = after
    if (after === null) this.lastChild = before
    else after.previousSibling = before
    child.parentNode = child.previousSibling = child.nextSibling = null
    this.changed()
    return child
  }

  replaceChild<T extends PageNode>(this: PageElement | PageDocument, added: PageNode, child: T): T {
    if (child.parentNode !== this || child === added) return child
    added.parentNode?.removeChild(added)
    const { previousSibling: before, nextSibling: after } = child
    added.parentNode = this
    added.previousSibling = before
    added.nextSibling = after
    if (before === null) this.firstChild = added
    else before.nextSibling = added
    if (after === null) this.lastChild = added
    else after.previousSibling = added
    child.parentNode = child.previousSibling = child.nextSibling = null
    this.changed()
    return child
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.withTags(name === '*' ? null : new Set([name.toUpperCase()]))
  }

  /** Only lists of tag names, which is all that Readability asks for. */
  querySelectorAll(tags: string): PageElement[] {
    return this.withTags(new Set(tags.toUpperCase().split(',')))
  }

  private withTags(tags: ReadonlySet<string> | null): PageElement[] {
    const found: PageElement[] = []
    let visited = 0
    let node = this.firstElementChild
    while (node !== null) {
      visited += 1
      if (tags === null || tags.has(node.tagName)) found.push(node)
      node = node.firstElementChild ?? nextOutside(node, this)
    }
    this.work.add(1 + visited)
    return found
  }
}

/** The next element in order that is not in `node`, within `top`. */
function nextOutside(node: PageElement, top: Parent): PageElement | null {
  let at: PageElement = node
  for (;;) {
    const next = at.nextElementSibling
    if (next !== null) return next
    const { parentNode } = at
    if (parentNode === null || parentNode === top || parentNode.nodeType !== 1) return null
    at = parentNode
  }
}

export class PageElement extends Parent {
  readonly nodeType = 1
  tagName: string
  localName: string
  attributes: Attribute[] = []
  /** Holds what `innerHTML` was, until it is set again: Readability only puts back what it read. */
  private static readonly kept = new WeakMap<PageDocument, PageElement[]>()

  constructor(
    name: string,
    readonly ownerDocument: PageDocument,
  ) {
    super(ownerDocument.work)
    this.tagName = name.toUpperCase()
    this.localName = name.toLowerCase()
  }

  get nodeName(): string {
    return this.tagName
  }
  get id(): string {
    return this.getAttribute('id') ?? ''
  }
  set id(value: string) {
    this.setAttribute('id', value)
  }
  get className(): string {
    return this.getAttribute('class') ?? ''
  }
  set className(value: string) {
    this.setAttribute('class', value)
  }
  get src(): string {
    return this.getAttribute('src') ?? ''
  }
  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }
  get style(): { readonly display: string; readonly visibility: string } {
    const written = this.getAttribute('style') ?? ''
    return { display: property(written, DISPLAY), visibility: property(written, VISIBILITY) }
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null
  }
  hasAttribute(name: string): boolean {
    return this.attributes.some((attribute) => attribute.name === name)
  }
  setAttribute(name: string, value: string): void {
    const found = this.attributes.find((attribute) => attribute.name === name)
    if (found === undefined) this.attributes.push(new Attribute(name, value))
    else found.value = value
  }
  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value)
  }
  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name)
  }
  remove(): this {
    this.parentNode?.removeChild(this)
    return this
  }

  /** Not HTML but a token for a copy of the children, which setting it puts back. */
  get innerHTML(): string {
    const kept = PageElement.kept.get(this.ownerDocument) ?? []
    PageElement.kept.set(this.ownerDocument, kept)
    const copy = new PageElement(this.tagName, this.ownerDocument)
    copyChildren(this, copy)
    return String(kept.push(copy) - 1)
  }
  set innerHTML(token: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild)
    const kept = PageElement.kept.get(this.ownerDocument)?.[Number(token)]
    if (kept !== undefined) copyChildren(kept, this)
  }
}

const DISPLAY = /(?:^|;)\s*display\s*:\s*([a-z-]+)/gi
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*([a-z-]+)/gi
/** The last declaration of a property in a style attribute. */
const property = (style: string, pattern: RegExp): string =>
  style === '' ? '' : ([...style.matchAll(pattern)].at(-1)?.[1]?.toLowerCase() ?? '')

function copyChildren(from: PageElement, to: PageElement): void {
  const open: { from: PageElement; to: PageElement }[] = [{ from, to }]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    for (const node of pair.from.childNodes) {
      if (node.nodeType === 3) pair.to.appendChild(new PageText(node.textContent, node.origin))
      else {
        const copy = new PageElement(node.tagName, to.ownerDocument)
        copy.attributes = node.attributes.map(({ name, value }) => new Attribute(name, value))
        pair.to.appendChild(copy)
        open.push({ from: node, to: copy })
      }
    }
  }
}

export class PageDocument extends Parent {
  readonly nodeType = 9
  readonly nodeName = '#document'
  // Links are only compared, never followed: any address will do.
  readonly baseURI = 'https://page.invalid/'
  readonly documentURI = 'https://page.invalid/'

  get documentElement(): PageElement | null {
    return this.firstElementChild
  }
  get body(): PageElement | null {
    return this.documentElement?.children.find(({ tagName }) => tagName === 'BODY') ?? null
  }
  get title(): string {
    return (this.getElementsByTagName('title')[0]?.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  createElement(name: string): PageElement {
    return new PageElement(name, this)
  }
  createTextNode(text: string): PageText {
    return new PageText(text, null)
  }
}

/** A copy of a parsed page. Throws `TooMuchWork` for one that is too deep or beyond the budget. */
export function pageDocument(page: DefaultTreeAdapterTypes.Document, work: Work): PageDocument {
  const copy = new PageDocument(work)
  const html = page.childNodes.find((node) => node.nodeName === 'html')
  if (html === undefined || !('tagName' in html)) return copy
  const open: { from: DefaultTreeAdapterTypes.Element; to: PageElement; depth: number }[] = []
  const enter = (from: SourceNode, to: PageElement | PageDocument, depth: number): void => {
    if ('value' in from) {
      if (to.nodeType === 1) to.appendChild(new PageText(from.value, from))
      return
    }
    if (!('tagName' in from)) return
    if (depth > MAX_DEPTH) throw new TooMuchWork()
    const made = copy.createElement(from.tagName)
    made.attributes = from.attrs.slice(0, MAX_ATTRIBUTES).map(
      ({ name, value }) =>
        // A link that would run a program is replaced by made-up text in the end; its words are wanted.
        new Attribute(
          name,
          name === 'href' && value.startsWith('javascript:') ? '' : value.slice(0, MAX_VALUE),
        ),
    )
    to.appendChild(made)
    open.push({ from, to: made, depth })
  }
  enter(html, copy, 0)
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    work.add(1)
    for (const child of pair.from.childNodes) enter(child, pair.to, pair.depth + 1)
  }
  return copy
}
