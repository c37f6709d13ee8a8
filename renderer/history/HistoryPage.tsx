import { useState } from 'react'
import type { Change } from '@shared/history/change'
import { changeTitle, describeChange } from '@shared/history/describe'
import { isBeginning } from '@shared/history/next-steps'
import { useLive, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { KeyValue } from '@renderer/ui/KeyValue'
import { Pane } from '@renderer/ui/Pane'
import { useToast } from '@renderer/ui/Toasts'
import { ChangedRecord } from './ChangedRecord'
import styles from './History.module.css'
import { usePersonaName } from './use-personas'
import { whenInWords } from './when'

/** How many records of a large change are shown with what changed in them. */
const SHOWN = 50

/** One change: who, when, what it did to each record, and the way to take it back. */
export const HistoryPage = ({ id }: { readonly id: string }) => {
  const change = useLive(async (store) => (await store.history.change(id)) ?? null, [id], [])
  if (change === undefined) return null
  if (change === null) return <EmptyState>This change is not in the history of the case.</EmptyState>
  return <ChangeView key={change.id} change={change} />
}

const ChangeView = ({ change }: { readonly change: Change }) => {
  const nameOf = usePersonaName()
  const [refused, setRefused] = useState('')
  const hidden = change.records.length - SHOWN
  return (
    <Pane title={changeTitle(change)} level={1} actions={<TakeBack change={change} onRefused={setRefused} />}>
      <div className={styles['page']}>
        <div role="status">{refused !== '' && <Banner tone="warn">{refused}</Banner>}</div>
        <KeyValue
          items={[
            { label: 'When', value: whenInWords(change.at) },
            { label: 'Who', value: nameOf(change.persona) },
            { label: 'What', value: describeChange(change) },
            { label: 'SHA-256', value: <code className={styles['digest']}>{change.digest}</code> },
          ]}
        />
        {change.records.slice(0, SHOWN).map((record) => (
          <ChangedRecord key={record.id} record={record} />
        ))}
        {hidden > 0 && <p className={styles['quiet']}>and {hidden} more records</p>}
      </div>
    </Pane>
  )
}

type TakeBackProps = { readonly change: Change; readonly onRefused: (why: string) => void }

/** The button that takes this change back; `onRefused` hears why it cannot be done, or '' when it was. */
const TakeBack = ({ change, onRefused }: TakeBackProps) => {
  const store = useStore()
  const toast = useToast()
  const [pending, setPending] = useState(false)
  const takeBack = async () => {
    setPending(true)
    const result = await store.undoChange(change.id)
    setPending(false)
    onRefused(result.ok ? '' : result.error.message)
    if (result.ok) toast(changeTitle(result.value))
  }
  if (isBeginning(change)) return null
  return (
    <Button size="small" disabled={pending} onPress={() => void takeBack()}>
      {change.kind === 'undo' ? 'Redo this change' : 'Undo this change'}
    </Button>
  )
}
