import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wellFormed } from '@shared/kernel/text'
import { extractHtml } from './extract-html'
import { extractMarkdown } from './extract-markdown'
import { extractCsv, extractText } from './extract-text'
import { foundValue } from './finding'
import { pickFormat } from './pick-extractor'
import type { Extraction } from './rendition'
import { faultOfStructure } from './structure'

const html = (text: string): Extraction => {
  const result = extractHtml(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const blocksOf = ({ text, structure }: Extraction) =>
  structure.blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])

const lawful = (extraction: Extraction) => {
  expect(faultOfStructure(extraction.text, extraction.structure)).toBeNull()
  expect(wellFormed(extraction.text)).toBe(extraction.text)
}

const fragment = fc.constantFrom(
  '<p>',
  '</p>',
  '<h2>',
  '</h2>',
  '<ul><li>',
  '</li></ul>',
  '<li>',
  '<blockquote>',
  '</blockquote>',
  '<br>',
  '<br><br>',
  '<table><tr><td>',
  '</td><td>',
  '</td></tr></table>',
  '<pre>',
  '</pre>',
  '<a href="https://example.org/x">',
  '</a>',
  '<b>',
  '</b>',
  '<img src="x">',
  '<script>x</script>',
  '<div hidden>',
  '</div>',
  '<figcaption>',
  'words',
  ' ',
  '\n',
  '—é',
  'два слова ',
  '&nbsp;',
  '\u200d',
  '&#xD83D;',
  '\u{1f6a2}',
)
const line = fc.constantFrom(
  '# Title',
  '## Two',
  'words that go on',
  '',
  '',
  '- item',
  '  - deeper',
  '1. one',
  '> quote',
  '```',
  '    code',
  '===',
  '---',
  '| a | b |',
  '[x](https://example.org)',
  '[y](javascript:z)',
  'https://example.org/a.',
  '"open quote',
  '\ta',
  '\u00a0',
)

describe('structure', () => {
  it('holds for any page', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (pieces) => {
        const result = extractHtml(pieces.join(''))
        if (result.ok) lawful(result.value)
      }),
      { seed: 7, numRuns: 600 },
    )
  })

  it('holds for any text, table and Markdown, and changes no character of them', () => {
    const text = fc.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
    fc.assert(
      fc.property(text, ([lines, ending]) => {
        const input = lines.join(ending)
        for (const extraction of [extractText(input), extractCsv(input), extractMarkdown(input)]) {
          lawful(extraction)
          expect(extraction.text).toBe(input)
        }
      }),
      { seed: 8, numRuns: 600 },
    )
  })

  it('splits a paragraph without line breaks, so that a reader can show it', () => {
    const extraction = extractText('word '.repeat(40_000))
    lawful(extraction)
    expect(Math.max(...extraction.structure.blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(
      8_000,
    )
  })
})

it('joins the rows of a very large table, so that its structure stays small', () => {
  const extraction = extractCsv('1,2\n'.repeat(400_000))
  lawful(extraction)
  expect(extraction.structure.blocks.length).toBeLessThanOrEqual(40_000)
  expect(extraction.structure.blocks[0]).toEqual({ kind: 'row', level: 0, start: 0, end: 39 })
})

describe('extractHtml', () => {
  it('keeps headings, paragraphs, items with their depth, quotes, captions, rows and code', () => {
    const page = html(`<h1>Buggies</h1><p>One <b>two</b>
      three.</p><ul><li>a<ul><li>b</li></ul></li></ul><blockquote><p>said</p></blockquote>
      <table><caption>Trade</caption><tr><th>HS</th><td>8703</td></tr><tr><td>x</td><td></td></tr></table><pre>
  keep
   this</pre>`)
    expect(blocksOf(page)).toEqual([
      ['heading', 1, 'Buggies'],
      ['paragraph', 0, 'One two three.'],
      ['item', 1, 'a'],
      ['item', 2, 'b'],
      ['quote', 0, 'said'],
      ['caption', 0, 'Trade'],
      ['row', 0, 'HS\t8703'],
      ['row', 0, 'x'],
      ['pre', 0, '  keep\n   this'],
    ])
  })

  it('keeps safe links as ranges and drops the others with a remark', () => {
    const page = html(
      '<p><a href="https://example.org/a">first</a> <a href="java\nscript:alert(1)">second</a> <a href="/here">third</a>' +
        ' <a href=" JAVASCRIPT:x">fourth</a> <a href="data:text/html,x">fifth</a> <a href="mailto:a@example.org">mail</a></p>',
    )
    expect(page.structure.links.map(({ start, end, url }) => [page.text.slice(start, end), url])).toEqual([
      ['first', 'https://example.org/a'],
      ['mail', 'mailto:a@example.org'],
    ])
    expect(page.remarks).toEqual([
      '3 links that would run programs or open something else than pages were dropped; the words stand.',
      '1 link without a full address was dropped; the words stand.',
    ])
  })

  it('leaves out what runs, loads, sends or forwards, and counts it', () => {
    const page =
      html(`<head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
      <link rel="stylesheet" href="https://evil.example/x.css"><script>steal()</script><style>p{}</style></head>
      <body onload="x()"><p onclick="y()">Words<script>document.write("no")</script> stay.</p>
      <img src="https://evil.example/pixel.gif" onerror="z()"><iframe src="https://evil.example"></iframe>
      <form action="https://evil.example"><p>Inside a form.</p><input name="a"><button>Send</button></form>
      <p style="color:red;display: none">Hidden.</p><svg onload="q()"><text>drawn</text></svg></body>`)
    expect(page.text).toBe('Words stay.\n\nInside a form.\n')
    expect(page.remarks).toEqual([
      '1 button was left out.',
      '1 drawing was left out.',
      '1 embedded page was left out.',
      '1 form field was left out.',
      '1 picture was left out.',
      '2 scripts were left out.',
      '1 style sheet was left out.',
      '4 event handlers were dropped.',
      '1 form was taken apart: the words stand, nothing can be sent.',
      '1 hidden part was left out.',
      '1 automatic forwarding was dropped.',
      '1 base address was ignored.',
      '1 file that the page asks for was not loaded.',
    ])
  })

  it('reads what the page says about itself', () => {
    const { found } =
      html(`<html lang="en-GB"><head><title>Plain title</title><meta property="og:title" content="Fair title">
      <meta property="og:site_name" content="Harbour Post"><meta name="author" content="A. Writer">
      <meta property="article:published_time" content="2023-12-03T10:11:00+02:00">
      <link rel="canonical" href="https://example.org/story"></head><p>x`)
    expect(found.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'Fair title'],
      ['title', 'Plain title'],
      ['publisher', 'Harbour Post'],
      ['author', 'A. Writer'],
      ['published', '2023-12-03T10:11+02:00'],
      ['url', 'https://example.org/story'],
      ['language', 'en-GB'],
    ])
  })

  it.each(['<div>', '<b>', '<blockquote>', '<ul><li>', '<svg><g>', '<table><tr><td>', '<font size=1>'])(
    'reads through 100,000 levels of %s',
    (tag) => {
      const result = extractHtml(`<p>before</p>${tag.repeat(100_000)}deep`)
      if (result.ok) lawful(result.value)
      else expect(result.error.code).toBe('source.no-words')
    },
    60_000,
  )

  it('refuses a page that makes the parser copy elements without end', () => {
    const open = Array.from({ length: 5_000 }, (_, at) => `<b id=${at}>`).join('')
    const result = extractHtml(`<p>${open}${'<p>x'.repeat(5_000)}`)
    expect(!result.ok && result.error.code).toBe('source.html-too-many')
  })

  it('refuses a page without words', () => {
    expect(extractHtml('<script>only()</script>')).toMatchObject({
      ok: false,
      error: { code: 'source.no-words' },
    })
  })
})

describe('extractMarkdown', () => {
  it('marks blocks where they stand', () => {
    const text =
      '---\ntitle: A note\n---\n\n# Head\n\nOne\ntwo\n\n- a\n- b\n\n> said\n> more\n\n```\ncode\n\ncode\n```\nUnder\n---\n'
    expect(blocksOf(extractMarkdown(text))).toEqual([
      ['pre', 0, '---\ntitle: A note\n---'],
      ['heading', 1, '# Head'],
      ['paragraph', 0, 'One\ntwo'],
      ['item', 1, '- a'],
      ['item', 1, '- b'],
      ['quote', 0, '> said\n> more'],
      ['pre', 0, '```\ncode\n\ncode\n```'],
      ['heading', 2, 'Under\n---'],
    ])
    expect(foundValue(extractMarkdown(text).found, 'title')).toBe('A note')
  })
})

it('keeps a row of a table whole over line breaks inside quotes', () => {
  expect(blocksOf(extractCsv('a,b\r\n"x\r\ny",2\r\n3,4\r\n')).map(([, , words]) => words)).toEqual([
    'a,b',
    '"x\r\ny",2',
    '3,4',
  ])
})

it('picks the extractor by name, then type, then content', () => {
  expect(pickFormat({ fileName: 'a.HTML', mediaType: 'text/plain' }, '')).toBe('html')
  expect(pickFormat({ fileName: '', mediaType: 'text/html; charset=utf-8' }, '')).toBe('html')
  expect(pickFormat({ fileName: 'saved page', mediaType: '' }, '\n<!DOCTYPE html><p>')).toBe('html')
  expect(pickFormat({ fileName: 'notes', mediaType: '' }, 'a < b')).toBe('text')
})

const ARTICLES = new URL('../../../shared/articles/', import.meta.url)
it.skipIf(!existsSync(ARTICLES) && process.env['CI'] === undefined)(
  'keeps the articles of the kit character for character',
  () => {
    for (const name of readdirSync(ARTICLES).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(new URL(name, ARTICLES), 'utf8')
      const extraction = extractText(text)
      lawful(extraction)
      expect(extraction.text).toBe(text)
      expect(extraction.structure.blocks.length).toBeGreaterThan(5)
    }
  },
)
