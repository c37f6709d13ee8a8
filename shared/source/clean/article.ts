// oxlint-disable-next-line typescript/triple-slash-reference -- a declaration of somebody else's module cannot be imported
/// <reference path="./readability.d.ts" />
import Readability from '@mozilla/readability/Readability.js'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { pageDocument, type PageElement, type SourceText, TooMuchWork, Work } from './page-dom'

/** Most work on one page, in nodes visited: about a second. A page of 200 kB takes a thirtieth of it. */
const BUDGET = 10_000_000

/**
 * The text nodes of a page's article, as Readability finds it; null where it finds none, or where the page is too large
 * or too deep to look through. The page itself is not changed.
 */
export function articleOf(
  page: DefaultTreeAdapterTypes.Document,
  budget = BUDGET,
): ReadonlySet<SourceText> | null {
  try {
    const copy = pageDocument(page, new Work(budget))
    if (copy.body === null) return null
    const found = new Readability(copy, { serializer: (article) => article }).parse()
    return found === null ? null : textsIn(found.content)
  } catch (thrown) {
    // Readability trips over some trees that nobody meant as a page; those are read whole.
    if (thrown instanceof TooMuchWork || thrown instanceof TypeError || thrown instanceof RangeError)
      return null
    throw thrown
  }
}

function textsIn(article: PageElement): ReadonlySet<SourceText> {
  const texts = new Set<SourceText>()
  const open = [article]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const node of element.childNodes) {
      if (node.nodeType === 1) open.push(node)
      else if (node.origin !== null) texts.add(node.origin)
    }
  }
  return texts
}
