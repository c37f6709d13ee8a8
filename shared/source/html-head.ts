import type { DefaultTreeAdapterTypes } from 'parse5'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { type Finding, stated } from './finding'
import { safeUrl } from './safe-url'

/** Names of `<meta>` in the order in which they are believed. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title'],
  publisher: ['og:site_name', 'article:publisher', 'publisher', 'dc.publisher', 'application-name'],
  authors: ['author', 'article:author', 'dc.creator', 'parsely-author'],
  published: [
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'pubdate',
    'publish-date',
    'parsely-pub-date',
  ],
  url: ['og:url'],
} as const

const LINE = 500

/** Collects what a page says about itself, element by element, first word of each kind kept. */
export class HeadReader {
  private readonly meta = new Map<string, string[]>()
  private title = ''
  private canonical = ''
  private language = ''
  private time = ''

  read(element: DefaultTreeAdapterTypes.Element): void {
    const value = (name: string) => element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
    switch (element.tagName) {
      case 'html':
        this.language = tidy(value('lang') || value('xml:lang'))
        return
      case 'title':
        this.title ||= tidy(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''))
        return
      case 'link':
        if (/\bcanonical\b/i.test(value('rel'))) this.canonical ||= safeUrl(value('href')) ?? ''
        return
      case 'time':
        this.time ||= tidy(value('datetime'))
        return
      case 'meta':
        this.readMeta(
          (value('property') || value('name') || value('itemprop')).toLowerCase(),
          tidy(value('content')),
        )
        return
      default:
    }
  }

  found(): Finding[] {
    const where = "the page's head"
    // Some pages give the address of an author's page instead of a name.
    const authors = (
      META.authors.map((name) => this.meta.get(name) ?? []).find((names) => names.length > 0) ?? []
    )
      .filter((name) => !/^https?:/i.test(name))
      .slice(0, 20)
    return [
      stated('title', this.first(META.title) || this.title, where),
      stated('publisher', this.first(META.publisher), where),
      ...authors.map((author) => stated('author', author, where)),
      stated('published', this.first(META.published) || this.time, where),
      stated('url', this.canonical || (safeUrl(this.first(META.url)) ?? ''), where),
      stated(
        'language',
        /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(this.language) ? this.language : '',
        'the page',
      ),
    ].filter(({ value }) => value !== '')
  }

  private readMeta(name: string, content: string): void {
    if (name === '' || content === '') return
    const known = this.meta.get(name)
    if (known === undefined) this.meta.set(name, [content])
    else if (known.length < 20) known.push(content)
  }

  private first(names: readonly string[]): string {
    for (const name of names) {
      const value = this.meta.get(name)?.[0]
      if (value !== undefined) return value
    }
    return ''
  }
}

const tidy = (text: string): string => wellFormed(collapseSpace(text.slice(0, 4 * LINE)).slice(0, LINE))
