import { expect, test } from 'vitest'
import { entityDirectory } from '@shared/entity/directory'
import {
  findScopeGoods,
  findScopeParties,
  readScopeGoods,
  readScopeParty,
  scopeGoodsId,
  scopePartyId,
} from './scope-choices'

test('digits are an HS prefix of any edition or of one, words a category', () => {
  const [any, latest] = findScopeGoods('HS 87.03')
  expect(readScopeGoods(any?.id ?? '')).toEqual({ kind: 'hs', prefix: '8703', edition: '' })
  expect(readScopeGoods(latest?.id ?? '')).toEqual({ kind: 'hs', prefix: '8703', edition: '2022' })
  expect(readScopeGoods(findScopeGoods('drone')[0]?.id ?? '')).toEqual({
    kind: 'category',
    category: 'drones',
  })
  expect(findScopeGoods('8')).toEqual([])
  expect(readScopeGoods('winter boots')).toBeNull()
})

test('a choice is read back as it was found', () => {
  for (const { id } of [...findScopeGoods('4011'), ...findScopeGoods('')]) {
    const goods = readScopeGoods(id)
    expect(goods && scopeGoodsId(goods)).toBe(id)
  }
  const [china] = findScopeParties('the PRC', entityDirectory([], []))
  const party = readScopeParty(china?.id ?? '')
  expect(party).toEqual({ kind: 'companies-of', country: 'cn' })
  expect(party && scopePartyId(party)).toBe(china?.id)
})
