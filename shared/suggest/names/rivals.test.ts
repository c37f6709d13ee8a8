import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import type { KnownEntity } from './gazetteer'
import { nearOf, rivalsOf } from './rivals'
import { comparable, likeness } from '@shared/entity/names/similar'

const entity = (at: number, schema: KnownEntity['schema'], ...names: string[]): KnownEntity => ({
  id: newId('entity', at, new Uint8Array(10).fill(at)),
  schema,
  caption: names[0] ?? '',
  names,
})

it('names each entity once, by the spelling that is near', () => {
  const cases = [
    entity(1, 'Company', 'Tekhnoval', 'OOO Tekhnoval', 'Техновал'),
    entity(2, 'Person', 'Anna Petrova'),
    entity(3, 'Company', 'Petrova'),
  ]
  const rivals = rivalsOf(cases)
  expect(nearOf('Technoval', 'LegalEntity', rivals)).toMatchObject([{ caption: 'Tekhnoval' }])
  expect(nearOf('Petrova', 'Person', rivals)).toMatchObject([
    { caption: 'Anna Petrova', reason: 'the surname alone' },
    { caption: 'Petrova', reason: 'the same letters' },
  ])
  expect(nearOf('Petrova', 'Place', rivals)).toMatchObject([{ caption: 'Petrova' }])
})

it('finds by its index what comparing every pair finds', () => {
  const names = [
    'Brenmotor',
    'Brennotor',
    'Бренмотор',
    'ООО «Бренмотор»',
    'Far Ocean Trading Co., Limited',
    'FAR OCEAN TRADING COMPANY LTD',
    'Farocean Trading',
    'Viktor Tsoi',
    'Цой Виктор',
    'Hargrave Optics',
    'Hargarve Optiks',
    'Ivan Petrov',
    'Ivan Petrova',
    'Company 12',
    'Company 21',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.shuffledSubarray(names), (name, others) => {
      const rivals = rivalsOf(others.map((other, at) => entity(at + 1, 'Company', other)))
      const every = others.filter((other) => likeness(comparable(name), comparable(other)) !== null)
      const found = nearOf(name, 'Company', rivals).map(({ caption }) => caption)
      expect(found.toSorted()).toEqual(every.toSorted())
    }),
    { seed: 20_261_121, numRuns: 200 },
  )
})
