import type { OnPaper } from '@shared/shipment/consignment'
import type { Shipment } from '@shared/shipment/shipment'
import { onPaper, rowOf } from '@renderer/record/on-paper'
import { useLive, useRecords } from '@renderer/store/react'

/** Shipments whose papers are read at once: more than a case has, and little enough for a moment’s reading. */
const MOST = 2_000

const NONE: readonly OnPaper[] = []

/**
 * The shipments that a row can be held against, with their papers: read once while rows are looked at, and again when a
 * shipment or what its papers rest on changes.
 */
export function usePaperedShipments(): readonly OnPaper[] {
  const shipments = useRecords('shipment').rows
  const entities = useRecords('entity').rows
  const sameAs = useRecords('sameAs').rows
  const read = useLive(
    (store) => onPaper(store, shipments.filter(mayRelate).slice(0, MOST), entities, sameAs),
    [shipments, entities, sameAs],
    ['table', 'correction', 'excerpt'],
  )
  return read ?? NONE
}

/** A cheap look before papers are read: a row, a declaration, or a heading. */
const mayRelate = ({ declarationNumber, evidence, hsCode }: Shipment): boolean =>
  declarationNumber !== '' || hsCode.code.length >= 4 || evidence.some(({ ref }) => rowOf(ref) !== null)
