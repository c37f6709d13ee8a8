import type { Excerpt } from '@shared/excerpt/excerpt'
import { newFigure } from '@shared/figure/figure-words'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Quote } from '@renderer/ui/Quote'
import { SaveKey } from '@renderer/ui/SaveKey'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useNewDraft } from '@renderer/ui/use-draft'
import { createFigure } from './actions'
import { FigureFields } from './FigureFields'

export type NewFigureProps = {
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Adds a figure; from an excerpt its words are kept and its first amount is read. */
export const NewFigure = ({ from, onClose, onCreated }: NewFigureProps) => {
  const store = useStore()
  const draft = useNewDraft(() => newFigure(from === null ? null : { id: from.id, words: from.quote.exact }))
  const save = useAsyncAction(async () => {
    const made = await createFigure(store, draft.value)
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="New figure"
      size="large"
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            Add figure
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => void save.run()} />
      {from !== null && <Quote>{from.quote.exact}</Quote>}
      <FigureFields draft={draft} autoFocus />
    </Dialog>
  )
}
