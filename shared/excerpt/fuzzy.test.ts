import search from 'approx-string-match'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { isGraphemeBoundary } from '@shared/kernel/text'
import { extractHtml } from '@shared/source/extract-html'
import { anchorExcerpt } from './anchor'
import { findQuote, searchedText } from './fuzzy'
import { nearPlaces } from './fuzzy-candidates'
import { preparePattern, scanEnds } from './fuzzy-scan'
import { makeExcerpt, quoteAt, type Range } from './make-excerpt'

const letters = (max: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'я'), maxLength: max })

/** The table of Sellers (1980): the fewest errors with which the pattern ends at each offset, without any cleverness. */
function endsByTable(words: string, text: string, most: number) {
  let column = Array.from({ length: words.length + 1 }, (_, row) => row)
  const found: { end: number; errors: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const next = [0]
    for (let row = 1; row <= words.length; row += 1) {
      const kept = (column[row - 1] ?? 0) + (words[row - 1] === text[at] ? 0 : 1)
      next.push(Math.min(kept, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1))
    }
    column = next
    if ((column.at(-1) ?? 0) <= most) found.push({ end: at + 1, errors: column.at(-1) ?? 0 })
  }
  return found
}

describe('scanEnds', () => {
  it('finds what the plain table finds, for patterns of one block and of several', () => {
    fc.assert(
      fc.property(
        fc.oneof(letters(12), letters(110)).filter((words) => words !== ''),
        letters(160),
        fc.nat({ max: 40 }),
        (words, text, most) => {
          const limit = Math.min(most, words.length)
          const got = scanEnds(preparePattern(words), text, { start: 0, end: text.length }, limit)
          expect(got).toEqual(endsByTable(words, text, limit))
        },
      ),
      { seed: 7, numRuns: 1_000 },
    )
  })
})

const WORDS =
  'lorry export minister customs goods border paper record letter engine declared weight route buyer seller invoice month statement answered denied the of to and said in a was that'.split(
    ' ',
  )

/** A text in which no long passage stands twice. */
function textOf(count: number, seed: number): string {
  let state = seed
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32
  return Array.from({ length: count }, (_, at) =>
    at % 17 === 16 ? `${Math.floor(next() * 9_000)}.` : (WORDS[Math.floor(next() * WORDS.length)] ?? ''),
  ).join(' ')
}

/** Words with so many units wrong: replaced, dropped and doubled in turn, at places that follow from the seed. */
function damaged(words: string, errors: number, seed: number): string {
  let state = seed + 1
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  let out = words
  for (let error = 0; error < errors; error += 1) {
    const at = 1 + Math.floor(next() * (out.length - 2))
    const put = error % 3 === 0 ? 'x' : error % 3 === 1 ? '' : `${out[at]}q`
    out = out.slice(0, at) + put + out.slice(at + 1)
  }
  return out
}

describe('nearPlaces', () => {
  it('finds as good a place as a search of the whole text does', () => {
    const text = textOf(3_000, 5)
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 400 }),
        fc.integer({ min: 40, max: 300 }),
        fc.nat({ max: 30 }),
        fc.nat(),
        (start, length, percent, seed) => {
          const words = damaged(text.slice(start, start + length), Math.floor((length * percent) / 100), seed)
          const most = Math.floor(words.length * 0.4)
          const [best] = nearPlaces(text, words, most)
          const [judge] = search(text, words, most)
          // Ours may take a way of writing a sign for the sign, and so may have fewer errors; there are none here.
          expect(best?.errors).toBe(judge?.errors)
        },
      ),
      { seed: 11, numRuns: 150 },
    )
  })
})

describe('findQuote', () => {
  const text = `${textOf(600, 9)}\n\nHe said “we don’t sell arms” — not one — to anybody in the port of Karst.\n\n${textOf(600, 10)}`

  it('finds damaged words at their place, and cuts no grapheme and no word', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 300 }),
        fc.integer({ min: 60, max: 240 }),
        fc.nat(),
        (at, length, seed) => {
          const start = text.indexOf(' ', at) + 1
          const end = text.indexOf(' ', start + length)
          const quote = quoteAt(text, { start, end })
          const found = findQuote(searchedText(text), {
            ...quote,
            exact: damaged(quote.exact, Math.floor(quote.exact.length / 20), seed),
          })
          if (found.found !== 'one') throw new Error(`${found.found}: ${quote.exact}`)
          expect(Math.abs(found.at.place.start - start)).toBeLessThanOrEqual(2)
          expect(Math.abs(found.at.place.end - end)).toBeLessThanOrEqual(2)
          expect(isGraphemeBoundary(text, found.at.place.start)).toBe(true)
        },
      ),
      { seed: 3, numRuns: 200 },
    )
  })

  it('takes other marks, dashes, ligatures and white space for the same words', () => {
    const quote = {
      exact: 'He said "we don\'t sell arms" - not\none - to any\u00adbody',
      prefix: '',
      suffix: '',
    }
    const found = findQuote(searchedText(text), quote)
    expect(found).toMatchObject({ found: 'one', at: { words: 'same', right: 1 } })
    const spaced = findQuote(searchedText('The l e t h a l goods of the ﬁrm.'), {
      exact: 'lethal goods of the firm',
      prefix: '',
      suffix: '',
    })
    expect(spaced).toMatchObject({ found: 'one', at: { words: 'same', place: { start: 4, end: 32 } } })
  })

  it('has a floor: short words with errors stand nowhere without their context', () => {
    expect(
      findQuote(searchedText('They sold 138 vehicles.'), { exact: '137 vehicles', prefix: '', suffix: '' }),
    ).toEqual({
      found: 'none',
    })
    expect(
      findQuote(searchedText(text), {
        exact: 'quite another sentence about whales and their songs at sea',
        prefix: '',
        suffix: '',
      }),
    ).toEqual({ found: 'none' })
    const beside = {
      exact: '137 vehicles',
      prefix: 'In May the firm of Karst sold ',
      suffix: ' to the port.',
    }
    expect(
      findQuote(searchedText('In May the firm of Karst sold 137 vehicle to the port.'), beside).found,
    ).toBe('one')
  })

  it('tells equal places apart by their context, and says so where it cannot', () => {
    const twice = 'First the ministry denied it all. Then the company denied it all. Nothing else.'
    const quote = (prefix: string) => ({ exact: 'denied it all', prefix, suffix: '. ' })
    expect(findQuote(searchedText(twice), quote('Then the company '))).toMatchObject({
      found: 'one',
      at: { place: { start: twice.lastIndexOf('denied') } },
    })
    const alike = findQuote(searchedText('denied it all. denied it all. '), quote(''))
    expect(alike.found).toBe('several')
  })
})

const KIT = '../shared/data/hypothesis/src/annotator/anchoring/test/html-baselines'
const ids = {
  source: newId('source', 1, new Uint8Array(10)),
  rendition: newId('rendition', 1, new Uint8Array(10)),
}

type Selector = {
  readonly type: string
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
}
type Baseline = {
  readonly rows: readonly { readonly target: readonly { readonly selector: readonly Selector[] }[] }[]
}

/** Describes a place, anchors what was described, and describes that again: it must be the same place and words. */
function describedAgain(text: string, place: Range): void {
  const made = makeExcerpt(text, ids, place)
  if (!made.ok) throw new Error(made.error.message)
  const anchor = anchorExcerpt(text, made.value)
  expect(anchor).toEqual({ verdict: 'exact', place: made.value.position })
  if (anchor.verdict === 'none') return
  expect(quoteAt(text, anchor.place)).toEqual(made.value.quote)
}

describe('the baselines of Hypothesis', () => {
  it('are of the kind of this small one', () => {
    const read = extractHtml('<body><div>One Two Three</div><p>Four</p></body>')
    if (!read.ok) throw new Error(read.error.message)
    const { text } = read.value
    const found = findQuote(searchedText(text), { exact: 'Two', prefix: 'One ', suffix: ' Three\n' })
    if (found.found !== 'one') throw new Error(found.found)
    expect(text.slice(found.at.place.start, found.at.place.end)).toBe('Two')
    describedAgain(text, found.at.place)
  })

  it.runIf(existsSync(KIT) || process.env['CI'])(
    'resolve to the right words, and to the same place again',
    () => {
      for (const name of ['minimal', 'wikipedia-regression-testing']) {
        const read = extractHtml(readFileSync(`${KIT}/${name}.html`, 'utf8'))
        if (!read.ok) throw new Error(read.error.message)
        const { text } = read.value
        const searched = searchedText(text)
        // The baselines' own shape: rows of annotations with W3C selectors.
        const { rows } = JSON.parse(readFileSync(`${KIT}/${name}.json`, 'utf8')) as Baseline
        expect(rows.length).toBeGreaterThan(0)
        for (const { target } of rows) {
          const quote = target[0]?.selector.find(({ type }) => type === 'TextQuoteSelector')
          const { exact = '', prefix = '', suffix = '' } = quote ?? {}
          const found = findQuote(searched, { exact, prefix, suffix })
          if (found.found !== 'one') throw new Error(`${name}: ${found.found}: ${exact}`)
          const words = text.slice(found.at.place.start, found.at.place.end)
          expect(words.replace(/\s/g, '')).toBe(exact.replace(/\s/g, ''))
          describedAgain(text, found.at.place)
        }
      }
    },
  )
})
