import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Reference, toRecord } from '@shared/kernel/reference'
import { addRecord } from '@renderer/record/add-record'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import type { Store } from '@renderer/store/store'
import { entityDraft, valueOf } from '@renderer/store/testing'
import { createContradiction, editContradiction, putOnSide } from './actions'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Quick hands'))))
})
afterEach(async () => {
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

test('changes of one list that follow each other at once all hold', async () => {
  const begin = { title: 'Two sides', kind: 'denial-vs-record', sideA: [], sideB: [] } as const
  const id = valueOf(await createContradiction(store, begin))
  const reading = { id: store.newItemId(), kind: 'other', words: '', decidedBy: '' } as const
  valueOf(await editContradiction(store, id, 'Add a reading', { readings: [reading] }))
  const fill = (patch: { words: string } | { decidedBy: string }) =>
    editContradiction(store, id, 'Change the innocent readings', (now) => ({
      readings: now.readings.map((one) => ({ ...one, ...patch })),
    }))
  const one = valueOf(await addRecord(store, 'Add an entity', 'entity', entityDraft(store, 'One')))
  const two = valueOf(await addRecord(store, 'Add an entity', 'entity', entityDraft(store, 'Two')))
  const done = await Promise.all([
    fill({ words: 'bought at home' }),
    fill({ decidedBy: 'the invoices' }),
    putOnSide(store, id, 'sideA', toRecord(one)),
    putOnSide(store, id, 'sideA', toRecord(two)),
  ])
  done.forEach(valueOf)
  const now = await store.get('contradiction', id)
  expect(now?.readings).toEqual([{ ...reading, words: 'bought at home', decidedBy: 'the invoices' }])
  expect(now?.sideA.map(({ ref }) => ref)).toEqual([toRecord(one), toRecord(two)])
})

test('a contradiction that is begun with a claim and a row is one change, and one undo takes it back', async () => {
  const said = valueOf(await addRecord(store, 'Add an entity', 'entity', entityDraft(store, 'Said')))
  const other = valueOf(await addRecord(store, 'Add an entity', 'entity', entityDraft(store, 'Shown')))
  const shown: Reference = toRecord(other)
  const id = valueOf(
    await createContradiction(store, {
      title: 'Begun with a hit',
      kind: 'denial-vs-record',
      sideA: [said],
      sideB: [shown],
    }),
  )
  const made = await store.get('contradiction', id)
  expect(made?.sideA.map(({ ref }) => ref)).toEqual([toRecord(said)])
  expect(made?.sideB.map(({ ref }) => ref)).toEqual([shown])
  valueOf(await store.undo())
  expect(await store.list('contradiction', { trashed: 'both' })).toEqual([])
  // What stood there before is as it was.
  expect(await store.list('entity')).toHaveLength(2)
})
