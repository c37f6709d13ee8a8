import type { DefaultTreeAdapterTypes } from 'parse5'
import { furnitureOf } from './furniture'
import type { SourceText } from './page-dom'

type Element = DefaultTreeAdapterTypes.Element
type Page = DefaultTreeAdapterTypes.Document

/** Where the words of a page's text node stand in the extracted text. */
export type Piece = { readonly node: SourceText; readonly start: number; readonly end: number }

/** What is known of a place in the page. */
export type Surroundings = {
  /** What the nearest furniture around it is; '' where there is none. */
  readonly furniture: string
  /** Whether some furniture around it is evident. */
  readonly evident: boolean
  readonly inLink: boolean
}
const NOWHERE: Surroundings = { furniture: '', evident: false, inLink: false }

/** An element with more of a page's words than this is the page, whatever it is called. */
const MOST_OF_PAGE = 0.4
/** A menu that Readability kept is one still, unless it holds this share of what it kept. */
const NAV = 0.1

/**
 * Furniture around the pieces of a page. An element that holds words of the article is none, unless it is a menu;
 * where no article is known, neither is one that holds much of the page.
 */
export class SurroundingsIn {
  private readonly known = new Map<Element, Surroundings>()
  private readonly content: ReadonlySet<Element>

  constructor(page: Page, pieces: readonly Piece[], isRead: ((node: SourceText) => boolean) | null) {
    const lengths = new Map<SourceText, number>()
    let total = 0
    for (const { node, start, end } of pieces) {
      const length = isRead === null || isRead(node) ? end - start : 0
      lengths.set(node, length)
      total += length
    }
    this.content = elementsAbove(page, lengths, (element, sum) =>
      isRead === null ? sum > total * MOST_OF_PAGE : sum > (isNav(element) ? total * NAV : 0),
    )
  }

  of(node: SourceText): Surroundings {
    const path: Element[] = []
    let around = NOWHERE
    for (let at = node.parentNode; at !== null && 'tagName' in at; at = at.parentNode) {
      const known = this.known.get(at)
      if (known !== undefined) {
        around = known
        break
      }
      path.push(at)
    }
    for (const element of path.reverse()) {
      around = this.within(element, around)
      this.known.set(element, around)
    }
    return around
  }

  private within(element: Element, around: Surroundings): Surroundings {
    const inLink = around.inLink || element.tagName === 'a'
    const found = this.content.has(element) ? null : furnitureOf(element)
    if (found === null) return inLink === around.inLink ? around : { ...around, inLink }
    // Evident furniture keeps its name around the rest: a heading in a menu is "a menu".
    const furniture = around.evident && !found.evident ? around.furniture : found.why
    return { furniture, evident: around.evident || found.evident, inLink }
  }
}

const isNav = ({ tagName, attrs }: Element): boolean =>
  tagName === 'nav' || attrs.some(({ name, value }) => name === 'role' && value === 'navigation')

/** The elements that `isMuch` accepts for the counted words they hold. The tree may be deeper than the call stack. */
function elementsAbove(
  page: Page,
  lengths: ReadonlyMap<SourceText, number>,
  isMuch: (element: Element, sum: number) => boolean,
): Set<Element> {
  const above = new Set<Element>()
  const sums = new Map<Element, number>()
  const order: Element[] = page.childNodes.filter((node) => 'tagName' in node)
  // Grows while it is gone through: parents stand before their children.
  for (const element of order)
    for (const child of element.childNodes) if ('tagName' in child) order.push(child)
  for (const element of order.reverse()) {
    let sum = 0
    for (const child of element.childNodes) {
      if ('tagName' in child) sum += sums.get(child) ?? 0
      else if ('value' in child) sum += lengths.get(child) ?? 0
    }
    sums.set(element, sum)
    if (isMuch(element, sum)) above.add(element)
  }
  return above
}
