import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { authorsFound, type Finding, findingSchema, findingsOf, foundValue } from '@shared/source/finding'
import { HeadReader } from '@shared/source/html-head'

/** Only what the page says of itself: the words of the kit's pages take long to read. */
function foundIn(html: string): readonly Finding[] {
  const head = new HeadReader()
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) head.read(node)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(html, { scriptingEnabled: false }))
  return head.found()
}
const found = (head: string, body = '<p>The ministry said nothing.') =>
  foundIn(`<html><head>${head}</head><body>${body}`)
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const best = (findings: readonly Finding[]) => ({
  title: foundValue(findings, 'title'),
  publisher: foundValue(findings, 'publisher'),
  authors: authorsFound(findings)[0]?.names ?? [],
  published: foundValue(findings, 'published'),
})

describe('what a page says about itself', () => {
  it('reads JSON-LD: one article, a list, a graph', () => {
    const article = {
      '@type': ['Report', 'NewsArticle'],
      headline: 'Port records show a sale',
      author: [{ '@type': 'Person', name: 'By Jane Doe' }, 'Ivan Petrov and Li Wei Chen'],
      publisher: { name: 'Harbour Post' },
      datePublished: '2024-05-03T10:11:12+0300',
      dateModified: '2024-05-04',
    }
    const expected = {
      title: 'Port records show a sale',
      publisher: 'Harbour Post',
      authors: ['Jane Doe', 'Ivan Petrov', 'Li Wei Chen'],
      published: '2024-05-03T10:11+03:00',
    }
    expect(best(found(data(article)))).toEqual(expected)
    expect(best(found(data([{ '@type': 'WebSite', name: 'Other' }, article])))).toEqual(expected)
    expect(best(found(data({ '@graph': [{ '@type': 'WebPage', name: 'Other' }, article] })))).toEqual(
      expected,
    )
    expect(findingsOf(found(data(article)), 'published').map(({ value, sure }) => [value, sure])).toEqual([
      ['2024-05-03T10:11+03:00', true],
      ['2024-05-04', false],
    ])
  })

  it.each([
    ['broken', '{"@type":"NewsArticle","headline":'],
    ['a number', '12'],
    ['null', 'null'],
    ['deep', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['its own prototype', '{"__proto__":{"@type":"Article","headline":"x"},"constructor":{"name":"y"}}'],
    [
      'things in place of words',
      '{"@type":"Article","headline":{"a":1},"author":{"name":["x"]},"datePublished":12,"publisher":[[["x"]]]}',
    ],
    ['thousands of things', `{"@graph":[${'{"@type":"Article","headline":"x"},'.repeat(20_000)}1]}`],
    ['almost all white space', `{"@type":"Article",${' '.repeat(380_000)}"headline":"x"}`],
    ['hidden in a comment', '<!-- {"@type":"Article","headline":"x"} -->'],
    ['a huge line', `{"@type":"Article","headline":"${'x'.repeat(390_000)}"}`],
  ])('survives JSON-LD that is %s', (_, script) => {
    const findings = found(`<script type="application/ld+json">${script}</script>`)
    expect(findings.length).toBeLessThanOrEqual(100)
    for (const finding of findings) expect(v.is(findingSchema, finding)).toBe(true)
    expect(findings.every(({ value }) => value.length <= 500)).toBe(true)
  })

  it.each([
    [
      '<title>Port records show a sale | Harbour Post</title>',
      '',
      'Port records show a sale',
      'Harbour Post',
    ],
    [
      '<title>Port records show a sale - Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      '',
      'Port records show a sale',
      'Harbour Post',
    ],
    [
      '<title>Port records show a sale - World - The Post</title>',
      '<h1>Port records show a sale</h1>',
      'Port records show a sale',
      'The Post',
    ],
    [
      '<title>Harbour Post: Port records show a sale</title><link rel="canonical" href="https://www.harbourpost.co.uk/x">',
      '',
      'Port records show a sale',
      'Harbour Post',
    ],
    // A dash in a headline names who reported it, not the site.
    [
      '<title>Vehicles build lines in the south – WSJ</title>',
      '',
      'Vehicles build lines in the south – WSJ',
      '',
    ],
    ['<title>C++ | C</title>', '', 'C++ | C', ''],
  ])('%s', (head, body, title, publisher) => {
    expect(best(found(head, `${body}<p>words`))).toMatchObject({ title, publisher })
  })

  it('says in plain words where each value was found', () => {
    const findings = found(
      '<meta property="og:title" content="Port &amp;amp; records"><link rel=canonical href="https://example.org/2024/05/03/x"><meta name="author" content="Jane Doe">',
      '<p class="article-byline">By Ivan Petrov, senior correspondent<p>words',
    )
    expect(findings.map(({ field, value, where }) => [field, value, where])).toEqual([
      ['title', 'Port & records', "og:title in the page's head"],
      ['author', 'Jane Doe', "author in the page's head"],
      ['author', 'Ivan Petrov', "the page's byline"],
      ['published', '2024-05-03', "the page's address"],
      ['url', 'https://example.org/2024/05/03/x', "the canonical link in the page's head"],
    ])
  })

  it('is not sure of a date that nothing marks, nor of one of change', () => {
    const dates = (head: string, body: string) =>
      findingsOf(found(head, `${body}<p>words`), 'published').map(({ value, sure }) => [value, sure])
    expect(dates('', '<time datetime="2024-05-03">3 May</time>')).toEqual([['2024-05-03', false]])
    expect(dates('', '<time itemprop="datePublished">3 May 2024, 10:11</time>')).toEqual([
      ['2024-05-03T10:11', true],
    ])
    expect(dates('<meta property="article:modified_time" content="2024-05-03T10:11:00Z">', '')).toEqual([
      ['2024-05-03T10:11Z', false],
    ])
    expect(dates('<meta name="pubdate" content="05/06/2024">', '')).toEqual([['2024-06-05', false]])
  })

  it('gives no address that could run or load', () => {
    const findings = found(
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">' +
        data({ '@type': 'Article', headline: 'x', url: 'file:///etc/passwd' }),
    )
    expect(findingsOf(findings, 'url')).toEqual([])
  })
})

const KIT = new URL('../../../../shared/data/readability/pages/', import.meta.url)
it.runIf(existsSync(KIT) || process.env['CI'])(
  'reads the pages of the kit as its expected metadata say',
  () => {
    const hits = { title: [0, 0], byline: [0, 0], siteName: [0, 0], lang: [0, 0], publishedTime: [0, 0] }
    const count = (field: keyof typeof hits, wanted: unknown, hit: (wanted: string) => boolean) => {
      if (typeof wanted !== 'string') return
      hits[field][1] = (hits[field][1] ?? 0) + 1
      if (hit(wanted)) hits[field][0] = (hits[field][0] ?? 0) + 1
    }
    for (const name of readdirSync(KIT)) {
      const expected = JSON.parse(
        readFileSync(new URL(`${name}/expected-metadata.json`, KIT), 'utf8'),
      ) as Record<string, unknown>
      const findings = foundIn(readFileSync(new URL(`${name}/source.html`, KIT), 'utf8'))
      const { title, publisher, authors, published } = best(findings)
      // We take the site's name off a title and "By" off a byline.
      count(
        'title',
        expected['title'],
        (wanted) =>
          wanted === title || (wanted.startsWith(title) && /^ [|–] /.test(wanted.slice(title.length))),
      )
      count(
        'byline',
        expected['byline'],
        (wanted) =>
          (authors.length > 0 && authors.every((author) => wanted.includes(author))) ||
          authors.join(', ') === wanted ||
          authors.includes(wanted),
      )
      count('siteName', expected['siteName'], (wanted) => wanted === publisher)
      count('lang', expected['lang'], (wanted) => wanted === foundValue(findings, 'language'))
      count('publishedTime', expected['publishedTime'], (wanted) => {
        const minute = wanted
          .replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, '$1')
          .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
        return minute === published
      })
    }
    const rate = ([hit = 0, all = 0]: number[]) => hit / all
    expect(hits.title[1]).toBe(40)
    expect(rate(hits.title)).toBeGreaterThanOrEqual(0.97)
    expect(rate(hits.byline)).toBeGreaterThanOrEqual(0.94)
    expect(rate(hits.siteName)).toBe(1)
    expect(rate(hits.lang)).toBe(1)
    expect(rate(hits.publishedTime)).toBe(1)
  },
  60_000,
)
