import type { RelationId } from '@shared/kernel/ids'
import type { Protection } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Relation } from '@shared/relation/relation'
import type { RelationDraft } from '@shared/relation/relation-words'
import type { Draft, Store } from '@renderer/store/store'

/** Adds a relation between two entities. */
export async function createRelation(store: Store, draft: RelationDraft): Promise<Result<RelationId>> {
  if (draft.subject === draft.object) {
    return err(fault('relation.self', 'A relation links two different entities. Nothing was saved.'))
  }
  const made: Relation[] = []
  const change = await store.commit('Add a relation', (tx) => {
    made.push(tx.create('relation', draft))
  })
  if (!change.ok) return change
  const [relation] = made
  return relation === undefined
    ? err(fault('relation.not-added', 'The relation could not be added. Nothing was saved.'))
    : ok(relation.id)
}

/** Saves what was changed about a relation as one change. */
export const changeRelation = (
  store: Store,
  id: RelationId,
  label: string,
  patch: Partial<Draft<'relation'>>,
) => store.commit(label, (tx) => tx.update('relation', id, patch))

export const protectRelation = (store: Store, id: RelationId, protection: Protection) =>
  store.commit('Change who may see a relation', (tx) => tx.update('relation', id, { protection }))

export const trashRelation = (store: Store, id: RelationId) =>
  store.commit('Move a relation to the trash', (tx) => tx.trash('relation', id))

export const restoreRelation = (store: Store, id: RelationId) =>
  store.commit('Take a relation out of the trash', (tx) => tx.restore('relation', id))
