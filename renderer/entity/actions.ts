import type { Entity, SameAs } from '@shared/entity/entity'
import type { EntityDraft } from '@shared/entity/new-entity'
import { identities } from '@shared/entity/same-as'
import type { EntityId, ExcerptId, SameAsId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Draft, Store } from '@renderer/store/store'

/** Adds an entity and, in the same change, notes that the words of an excerpt mention it. */
export async function createEntity(
  store: Store,
  draft: EntityDraft,
  mentionedIn: ExcerptId | null = null,
): Promise<Result<EntityId>> {
  const made: Entity[] = []
  const item = store.newItemId()
  const change = await store.commit('Add an entity', async (tx) => {
    const entity = tx.create('entity', draft)
    made.push(entity)
    if (mentionedIn === null) return
    const mentions = (await tx.get('excerpt', mentionedIn))?.mentions ?? []
    await tx.update('excerpt', mentionedIn, { mentions: [...mentions, { id: item, entity: entity.id }] })
  })
  if (!change.ok) return change
  const [entity] = made
  return entity === undefined ? err(NOT_ADDED) : ok(entity.id)
}

const NOT_ADDED = fault('entity.not-added', 'The entity could not be added. Nothing was saved.')

export type Decision = {
  readonly kept: EntityId
  readonly merged: EntityId
  readonly why: string
}

/**
 * Says that two entities are the same: both halves stay, `kept` lends its caption. Refused with `entity.same` where
 * they are the same already. A decision that they are not the same goes to the trash in the same change.
 */
export async function mergeEntities(
  store: Store,
  { kept, merged, why }: Decision,
): Promise<Result<SameAsId>> {
  const decisions = await store.list('sameAs')
  const now = identities(decisions)
  if (now.mainOf(kept) === now.mainOf(merged)) {
    return err(fault('entity.same', 'These two are the same entity already. Nothing was changed.'))
  }
  const overruled = decisions.filter(
    (decision) =>
      decision.verdict === 'not-same' && decides(decision, now.membersOf(kept), now.membersOf(merged)),
  )
  return decide(store, 'Merge two entities', { kept, merged, why, verdict: 'same' }, overruled)
}

/** Says that two entities are not the same, so that nothing suggests it again. Refused where they are merged. */
export async function markNotSame(store: Store, { kept, merged, why }: Decision): Promise<Result<SameAsId>> {
  const now = identities(await store.list('sameAs'))
  if (now.mainOf(kept) === now.mainOf(merged)) {
    return err(fault('entity.same', 'These two are merged. Take the merge apart first. Nothing was changed.'))
  }
  if (now.apart(kept, merged)) {
    return err(fault('entity.apart', 'It is noted already that these two are not the same.'))
  }
  return decide(store, 'Mark two entities as not the same', { kept, merged, why, verdict: 'not-same' }, [])
}

const decides = ({ kept, merged }: SameAs, a: readonly EntityId[], b: readonly EntityId[]): boolean =>
  (a.includes(kept) && b.includes(merged)) || (a.includes(merged) && b.includes(kept))

async function decide(
  store: Store,
  label: string,
  draft: Draft<'sameAs'>,
  overruled: readonly SameAs[],
): Promise<Result<SameAsId>> {
  const made: SameAs[] = []
  const change = await store.commit(label, async (tx) => {
    for (const { id } of overruled) await tx.trash('sameAs', id)
    made.push(tx.create('sameAs', draft))
  })
  if (!change.ok) return change
  const [decision] = made
  return decision === undefined ? err(NOT_ADDED) : ok(decision.id)
}

/** Takes a merge, or a decision that two are not the same, back: it goes to the trash, the entities stay. */
export const takeApart = (store: Store, decision: Pick<SameAs, 'id' | 'verdict'>) =>
  store.commit(
    decision.verdict === 'same'
      ? 'Take a merge of entities apart'
      : 'Take back that two entities are not the same',
    (tx) => tx.trash('sameAs', decision.id),
  )
