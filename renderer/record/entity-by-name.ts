import type { EntitySchemaName } from '@shared/entity/entity'
import { newEntity, newName } from '@shared/entity/new-entity'
import type { EntityId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { Store } from '@renderer/store/store'
import { addRecord } from './add-record'

/** Adds an entity of which only the name is known; without a schema, the one that the name suggests. */
export function addEntityByName(
  store: Store,
  name: string,
  schema?: EntitySchemaName,
): Promise<Result<EntityId>> {
  const item = newName(store.newItemId(), name, '', null)
  return addRecord(store, 'Add an entity', 'entity', newEntity(item, schema))
}
