import { expect, test } from 'vitest'
import type { Claim } from '@shared/claim/claim'
import { newId } from '@shared/kernel/ids'
import { laterWordings, rewordingChain } from './claim-chain'

const idOf = (place: number) => newId('claim', place, new Uint8Array(10))
const link = (place: number, rewords: number | null): Pick<Claim, 'id' | 'rewords'> => ({
  id: idOf(place),
  rewords: rewords === null ? null : idOf(rewords),
})

test('the chain begins with the earliest wording, from wherever one looks', () => {
  const claims = [link(3, 2), link(1, null), link(2, 1), link(9, null)]
  for (const place of [1, 2, 3]) {
    expect(rewordingChain(idOf(place), claims).map(({ id }) => id)).toEqual([idOf(1), idOf(2), idOf(3)])
  }
  expect(laterWordings(idOf(2), claims)).toEqual([idOf(2), idOf(3)])
})

test('a circle is walked once, and an earlier wording that is not here ends the chain', () => {
  expect(rewordingChain(idOf(1), [link(1, 2), link(2, 1)])).toHaveLength(2)
  expect(rewordingChain(idOf(1), [link(1, 7)]).map(({ id }) => id)).toEqual([idOf(1)])
})
