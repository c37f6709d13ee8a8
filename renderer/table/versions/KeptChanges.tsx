import { useEffect } from 'react'
import { useRecord } from '@renderer/store/react'
import { useRegistry } from '@renderer/ui/registry'
import { rowPath } from '@renderer/table/row-path'
import { ChangesDialog } from './ChangesDialog'
import { useExports } from './use-exports'

export type KeptChangesProps = {
  /** The source of the export that was just imported. */
  readonly source: string
  readonly onClose: () => void
  /** Goes on to the table itself. */
  readonly onDone: () => void
}

/** What changed, right after the next export of a table was imported. */
export const KeptChanges = ({ source, onClose, onDone }: KeptChangesProps) => {
  const exports = useExports(source)
  const { open } = useRegistry()
  const later = exports?.find((one) => one.source.id === source)
  const earlier = exports?.find((one) => one.source.id === later?.source.supersedes)
  const kept = useRecord('source', source)
  // A list that does not have the export yet says nothing: it was written a moment ago.
  const isGone =
    kept === null || (kept?.trashed ?? null) !== null || (later !== undefined && earlier === undefined)
  useEffect(() => {
    if (isGone) onDone()
  }, [isGone, onDone])
  if (later === undefined || earlier === undefined) return null
  return (
    <ChangesDialog
      pair={{ earlier, later }}
      onClose={onDone}
      onRow={(id, row) => {
        onClose()
        open(id, rowPath(row))
      }}
    />
  )
}
