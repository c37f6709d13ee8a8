import { expect, test } from 'vitest'
import { newId } from '@shared/kernel/ids'
import type { RecordBase } from '@shared/kernel/record'
import { entityDetail, entityDirectory } from './directory'
import type { Entity, SameAs } from './entity'
import { previewMerge } from './merge'
import { guessSchema, newEntity, newName } from './new-entity'
import { findPlaces, placeChoice, placeOfChoice, placeOfWords } from './places'

const zeros = new Uint8Array(10)
const base: Omit<RecordBase, 'id'> = {
  createdAt: '2026-11-21T00:00:00.000Z',
  updatedAt: '2026-11-21T00:00:00.000Z',
  author: newId('persona', 0, zeros),
  protection: 'desk',
  protectedFields: [],
  pseudonym: '',
  trashed: null,
}
const item = newId('item', 0, zeros)
const entity = (place: number, name: string, ...aliases: string[]): Entity => {
  const draft = newEntity(newName(item, name, '', null))
  const names = [
    ...draft.names,
    ...aliases.map((value) => ({ ...newName(item, value, '', null), kind: 'alias' as const })),
  ]
  return { ...base, ...draft, names, id: newId('entity', place, zeros) }
}
const voltrim = entity(1, 'Voltrim Motors', 'Вольтрим')
const woltrim = entity(2, 'Woltrim Ltd')
const port = entity(3, 'Port Sur')
const merge: SameAs = {
  ...base,
  id: newId('sameAs', 1, zeros),
  kept: voltrim.id,
  merged: woltrim.id,
  verdict: 'same',
  why: '',
}

test('finds by any name, folded, and says which one matched', () => {
  const directory = entityDirectory([port, woltrim, voltrim], [merge])
  expect(directory.mains.map(({ id }) => id)).toEqual([port.id, voltrim.id])
  expect(directory.find('VÓLTRIM').map(entityDetail)).toEqual(['company'])
  expect(directory.find('вольт').map(entityDetail)).toEqual(['company · alias “Вольтрим”'])
  expect(directory.find('woltrim').map((found) => [found.entity.id, found.why])).toEqual([
    [voltrim.id, 'merged “Woltrim Ltd”'],
  ])
  expect(directory.nameOf(woltrim.id)).toBe('Voltrim Motors')
  expect(directory.nameOf(newId('entity', 9, zeros))).toBe('an entity that is not here')
})

test('finds a name across scripts, behind those that are spelled so, and shows both spellings', () => {
  const tekhkrim = entity(4, '«Техкрим»')
  const directory = entityDirectory([tekhkrim, entity(5, 'Tekhkrim Trading')], [])
  expect(directory.find('tekhkrim').map(({ entity: { names }, why }) => [names[0]?.value, why])).toEqual([
    ['Tekhkrim Trading', ''],
    ['«Техкрим»', '“«Техкрим»” in Latin letters: «tekhkrim»'],
  ])
  expect(directory.find('техкрим трейд')).toEqual([])
  expect(directory.find('трейдинг')).toEqual([])
})

test('a merge that is taken apart leaves both to be found', () => {
  const apart = { ...merge, trashed: newId('change', 1, zeros) }
  expect(entityDirectory([voltrim, woltrim], [apart]).mains).toHaveLength(2)
})

test('places are read from words, countries first, and choices come back as they were', () => {
  const directory = entityDirectory([port], [])
  expect(placeOfWords('the USA')).toEqual({ kind: 'country', country: 'us' })
  expect(placeOfWords(' a border post ')).toEqual({ kind: 'words', words: 'a border post' })
  expect(findPlaces('russia', directory)[0]).toMatchObject({ label: 'Russia' })
  expect(findPlaces('port', directory).map(({ label }) => label)).toContain('Port Sur')
  for (const place of [
    { kind: 'country', country: 'ru' },
    { kind: 'words', words: 'by sea: unknown' },
    { kind: 'entity', entity: port.id },
  ] as const) {
    expect(placeOfChoice(placeChoice(place, directory).id)).toEqual(place)
  }
})

test('a first guess at what a name stands for', () => {
  expect(guessSchema('Kazakhstan')).toBe('Country')
  expect(guessSchema('Ministry of Commerce')).toBe('PublicBody')
  expect(guessSchema('Orison Motors')).toBe('Company')
  expect(guessSchema('Anna Petrova')).toBe('Person')
})

test('the preview of a merge shows both halves and what only one can say', () => {
  const preview = previewMerge(voltrim, { ...woltrim, countries: ['cn'], summary: 'A maker.' })
  expect(preview.names).toEqual([
    { value: 'Voltrim Motors', from: 'kept' },
    { value: 'Вольтрим', from: 'kept' },
    { value: 'Woltrim Ltd', from: 'merged' },
  ])
  expect(preview).toMatchObject({ caption: 'Voltrim Motors', countries: ['cn'], differs: ['summary'] })
})
