import type { RelationId } from '@shared/kernel/ids'
import { err, fault, type Result } from '@shared/kernel/result'
import type { RelationDraft } from '@shared/relation/relation-words'
import { addRecord } from '@renderer/record/add-record'
import type { Store } from '@renderer/store/store'

/** Adds a relation between two entities. */
export async function createRelation(store: Store, draft: RelationDraft): Promise<Result<RelationId>> {
  if (draft.subject === draft.object) {
    return err(fault('relation.self', 'A relation links two different entities. Nothing was saved.'))
  }
  return addRecord(store, 'Add a relation', 'relation', draft)
}
