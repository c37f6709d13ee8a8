import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import {
  chainInWords,
  chainsAsTyped,
  citingInWords,
  linksOfLine,
  originCountInWords,
  originsOf,
  parseChains,
} from './attribution'
import { publishedFrom } from './new-source'

let made = 0
const itemId = () =>
  newId('item', 1, Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, (made >> 8) & 255, made++ & 255]))
const entity = (n: number) => newId('entity', 1, Uint8Array.from([n, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
const source = (id: number, publisher: string, line: string) => ({
  id: newId('source', id, new Uint8Array(10)),
  title: `Source ${id}`,
  publisher,
  attribution: parseChains(line, [], itemId),
  supersedes: null,
})

describe('chains', () => {
  it('reads a typed line and says it back', () => {
    const [chain] = parseChains(
      'reported by Desk note, citing Financial Times citing customs documents',
      [],
      itemId,
    )
    expect(chain && chainInWords(chain)).toBe(
      'reported by Desk note, citing Financial Times, citing customs documents',
    )
    expect(chain && citingInWords(chain)).toBe('citing Financial Times, citing customs documents')
    expect(linksOfLine('Post ← wire ← spokesman')).toEqual(['Post', 'wire', 'spokesman'])
  })

  it('what is typed and read is typed the same again, and keeps ids and entities', () => {
    const name = fc.constantFrom('Harbour Post', 'customs papers', 'Müller & Co', 'a spokesman', 'Reuters')
    const lines = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 3 })
    fc.assert(
      fc.property(lines, (chains) => {
        const typed = chains.map((names) => names.join(', citing ')).join('; ')
        const read = parseChains(typed, [], itemId)
        expect(chainsAsTyped(read)).toBe(typed)
        const linked = read.map((chain) => ({
          ...chain,
          links: chain.links.map((link, at) => ({ ...link, entity: entity(at) })),
        }))
        expect(parseChains(typed, linked, itemId)).toEqual(linked)
      }),
      { seed: 3 },
    )
  })
})

describe('originsOf', () => {
  it('counts seven articles on one wire story as one origin', () => {
    const sources = [1, 2, 3, 4, 5, 6, 7].map((n) => source(n, `Outlet ${n}`, `Outlet ${n}, citing The Wire`))
    expect(originsOf(sources)).toMatchObject([{ name: 'The Wire', sources: sources.map(({ id }) => id) }])
  })

  it('joins origins by folded name and by entity, and keeps the others apart', () => {
    const wire = source(2, 'B', 'B, citing Agency of News')
    const linked = wire.attribution.map((chain) => ({
      ...chain,
      links: chain.links.map((link) => ({ ...link, entity: entity(1) })),
    }))
    const other = source(3, 'C', 'C, citing AON').attribution.map((chain) => ({
      ...chain,
      links: chain.links.map((link) => ({ ...link, entity: entity(1) })),
    }))
    const found = originsOf([
      source(1, 'A', 'A, citing agency of  NEWS'),
      { ...wire, attribution: linked },
      { ...source(3, 'C', ''), attribution: other },
      source(4, 'Ministry', ''),
      source(5, 'Ministry ', ''),
      source(6, '', ''),
    ])
    expect(found.map(({ name, sources }) => [name, sources.length])).toEqual([
      ['agency of NEWS', 3],
      ['Ministry', 2],
      ['Source 6', 1],
    ])
  })

  it('counts the versions of one document as one origin', () => {
    const first = source(1, '', '')
    const second = { ...source(2, '', ''), supersedes: first.id }
    const third = { ...source(3, '', ''), supersedes: second.id }
    const other = source(4, '', '')
    expect(originsOf([third, first, second, other]).map((one) => one.sources.length)).toEqual([3, 1])
    // Only one of them says whose it is: the others are no origin beside it.
    const named = { ...second, publisher: 'Ministry' }
    expect(originsOf([first, named, third, other]).map(({ name }) => name)).toEqual(['Ministry', 'Source 4'])
    // Two later versions of one that is not among them.
    expect(originsOf([second, { ...third, supersedes: first.id }])).toHaveLength(1)
  })

  it('does not depend on the order of sources', () => {
    const names = ['x', 'y', 'z', 'w']
    const any = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.integer({ min: 0, max: 2 }))), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(any, (ends) => {
        const sources = ends.map(([who, n], at) => ({
          ...source(at, 'p', who),
          attribution: [
            { id: itemId(), links: [{ id: itemId(), who, entity: n === null ? null : entity(n) }] },
          ],
        }))
        const groups = (list: typeof sources) =>
          originsOf(list)
            .map((origin) => origin.sources.toSorted().join(' '))
            .toSorted()
        expect(groups(sources.toReversed())).toEqual(groups(sources))
      }),
      { seed: 5 },
    )
  })
})

it('parts a published time into day, time and zone, and keeps what is no date as words', () => {
  expect(publishedFrom({ value: '2023-12-03T10:11:00+0200', sure: true })).toEqual({
    edtf: '2023-12-03',
    words: '',
    time: '10:11',
    zone: '+02:00',
  })
  expect(publishedFrom({ value: '2023-12-03', sure: true })).toEqual({
    edtf: '2023-12-03',
    words: '',
    time: '',
    zone: '',
  })
  expect(publishedFrom({ value: 'Sunday', sure: true })).toEqual({
    edtf: '',
    words: 'Sunday',
    time: '',
    zone: '',
  })
  expect(publishedFrom({ value: '2023-02-31', sure: true })).toMatchObject({ edtf: '', words: '2023-02-31' })
})

describe('origins in words', () => {
  const source = (id: string, ...chains: string[][]) => ({
    id: id as never,
    title: id,
    publisher: '',
    supersedes: null,
    attribution: chains.map((links, i) => ({
      id: `itm-${i}` as never,
      links: links.map((who, j) => ({ id: `itm-${i}-${j}` as never, who, entity: null })),
    })),
  })
  it('counts plainly where every source has one chain', () => {
    expect(originCountInWords([source('a', ['Desk', 'Wire']), source('b', ['Paper', 'wire'])])).toBe(
      '1 origin',
    )
  })
  it('says that it is the most there can be where a source has several', () => {
    expect(originCountInWords([source('a', ['Desk', 'Wire'], ['Desk', 'Customs'])])).toBe('at most 2 origins')
  })
})
