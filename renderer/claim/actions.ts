import type { Claim } from '@shared/claim/claim'
import type { ClaimId } from '@shared/kernel/ids'
import type { Protection } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Draft, Store } from '@renderer/store/store'

/** Adds a claim. */
export async function createClaim(store: Store, draft: Draft<'claim'>): Promise<Result<ClaimId>> {
  const made: Claim[] = []
  const change = await store.commit('Add a claim', (tx) => {
    made.push(tx.create('claim', draft))
  })
  if (!change.ok) return change
  const [claim] = made
  return claim === undefined
    ? err(fault('claim.not-added', 'The claim could not be added. Nothing was saved.'))
    : ok(claim.id)
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
