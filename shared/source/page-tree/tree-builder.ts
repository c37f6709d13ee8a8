import type { FlowTag, LeafTag, MarkTag, PageElement, PageNode, PageTag } from './page-node'

/** A mark around words, one object for each element of the page. */
export type Wrap = { readonly tag: MarkTag; readonly url?: string }

type Open = { -readonly [K in keyof PageElement]: PageElement[K] } & { children: PageNode[] }

/** Deepest nesting of blocks; what lies deeper joins the block above. */
const DEEPEST = 24
/** Blocks that take words without a paragraph around them. */
const TAKES_WORDS: ReadonlySet<PageTag> = new Set(['li', 'dd', 'td', 'th'])
/** Blocks that hold only certain others, and what is put around the rest. */
const HOLDS: Readonly<
  Partial<Record<PageTag, { readonly only: readonly PageTag[]; readonly around: FlowTag }>>
> = {
  ul: { only: ['li'], around: 'li' },
  ol: { only: ['li'], around: 'li' },
  dl: { only: ['dt', 'dd'], around: 'dd' },
  table: { only: ['caption', 'tr'], around: 'tr' },
  tr: { only: ['th', 'td'], around: 'td' },
}
/** Blocks that stand only in certain others; elsewhere they are no block of their own. */
const STANDS_IN: Readonly<Partial<Record<PageTag, readonly PageTag[]>>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  figcaption: ['figure'],
  tr: ['table'],
  th: ['tr'],
  td: ['tr'],
}

/** Puts a page's structure together so that every element stands where it may stand. */
export class TreeBuilder {
  private readonly root: Open = { tag: 'section', children: [] }
  private readonly flows: Open[] = [this.root]
  private leaf: Open | null = null
  private wanted: LeafTag | null = null
  private readonly wraps = new Map<Wrap, Open>()
  /** The marks around white space that is written only if more words follow in the same block. */
  private spaceIn: readonly Wrap[] | null = null
  private started = false
  /** Elements and pieces of words so far. */
  size = 0

  /** Whether the block was begun and has to be ended. */
  beginFlow(tag: FlowTag, more: Pick<PageElement, 'words' | 'span'> = {}): boolean {
    this.endLeaf()
    // A menu in a menu is one menu.
    const again =
      tag === 'section' && this.flows.some((flow) => flow.tag === tag && flow.words === more.words)
    if (again || this.flows.length > DEEPEST || !this.mayStand(tag)) return false
    const flow: Open = { tag, children: [], ...more }
    this.append(flow)
    this.flows.push(flow)
    return true
  }

  endFlow(): void {
    this.endLeaf()
    const flow = this.flows.pop()
    if (flow === undefined || flow.children.length > 0 || flow.tag === 'td' || flow.tag === 'th') return
    // Nothing stood in it.
    removeLast(this.current(), flow)
  }

  /** What follows are the words of one block; it comes to be with the first of them. */
  beginLeaf(tag: LeafTag): void {
    this.endLeaf()
    this.wanted = this.mayStand(tag) ? tag : null
  }

  endLeaf(): void {
    this.leaf = null
    this.wanted = null
    this.wraps.clear()
    this.spaceIn = null
    this.started = false
  }

  /** Adds words; white space collapses as HTML has it, unless it is kept. */
  words(text: string, wraps: readonly Wrap[], keepSpace: boolean): void {
    if (keepSpace) {
      if (text.trim() !== '' || this.started) this.put(text, wraps)
      return
    }
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ')
    const body = collapsed.replace(/^ | $/g, '')
    if (collapsed.startsWith(' ')) this.spaceIn ??= wraps
    if (body === '') return
    this.putSpace(wraps)
    this.put(body, wraps)
    if (collapsed.endsWith(' ')) this.spaceIn = wraps
  }

  /** Adds something that stands among words. */
  single(tag: 'br' | 'picture', wraps: readonly Wrap[], words?: string): void {
    if (tag === 'br' && !this.started) return
    if (tag === 'br') this.spaceIn = null
    this.putSpace(wraps)
    this.put({ tag, children: [], ...(words !== undefined && { words }) }, wraps)
  }

  /** Adds a rule or a notice between blocks. */
  between(tag: 'hr' | 'notice', words?: string): void {
    this.endLeaf()
    this.append({ tag, children: [], ...(words !== undefined && { words }) })
  }

  finish(): readonly PageNode[] {
    while (this.flows.length > 1) this.endFlow()
    this.endLeaf()
    return this.root.children
  }

  private current(): Open {
    return this.flows.at(-1) ?? this.root
  }

  private mayStand(tag: PageTag): boolean {
    const inside = STANDS_IN[tag]
    return inside === undefined || inside.includes(this.current().tag)
  }

  /** Puts a block into the current one, with what has to be around it there. */
  private append(node: Open): void {
    let parent = this.current()
    for (
      let holds = HOLDS[parent.tag];
      holds !== undefined && !holds.only.includes(node.tag);
      holds = HOLDS[parent.tag]
    ) {
      const around: Open = { tag: holds.around, children: [] }
      parent.children.push(around)
      this.size += 1
      parent = around
    }
    parent.children.push(node)
    this.size += 1
  }

  /** White space between two marks belongs to neither. */
  private putSpace(wraps: readonly Wrap[]): void {
    const { spaceIn } = this
    this.spaceIn = null
    if (spaceIn === null || !this.started) return
    const shared = spaceIn.findIndex((wrap, depth) => wraps[depth] !== wrap)
    this.put(' ', shared < 0 ? spaceIn : spaceIn.slice(0, shared))
  }

  private put(node: PageNode, wraps: readonly Wrap[]): void {
    this.started = true
    let list = this.wordsHere().children
    for (const wrap of wraps) {
      const open = this.wraps.get(wrap)
      if (open !== undefined && list.at(-1) === open) {
        list = open.children
        continue
      }
      const mark: Open = { ...wrap, children: [] }
      list.push(mark)
      this.size += 1
      this.wraps.set(wrap, mark)
      list = mark.children
    }
    const last = list.at(-1)
    if (typeof node === 'string' && typeof last === 'string') list[list.length - 1] = last + node
    else {
      list.push(node)
      this.size += 1
    }
  }

  /** The block that words go into now. */
  private wordsHere(): Open {
    if (this.leaf !== null) return this.leaf
    const flow = this.current()
    if (this.wanted === null && TAKES_WORDS.has(flow.tag)) {
      this.leaf = flow
      return flow
    }
    const leaf: Open = { tag: this.wanted ?? 'p', children: [] }
    this.append(leaf)
    this.leaf = leaf
    return leaf
  }
}

/** Takes an empty block out again, with what was put around it. */
function removeLast(parent: Open, block: Open): void {
  const last = parent.children.at(-1)
  if (last === block) parent.children.pop()
  else if (typeof last === 'object' && last.children.length === 1 && last.children[0] === block)
    parent.children.pop()
}
