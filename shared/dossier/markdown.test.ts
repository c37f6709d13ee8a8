import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { collapseSpace } from '@shared/kernel/text'
import { type Mark, MARKS } from '@shared/note/rich-text'
import type { Block, DossierDocument, Inline } from './document'
import { toMarkdown } from './markdown'

type Node = {
  type: string
  value?: string
  identifier?: string
  depth?: number
  url?: string
  children?: Node[]
}

const parse = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const empty: DossierDocument = {
  language: 'en',
  title: 'Title',
  lead: '',
  audience: 'desk',
  audienceWords: 'For the desk',
  caseName: 'Case',
  date: '2026-11-21',
  dateWords: '21 November 2026',
  historyHead: 'head',
  withheld: '',
  sections: [],
  notes: [],
  sources: [],
  restsOn: '',
  manifest: [],
}

const FRONT = /^---\n(?:[a-z]+: "(?:[^"\\\n]|\\.)*"\n)+---\n/

const body = (doc: Partial<DossierDocument>): Node => {
  const markdown = toMarkdown({ ...empty, ...doc })
  expect(markdown).toMatch(FRONT)
  return parse(markdown.replace(FRONT, ''))
}
const section = (...children: Block[]): Partial<DossierDocument> => ({
  sections: [{ type: 'section', anchor: 'a', record: '', children }],
})
const plain = (node: Node): string =>
  node.type === 'html' ? '' : (node.value ?? (node.children ?? []).map(plain).join(''))
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)]
const note = (number: number): Inline => ({ type: 'note', number, occurrence: 1 })
const notesOf = (...numbers: number[]) =>
  numbers.map(
    (number) =>
      ({ number, record: '', occurrences: 1, lines: [[{ type: 'text', text: 'x', marks: [] }]] }) as const,
  )

// Letters, white space and everything that is markup somewhere, so that hostile neighbours meet often.
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab1 \n\t*_`~[]()<>!#+-=.:|\\&^$"\'{}@/%é“”字'), maxLength: 24 }),
  fc.constantFrom(
    '](javascript:1)',
    '<script>',
    '&lt;',
    '---',
    '[^1]: x',
    '| a |',
    '    code',
    '```',
    '# x',
    '1. x',
    '***',
    '~~x~~',
  ),
)
const marks = fc.subarray([...MARKS]).map((chosen): Mark[] => chosen)
const runs = fc.array(fc.record({ type: fc.constant('text' as const), text: hostile, marks }), {
  minLength: 1,
  maxLength: 6,
})
const settings = { seed: 20261121, numRuns: 120 }
const lean = (words: string): string => collapseSpace(words)

describe('text that looks like markup', { timeout: 30_000 }, () => {
  it('stands for itself in paragraphs, quotations, lists, headings and cells, and keeps its notes', () => {
    fc.assert(
      fc.property(runs, (children) => {
        const line: Inline[] = [...children, note(1), ...children.toReversed(), note(2)]
        const wanted = lean(line.map((part) => (part.type === 'text' ? part.text : '')).join(''))
        const cells = [[...line], [...line]]
        const tree = body({
          ...section(
            { type: 'paragraph', role: 'body', children: line },
            { type: 'quote', language: '', children: line },
            { type: 'list', ordered: true, items: [{ children: line, nested: [] }] },
            { type: 'heading', level: 3, children: line },
            {
              type: 'table',
              caption: 'Caption',
              columns: [
                { label: 'A', numeric: false },
                { label: 'B', numeric: true },
              ],
              rows: [{ cells, sum: false }],
            },
          ),
          notes: notesOf(1, 2),
        })
        const nodes = tree.children ?? []
        const [, , paragraph, quote, list, heading, , table] = nodes
        const types = [
          'heading',
          'paragraph',
          'paragraph',
          'blockquote',
          'list',
          'heading',
          'paragraph',
          'table',
        ]
        expect(nodes.map(({ type }) => type).slice(0, 8)).toEqual(types)
        for (const node of [paragraph, quote, list, heading]) expect(lean(plain(node ?? tree))).toBe(wanted)
        const [, row] = table?.children ?? []
        expect((row?.children ?? []).map((cell) => lean(plain(cell)))).toEqual([wanted, wanted])
        expect(all(tree).filter(({ type }) => type === 'footnoteReference')).toHaveLength(12)
        expect(all(tree).filter(({ type, value }) => type === 'html' && value !== '<!---->')).toEqual([])
        expect(all(tree).filter(({ type }) => type === 'image')).toEqual([])
      }),
      settings,
    )
  })

  it('keeps bold and italic where it was given', () => {
    fc.assert(
      fc.property(runs, (children) => {
        const line = [...children, note(1)]
        const tree = body({
          ...section({ type: 'paragraph', role: 'body', children: line }),
          notes: notesOf(1),
        })
        const within = (type: string) =>
          lean(
            all(tree.children?.[2] ?? tree)
              .filter((node) => node.type === type)
              .map(plain)
              .join(''),
          )
        const given = (mark: Mark) =>
          children
            .filter((run) => run.marks.includes(mark) && run.text.trim() !== '')
            .map((run) => run.text.trim())
        // White space at the edges of a run leaves it; all else stays.
        const letters = (words: string): string => words.replace(/\s/g, '')
        expect(letters(within('strong'))).toBe(letters(given('bold').join('')))
        expect(letters(within('emphasis'))).toBe(letters(given('italic').join('')))
      }),
      settings,
    )
  })

  it('cannot break out of the front matter or the title', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, caseName) => {
        const tree = body({ title, caseName })
        const [first] = tree.children ?? []
        expect(first?.type).toBe('heading')
        expect(first?.depth).toBe(1)
        expect(lean(plain(first ?? tree))).toBe(lean(title))
      }),
      settings,
    )
    expect(toMarkdown({ ...empty, title: 'x"\n---\nevil: 1' })).toContain('title: "x\\"\\n---\\nevil: 1"\n')
  })

  it('keeps addresses as they are and makes no link of other schemes', () => {
    const link = (url: string): Inline => ({
      type: 'link',
      url,
      children: [{ type: 'text', text: 'here', marks: [] }],
    })
    const url = 'https://example.org/a_(b)?c=1&copy;=2|3<4'
    const tree = body(
      section({ type: 'paragraph', role: 'body', children: [link(url), link('javascript:alert(1)')] }),
    )
    expect(all(tree).flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([url])
  })

  it('keeps two lists in a row apart', () => {
    const list: Block = { type: 'list', ordered: false, items: [{ children: [], nested: [] }] }
    expect(all(body(section(list, list))).filter(({ type }) => type === 'list')).toHaveLength(2)
  })
})
