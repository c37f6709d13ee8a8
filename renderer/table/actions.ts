import { newEntity, newName } from '@shared/entity/new-entity'
import type { Change } from '@shared/history/change'
import { countOf } from '@shared/kernel/number-prose'
import type { EntityId, SourceId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace } from '@shared/kernel/text'
import { partyKey } from '@shared/table/read-party'
import type { Correction } from '@shared/table/table'
import type { Filter, Sort, View } from '@shared/table/view'
import { addRecord } from '@renderer/record/add-record'
import type { Store } from '@renderer/store/store'

/** A cell of a table and what a person says it should be. */
type CellCorrection = Pick<Correction, 'source' | 'row' | 'column' | 'value' | 'why'>

/**
 * Lays a correction over a cell; the row stays as it was read. A cell has one correction: a second one takes the place
 * of the first, which stays in the history.
 */
export const correctCell = (store: Store, cell: CellCorrection, before: Correction['id'] | null) =>
  store.commit('Correct a cell of a table', async (tx) => {
    if (before === null) tx.create('correction', cell)
    else await tx.update('correction', before, { value: cell.value, why: cell.why })
  })

/** Takes a correction off a cell, which then shows what the file has. */
export const dropCorrection = (store: Store, id: Correction['id']) =>
  store.commit('Take back the correction of a cell', (tx) => tx.trash('correction', id))

/** A way of looking at a table, before it has a name. */
export type Looking = {
  readonly columns: readonly string[]
  readonly filters: readonly Filter[]
  readonly sort: readonly Sort[]
}

const lookingOf = (
  store: Store,
  { columns, filters, sort }: Looking,
): Pick<View, 'columns' | 'filters' | 'sort'> => ({
  columns: [...columns],
  filters: filters.map((filter) => ({ id: store.newItemId(), ...filter })),
  sort: sort.map((by) => ({ id: store.newItemId(), ...by })),
})

/** Keeps a way of looking at a table under a name. */
export const saveView = (
  store: Store,
  source: SourceId,
  name: string,
  looking: Looking,
): Promise<Result<View['id']>> =>
  addRecord(store, 'Save a view of a table', 'view', {
    source,
    name: collapseSpace(name),
    ...lookingOf(store, looking),
  })

/** Puts another way of looking under the name of a view. */
export const changeView = (store: Store, id: View['id'], looking: Looking) => {
  const next = lookingOf(store, looking)
  return store.commit('Change a view of a table', (tx) => tx.update('view', id, next))
}

export const renameView = (store: Store, id: View['id'], name: string) =>
  store.commit('Rename a view of a table', (tx) => tx.update('view', id, { name: collapseSpace(name) }))

/** Moves a view to the trash. The table is as it was. */
export const trashView = (store: Store, id: View['id']) =>
  store.commit('Move a view of a table to the trash', (tx) => tx.trash('view', id))

/**
 * Says that spellings in a table are names of an entity: each it does not have yet is added to its names, with the
 * table as the basis. How many were added, and the change that added them; null where there was nothing to add.
 */
export async function linkSpellings(
  store: Store,
  entity: EntityId,
  spellings: readonly string[],
  basis: string,
): Promise<Result<{ readonly added: number; readonly change: Change | null }>> {
  const names = spellings.map((value) => ({
    ...newName(store.newItemId(), value, basis, null),
    kind: 'alias' as const,
  }))
  let added = 0
  const change = await store.commit(
    `Link ${countOf(spellings.length, 'spelling', 'spellings')} to an entity`,
    async (tx) => {
      added = 0
      const now = await tx.get('entity', entity)
      if (now === undefined) return
      const had = new Set(now.names.map(({ value }) => partyKey(value)))
      const missing = names.filter(({ value }) => {
        const key = partyKey(value)
        if (key === '' || had.has(key)) return false
        had.add(key)
        return true
      })
      added = missing.length
      if (added > 0) await tx.update('entity', entity, { names: [...now.names, ...missing] })
    },
  )
  return change.ok ? ok({ added, change: change.value }) : change
}

/** Makes an entity of spellings in a table: the first is its name, the others are its aliases. */
export async function entityOfSpellings(
  store: Store,
  spellings: readonly string[],
  basis: string,
): Promise<Result<Change | null>> {
  const [first, ...others] = spellings
  if (first === undefined)
    return err(fault('table.no-spelling', 'There is no spelling to make an entity of.'))
  const draft = newEntity(newName(store.newItemId(), first, basis, null))
  const aliases = others.map((value) => ({
    ...newName(store.newItemId(), value, basis, null),
    kind: 'alias' as const,
  }))
  return store.commit('Add an entity from a table', (tx) => {
    tx.create('entity', { ...draft, names: [...draft.names, ...aliases] })
  })
}
