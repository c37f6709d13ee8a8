import { useMemo } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { listedSources } from '@shared/source/hash-list'
import { useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { exportHashes } from './export-hashes'

export type ExportHashesProps = {
  /** The sources chosen; null for all of the case. */
  readonly ids: ReadonlySet<string> | null
  readonly onClose: () => void
  /** Shows the list as it was kept. */
  readonly onOpen: (id: string) => void
}

/** Writes the hashes of sources to a file that can be time-stamped elsewhere, and keeps the list. */
export const ExportHashes = ({ ids, onClose, onOpen }: ExportHashesProps) => {
  const store = useStore()
  const toast = useToast()
  const { rows, complete } = useRecords('source')
  const { listed, secret } = useMemo(
    () =>
      listedSources(
        rows.filter(({ id }) => ids === null || ids.has(id)),
        ids === null,
      ),
    [rows, ids],
  )
  const save = useAsyncAction(async () => {
    const done = await exportHashes(store, listed)
    if (!done.ok) throw new Error(done.error.message)
    if (done.value === null) return
    toast(`${done.value.name} was saved, and the list is kept as a source.`)
    onClose()
    onOpen(done.value.list.id)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export the hashes of sources"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!complete || listed.length === 0 || save.pending}
            onPress={() => void save.run()}
          >
            Save the list…
          </Button>
        </>
      }
    >
      <p>
        {`The list has the SHA-256 and the file name of ${countOf(listed.length, 'source', 'sources')}, one a line, as sha256sum writes it. Nothing else of the case is in it.`}
        {secret > 0 && ` ${countOf(secret, 'secret source is', 'secret sources are')} left out.`}
      </p>
      <p>
        Have it time-stamped elsewhere (a time-stamp authority, OpenTimestamps, a notary). The same list is
        kept here as a source; attach the receipt to it. That shows that the files existed by then as they are
        here, not that what they say is true.
      </p>
    </Dialog>
  )
}
