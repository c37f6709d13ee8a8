import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences, words, type TextRange } from './segments'

const cut = (text: string, ranges: TextRange[]) => ranges.map(({ start, end }) => text.slice(start, end))

const anyText = fc.string({
  unit: fc.constantFrom(...'aБ中の1.,!?…。" ”)’\'\n\r[]', 'Mr', ' The ', 'U.S.', '\u0301', '😀'),
  maxLength: 40,
})

function inOrder(text: string, ranges: TextRange[]): boolean {
  return ranges.every(({ start, end }, index) => {
    const before = ranges[index - 1]?.end ?? 0
    return start >= before && start < end && end <= text.length
  })
}

describe('words', () => {
  it.each([
    ["Don’t ask O'Brien, “please”", ['Don’t', 'ask', "O'Brien", 'please']],
    ['1,600.5 of 8506.50.', ['1,600.5', 'of', '8506.50']],
    ['Привет, мир', ['Привет', 'мир']],
    ['العربية', ['العربية']],
    ['中国テストです', ['中', '国', 'テストです']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['x-ray U.S.', ['x', 'ray', 'U', 'S']],
    ['… — !', []],
  ])('%s', (text, expected) => {
    expect(cut(text, words(text))).toEqual(expected)
  })

  it('gives ranges in order that hold every letter and digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = words(text)
        expect(inOrder(text, found)).toBe(true)
        const inside = cut(text, found).join('')
        const count = (s: string) => s.match(/[\p{L}\p{N}]/gu)?.length ?? 0
        expect(count(inside)).toBe(count(text))
      }),
      { seed: 22, numRuns: 500 },
    )
  })
})

describe('sentences', () => {
  it.each([
    ['It rained. It stopped! Did it? Yes…', ['It rained.', 'It stopped!', 'Did it?', 'Yes…']],
    ['Mr. Smith met the U.S. President. He left.', ['Mr. Smith met the U.S. President.', 'He left.']],
    ['They live in the U.S. The law is old.', ['They live in the U.S.', 'The law is old.']],
    ['Prices rose 1.6 percent. J. Smith said so.', ['Prices rose 1.6 percent.', 'J. Smith said so.']],
    [
      'J. A. Smith and А. И. Иванов met. A. Lee did not.',
      ['J. A. Smith and А. И. Иванов met.', 'A. Lee did not.'],
    ],
    ['Lee et al. found it. Lee et al. The end.', ['Lee et al. found it.', 'Lee et al.', 'The end.']],
    ['He said “No.” Then he left.', ['He said “No.”', 'Then he left.']],
    ['“What?” he asked. Silence.', ['“What?” he asked.', 'Silence.']],
    ['See No. 5 and Fig. 2. No. That is all.', ['See No. 5 and Fig. 2.', 'No.', 'That is all.']],
    ['It said so.[1] Nobody else did.', ['It said so.[1]', 'Nobody else did.']],
    ['1. First thing. 2. Second thing.', ['1. First thing.', '2. Second thing.']],
    ['A heading\n\nA paragraph\nof two lines', ['A heading', 'A paragraph\nof two lines']],
    ['One\r\n\r\nTwo', ['One', 'Two']],
    ['中文。“日本語！”終わり', ['中文。', '“日本語！”', '終わり']],
    [
      'Это было в 2023 г. Он ушёл. Цена 5 млн руб. в год.',
      ['Это было в 2023 г.', 'Он ушёл.', 'Цена 5 млн руб. в год.'],
    ],
    ['gov.cn is a site', ['gov.cn is a site']],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(cut(text, sentences(text))).toEqual(expected)
  })

  it('gives ranges in order that leave out only white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = sentences(text)
        expect(inOrder(text, found)).toBe(true)
        expect(cut(text, found).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(cut(text, found).every((part) => part === part.trim())).toBe(true)
      }),
      { seed: 23, numRuns: 1000 },
    )
  })

  it('takes time in proportion to the text, whatever it holds', () => {
    // A quadratic rule would need minutes for these.
    for (const unit of ['.', '1. ', '."', '\n ', 'a. ', '?!', '[1]', "''"]) {
      expect(inOrder(unit.repeat(200_000), sentences(unit.repeat(200_000)))).toBe(true)
    }
  })
})
