import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8Encode } from '@shared/kernel/utf8'
import { type DecodeAs, decodeBytes } from './decode'
import { bytesInWords, MAX_SOURCE_BYTES } from './limits'

const decodeAs: DecodeAs = (encoding, bytes, mode) => {
  try {
    return new TextDecoder(encoding, { fatal: mode === 'fatal' }).decode(bytes)
  } catch {
    return null
  }
}
const read = (bytes: Uint8Array) => decodeBytes(bytes, decodeAs)
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(index * 2, units.charCodeAt(index), little)
  return bytes
}
const single = (text: string, table: (code: number) => number): Uint8Array =>
  Uint8Array.from([...text].map((letter) => table(letter.codePointAt(0) ?? 0)))
const cyrillic = (code: number): number => (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code)
/** Any scalar values of Unicode. */
const anyText = fc
  .array(
    fc.integer({ min: 0x20, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff),
    { minLength: 1, maxLength: 20 },
  )
  .map((codes) => String.fromCodePoint(...codes))

describe('decodeBytes', () => {
  it('reads any text written as UTF-8, with and without a mark, unit for unit', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (words, mark) => {
        const text = `words ${words.replaceAll(/[\p{Cc}\ufeff]/gu, ' ')}`
        const result = read(utf8Encode(mark ? `\ufeff${text}` : text))
        expect(result.ok && result.value.text).toBe(text)
      }),
      { seed: 41, numRuns: 50 },
    )
  })

  it('reads UTF-16 in both orders, by its mark and by its zeros', () => {
    const text = 'The ministry denies it. Министерство отрицает это.'
    for (const little of [true, false]) {
      for (const mark of [true, false]) {
        const result = read(utf16(text, little, mark))
        expect(result.ok && result.value.text).toBe(text)
        expect(result.ok && result.value.remarks.length).toBe(1)
      }
    }
  })

  it('guesses a single-byte encoding and says that it is a guess', () => {
    const russian = read(single('Груз прошёл таможню в декабре'.replace('ё', 'е'), cyrillic))
    expect(russian.ok && russian.value.text).toBe('Груз прошел таможню в декабре')
    expect(russian.ok && russian.value.remarks[0]).toContain('guess')
    const french = read(single('Le ministère a été prévenu, déclare-t-il', (code) => code))
    expect(french.ok && french.value.text).toBe('Le ministère a été prévenu, déclare-t-il')
  })

  it('believes what a page declares', () => {
    const page = '<html><head><meta charset="koi8-r"></head><body>'
    const bytes = Uint8Array.from([...utf8Encode(page), 0xf4, 0xc5, 0xcb, 0xd3, 0xd4])
    const result = read(bytes)
    expect(result.ok && result.value.text).toBe(`${page}Текст`)
  })

  it('keeps a text whose UTF-8 is damaged in one place and shows where', () => {
    const bytes = utf8Encode('Überprüfung der Ausfuhren für März')
    const result = read(Uint8Array.from([...bytes, 0xc3, 0x28]))
    expect(result.ok && result.value.text).toBe('Überprüfung der Ausfuhren für März\ufffd(')
    expect(result.ok && result.value.remarks[0]).toContain('could not be read')
  })

  it.each([
    ['nothing', new Uint8Array(), 'source.empty'],
    ['only white space', utf8Encode(' \n\t '), 'source.empty'],
    ['a PDF', utf8Encode('%PDF-1.7 and more'), 'source.binary'],
    ['zeros', new Uint8Array(400), 'source.binary'],
    [
      'random bytes',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
      'source.binary',
    ],
  ])('refuses %s in one sentence', (_, bytes, code) => {
    const result = read(bytes)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error.code).toBe(code)
    expect(result.error.message).toMatch(/Nothing was kept\.$/)
  })

  it('takes 49 MB and refuses more than the limit, naming both', () => {
    const large = new Uint8Array(49 * 1024 * 1024).fill(0x61)
    expect(read(large).ok).toBe(true)
    const result = read(new Uint8Array(MAX_SOURCE_BYTES + 1))
    expect(!result.ok && result.error.message).toContain('at most 50 MB')
  })
})

it('names byte lengths as people do', () => {
  expect([1, 900, 2048, 49 * 1024 * 1024, 1.55 * 1024 * 1024].map(bytesInWords)).toEqual([
    '1 byte',
    '900 bytes',
    '2 kB',
    '49 MB',
    '1.6 MB',
  ])
})
