import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { extractHtml } from '@shared/source/extract-html'
import { cleanText } from '@shared/source/overlay-rules'
import { articleOf } from './article'

const read = (html: string) => {
  const result = extractHtml(html)
  if (!result.ok) throw new Error(result.error.message)
  const { text, structure, aside } = result.value
  return {
    text,
    aside,
    clean: cleanText(text, structure, aside),
    reasons: aside.map(({ start, end, why }) => `${why}: ${text.slice(start, end).replace(/\s+/g, ' ')}`),
  }
}

const SENTENCE =
  'The ministry said on Tuesday, in a note to parliament, that exports of pumps had risen by a third, and that none of them were lethal. '
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>Paragraph ${at + 1}. ${SENTENCE.repeat(2)}</p>`).join('')

const PAGE = `<!doctype html><html><head><title>Pumps went through the port - The Courier</title></head>
<body class="has-cookie-banner"><div id="cookie-notice">We use cookies. <a href="/p">Accept</a></div>
<header class="site-header"><a href="/">The Courier</a></header>
<nav><ul><li><a href="/w">World</a><li><a href="/b">Business</a></ul></nav>
<main><article><h1>Pumps went through the port</h1>
<p class="byline">By Ada Moor</p>
<div class="share-tools"><a href="/f">Send to a friend</a></div>
${paragraphs(3)}
<p>Read also: <a href="/x">Port director steps down</a></p>
<p>Sign up for our newsletter and get the news in your inbox.</p>
<blockquote>We never sold a pump — Harbour Ltd (@harbour)</blockquote>
${paragraphs(2)}
<p>The newsletter of the port, he added, had printed the order in March.</p></article>
<aside class="related"><h2>More stories</h2><a href="/1">A bridge opens</a></aside></main>
<footer>Copyright The Courier</footer></body></html>`

describe('what belongs to a page', () => {
  it('leaves the article with its headline, says why of the rest, and changes no word of the text', () => {
    const { text, clean, reasons } = read(PAGE)
    expect(text).toContain('We use cookies.')
    const words = clean.replace(/\s+/g, ' ')
    expect(words.startsWith('Pumps went through the port Paragraph 1. The ministry')).toBe(true)
    expect(words.endsWith('had printed the order in March.')).toBe(true)
    expect(words).toContain('We never sold a pump')
    expect(reasons).toEqual([
      'asks about cookies: We use cookies. Accept',
      'the head of the page: The Courier',
      'a menu: World Business',
      'who wrote it and when: By Ada Moor',
      'buttons to share it: Send to a friend',
      'links to other stories: Read also: Port director steps down',
      'asks for a subscription: Sign up for our newsletter and get the news in your inbox.',
      'links to other stories: More stories A bridge opens',
      'the foot of the page: Copyright The Courier',
    ])
  })

  it('sets a caption aside where it stands a second time', () => {
    const figure =
      '<figure><img src="a.jpg"><figcaption>The port at dawn, seen from the pier</figcaption></figure>'
    const { reasons, clean } = read(
      `<html><head><title>x</title></head><body><div class="content">${paragraphs(2)}${figure}${paragraphs(2)}${figure}${paragraphs(2)}</div></body></html>`,
    )
    expect(reasons).toEqual(['repeats a caption: The port at dawn, seen from the pier'])
    expect(clean.match(/seen from the pier/g)).toHaveLength(1)
  })

  it('takes a register for what it is: its rows stay, the menu goes', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `<tr><td>${1000 + at}</td><td>Harbour Pumps No ${at} Ltd</td><td>${at * 7}.50</td></tr>`,
    )
    const { clean, reasons } = read(
      `<html><body><nav><a href="/">Home</a></nav><div>Search results</div><table>${rows.join('')}</table><footer>The registry</footer></body></html>`,
    )
    expect(clean).toContain('1029\tHarbour Pumps No 29 Ltd\t203.50')
    expect(reasons).toEqual(['a menu: Home', 'the foot of the page: The registry'])
  })

  it('never sets everything aside', () => {
    for (const html of [
      '<nav><a href="/">Home</a> <a href="/b">Business</a></nav>',
      '<footer>The registry</footer>',
      '<p>Advertisement</p>',
    ])
      expect(read(html).aside).toEqual([])
  })

  it('reads a page whole that is too large or too deep to look through, less its evident furniture', () => {
    expect(articleOf(parse(PAGE), 100)).toBeNull()
    const deep = `<nav>Home</nav>${'<div>'.repeat(3_000)}${paragraphs(3)}`
    const { clean, reasons } = read(deep)
    expect(reasons).toEqual(['a menu: Home'])
    expect(clean).toContain('Paragraph 3.')
  })

  it('finds the article without changing the page', () => {
    const page = parse(PAGE)
    const before = serialize(page)
    expect(articleOf(page)?.size).toBeGreaterThan(5)
    expect(serialize(page)).toBe(before)
  })

  it('proposes ranges in order, apart, inside the text, with words at both ends', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'nav',
      'h1',
      'li',
      'span',
      'table',
      'td',
      'figcaption',
      'aside',
      'a',
      'br',
    )
    const name = fc.constantFrom('', 'share', 'comments', 'article', 'menu', 'newsletter', 'hidden')
    const words = fc.constantFrom(
      '',
      ' ',
      'Advertisement',
      SENTENCE,
      SENTENCE.repeat(4),
      'Read also: this',
      '|',
    )
    const page = fc
      .array(fc.tuple(tag, name, words, fc.boolean()), { maxLength: 40 })
      .map((elements) =>
        elements
          .map(
            ([element, named, text, close]) =>
              `<${element} class="${named}">${text}${close ? `</${element}>` : ''}`,
          )
          .join(''),
      )
    fc.assert(
      fc.property(page, (html) => {
        const result = extractHtml(html)
        if (!result.ok) return
        const { text, aside } = result.value
        let at = 0
        for (const { start, end, why } of aside) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/u)
          expect(why).not.toBe('')
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(aside.length === 0 || cleanText(text, result.value.structure, aside) !== '').toBe(true)
      }),
      { seed: 71, numRuns: 60 },
    )
  })
})

const KIT = new URL('../../../../shared/data/readability/pages/', import.meta.url).pathname
const kit = existsSync(KIT)

describe('the pages of the kit', () => {
  it.runIf(kit || process.env['CI'])(
    'leaves what their readers expect, by words',
    () => {
      const scores = readdirSync(KIT).map((name) => {
        const { clean } = read(readFileSync(`${KIT}${name}/source.html`, 'utf8').replace(/^\ufeff/, ''))
        const expected = extractHtml(readFileSync(`${KIT}${name}/expected.html`, 'utf8'))
        return wordScore(clean, expected.ok ? expected.value.text : '')
      })
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
      expect(mean).toBeGreaterThanOrEqual(0.99)
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.9)
    },
    60_000,
  )
})

/** F1 of two texts as bags of words. */
function wordScore(found: string, expected: string): number {
  const bag = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const left = new Map<string, number>()
  for (const word of bag(expected)) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of bag(found)) {
    const count = left.get(word) ?? 0
    if (count > 0) hits += 1
    left.set(word, count - 1)
  }
  const all = bag(found).length + bag(expected).length
  return all === 0 ? 1 : (2 * hits) / all
}
