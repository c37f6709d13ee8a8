import { useCallback } from 'react'
import type { Result } from '@shared/kernel/result'
import { useToast } from '@renderer/ui/Toasts'

/** Runs a change and says in a message when it could not be saved; whether it was. */
export const useSaying = (): ((work: Promise<Result<unknown>>) => Promise<boolean>) => {
  const toast = useToast()
  return useCallback(
    async (work) => {
      const done = await work
      if (!done.ok) toast({ message: done.error.message, tone: 'error' })
      return done.ok
    },
    [toast],
  )
}
