import type { EntitySchemaName } from '@shared/entity/entity'
import { newEntity, newName } from '@shared/entity/new-entity'
import type { EntityId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Store } from '@renderer/store/store'

/** Adds an entity of which only the name is known; without a schema, the one that the name suggests. */
export async function addEntityByName(
  store: Store,
  name: string,
  schema?: EntitySchemaName,
): Promise<Result<EntityId>> {
  const made: EntityId[] = []
  const item = newName(store.newItemId(), name, '', null)
  const change = await store.commit('Add an entity', (tx) => {
    made.push(tx.create('entity', newEntity(item, schema)).id)
  })
  if (!change.ok) return change
  const [id] = made
  return id === undefined
    ? err(fault('entity.not-added', 'The entity could not be added. Nothing was saved.'))
    : ok(id)
}
