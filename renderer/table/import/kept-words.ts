import { countOf } from '@shared/kernel/number-prose'
import { isFlagged } from '@shared/table/changes-carry'
import type { KeptTable } from './keep-table'

/** What became of an import, in a sentence or two. */
export function keptInWords({ existed, carried }: KeptTable): string {
  if (existed) return 'The same table is already here. Nothing was stored twice.'
  if (carried === null) return 'The table was imported.'
  const follow = carried.corrections.filter(({ fate }) => fate.kind === 'follows')
  const shipments = carried.shipments.filter(({ fates }) => fates.some(({ kind }) => kind === 'paired'))
  const flagged =
    follow.filter(isFlagged).length +
    shipments.filter(({ fates }) => fates.some((fate) => fate.kind === 'paired' && fate.cells.length > 0))
      .length
  const told = [
    ...(follow.length > 0 ? [countOf(follow.length, 'correction', 'corrections')] : []),
    ...(shipments.length > 0 ? [countOf(shipments.length, 'shipment', 'shipments')] : []),
  ]
  if (told.length === 0) return 'The next export was imported.'
  const look =
    flagged === 0 ? '' : ` ${countOf(flagged, 'of them stands', 'of them stand')} on cells that changed.`
  return `The next export was imported; ${told.join(' and ')} followed.${look}`
}
