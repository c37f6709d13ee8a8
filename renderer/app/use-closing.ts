import { useCallback, useEffect, useState } from 'react'
import type { Result } from '@shared/kernel/result'
import { writeBackup } from '@renderer/bundle/backup'
import { desk } from '@renderer/desk/desk'
import { settleAll } from '@renderer/editor/settle-all'
import { useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'

/** What closing waits for: nothing, the backup, or a person's word because the backup failed. */
export type ClosingState =
  | { readonly phase: 'none' }
  | { readonly phase: 'backing-up' }
  | { readonly phase: 'failed'; readonly why: string; readonly leave: () => void; readonly stay: () => void }

/**
 * Closes a case well: what was typed is committed, then the case is written as a bundle into the backup folder. Only
 * then the window goes. Where the backup cannot be written, a person decides.
 */
export function useClosing() {
  const store = useStore()
  const toast = useToast()
  const [state, setState] = useState<ClosingState>({ phase: 'none' })

  const backUp = useCallback(async (): Promise<Result<unknown>> => {
    settleAll()
    return writeBackup(store)
  }, [store])

  const leave = useCallback(
    async (go: () => void, stay: () => void, failed: () => void) => {
      setState({ phase: 'backing-up' })
      const written = await backUp()
      if (written.ok) {
        setState({ phase: 'none' })
        return go()
      }
      failed()
      const then = (next: () => void) => () => {
        setState({ phase: 'none' })
        next()
      }
      setState({ phase: 'failed', why: written.error.message, leave: then(go), stay: then(stay) })
    },
    [backUp],
  )

  useEffect(
    () =>
      desk.on('close-requested', () => {
        const answer = (close: boolean) => void desk.call('app.readyToClose', { close })
        // A failed backup is a question to a person, who may take longer than the main process waits.
        void leave(
          () => answer(true),
          () => {},
          () => answer(false),
        )
      }),
    [leave],
  )

  const backUpNow = useCallback(async () => {
    const written = await backUp()
    toast(
      written.ok
        ? 'The case was written to the backup folder.'
        : { message: written.error.message, tone: 'error' },
    )
  }, [backUp, toast])
  return { state, leave, backUpNow }
}
