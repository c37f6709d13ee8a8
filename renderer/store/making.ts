import type { CaseId } from '@shared/kernel/ids'

/** Runs `job` while no other window makes or recovers the same case. */
export function whileMaking<T>(id: CaseId, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockOf(id), job)
}

/** The same, but does nothing and answers null where somebody is at it. */
export function unlessMaking<T>(id: CaseId, job: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => (lock === null ? null : job()))
}

const lockOf = (id: CaseId): string => `gainsay-making-${id}`
