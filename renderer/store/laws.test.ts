import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Change } from '@shared/history/change'
import { NOUNS } from '@shared/schema/registry'
import { type Catalogue, openCatalogue } from './catalogue'
import type { Store } from './store'
import { entityDraft, noteDraft, valueOf } from './testing'

let catalogue: Catalogue
let store: Store

beforeAll(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Laws'))))
})

afterAll(async () => {
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

type Action =
  | { readonly kind: 'create'; readonly title: string; readonly count: number }
  | { readonly kind: 'edit' | 'trash' | 'restore' | 'link'; readonly at: number; readonly title: string }

const title = fc.constantFrom('a', 'b', 'c', '')
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), title, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constantFrom('edit', 'trash', 'restore', 'link'), at: fc.nat(5), title }),
)

/** Carries out one action on whatever records there are. */
async function act(chosen: Action): Promise<Change | null> {
  const notes = await store.list('note', { trashed: 'both' })
  const entities = await store.list('entity', { trashed: 'both' })
  return valueOf(
    await store.commit(chosen.kind, async (transaction) => {
      if (chosen.kind === 'create') {
        for (let index = 0; index < chosen.count; index += 1) {
          transaction.create('note', noteDraft(chosen.title))
          transaction.create('entity', entityDraft(store, `Entity ${chosen.title}`))
        }
        return
      }
      const note = notes[chosen.at % Math.max(1, notes.length)]
      const [kept, merged] = [entities[0], entities[chosen.at % Math.max(1, entities.length)]]
      if (!note || !kept || !merged) return
      if (chosen.kind === 'edit') await transaction.update('note', note.id, { title: chosen.title })
      else if (chosen.kind === 'trash') await transaction.trash('note', note.id)
      else if (chosen.kind === 'restore') await transaction.restore('note', note.id)
      else
        transaction.create('sameAs', { kept: kept.id, merged: merged.id, verdict: 'same', why: chosen.title })
    }),
  )
}

const records = async () => valueOf(await store.contents()).records

it('undoing all leads back to the beginning, redoing all to the end, and the counters stay true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 10 }), async (actions) => {
      const states = [await records()]
      for (const chosen of actions) if (await act(chosen)) states.push(await records())
      for (const state of states.slice(0, -1).toReversed()) {
        expect(valueOf(await store.undo())?.kind).toBe('undo')
        expect(await records()).toEqual(state)
      }
      for (const state of states.slice(1)) {
        expect(valueOf(await store.redo())?.kind).toBe('redo')
        expect(await records()).toEqual(state)
      }
      if (states.length > 1) expect(valueOf(await store.redo())).toBeNull()
      const counts = await store.counts()
      for (const noun of NOUNS) expect(counts[noun]).toBe((await store.list(noun)).length)
    }),
    { seed: 3, numRuns: 8 },
  )
  expect(valueOf(await store.history.verify())).toMatchObject({ altered: [], withheld: 0 })
})

it('any change of the past is taken back whole or refused whole, and the case stays sound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), async (ages) => {
      for (const age of ages) {
        const changes = await store.history.page({ limit: 31 })
        const target = changes[age % changes.length]
        if (!target) continue
        const before = await records()
        const result = await store.undoChange(target.id)
        if (!result.ok) expect(await records()).toEqual(before)
      }
      const counts = await store.counts()
      for (const noun of NOUNS) expect(counts[noun]).toBe((await store.list(noun)).length)
      for (const { kept, merged } of await store.list('sameAs', { trashed: 'both' })) {
        expect(await store.getMany('entity', [kept, merged])).not.toContain(undefined)
      }
    }),
    { seed: 5, numRuns: 10 },
  )
  expect(valueOf(await store.history.verify())).toMatchObject({ altered: [], withheld: 0 })
})
