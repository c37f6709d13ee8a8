import type { ClaimId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { addRecord } from '@renderer/record/add-record'
import type { Draft, Store } from '@renderer/store/store'

/** Adds a claim. */
export function createClaim(store: Store, draft: Draft<'claim'>): Promise<Result<ClaimId>> {
  return addRecord(store, 'Add a claim', 'claim', draft)
}
