import { err, type Fault, type Result } from '@shared/kernel/result'
import { PATIENCE, STOPPED, TOO_SLOW } from './faults'

/**
 * Waits for a step of work, no longer than `PATIENCE`, and not after a signal. What fails becomes a fault by `faultFor`.
 * The step itself is not ended: the caller ends its worker.
 */
export function patiently<T>(
  step: Promise<Result<T>>,
  faultFor: (error: unknown) => Fault,
  signal?: AbortSignal,
): Promise<Result<T>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const settle = (result: Result<T>): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve(result)
    }
    const stop = () => settle(err(STOPPED))
    const timer = setTimeout(() => settle(err(TOO_SLOW)), PATIENCE)
    signal?.addEventListener('abort', stop)
    step.then(settle, (error: unknown) => settle(err(faultFor(error))))
  })
}
