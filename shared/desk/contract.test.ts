import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CHANNELS, EVENTS } from './channels'
import { CONTRACT } from './contract'
import { EVENT_SCHEMAS, MENU_COMMANDS, MENU_KEYS } from './events'
import { CHUNK_BYTES, isBytes } from './fields'
import { fileKind } from './files'
import { defaultSettings, settingsSchema } from './settings'

const accepts = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success
const token = '0123456789abcdef0123456789abcdef'

describe('the contract', () => {
  it('names every channel and event once and has a schema for each', () => {
    expect(new Set(CHANNELS).size).toBe(CHANNELS.length)
    expect(Object.keys(CONTRACT).toSorted()).toEqual([...CHANNELS].toSorted())
    expect(Object.keys(EVENT_SCHEMAS).toSorted()).toEqual([...EVENTS].toSorted())
  })

  it('refuses whatever no channel asks for: nothing, more than asked, and foreign shapes', () => {
    for (const channel of CHANNELS) {
      const { request } = CONTRACT[channel]
      for (const value of [undefined, null, 0, '', [1], () => 1, { surprise: 1 }])
        expect([channel, accepts(request, value)]).toEqual([channel, false])
    }
  })

  it('lets no path through where a name is wanted', () => {
    const { request } = CONTRACT['save.begin']
    expect(accepts(request, { suggestedName: 'Дело № 7.casebundle', kind: 'bundle' })).toBe(true)
    for (const suggestedName of ['', '../x', 'a/b', 'a\\b', 'a\nb', 'a\0b', 'x'.repeat(256)])
      expect(accepts(request, { suggestedName, kind: 'bundle' })).toBe(false)
  })

  it('takes bytes of another realm, and no look-alikes', () => {
    const piece = (bytes: unknown) => accepts(CONTRACT['save.append'].request, { token, bytes })
    expect(piece(new Uint8Array(3))).toBe(true)
    expect(piece(Buffer.from('abc'))).toBe(true)
    expect(piece(structuredClone(new Uint8Array(CHUNK_BYTES)))).toBe(true)
    expect(piece(new Uint8Array(CHUNK_BYTES + 1))).toBe(false)
    for (const other of [
      [1, 2],
      'abc',
      new Uint16Array(2),
      new ArrayBuffer(2),
      new DataView(new ArrayBuffer(2)),
    ])
      expect(isBytes(other)).toBe(false)
    expect(isBytes(new Uint8Array(new SharedArrayBuffer(2)))).toBe(false)
  })

  it('reads pieces of at most 4 MB at whole offsets', () => {
    const read = (offset: number, length: number) =>
      accepts(CONTRACT['open.read'].request, { token, offset, length })
    expect(read(0, CHUNK_BYTES)).toBe(true)
    for (const [offset, length] of [
      [0, 0],
      [0, CHUNK_BYTES + 1],
      [-1, 1],
      [0.5, 1],
      [Infinity, 1],
    ] as const)
      expect(read(offset, length)).toBe(false)
  })
})

describe('settings', () => {
  it('fills in what an older file lacks and refuses what no version wrote', () => {
    expect(v.parse(settingsSchema, { theme: 'dark' })).toEqual({ ...defaultSettings(), theme: 'dark' })
    for (const wrong of [
      { theme: 'pink' },
      { paper: 'A3' },
      { textScale: 9 },
      { keys: { a: 1 } },
      { columns: { a: NaN } },
    ])
      expect(accepts(settingsSchema, wrong)).toBe(false)
  })
})

describe('menu', () => {
  it('gives no key to two commands', () => {
    const keys = MENU_COMMANDS.map((id) => MENU_KEYS[id]).filter((key) => key !== '')
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('fileKind', () => {
  it('goes by the ending, in any case', () => {
    expect(fileKind('A.CASEBUNDLE')).toBe('bundle')
    expect(fileKind('notes.v2.TXT')).toBe('source')
    expect(['a.PDF', 'crawl.warc.gz', 'mail.eml', 'photo.jpeg'].map(fileKind)).toEqual(
      Array(4).fill('source'),
    )
    expect(['txt', '.txtx', 'a.exe', 'a.casebundle.age', ''].map(fileKind)).toEqual(Array(5).fill('other'))
  })
})
