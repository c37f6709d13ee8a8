import { NOUN_WORDS, recordTitle } from '@shared/history/record-title'
import { useStore } from '@renderer/store/react'
import type { Touched } from '@renderer/store/write'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { useToast } from '@renderer/ui/Toasts'
import { VirtualList } from '@renderer/ui/VirtualList'
import styles from './History.module.css'
import { useTrash } from './use-trash'
import { whenInWords } from './when'

/** Everything in the trash of the case, with the way back. Nothing leaves the trash by itself. */
export const TrashView = () => {
  const trash = useTrash()
  return (
    <Pane title="Trash" level={1} body="fill" {...(trash && { count: trash.length })}>
      {trash && (
        <VirtualList
          label="Records in the trash"
          role="list"
          items={trash}
          idOf={({ id }) => id}
          estimate={64}
          empty={
            <EmptyState>
              The trash is empty. What is moved here stays until it is restored, and what refers to it goes on
              doing so.
            </EmptyState>
          }
          render={(trashed) => <TrashedRecord trashed={trashed} />}
        />
      )}
    </Pane>
  )
}

const TrashedRecord = ({ trashed: { noun, id, record } }: { readonly trashed: Touched }) => {
  const store = useStore()
  const toast = useToast()
  if (record === null) return null
  const title = recordTitle(noun, record)
  const restore = async () => {
    const word = NOUN_WORDS[noun].one
    const result = await store.commit(`Restore a ${word}`, (transaction) => transaction.restore(noun, id))
    toast(result.ok ? `Restored: ${title}` : { message: result.error.message, tone: 'error' })
  }
  return (
    <div className={styles['trashed']}>
      <ListItem
        title={title}
        lines={[`${NOUN_WORDS[noun].one} · moved here ${whenInWords(record.updatedAt)}`]}
      />
      <Button size="small" label={`Restore ${title}`} onPress={() => void restore()}>
        Restore
      </Button>
    </div>
  )
}
