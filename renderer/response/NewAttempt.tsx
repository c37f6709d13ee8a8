import { NO_DATE } from '@shared/kernel/fields'
import { Button } from '@renderer/ui/Button'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useNewDraft } from '@renderer/ui/use-draft'
import { type AttemptDraft, AttemptFields } from './AttemptFields'
import { isReadable } from './dates'
import styles from './Response.module.css'

type Props = {
  /** Who asked last. */
  readonly by: string
  readonly onLog: (attempt: AttemptDraft) => Promise<void>
  readonly onCancel: () => void
}

/** An attempt that is not in the log yet. Enter logs it, Escape leaves it. */
export const NewAttempt = ({ by, onLog, onCancel }: Props) => {
  const draft = useNewDraft<AttemptDraft>(() => ({
    when: NO_DATE,
    time: '',
    channel: 'e-mail',
    by,
    words: '',
  }))
  const log = useAsyncAction(async () => {
    // What cannot be read stays in its field, which says so.
    if (isReadable(draft.value.when.edtf)) await onLog(draft.value)
  })
  return (
    <form
      className={styles['newAttempt']}
      aria-label="New attempt"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void log.run()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <AttemptFields draft={draft} autoFocus />
      <div className={styles['buttons']}>
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit" variant="primary" disabled={log.pending}>
          Put it in the log
        </Button>
      </div>
    </form>
  )
}
