import type { Noun, Records } from '@shared/schema/registry'
import { type IndexOf, matchesIndex } from './indexes'
import { createLive, type Live } from './live'
import { isWanted, type Trashed } from './reads'
import type { Store, StoreEvent } from './store'

/** Records as far as they are loaded, oldest first. `loaded`: the first rows are here; `complete`: all are. */
export type LiveRows<N extends Noun> = {
  readonly rows: readonly Records[N][]
  readonly loaded: boolean
  readonly complete: boolean
}

/** Behind every id. */
const BEHIND_ALL = '\uffff'
/** How many rows come at once, and how many with each idle moment after. */
const FIRST = 50
const CHUNK = 500

/**
 * All records of a noun: the first 50 at once, the rest in idle moments. `from` says at which end they begin; the rows
 * are in the order of their ids all the same. Changes are taken from the store's own
 * notices, which carry the records: a commit costs each list one splice and no read, where a query by the database's
 * own change tracking would read its whole range again.
 */
export function liveRecords<N extends Noun>(
  store: Store,
  noun: N,
  trashed: Trashed,
  from: 'oldest' | 'newest' = 'oldest',
): Live<LiveRows<N>> {
  return createLive<LiveRows<N>>({ rows: [], loaded: false, complete: false }, (set, fail, last) => {
    let rows: Records[N][] = []
    let complete = false
    let stopped = false
    let idle: number | null = null
    /** What changed while a page was being read: the page may be older than that. */
    let during = new Map<string, Records[N] | null>()

    // A list that comes back shows what it had until it has as much again.
    const show = () => {
      if (complete || (rows.length > 0 && rows.length >= last.rows.length))
        set({ rows, loaded: true, complete })
    }
    const isLoaded = (id: string) =>
      complete || (from === 'oldest' ? id <= (rows.at(-1)?.id ?? '') : id >= (rows[0]?.id ?? BEHIND_ALL))

    const read = async (limit: number) => {
      during = new Map()
      const page = await store.page(noun, {
        ...(from === 'oldest' ? { after: rows.at(-1)?.id } : { before: rows[0]?.id ?? BEHIND_ALL }),
        limit,
        trashed,
      })
      if (stopped) return
      complete = page.length < limit
      rows = from === 'oldest' ? [...rows, ...page] : [...page.reverse(), ...rows]
      for (const [id, record] of during) if (isLoaded(id)) place(rows, id, record)
      show()
      if (!complete) idle = requestIdleCallback(() => void read(CHUNK).catch(fail), { timeout: 300 })
    }

    const stop = store.subscribe((event) => {
      const touched = touchedOf(event, noun)
      if (touched.length === 0) return
      const next = [...rows]
      for (const { id, record } of touched) {
        const wanted = record !== null && isWanted(record, trashed) ? record : null
        during.set(id, wanted)
        if (isLoaded(id)) place(next, id, wanted)
      }
      rows = next
      show()
    })
    void read(FIRST).catch(fail)
    return () => {
      stopped = true
      stop()
      if (idle !== null) cancelIdleCallback(idle)
    }
  })
}

/** The records that `by` answers, kept in step with the case. */
export function liveBy<N extends Noun>(
  store: Store,
  noun: N,
  index: IndexOf<N>,
  value: string,
): Live<LiveRows<N>> {
  return createLive<LiveRows<N>>({ rows: [], loaded: false, complete: false }, (set, fail) => {
    let rows: Records[N][] | null = null
    const during = new Map<string, Records[N] | null>()
    const stop = store.subscribe((event) => {
      const touched = touchedOf(event, noun)
      if (touched.length === 0) return
      const next = rows && [...rows]
      for (const { id, record } of touched) {
        const wanted = record !== null && record.trashed === null && matchesIndex(noun, index, value, record)
        if (next) place(next, id, wanted ? record : null)
        else during.set(id, wanted ? record : null)
      }
      rows = next
      if (rows) set({ rows, loaded: true, complete: true })
    })
    store.by(noun, index, value).then((found) => {
      for (const [id, record] of during) place(found, id, record)
      rows = found
      set({ rows, loaded: true, complete: true })
    }, fail)
    return stop
  })
}

/** One record: undefined while it is read, null where there is none. Records in the trash are records. */
export function liveRecord<N extends Noun>(
  store: Store,
  noun: N,
  id: string,
): Live<Records[N] | null | undefined> {
  return createLive<Records[N] | null | undefined>(undefined, (set, fail) => {
    let newer = false
    const stop = store.subscribe((event) => {
      for (const touched of touchedOf(event, noun)) {
        if (touched.id !== id) continue
        newer = true
        set(touched.record)
      }
    })
    store.get(noun, id).then((record) => {
      if (!newer) set(record ?? null)
    }, fail)
    return stop
  })
}

/** The touched records of one noun. */
function touchedOf<N extends Noun>(
  event: StoreEvent,
  noun: N,
): { readonly id: string; readonly record: Records[N] | null }[] {
  return (
    event.touched
      .filter((touched) => touched.noun === noun)
      // The noun of a touched record says its type.
      .map(({ id, record }) => ({ id, record: record as Records[N] | null }))
  )
}

/** Puts a record at its place among rows ordered by id, in the stead of the one that is there; null takes it away. */
function place<R extends { readonly id: string }>(rows: R[], id: string, record: R | null): void {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  const there = rows[low]?.id === id ? 1 : 0
  if (record === null) rows.splice(low, there)
  else rows.splice(low, there, record)
}
