import { useMemo } from 'react'
import { type ClipKind, excerptKinds } from '@shared/excerpt/kinds'
import { useRecords } from '@renderer/store/react'

/** What each excerpt of the case is marked as, by the records that rest on it. */
export function useExcerptKinds(): ReadonlyMap<string, ClipKind> {
  const { rows: claims } = useRecords('claim')
  const { rows: figures } = useRecords('figure')
  const { rows: shipments } = useRecords('shipment')
  return useMemo(() => excerptKinds({ claims, figures, shipments }), [claims, figures, shipments])
}
