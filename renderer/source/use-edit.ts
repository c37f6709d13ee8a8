import { useCallback } from 'react'
import type { Source } from '@shared/source/source'
import { useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'
import { editSource, type SourceEdit } from './actions'

/** Saves a change of one source, and says so when it could not be saved. */
export function useSourceEdit(id: Source['id']): (edit: SourceEdit | ((now: Source) => SourceEdit)) => void {
  const store = useStore()
  const toast = useToast()
  return useCallback(
    (edit) => {
      void editSource(store, id, edit).then((saved) => {
        if (!saved.ok) toast({ message: saved.error.message, tone: 'error' })
      })
    },
    [store, id, toast],
  )
}
