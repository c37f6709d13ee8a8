import type { SourceId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import type { Shipment } from '@shared/shipment/shipment'
import type { RowFate } from '@shared/table/changes'
import { carryCorrection, type CarriedCorrection, rowsUnder } from '@shared/table/changes-carry'
import type { Mapping } from '@shared/table/mapping'
import type { Table } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import { compareExports, type StoredTable } from './compare-exports'

/** What lies over the rows of an earlier export, and what becomes of it in the later one. */
export type CarryOver = {
  readonly corrections: readonly CarriedCorrection[]
  /** Shipments that were taken up from earlier rows, with the fate of each row. */
  readonly shipments: readonly { readonly shipment: Shipment; readonly fates: readonly RowFate[] }[]
}

/** Works out what follows from the earlier export to the later one. Nothing is written. */
export async function planCarryOver(
  store: Store,
  earlier: Table,
  later: StoredTable,
  mapping: Mapping,
  signal?: AbortSignal,
): Promise<Result<CarryOver>> {
  const corrections = await store.by('correction', 'source', earlier.source)
  // One in the trash follows, too: taken out of it, its row must not count a second time.
  const shipments = await store.by('shipment', 'evidence', earlier.source, { trashed: 'both' })
  const taken = shipments.filter((shipment) => rowsUnder(shipment, earlier.source).length > 0)
  const rows = taken.flatMap((shipment) => rowsUnder(shipment, earlier.source))
  const watched = [...new Set([...corrections.map(({ row }) => row), ...rows])]
  if (watched.length === 0) return ok({ corrections: [], shipments: [] })
  const compared = await compareExports(store, earlier, later, mapping, {
    watched,
    most: 0,
    ...(signal && { signal }),
  })
  if (!compared.ok) return compared
  const fateOf = (row: number): RowFate => compared.value.fates.get(row) ?? { kind: 'gone' }
  const columns = new Set(later.columns.map(({ key }) => key))
  return ok({
    corrections: corrections.map((correction) => carryCorrection(correction, columns, fateOf)),
    shipments: taken.map((shipment) => ({
      shipment,
      fates: rowsUnder(shipment, earlier.source).map(fateOf),
    })),
  })
}

type Transaction = Parameters<Parameters<Store['commit']>[1]>[0]

/** Lays over the later export what follows to it, inside the change that makes it. */
export async function carryOver(
  tx: Transaction,
  newItemId: Store['newItemId'],
  { corrections, shipments }: CarryOver,
  source: SourceId,
): Promise<void> {
  for (const { correction, fate } of corrections) {
    if (fate.kind !== 'follows') continue
    const { column, value, why, protection, protectedFields } = correction
    tx.create('correction', { source, row: fate.row, column, value, why }, { protection, protectedFields })
  }
  for (const { shipment, fates } of shipments) {
    const now = await tx.get('shipment', shipment.id)
    if (now === undefined) continue
    const known = new Set(rowsUnder(now, source))
    const rows = new Set(fates.flatMap((fate) => (fate.kind === 'paired' ? fate.row : [])))
    const added = [...rows].filter((row) => !known.has(row))
    if (added.length === 0) continue
    const evidence = added.map((row) => ({
      id: newItemId(),
      ref: { kind: 'source' as const, source, locator: { kind: 'row' as const, row } },
    }))
    await tx.update('shipment', shipment.id, { evidence: [...now.evidence, ...evidence] })
  }
}
