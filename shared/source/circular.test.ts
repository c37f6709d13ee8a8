import { describe, expect, it } from 'vitest'
import type { EntityId } from '@shared/kernel/ids'
import { circleInWords, circlesIn } from './circular'
import { parseChains } from './attribution'
import type { Source } from './source'

let made = 0
const newItemId = () => `itm-${String((made += 1)).padStart(26, '0')}` as never
const source = (name: string, line: string): Pick<Source, 'id' | 'attribution'> => ({
  id: name as Source['id'],
  attribution: parseChains(line, [], newItemId),
})

describe('circular sourcing', () => {
  it('finds two voices that cite each other', () => {
    const [circle, ...more] = circlesIn([
      source('one', 'Harbour Post, citing Coast Daily'),
      source('two', 'COAST DAILY, citing  Harbour Post, citing customs data'),
    ])
    expect(more).toEqual([])
    expect(circle && circleInWords(circle)).toBe(
      'Harbour Post cites Coast Daily, Coast Daily cites Harbour Post',
    )
    expect(circle?.sources).toEqual(['one', 'two'])
  })

  it('finds a ring over three sources, once', () => {
    const circles = circlesIn([
      source('one', 'A, citing B'),
      source('two', 'B, citing C'),
      source('three', 'C, citing A'),
    ])
    expect(circles.map(({ names }) => names)).toEqual([['A', 'B', 'C']])
  })

  it('lets chains run together without a ring, and a name follow itself', () => {
    expect(
      circlesIn([
        source('one', 'A, citing wire'),
        source('two', 'B, citing A, citing wire'),
        source('three', 'C, citing C'),
      ]),
    ).toEqual([])
  })

  it('takes names that are linked to one entity for one voice', () => {
    const entity = 'ent-00000000000000000000000001' as EntityId
    const linked = (line: string, at: number): Source['attribution'] =>
      parseChains(line, [], newItemId).map((chain) => ({
        ...chain,
        links: chain.links.map((link, index) => (index === at ? { ...link, entity } : link)),
      }))
    const circles = circlesIn([
      { id: 'one' as Source['id'], attribution: linked('WSJ, citing B', 0) },
      { id: 'two' as Source['id'], attribution: linked('B, citing Wall Street Journal', 1) },
    ])
    expect(circles).toHaveLength(1)
  })
})
