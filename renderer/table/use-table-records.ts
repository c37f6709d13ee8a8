import { useMemo } from 'react'
import type { ShipmentId } from '@shared/kernel/ids'
import type { Shipment } from '@shared/shipment/shipment'
import { versionsOf } from '@shared/source/versions'
import type { Source } from '@shared/source/source'
import type { Correction, Table } from '@shared/table/table'
import type { View } from '@shared/table/view'
import { useBy, useLive, useRecord, useRecords } from '@renderer/store/react'

/** The table of a source; `table` null: it has none, undefined: not read yet. */
type TableOf = {
  readonly source: Source | null | undefined
  readonly table: Table | null | undefined
  readonly corrections: readonly Correction[]
  /** The correction of a cell, by row and column key. */
  readonly correctionOf: (row: number, column: string) => Correction | undefined
}

/** What the case holds about a table. */
export type TableRecords = TableOf & {
  /** The shipments that rows became, by row. */
  readonly takenUp: ReadonlyMap<number, readonly ShipmentId[]>
  /** Saved views of it and of other exports of the same table, by name. */
  readonly views: readonly View[]
}

export function useTableOf(sourceId: string): TableOf {
  const source = useRecord('source', sourceId === '' ? null : sourceId)
  const tables = useBy('table', 'source', sourceId)
  const corrections = useBy('correction', 'source', sourceId)
  const correctionOf = useMemo(() => {
    const found = new Map(corrections.rows.map((it) => [cellKey(it.row, it.column), it]))
    return (row: number, column: string) => found.get(cellKey(row, column))
  }, [corrections.rows])
  const table = tables.loaded ? (tables.rows[0] ?? null) : undefined
  return { source, table, corrections: corrections.rows, correctionOf }
}

export function useTableRecords(sourceId: string): TableRecords {
  const of = useTableOf(sourceId)
  const shipments = useBy('shipment', 'evidence', sourceId)
  const sources = useRecords('source')
  const allViews = useRecords('view')
  const takenUp = useMemo(() => rowsOfShipments(shipments.rows, sourceId), [shipments.rows, sourceId])
  const views = useMemo(() => {
    const exports = new Set<string>(versionsOf(sources.rows, sourceId).map(({ id }) => id))
    exports.add(sourceId)
    return allViews.rows
      .filter((view) => exports.has(view.source))
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  }, [allViews.rows, sources.rows, sourceId])

  return { ...of, takenUp, views }
}

const cellKey = (row: number, column: string): string => `${row} ${column}`

/** The shipments that cite rows of a source as evidence, by row. */
function rowsOfShipments(
  shipments: readonly Pick<Shipment, 'id' | 'evidence'>[],
  source: string,
): ReadonlyMap<number, readonly ShipmentId[]> {
  const found = new Map<number, ShipmentId[]>()
  for (const { id, evidence } of shipments) {
    for (const { ref } of evidence) {
      if (ref.kind !== 'source' || ref.source !== source) continue
      if (ref.locator.kind !== 'row') continue
      const known = found.get(ref.locator.row)
      if (known === undefined) found.set(ref.locator.row, [id])
      else if (!known.includes(id)) known.push(id)
    }
  }
  return found
}

/** Whether a source holds a table; undefined until it is read. */
export const useHasTable = (sourceId: string | null): boolean | undefined =>
  useLive(
    async (store) => sourceId !== null && (await store.by('table', 'source', sourceId)).length > 0,
    [sourceId],
    ['table'],
  )
