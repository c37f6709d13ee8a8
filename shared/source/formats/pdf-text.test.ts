import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wellFormed } from '@shared/kernel/text'
import { faultOfStructure } from '@shared/source/structure'
import { pdfDate, pdfFindings } from './pdf-findings'
import type { PdfItem, PdfPageText } from './pdf-item'
import { itemText } from './pdf-lines'
import { placesOf } from './pdf-places'
import { pdfText } from './pdf-text'

const RUN = { seed: 20261121, numRuns: 200 }

/** Words at a place, in letters of a size, half as wide as they are high. */
const at = (str: string, x: number, y: number, size = 10, hasEOL = true, font = 'f1'): PdfItem => ({
  str,
  hasEOL,
  transform: [size, 0, 0, size, x, y],
  width: (str.length * size) / 2,
  font,
  vertical: false,
})

const page = (...items: PdfItem[]): PdfPageText => ({ width: 600, height: 800, items })

const blocksOf = (...pages: PdfPageText[]) => {
  const { text, structure } = pdfText(pages)
  return structure.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

describe('any pieces on any pages', () => {
  const number = fc.double({ min: -2_000, max: 2_000, noNaN: true })
  const piece = fc.record({
    str: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(' ', '', 'exam-', 'ple', '中文', '\ud800', '\ufeffa', '\n', '12', 'https://a.org/b'),
    ),
    hasEOL: fc.boolean(),
    transform: fc.tuple(number, number, number, number, number, number),
    width: number,
    font: fc.constantFrom('f1', 'f2'),
    vertical: fc.boolean(),
  })
  const pages = fc.array(
    fc.record({
      width: fc.constantFrom(0, 600),
      height: fc.constantFrom(0, 800),
      items: fc.array(piece, { maxLength: 24 }),
    }),
    { maxLength: 6 },
  )

  it('becomes a text of the same words, whose structure holds, and every piece is found in it again', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const { text, structure, aside } = pdfText(all)
        expect(faultOfStructure(text, structure)).toBeNull()
        expect(wellFormed(text)).toBe(text)
        const said = all.flatMap(({ items }) => items.map(itemText)).join('')
        expect(text.replace(/\s/gu, '')).toBe(said.replace(/\s/gu, ''))
        for (const { start, end } of aside) expect(start).toBeLessThan(end)
        for (const [index, { items }] of all.entries()) {
          const range = structure.pages[index] ?? { start: 0, end: 0 }
          const places = placesOf(text, range, items)
          const words = items.map((item) => itemText(item).trim()).filter((one) => one !== '')
          expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(words)
        }
      }),
      RUN,
    )
  })
})

describe('paragraphs', () => {
  it('joins the lines of a paragraph by a space, and parts paragraphs at a wider step and an indented line', () => {
    const lines = page(
      at('The ministry said on Monday that it', 50, 100),
      at('had seen no evidence of deliveries', 50, 112),
      at('to the front.', 50, 124),
      at('The company did not answer, and', 50, 148),
      at('would not say why. It has', 50, 160),
      at('never said.', 50, 172),
    )
    expect(blocksOf(lines).map(([, words]) => words)).toEqual([
      'The ministry said on Monday that it had seen no evidence of deliveries to the front.',
      'The company did not answer, and would not say why. It has never said.',
    ])
    const indented = page(
      at('The ministry said it had seen', 50, 100),
      at('nothing of the kind this year.', 50, 112),
      at('  A spokesman declined more', 65, 124),
      at('words on the matter of trucks.', 50, 136),
    )
    expect(blocksOf(indented)).toHaveLength(2)
    const unsaid = page(at('www.example.org', 50, 40, 8, false), at('Report on deliveries', 50, 100, 8))
    expect(blocksOf(unsaid).map(([, words]) => words)).toEqual(['www.example.org', 'Report on deliveries'])
    const bold = page(
      at('Nothing of the kind was ever seen', 50, 100, 10, true, 'bold'),
      at('The ministry said it had seen', 50, 112),
      at('nothing of the kind this year.', 50, 124),
    )
    expect(blocksOf(bold)).toHaveLength(2)
  })

  it('leaves words that are parted at a line’s end as printed, without a space that was not there', () => {
    const lines = page(
      at('It was an unprece-', 50, 100),
      at('dented step.中文报告说', 50, 112),
      at('没有证据显示这一点', 50, 124),
    )
    expect(blocksOf(lines).map(([, words]) => words)).toEqual([
      'It was an unprece-dented step.中文报告说没有证据显示这一点',
    ])
  })

  it('keeps rows of a table and items of a list apart, and knows larger words as headings', () => {
    const row = (name: string, sum: string, y: number) => [at(name, 50, y, 10, false), at(sum, 300, y)]
    const body = page(
      at('Deliveries in 2023', 50, 60, 18),
      at('The following were counted by customs:', 50, 100),
      ...row('Engines', '137', 130),
      ...row('Pumps', '12', 142),
      at('• one by sea', 50, 170),
      at('• two by rail', 50, 182),
    )
    expect(blocksOf(body)).toEqual([
      ['heading', 'Deliveries in 2023'],
      ['paragraph', 'The following were counted by customs:'],
      ['paragraph', 'Engines137'],
      ['paragraph', 'Pumps12'],
      ['item', '• one by sea'],
      ['item', '• two by rail'],
    ])
  })
})

describe('what stands on every page', () => {
  it('proposes running heads and page numbers to be set aside, and nothing else', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(
        at('Annual report 2023', 200, 40),
        at(`What page ${'abcd'.charAt(number)} says of the matter at hand.`, 50, 300),
        at('It was denied.', 50, 400),
        at(`– ${number} –`, 290, 780),
      ),
    )
    const { text, aside } = pdfText(pages)
    expect(aside.map(({ start, end, why }) => `${text.slice(start, end)}: ${why}`)).toEqual(
      [1, 2, 3, 4].flatMap((number) => [
        'Annual report 2023: a running head',
        `– ${number} –: a page number`,
      ]),
    )
  })
})

describe('what a PDF says of itself', () => {
  it('reads its dates, and keeps what is missing missing', () => {
    expect(pdfDate("D:20231203101100+03'00'")).toBe('2023-12-03T10:11+03:00')
    expect(pdfDate('D:20231203101100Z')).toBe('2023-12-03T10:11Z')
    expect(pdfDate('D:202312')).toBe('2023-12')
    expect(pdfDate('2023-12-03T10:11:00+03:00')).toBe('2023-12-03T10:11+03:00')
    expect(pdfDate('D:20230230')).toBe('')
    expect(pdfDate('yesterday')).toBe('')
  })

  it('is proposed, never as sure where it may be the doing of a program', () => {
    const { text, structure } = pdfText([
      page(at('Deliveries in 2023', 50, 60, 18), at('The following were counted by customs.', 50, 100)),
    ])
    const facts = {
      title: 'Microsoft Word - draft7.docx',
      authors: ['user'],
      publisher: '',
      created: 'D:20231203',
      language: 'en-GB',
      attachments: [],
      scripts: false,
      xfa: false,
      filledFields: 0,
    }
    const found = pdfFindings(facts, text, structure)
    expect(found.map(({ field, value, sure }) => [field, value, sure])).toEqual([
      ['title', 'Deliveries in 2023', true],
      ['title', 'Microsoft Word - draft7.docx', false],
      ['author', 'user', false],
      ['published', '2023-12-03', false],
      ['language', 'en-GB', true],
    ])
    const [title] = found
    expect(text.slice(title?.place?.start, title?.place?.end)).toBe('Deliveries in 2023')
  })
})
