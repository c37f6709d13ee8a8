import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractWithText } from './extract'
import { plausibility } from './charset-score'
import { type DecodeAs, decodeBytes } from './decode'

const decodeAs: DecodeAs = (encoding, bytes, mode) => {
  try {
    return new TextDecoder(encoding, { fatal: mode === 'fatal' }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoder that belongs to a TextDecoder: its table, read backwards. */
function encoderFor(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const learn = (...bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes))
    if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, bytes)
  }
  for (let one = 0; one < 256; one += 1) learn(one)
  for (let one = 0x81; one < 0xff; one += 1) for (let two = 0x40; two < 0xff; two += 1) learn(one, two)
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const bytes = table.get(letter)
        if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`)
        return bytes
      }),
    )
}

const RUSSIAN = ['Новости', 'МОСКВА', 'Поставка микросхем', 'Минпромторг отрицает закупки, пишет газета.']
const TEXTS: readonly (readonly [encoding: string, texts: readonly string[]])[] = [
  ['windows-1251', [...RUSSIAN, 'Компания «Оптика-Юг» поставила насосы через Гонконг в Москву.']],
  ['koi8-r', RUSSIAN],
  ['iso-8859-5', RUSSIAN],
  ['ibm866', RUSSIAN],
  [
    'windows-1251',
    ['Поставки насосів через Гонконг тривають, повідомляє «Газета».', 'Міністерство заперечує'],
  ],
  ['koi8-u', ['Поставки насосів через Гонконг тривають, повідомляє газета.']],
  ['gbk', ['外交部发言人否认这一说法', '公司通过香港向莫斯科出口了水泵，金额为184320美元。']],
  ['big5', ['公司透過香港向莫斯科出口水泵，金額為184320美元。']],
  ['shift_jis', ['ニュース', '外務省は否定した', '会社は香港を通じてモスクワにポンプを輸出した。']],
  ['euc-jp', ['会社は香港を通じてモスクワにポンプを輸出した。']],
  ['euc-kr', ['회사는 홍콩을 통해 모스크바로 펌프를 수출했다.']],
  ['windows-1252', ['Le ministère a été prévenu, déclare-t-il', 'Überprüfung der Ausfuhren für März']],
  [
    'windows-1250',
    ['Ministerstwo zaprzecza, że firma wysłała pompy przez Hongkong. Książka została, mówią źródła.'],
  ],
  [
    'windows-1250',
    ['Ministerstvo popřelo, že by firma vyvážela čerpadla. Předseda řekl, že příští dodávky nebudou.'],
  ],
]
const each = TEXTS.flatMap(([encoding, texts]) => texts.map((text) => [encoding, text] as const))

describe('encodings', () => {
  it.each(each)('reads %s by its letters: %s', (encoding, text) => {
    const bytes = encoderFor(encoding)
    const page = `<html><head><title>x</title><style>p { color: red }</style></head><body><p class="a">${text}</p>`
    for (const whole of [text, page]) {
      const result = decodeBytes(bytes(whole), decodeAs)
      expect(result.ok && result.value.text).toBe(whole)
      expect(result.ok && result.value.remarks[0]).toContain('a guess by its letters')
    }
  })

  it.each(each.filter(([encoding]) => encoding !== 'windows-1252'))(
    'reads %s against a declaration that makes rubbish of it: %s',
    (encoding, text) => {
      const page = `<html><head><meta charset="iso-8859-1"><title>${text}</title></head><body><p>${text} ${text}</p>`
      const result = decodeBytes(encoderFor(encoding)(page), decodeAs)
      expect(result.ok && result.value.text).toBe(page)
      expect(result.ok && result.value.remarks[0]).toContain('declares iso-8859-1, but')
    },
  )

  it.each(each)('reads %s as it is declared, and says so: %s', (encoding, text) => {
    const page = `<?xml version="1.0" encoding="${encoding}"?><p>${text}</p>`
    const result = decodeBytes(encoderFor(encoding)(page), decodeAs)
    expect(result.ok && result.value).toMatchObject({ text: page, encoding })
    expect(result.ok && result.value.remarks).toEqual([
      `The text was read as ${encoding}. The page declares it.`,
    ])
  })

  it('takes what the container states where the page says nothing', () => {
    const bytes = encoderFor('iso-8859-2')('Łódź')
    const result = decodeBytes(bytes, decodeAs, { encoding: 'ISO-8859-2', by: 'The message' })
    expect(result.ok && result.value.text).toBe('Łódź')
    expect(result.ok && result.value.remarks[0]).toContain('The message declares it')
  })

  it.each([
    { encoding: 'koi8-r', server: 'koi8-r', page: 'windows-1251', remark: 'The server declares it' },
    { encoding: 'windows-1251', server: 'iso-8859-1', page: 'windows-1251', remark: 'The page declares it' },
    { encoding: 'windows-1251', server: 'utf-8', page: 'koi8-r', remark: 'The server declares utf-8, but' },
  ])(
    'reads $encoding where the server says $server and the page $page',
    ({ encoding, server, page, remark }) => {
      const html = `<meta charset="${page}"><p>Минпромторг отрицает закупки, пишет газета.</p>`
      const result = decodeBytes(encoderFor(encoding)(html), decodeAs, { encoding: server, by: 'The server' })
      expect(result.ok && result.value.text).toBe(html)
      expect(result.ok && result.value.remarks[0]).toContain(remark)
    },
  )

  it('does not believe a server that names one charset for everything it sends', () => {
    const words = 'Минпромторг отрицает закупки, пишет газета.'
    const facts = { fileName: '', mediaType: 'text/html; charset=iso-8859-1' }
    const read = extractWithText(encoderFor('windows-1251')(`<p>${words}`), facts, decodeAs)
    expect(read.ok && read.value.extraction.text.trim()).toBe(words)
    expect(read.ok && read.value.extraction.remarks[0]).toContain('Its container declares iso-8859-1, but')
  })

  it('believes a container about UTF-16 that has no mark', () => {
    const words = '外交部发言人否认'
    const units = Uint16Array.from({ length: words.length }, (_, at) => words.charCodeAt(at))
    const facts = { fileName: 'a.txt', mediaType: 'text/plain; charset=utf-16le' }
    const read = extractWithText(new Uint8Array(units.buffer), facts, decodeAs)
    expect(read.ok && read.value.text).toBe(words)
  })

  it('reads UTF-16 without a mark where most letters are Chinese', () => {
    const page = `<p>${'外交部发言人否认这一说法。'.repeat(20)}</p>`
    const units = Uint16Array.from({ length: page.length }, (_, at) => page.charCodeAt(at))
    const result = decodeBytes(new Uint8Array(units.buffer), decodeAs)
    expect(result.ok && result.value).toMatchObject({ text: page, encoding: 'utf-16le' })
  })

  it('reads Japanese mail with escapes', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42])
    const result = decodeBytes(bytes, decodeAs)
    expect(result.ok && result.value).toMatchObject({ text: '日本', encoding: 'iso-2022-jp' })
  })

  it('keeps an encoding in spite of a damaged byte and says what was lost', () => {
    const bytes = encoderFor('shift_jis')('会社は香港を通じてモスクワにポンプを輸出した。外務省は否定した。')
    const result = decodeBytes(Uint8Array.from([...bytes, 0x81]), decodeAs)
    expect(result.ok && result.value.encoding).toBe('shift_jis')
    expect(result.ok && result.value.remarks.join(' ')).toContain('Some bytes could not be read')
  })
})

const KIT = new URL('../../../shared/data/html-charsets/', import.meta.url).pathname
const kit = existsSync(KIT)
it.runIf(kit || process.env['CI'])('reads every page of the kit', () => {
  for (const name of readdirSync(KIT).filter((file) => file.endsWith('.html'))) {
    const result = decodeBytes(new Uint8Array(readFileSync(KIT + name)), decodeAs)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    const { text } = result.value
    expect(text, name).not.toContain('\ufffd')
    expect(plausibility(text.replace(/<[^>]*>/g, ' ')), name).toBeGreaterThan(0.15)
    if (name.startsWith('ru-')) expect(text, name).toContain('Поставка микросхем')
  }
})
