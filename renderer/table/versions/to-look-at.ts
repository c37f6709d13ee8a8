import type { ShipmentId } from '@shared/kernel/ids'
import type { Shipment } from '@shared/shipment/shipment'
import type { ChangedCell, RowFate } from '@shared/table/changes'
import { carryCorrection, rowsUnder } from '@shared/table/changes-carry'
import type { Correction } from '@shared/table/table'

/** What lies over an export: corrections of its cells, in the trash or not, and shipments taken up from its rows. */
export type Overlying = {
  readonly corrections: readonly Correction[]
  readonly shipments: readonly Shipment[]
}

/** Something that rests on a row of the earlier export and that a person must look at. */
export type ToLookAt =
  /** The cell under a correction reads otherwise now. `carried` is the correction in the later export. */
  | {
      readonly kind: 'correction-changed'
      readonly correction: Correction
      readonly carried: Correction
      readonly row: number
      readonly from: string
      readonly to: string
    }
  /** Cells of the row under a shipment read otherwise now. */
  | {
      readonly kind: 'shipment-changed'
      readonly shipment: ShipmentId
      readonly row: number
      readonly cells: readonly ChangedCell[]
    }
  /** Its row is gone, cannot be told from others, or lacks the column. */
  | {
      readonly kind: 'correction-left'
      readonly correction: Correction
      readonly why: 'gone' | 'ambiguous' | 'no-column'
    }
  | {
      readonly kind: 'shipment-left'
      readonly shipment: ShipmentId
      /** Of the earlier export. */
      readonly row: number
      readonly why: 'gone' | 'ambiguous'
    }

export type Looked = {
  readonly items: readonly ToLookAt[]
  /** How much follows an unambiguous pair of rows and has not followed yet. */
  readonly waiting: number
}

/** The name under which it is kept that a shipment was looked at after an export. */
export const lookedKey = (source: string, shipment: string): string => `next export ${source} ${shipment}`

/**
 * What of the earlier export a person must look at in the later one. What was looked at is left out: a correction that
 * was touched since it followed, and a shipment of which a verdict says so.
 */
export function toLookAt(
  earlier: Overlying & { readonly source: string },
  later: Overlying & { readonly source: string; readonly columns: ReadonlySet<string> },
  fates: ReadonlyMap<number, RowFate>,
  looked: ReadonlySet<string>,
): Looked {
  const items: ToLookAt[] = []
  let waiting = 0
  const fateOf = (row: number): RowFate => fates.get(row) ?? { kind: 'gone' }
  for (const correction of earlier.corrections) {
    const { fate } = carryCorrection(correction, later.columns, fateOf)
    if (fate.kind === 'settled') continue
    if (fate.kind !== 'follows') {
      items.push({ kind: 'correction-left', correction, why: fate.kind })
      continue
    }
    const there = later.corrections.filter(
      ({ row, column }) => row === fate.row && column === correction.column,
    )
    const carried = there.find(({ trashed }) => trashed === null)
    // One in the trash followed once, and a person took it away.
    if (carried === undefined) waiting += there.length === 0 ? 1 : 0
    else if (fate.from !== fate.to && carried.createdAt === carried.updatedAt)
      items.push({
        kind: 'correction-changed',
        correction,
        carried,
        row: fate.row,
        from: fate.from,
        to: fate.to,
      })
  }
  for (const shipment of earlier.shipments) {
    const rests = new Set(rowsUnder(shipment, later.source))
    for (const row of rowsUnder(shipment, earlier.source)) {
      const fate = fateOf(row)
      if (fate.kind !== 'paired')
        items.push({ kind: 'shipment-left', shipment: shipment.id, row, why: fate.kind })
      else if (!rests.has(fate.row)) waiting += 1
      else if (fate.cells.length > 0 && !looked.has(lookedKey(later.source, shipment.id)))
        items.push({ kind: 'shipment-changed', shipment: shipment.id, row: fate.row, cells: fate.cells })
    }
  }
  return { items, waiting }
}
