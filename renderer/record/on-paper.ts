import type { Entity, SameAs } from '@shared/entity/entity'
import type { SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import type { OnPaper } from '@shared/shipment/consignment'
import type { Shipment } from '@shared/shipment/shipment'
import { rowPapers, shipmentPapers } from '@shared/table/row-ties'
import type { Store } from '@renderer/store/store'
import { citedRowsOf } from './cited-rows'

/** Shipments with the papers of the rows that they rest on, corrections counted, and with the sources of their evidence. */
export async function onPaper(
  store: Store,
  shipments: readonly Shipment[],
  entities: readonly Entity[],
  sameAs: readonly SameAs[],
): Promise<OnPaper[]> {
  const refs = shipments.flatMap(({ evidence }) => evidence.map(({ ref }) => ref))
  const rows = await citedRowsOf(store, refs, entities, sameAs)
  const sources = await sourcesOf(store, refs)
  return shipments.map((shipment) => ({
    shipment,
    papers: shipmentPapers(shipment, (source, row) => {
      const cited = rows(source, row)
      return (
        cited &&
        rowPapers((field) => {
          const found = cited.cells.find((cell) => cell.field === field)
          return found?.corrected ?? found?.value ?? ''
        })
      )
    }),
    sources: [...new Set(shipment.evidence.flatMap(({ ref }) => sources.get(keyOf(ref)) ?? []))],
  }))
}

/** The row that a reference leads to. */
export const rowOf = (ref: Reference): { readonly source: SourceId; readonly row: number } | null =>
  ref.kind === 'source' && (ref.locator.kind === 'row' || ref.locator.kind === 'cell')
    ? { source: ref.source, row: ref.locator.row }
    : null

const keyOf = (ref: Reference): string => (ref.kind === 'record' ? ref.record : ref.source)

/** The source that each reference leads to; excerpts are followed to theirs. */
async function sourcesOf(store: Store, refs: readonly Reference[]): Promise<ReadonlyMap<string, SourceId>> {
  const found = new Map<string, SourceId>()
  const excerpts = new Set<string>()
  for (const ref of refs) {
    if (ref.kind === 'source') found.set(ref.source, ref.source)
    else excerpts.add(ref.record)
  }
  await Promise.all(
    [...excerpts].map(async (id) => {
      const excerpt = await store.get('excerpt', id)
      if (excerpt) found.set(id, excerpt.source)
    }),
  )
  return found
}
