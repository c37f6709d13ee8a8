import type { Claim } from '@shared/claim/claim'
import { newEntity, newName } from '@shared/entity/new-entity'
import type { ClaimId, EntityId } from '@shared/kernel/ids'
import type { Protection } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Draft, Store } from '@renderer/store/store'

/** Adds a claim. */
export async function createClaim(store: Store, draft: Draft<'claim'>): Promise<Result<ClaimId>> {
  const made: Claim[] = []
  const change = await store.commit('Add a claim', (tx) => {
    made.push(tx.create('claim', draft, { protection: 'desk' }))
  })
  if (!change.ok) return change
  const [claim] = made
  return claim === undefined
    ? err(fault('claim.not-added', 'The claim could not be added. Nothing was saved.'))
    : ok(claim.id)
}

/** Adds an entity of which only the name is known, for a speaker that the case does not have yet. */
export async function addEntityByName(store: Store, name: string): Promise<Result<EntityId>> {
  const made: EntityId[] = []
  const item = newName(store.newItemId(), name, '', null)
  const change = await store.commit('Add an entity', (tx) => {
    made.push(tx.create('entity', newEntity(item), { protection: 'desk' }).id)
  })
  if (!change.ok) return change
  const [id] = made
  return id === undefined
    ? err(fault('entity.not-added', 'The entity could not be added. Nothing was saved.'))
    : ok(id)
}

/** Saves what was changed about a claim as one change. */
export const changeClaim = (store: Store, id: ClaimId, label: string, patch: Partial<Draft<'claim'>>) =>
  store.commit(label, (tx) => tx.update('claim', id, patch))

export const protectClaim = (store: Store, id: ClaimId, protection: Protection) =>
  store.commit('Change who may see a claim', (tx) => tx.update('claim', id, { protection }))

export const trashClaim = (store: Store, id: ClaimId) =>
  store.commit('Move a claim to the trash', (tx) => tx.trash('claim', id))

export const restoreClaim = (store: Store, id: ClaimId) =>
  store.commit('Take a claim out of the trash', (tx) => tx.restore('claim', id))
