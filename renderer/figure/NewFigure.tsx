import type { Excerpt } from '@shared/excerpt/excerpt'
import { newFigure } from '@shared/figure/figure-words'
import { NewRecordDialog } from '@renderer/record/NewRecordDialog'
import { useStore } from '@renderer/store/react'
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
  return (
    <NewRecordDialog
      title="New figure"
      add="Add figure"
      from={from}
      create={() => createFigure(store, draft.value)}
      onClose={onClose}
      onCreated={onCreated}
    >
      <FigureFields draft={draft} autoFocus />
    </NewRecordDialog>
  )
}
