import { useState } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Range } from '@shared/excerpt/make-excerpt'
import type { Frame } from '@shared/excerpt/make-region'
import { regionInWords } from '@shared/excerpt/words'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/TextField'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import type { SourceText } from '@renderer/source/use-source-text'
import type { SelectionAction } from '@renderer/source/selection-action'
import { clipRegion } from './clip-region'
import styles from './Picture.module.css'

type RegionFormProps = {
  readonly value: SourceText
  readonly frame: Frame
  /** The text that lies in the region, where there is any. */
  readonly words?: Range | null
  /** What else can be made of the region once it is clipped. */
  readonly actions?: readonly SelectionAction[]
  readonly onDone: (excerpt: Excerpt) => void
  readonly onCancel: () => void
}

const NO_ACTIONS: readonly SelectionAction[] = []

/** Asks what a region shows and clips it: Enter clips, Escape lets it be. */
export const RegionForm = ({
  value,
  frame,
  words = null,
  actions = NO_ACTIONS,
  onDone,
  onCancel,
}: RegionFormProps) => {
  const store = useStore()
  const toast = useToast()
  const [caption, setCaption] = useState('')
  const [problem, setProblem] = useState<string>()
  const { run, pending } = useAsyncAction(async (action: SelectionAction | null) => {
    const made = await clipRegion(store, value, frame, caption, words)
    if (!made.ok) return setProblem(made.error.message)
    const { excerpt, change } = made.value
    if (action !== null) {
      onDone(excerpt)
      await action.run(excerpt)
      return
    }
    toast({ message: 'Clipped.', action: { label: 'Undo', run: () => void store.undoChange(change) } })
    onDone(excerpt)
  })
  return (
    <form
      aria-label="Clip a region"
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void run(null)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField
        label={`What this ${regionInWords(frame)} shows`}
        autoFocus
        maxLength={1_000}
        value={caption}
        onChange={(words) => {
          setCaption(words)
          setProblem(undefined)
        }}
        {...(problem !== undefined && { error: problem })}
      />
      <Button type="submit" variant="primary" kbd="Enter" disabled={pending}>
        Clip
      </Button>
      <Button variant="quiet" kbd="Escape" onPress={onCancel}>
        Cancel
      </Button>
      {actions.length > 0 && (
        <div role="group" aria-label="Clip it and go on" className={styles['more']}>
          <span aria-hidden="true">Clip it and go on:</span>
          {actions.map((action) => (
            <Button key={action.id} size="small" disabled={pending} onPress={() => void run(action)}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </form>
  )
}
