import { useState } from 'react'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import { utf8Encode } from '@shared/kernel/utf8'
import { saveBytes } from '@renderer/desk/transfer'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { Tabs } from '@renderer/ui/Tabs'
import { useToast } from '@renderer/ui/Toasts'
import type { ComparedTables } from '@renderer/work/table-compare-messages'
import { letFollow } from './actions'
import { changesCsv, changesInWords } from './change-words'
import { ChangedRows, OneSided, UnclearRows } from './ChangedRows'
import { LookAtList } from './LookAtList'
import { type Pair, useChanges } from './use-changes'
import styles from './Versions.module.css'

export type ChangesDialogProps = {
  readonly pair: Pair
  readonly onClose: () => void
  /** Shows a row of one of the two exports. */
  readonly onRow: (source: string, row: number) => void
}

/** What was added, changed and gone from one export of a table to the next, and what rests on rows that did. */
export const ChangesDialog = ({ pair, onClose, onRow }: ChangesDialogProps) => {
  const store = useStore()
  const toast = useToast()
  const { compared, looked } = useChanges(pair)
  const [shown, setShown] = useState<string | null>(null)
  const { earlier, later } = pair
  const save = async (changes: ComparedTables) => {
    const saved = await saveBytes('changes.csv', 'csv', utf8Encode(changesCsv(changes)))
    if (!saved.ok) toast({ message: saved.error.message, tone: 'error' })
    else if (saved.value !== null) toast(`The changes were saved as ${saved.value.name}.`)
  }
  const follow = async () => {
    const done = await letFollow(store, pair)
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
  }
  // What is secret leaves in no file.
  const isSecret = [earlier, later].some(({ source }) => source.protection === 'secret')
  const value = compared?.ok === true ? compared.value : null
  const openLater = (row: number) => onRow(later.source.id, row)
  return (
    <Dialog
      open
      onClose={onClose}
      size="full"
      title={`What changed between ${earlier.name} and ${later.name}`}
      footer={
        <>
          {value !== null && isSecret && (
            <span className={styles['quiet']}>
              The source is secret, so its changes cannot be saved as a file.
            </span>
          )}
          {value !== null && !isSecret && <Button onPress={() => void save(value)}>Save as CSV…</Button>}
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {compared?.ok === false && <Banner tone="error">{compared.error.message}</Banner>}
      <ProgressPanel
        label="Comparing the two exports"
        active={compared === undefined}
        delay={300}
        onCancel={onClose}
      />
      {value !== null && (
        <>
          <div className={styles['sum']} role="status">
            {changesInWords(value).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {value.byColumn.length > 0 && (
              <p>
                {`Most often: ${value.byColumn
                  .slice(0, 5)
                  .map(({ column, rows }) => `“${column}” in ${countOf(rows, 'row', 'rows')}`)
                  .join(', ')}.`}
              </p>
            )}
          </div>
          {looked !== undefined && looked.waiting > 0 && (
            <Banner
              actions={
                <Button size="small" onPress={() => void follow()}>
                  Let them follow
                </Button>
              }
            >
              {`${countOf(looked.waiting, 'correction or shipment rests', 'corrections and shipments rest')} on rows of the earlier export that the later one has, too, and did not follow yet.`}
            </Banner>
          )}
          <Tabs
            label="What changed"
            current={shown ?? ((looked?.items.length ?? 0) > 0 ? 'look' : 'changed')}
            onCurrent={setShown}
            tabs={[
              {
                id: 'look',
                label: 'To look at',
                count: looked?.items.length ?? 0,
                content: (
                  <LookAtList
                    pair={pair}
                    items={looked?.items ?? []}
                    onOpen={(side, row) => onRow(pair[side].source.id, row)}
                  />
                ),
              },
              {
                id: 'changed',
                label: 'Changed',
                count: groupDigits(String(value.counts.changed)),
                content: <ChangedRows compared={value} onOpen={openLater} />,
              },
              {
                id: 'added',
                label: 'Added',
                count: groupDigits(String(value.counts.added)),
                content: (
                  <OneSided
                    label="Added rows"
                    head="Line"
                    shown={value.shown}
                    rows={value.added}
                    all={value.counts.added}
                    onOpen={openLater}
                  />
                ),
              },
              {
                id: 'gone',
                label: 'Gone',
                count: groupDigits(String(value.counts.gone)),
                content: (
                  <OneSided
                    label="Rows that are gone"
                    head="Line before"
                    shown={value.shown}
                    rows={value.gone}
                    all={value.counts.gone}
                    onOpen={(row) => onRow(earlier.source.id, row)}
                  />
                ),
              },
              {
                id: 'unclear',
                label: 'Unclear',
                count: groupDigits(String(value.ambiguous.length)),
                content: (
                  <div className={styles['grid']}>
                    <UnclearRows compared={value} />
                  </div>
                ),
              },
            ]}
          />
        </>
      )}
    </Dialog>
  )
}
