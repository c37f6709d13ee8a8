import { useCallback, useEffect, useRef, useState } from 'react'
import { useToast } from './Toasts'

export type AsyncAction<Args extends readonly unknown[], Value> = {
  /** Runs it; `undefined` when it failed or was already running. Never rejects. */
  readonly run: (...args: Args) => Promise<Value | undefined>
  readonly pending: boolean
  /** The message of the last run, if it failed. */
  readonly error: string | undefined
}

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error && thrown.message !== ''
    ? thrown.message
    : 'That did not work, and nothing was changed.'

/** An action started by a person: runs one at a time, and reports a failure as plain text in a message. */
export const useAsyncAction = <Args extends readonly unknown[], Value>(
  action: (...args: Args) => Promise<Value>,
): AsyncAction<Args, Value> => {
  const toast = useToast()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  const latest = useRef(action)
  const running = useRef(false)
  useEffect(() => {
    latest.current = action
  })
  const run = useCallback(
    async (...args: Args): Promise<Value | undefined> => {
      if (running.current) return undefined
      running.current = true
      setPending(true)
      setError(undefined)
      try {
        return await latest.current(...args)
      } catch (thrown) {
        const message = messageOf(thrown)
        setError(message)
        toast({ message, tone: 'error' })
        return undefined
      } finally {
        running.current = false
        setPending(false)
      }
    },
    [toast],
  )
  return { run, pending, error }
}
