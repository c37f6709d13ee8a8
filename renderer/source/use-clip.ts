import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import { useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { clip } from './clip'
import type { SelectionAction } from './selection-action'
import type { SourceText } from './use-source-text'

/** Clips a stretch of the text and, where one is given, goes on with an action; `done` runs as soon as it is kept. */
export function useClip({ rendition, text }: SourceText, done: () => void) {
  const store = useStore()
  const toast = useToast()
  return useAsyncAction(async (range: TextRange | null, action: SelectionAction | null) => {
    if (range === null) return
    const made = await clip(store, rendition, text, range)
    if (!made.ok) {
      toast({ message: made.error.message, tone: 'error' })
      return
    }
    done()
    const { excerpt, change } = made.value
    if (action !== null) await action.run(excerpt)
    else if (change === null) toast('These words were clipped before.')
    else {
      const undo = () => void store.undoChange(change)
      toast({ message: 'Clipped.', action: { label: 'Undo', run: undo } })
    }
  })
}
