import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Finding } from './finding'
import { pageFindings, type PageWords } from './metadata/page-findings'
import { tidyLine } from './metadata/tidy-line'

type Element = DefaultTreeAdapterTypes.Element

const HTML = 'http://www.w3.org/1999/xhtml'
/** Most values of one name, and most elements of one kind, that are kept. */
const MOST = 20
/** Most words of a byline, with all that is in it. */
const LONGEST_BYLINE = 300

/**
 * Collects what a page says about itself, element by element as the page is gone through: metas, JSON-LD, its title and
 * headings, canonical address, times and bylines. What they mean together is for `pageFindings` to say.
 */
export class HeadReader {
  private readonly page: PageWords = {
    metas: new Map(),
    data: [],
    title: '',
    headings: [],
    canonical: '',
    language: '',
    times: [],
    bylines: [],
  }

  read(element: Element): void {
    const name = element.tagName
    if (element.namespaceURI !== HTML) return
    const { page } = this
    switch (name) {
      case 'html':
        page.language = tidyLine(valueOf(element, 'lang') || valueOf(element, 'xml:lang'))
        return
      case 'title':
        page.title ||= tidyLine(wordsIn(element, 2_000))
        return
      case 'link':
        this.readLink(element)
        return
      case 'meta':
        this.readMeta(element)
        return
      case 'script':
        if (/^application\/ld\+json\b/i.test(valueOf(element, 'type').trim()) && page.data.length < 50)
          page.data.push(wordsIn(element, 500_000))
        return
      case 'h1':
        if (page.headings.length < MOST) page.headings.push(tidyLine(wordsIn(element, 2_000)))
        return
      default:
        this.readMark(element)
    }
  }

  found(): Finding[] {
    return pageFindings(this.page)
  }

  private readLink(element: Element): void {
    const rel = valueOf(element, 'rel').toLowerCase().split(/\s+/)
    if (rel.includes('canonical')) this.page.canonical ||= valueOf(element, 'href')
  }

  /** A name may be several, parted by spaces, and stand in `property`, `name`, `itemprop` or `http-equiv`. */
  private readMeta(element: Element): void {
    const content = tidyLine(valueOf(element, 'content'))
    if (content === '') return
    const property = valueOf(element, 'property')
    const names =
      property || valueOf(element, 'name') || valueOf(element, 'itemprop') || valueOf(element, 'http-equiv')
    for (const name of names.toLowerCase().split(/\s+/).slice(0, 5)) {
      // Dublin Core comes as dc.title, dc:title and dcterms.title.
      const key = name.replace(/^(dc|dcterms?)[.:]/, 'dc.')
      if (key === '') continue
      const known = this.page.metas.get(key)
      const value = { value: content, stated: property !== '' }
      if (known === undefined) this.page.metas.set(key, [value])
      else if (known.length < MOST) known.push(value)
    }
  }

  /** Times and bylines: by element, `rel`, `itemprop` and class. */
  private readMark(element: Element): void {
    const { page } = this
    const prop = valueOf(element, 'itemprop').toLowerCase().split(/\s+/)
    const mark = `${valueOf(element, 'class')} ${valueOf(element, 'id')}`
    const isTime = element.tagName === 'time'
    const dated = prop.includes('datepublished') || prop.includes('datecreated')
    if ((isTime || dated) && page.times.length < MOST) {
      const text = tidyLine(wordsIn(element, 300))
      const iso =
        valueOf(element, 'datetime') ||
        valueOf(element, 'content') ||
        (isTime ? '' : valueOf(element, 'title'))
      const kind =
        dated || element.attrs.some(({ name }) => name === 'pubdate')
          ? 'published'
          : prop.includes('datemodified') || /\b(?:modified|updated)\b/i.test(mark)
            ? 'changed'
            : /\b(?:entry-date|published|publish-?date|pub-?date|post-?date|dateline)\b/i.test(mark)
              ? 'marked'
              : 'any'
      page.times.push({ value: tidyLine(iso), text, kind })
      return
    }
    if (page.bylines.length >= MOST) return
    const rel = valueOf(element, 'rel').toLowerCase().split(/\s+/)
    const by = prop.includes('author')
      ? 'itemprop'
      : rel.includes('author')
        ? 'rel'
        : /(?:^|[\s_-])(?:byline|dateline|writtenby|p-author)(?:$|[\s_-])/i.test(mark) ||
            /(?:^|\s)(?:author|auteur|autor)(?:[_-]{0,2}name)?(?:$|\s)/i.test(mark)
          ? 'class'
          : null
    if (by === null) return
    const named = by === 'itemprop' ? nameInside(element) : null
    const text = tidyLine(wordsIn(named ?? element, LONGEST_BYLINE + 1))
    if (text.length > 0 && text.length <= LONGEST_BYLINE) page.bylines.push({ text, by })
  }
}

/** The part of an author's element that is marked as the name. */
function nameInside(element: Element): Element | null {
  for (const inside of elementsIn(element, 60)) {
    if (valueOf(inside, 'itemprop').toLowerCase().split(/\s+/).includes('name')) return inside
  }
  return null
}

/** Elements below an element in the order of the page, at most so many. */
function* elementsIn(element: Element, most: number): Generator<Element> {
  const stack = element.childNodes.toReversed()
  for (let count = 0; stack.length > 0 && count < most; count += 1) {
    const node = stack.pop()
    if (node === undefined || !('tagName' in node)) continue
    yield node
    stack.push(...node.childNodes.slice(0, most).toReversed())
  }
}

/** The words in an element, up to a length; what is left out of a page's text is left out here. */
function wordsIn(element: Element, most: number): string {
  let words = ''
  const stack = element.childNodes.slice(0, 500).toReversed()
  for (let count = 0; stack.length > 0 && words.length < most && count < 2_000; count += 1) {
    const node = stack.pop()
    if (node === undefined) continue
    if ('value' in node) words += node.value
    else if ('tagName' in node && !/^(?:script|style|template|svg|button|noscript)$/.test(node.tagName)) {
      words += ' '
      stack.push(...node.childNodes.slice(0, 500).toReversed())
    }
  }
  return words.slice(0, most)
}

const valueOf = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
