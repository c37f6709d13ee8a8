import type { ShipmentId, SourceId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { Change } from '@shared/history/change'
import type { Correction } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import { carryOver, planCarryOver } from './carry-over'
import { lookedKey } from './to-look-at'
import type { Pair } from './use-changes'

/** Lets follow what has not followed yet: corrections and shipments of rows that are paired without doubt. */
export async function letFollow(store: Store, { earlier, later }: Pair): Promise<Result<Change | null>> {
  const plan = await planCarryOver(store, earlier.table, later.table, later.table.mapping)
  if (!plan.ok) return plan
  const there = await store.by('correction', 'source', later.source.id, { trashed: 'both' })
  const known = new Set(there.map(({ row, column }) => `${row} ${column}`))
  const corrections = plan.value.corrections.filter(
    ({ correction, fate }) => fate.kind === 'follows' && !known.has(`${fate.row} ${correction.column}`),
  )
  return store.commit('Carry corrections and shipments over to the next export', (tx) =>
    carryOver(tx, () => store.newItemId(), { ...plan.value, corrections }, later.source.id),
  )
}

/** Keeps a correction although the cell under it changed, and says so with it. */
export async function keepCorrection(
  store: Store,
  carried: Correction,
  from: string,
  to: string,
): Promise<Result<Change | null>> {
  const told = `Kept although the cell changed from “${from.slice(0, 200)}” to “${to.slice(0, 200)}”.`
  const why = [carried.why, told]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 4_000)
  return store.commit('Keep a correction in the next export', (tx) =>
    tx.update('correction', carried.id, { why }),
  )
}

/** Takes the cell as the later export has it. */
export const takeNewCell = (store: Store, carried: Correction): Promise<Result<Change | null>> =>
  store.commit('Take a cell as the next export has it', (tx) => tx.trash('correction', carried.id))

/** Says that a shipment was looked at after the row under it changed. It is not asked again. */
export const lookedAt = (
  store: Store,
  source: SourceId,
  shipment: ShipmentId,
): Promise<Result<Change | null>> =>
  store.commit('Look at a shipment after the next export', (tx) => {
    tx.create('verdict', {
      key: lookedKey(source, shipment),
      kind: 'shipment',
      source,
      decision: 'accepted',
      why: '',
      made: [{ id: store.newItemId(), record: shipment }],
    })
  })
