import { describe, expect, it } from 'vitest'
import { matchGoods } from './match-goods'
import type { Scope } from './scope'

const goods = (...items: Scope['goods'][number]['goods'][]): Scope['goods'] =>
  items.map((item, index) => ({
    id: `itm-0000000000000000000000000${index}` as Scope['goods'][number]['id'],
    goods: item,
  }))
const category = (name: Extract<Scope['goods'][number]['goods'], { kind: 'category' }>['category']) =>
  goods({ kind: 'category', category: name })
const record = (words: string, code = '', edition = '2022') => ({ goods: words, hsCode: { code, edition } })

describe('goods of a scope against goods of a record', () => {
  it.each([
    ['arms', 'parts', '930510', 'meets'],
    ['arms', 'off-road vehicles', '870310', 'misses'],
    ['arms', 'rifles', '950300', 'unknown'],
    ['body-armour', 'Bulletproof vests', '', 'meets'],
    ['body-armour', 'ceramic components for body armour', '', 'unknown'],
    ['body-armour', 'swimwear', '6211', 'unknown'],
    ['drones', 'goods', '88062200', 'meets'],
    ['drones', 'quadcopters', '8525', 'meets'],
    ['thermal-optics', 'thermal imaging cameras', '', 'meets'],
    ['earth-moving', 'hydraulic excavators', '842952', 'meets'],
    ['earth-moving', 'brooms', '960310', 'misses'],
    ['vehicles', 'buggies', '', 'meets'],
    ['vehicles', 'vehicle spare parts', '8708', 'unknown'],
    ['military-goods', 'off-road vehicles', '870310', 'unknown'],
    ['high-priority', 'integrated circuits', '854231', 'meets'],
    ['high-priority', 'integrated circuits', '8542', 'unknown'],
    ['high-priority', 'integrated circuits', '', 'unknown'],
    ['high-priority', 'tyres', '401110', 'misses'],
    // One code of 2017 that 2022 split, some of it on the list.
    ['high-priority', 'light-emitting diodes', '854140', 'unknown'],
  ] as const)('%s against “%s”, HS “%s”: %s', (name, words, code, result) => {
    expect(matchGoods(category(name), record(words, code)).result).toBe(result)
  })

  it('holds a code against a prefix as text', () => {
    const scope = goods({ kind: 'hs', prefix: '8703', edition: '2022' })
    expect(matchGoods(scope, record('', '870310')).result).toBe('meets')
    expect(matchGoods(scope, record('', '87')).result).toBe('unknown')
    expect(matchGoods(scope, record('', '8704')).result).toBe('misses')
    expect(matchGoods(scope, record('buggies')).result).toBe('unknown')
    expect(matchGoods(scope, record('', '8703', '2017')).result).toBe('unknown')
  })

  it('takes the entries of a scope as alternatives', () => {
    const scope = goods({ kind: 'hs', prefix: '93', edition: '' }, { kind: 'words', words: 'buggy' })
    expect(matchGoods(scope, record('two buggies', '8703')).result).toBe('meets')
    expect(matchGoods(scope, record('spades', '8201')).result).toBe('unknown')
  })

  it('knows that nothing is limited and that nothing is named', () => {
    expect(matchGoods([], record(''))).toEqual({ result: 'meets', why: 'goods are not limited' })
    expect(matchGoods(category('arms'), record('')).result).toBe('unknown')
  })

  it('matches whole words only', () => {
    expect(matchGoods(category('drones'), record('dronefly larvae')).result).toBe('unknown')
    expect(matchGoods(category('vehicles'), record('carpets')).result).toBe('unknown')
  })
})
