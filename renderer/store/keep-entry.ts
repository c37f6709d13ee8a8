import type { CaseEntry } from './catalogue-entry'
import { entryOf } from './catalogue-entry'
import type { Store } from './store'

/** How long after the opening or a change of a case its entry in the catalogue is brought up to date, in milliseconds. */
const DELAY = 400

/** The entry of an open case as it is now; null where its case record is missing. */
export async function readEntry(store: Store, trashedAt: string | null): Promise<CaseEntry | null> {
  const [record, counts, [last]] = await Promise.all([
    store.get('case', store.caseId),
    store.counts(),
    store.history.page({ limit: 1 }),
  ])
  return record === undefined ? null : entryOf(record, counts, last?.at ?? record.updatedAt, trashedAt)
}

/**
 * Keeps the entry of an open case in step with it: shortly after each change, and before it closes. The entry lies in
 * another database, so a kill in between leaves it behind; opening the case brings it up to date again.
 */
export function keepEntry(store: Store, update: (store: Store) => Promise<void>): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = setTimeout(run, DELAY)
  let updated: Promise<void> = Promise.resolve()
  const stop = store.subscribe(() => {
    timer ??= setTimeout(run, DELAY)
  })
  function run(): void {
    timer = null
    // The list may lag behind, the case itself is saved: nothing to tell anybody.
    updated = updated.then(() => update(store)).catch(() => undefined)
  }
  return async () => {
    stop()
    if (timer !== null) {
      clearTimeout(timer)
      run()
    }
    await updated
  }
}
