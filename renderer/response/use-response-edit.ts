import { useCallback } from 'react'
import type { ResponseId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { useStore } from '@renderer/store/react'
import { type Draft, type Store } from '@renderer/store/store'
import { useToast } from '@renderer/ui/Toasts'
import { editResponse } from './actions'

export type ResponseEdit = {
  readonly store: Store
  /** Runs a change, and says in a message when it could not be saved; whether it was. */
  readonly say: (work: Promise<Result<unknown>>) => Promise<boolean>
  readonly edit: (label: string, patch: Partial<Draft<'response'>>) => void
}

/** The ways to change one response. */
export function useResponseEdit(id: ResponseId): ResponseEdit {
  const store = useStore()
  const toast = useToast()
  const say = useCallback(
    async (work: Promise<Result<unknown>>) => {
      const done = await work
      if (!done.ok) toast({ message: `${done.error.message} Nothing was changed.`, tone: 'error' })
      return done.ok
    },
    [toast],
  )
  const edit = useCallback(
    (label: string, patch: Partial<Draft<'response'>>) => void say(editResponse(store, id, label, patch)),
    [say, store, id],
  )
  return { store, say, edit }
}
