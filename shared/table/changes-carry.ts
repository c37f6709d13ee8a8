import type { Reference } from '@shared/kernel/reference'
import type { Shipment } from '@shared/shipment/shipment'
import type { RowFate } from './changes'
import type { Correction } from './table'

/** What is proposed for a correction in a later export of its table. */
export type CarriedCorrection = {
  readonly correction: Correction
  readonly fate:
    /** It lies over the same row; `from` and `to` where the cell under it changed, which a person must look at. */
    | { readonly kind: 'follows'; readonly row: number; readonly from: string; readonly to: string }
    /** The later export says itself what the correction said. */
    | { readonly kind: 'settled'; readonly row: number }
    | { readonly kind: 'gone' | 'ambiguous' | 'no-column' }
}

/** Whether a person must look at it: the cell under the correction reads otherwise now. */
export const isFlagged = ({ fate }: CarriedCorrection): boolean =>
  fate.kind === 'follows' && fate.from !== fate.to

/** What becomes of a correction. `columns` are those of the later export. */
export function carryCorrection(
  correction: Correction,
  columns: ReadonlySet<string>,
  fateOf: (row: number) => RowFate,
): CarriedCorrection {
  const fate = fateOf(correction.row)
  if (fate.kind !== 'paired') return { correction, fate: { kind: fate.kind } }
  if (!columns.has(correction.column)) return { correction, fate: { kind: 'no-column' } }
  const cell = fate.cells.find(({ column }) => column === correction.column)
  if (cell !== undefined && cell.to.trim() === correction.value.trim())
    return { correction, fate: { kind: 'settled', row: fate.row } }
  return {
    correction,
    fate: { kind: 'follows', row: fate.row, from: cell?.from ?? '', to: cell?.to ?? '' },
  }
}

/** The rows of a source that a shipment rests on. */
export function rowsUnder({ evidence }: Pick<Shipment, 'evidence'>, source: string): readonly number[] {
  return evidence.flatMap(({ ref }) => {
    const row = rowOf(ref, source)
    return row === null ? [] : [row]
  })
}

function rowOf(ref: Reference, source: string): number | null {
  if (ref.kind !== 'source' || ref.source !== source) return null
  return ref.locator.kind === 'row' ? ref.locator.row : null
}
