import { useCallback } from 'react'
import type { Source } from '@shared/source/source'
import { useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'
import { trashSource } from './actions'

/** Moves a source to the trash and offers to take just that back. */
export function useTrashSource(): (id: Source['id']) => Promise<void> {
  const store = useStore()
  const toast = useToast()
  return useCallback(
    async (id) => {
      const done = await trashSource(store, id)
      if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
      const change = done.value?.id
      if (change === undefined) return
      toast({
        message: 'The source is in the trash.',
        action: { label: 'Undo', run: () => void store.undoChange(change) },
      })
    },
    [store, toast],
  )
}
