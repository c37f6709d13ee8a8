import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameWords } from '@shared/excerpt/fuzzy-fold'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { alignTexts } from './align'
import {
  changeAsComment,
  changesOf,
  countsInWords,
  countWords,
  differenceInShort,
  differenceInWords,
} from './changes'
import { partsOf, wordDifference } from './parts'
import { linesOf } from './rows'

const piece = fc.constantFrom(
  'the ',
  'lethal ',
  'goods ',
  'of ',
  'no ',
  '137 ',
  '致命',
  '武器',
  '. ',
  '\n\n',
  '“',
  '"',
  'e\u0301',
  'port ',
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('partsOf', () => {
  it('makes up both texts whole, and calls the same only what is the same', () => {
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const parts = partsOf(alignTexts(earlier, later))
        let [at, bt] = [0, 0]
        for (const part of parts) {
          expect([part.earlier.start, part.later.start]).toEqual([at, bt])
          at = part.earlier.end
          bt = part.later.end
          const was = earlier.slice(part.earlier.start, at)
          const is = later.slice(part.later.start, bt)
          if (part.kind === 'same') expect(sameWords(was, is)).toBe(true)
          else expect(part.kind === 'lost' ? is : was).toBe('')
        }
        // White space alone is no part of anything.
        if (earlier.trim() !== '' && later.trim() !== '')
          expect([at, bt]).toEqual([earlier.length, later.length])
      }),
      { seed: 21, numRuns: 1_000 },
    )
  })

  it('finds nothing changed between a text and itself, and little after one edit', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 500 }), (base, at) => {
        expect(partsOf(alignTexts(base, base)).every(({ kind }) => kind === 'same')).toBe(true)
        const words = base.split(' ')
        const edited = words.toSpliced(at % words.length, 1, 'entirely').join(' ')
        const { lost, added } = countWords(wordDifference(base, edited))
        expect(lost).toBeLessThanOrEqual(6)
        expect(added).toBeLessThanOrEqual(6)
      }),
      { seed: 22, numRuns: 300 },
    )
  })

  it('reads a sentence that was put in as that sentence', () => {
    const parts = wordDifference(
      'The port was shut. The ship left.',
      'The port was shut. The port was empty. The ship left.',
    )
    expect(changesOf(parts)).toEqual([{ lost: '', added: 'The port was empty.' }])
    const atTheEnd = wordDifference('The port was shut.\n\nThe ship left.', 'The port was shut.')
    expect(changesOf(atTheEnd)).toEqual([{ lost: 'The ship left.', added: '' }])
  })

  it('compares large texts that share little in a time that follows their size', async () => {
    const work = (size: number) => {
      const words = (seed: number) =>
        Array.from({ length: size }, (_, at) => `w${(at * seed) % 7_919}`).join(' ')
      const [before, after] = [words(31), words(57)]
      return () => partsOf(alignTexts(before, after))
    }
    expect(await quadraticGrowth(3_750, work)).toBeNull()
  })
})

describe('a difference in words', () => {
  const lost = wordDifference('no lethal goods had left', 'no goods had left')

  it('is a sentence with the words and the days', () => {
    const [change] = changesOf(lost)
    if (change === undefined) throw new Error('no change')
    expect(differenceInWords(change, 'between 3 and 5 March 2024')).toBe(
      'The text lost the word “lethal” between 3 and 5 March 2024.',
    )
    expect(differenceInWords({ lost: '', added: 'in part' }, '')).toBe('The text gained the words “in part”.')
    expect(differenceInWords({ lost: '137', added: '173' }, '')).toBe('In the text “137” became “173”.')
  })

  it('counts words and tells the first changes', () => {
    expect(countsInWords(countWords(lost))).toBe('1 word lost')
    expect(countsInWords({ lost: 3, added: 1 })).toBe('3 words lost, 1 added')
    expect(differenceInShort(lost)).toBe('lost “lethal”')
    expect(differenceInShort(wordDifference('a b c d e f', 'a x c y e z'), 2)).toBe(
      '“b” became “x”, “d” became “y”, and 1 more change',
    )
  })

  it('says nothing where only a quotation mark is written differently', () => {
    expect(wordDifference('He said "no".', 'He said “no”.')).toEqual([])
    expect(changesOf(wordDifference('He said “no”.', 'He said no.'))).toEqual([
      { lost: '“', added: '' },
      { lost: '”', added: '' },
    ])
  })
})

describe('linesOf', () => {
  const lines = (earlier: string, later: string) =>
    linesOf(earlier, later, partsOf(alignTexts(earlier, later)))

  it('lays a changed line beside what it became, and gathers what did not change', () => {
    const same = Array.from({ length: 9 }, (_, at) => `Line ${at} stands as it stood.`).join('\n')
    const found = lines(`${same}\nNo lethal goods.\n${same}`, `${same}\nNo deadly goods.\n${same}`)
    expect(found.changes).toMatchObject([{ lost: 'lethal', added: 'deadly' }])
    expect(found.groups.map(({ changed, rows }) => [changed, rows.length])).toEqual([
      [false, 8],
      [true, 3],
      [false, 8],
    ])
    const [change] = found.changes
    const earlier = `${same}\nNo lethal goods.\n${same}`
    expect(earlier.slice(change?.earlier.start, change?.earlier.end)).toBe('lethal')
  })

  it('loses no word of either text', () => {
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const { groups } = lines(earlier, later)
        const all = groups.flatMap(({ rows }) => rows.flatMap(({ pieces }) => pieces))
        const of = (kind: 'lost' | 'added') =>
          all
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map(({ text: words }) => words)
            .join('')
        expect(sameWords(of('lost'), earlier)).toBe(true)
        expect(sameWords(of('added'), later)).toBe(true)
      }),
      { seed: 23, numRuns: 300 },
    )
  })

  it('makes a change evidence', () => {
    const names = { earlier: '3 March 2024', later: '5 March 2024' }
    expect(changeAsComment({ lost: 'lethal', added: '' }, 'lost', names)).toBe(
      '“lethal” stands in the version of 3 March 2024 and not in that of 5 March 2024.',
    )
    expect(changeAsComment({ lost: '137', added: '173' }, 'added', names)).toBe(
      '“173” stands in the version of 5 March 2024; in that of 3 March 2024 “137” stands in its place.',
    )
  })
})
