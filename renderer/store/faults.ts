import { type Fault, fault } from '@shared/kernel/result'

/** Thrown inside a transaction to take it back; the fault is what the caller gets. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message)
  }
}

/** Ends the transaction in which it is called. */
export function refuse(code: string, message: string): never {
  throw new Refusal(fault(code, message))
}

/** An error of the database, or of the work done in a transaction, as a plain fault. Nothing was stored. */
export function toFault(error: unknown): Fault {
  if (error instanceof Refusal) return error.fault
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) {
    return fault(
      'store.full',
      'There is no room left on the disk. Nothing was saved; what was there before is unchanged. Free some space and try again.',
    )
  }
  if (names.includes('VersionError')) {
    return fault('store.newer', 'This case was last opened by a newer Gainsay. Open it there.')
  }
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) {
    return fault('store.closed', 'This case is closed. Nothing was saved. Open it again to go on.')
  }
  if (names.includes('PrematureCommitError') || names.includes('TransactionInactiveError')) {
    return fault('store.late', 'This took too long to be saved in one piece. Nothing was saved. Try again.')
  }
  const detail = error instanceof Error && error.message !== '' ? ` (${error.message})` : ''
  return fault('store.failed', `This could not be saved. Nothing was changed${detail}.`)
}

/** The names of an error and of the errors inside it: a full disk hides inside an aborted transaction. */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  let current = error
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth += 1) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name)
    current = 'inner' in current ? current.inner : null
  }
  return names
}
