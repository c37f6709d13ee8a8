import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { headCode } from '@shared/history/change'
import type { Change } from '@shared/history/change'
import type { NextSteps } from '@shared/history/next-steps'
import type { Noun, Records } from '@shared/schema/registry'
import type { Catalogue, CaseEntry } from './catalogue'
import type { IndexOf } from './indexes'
import { createLive, type Live } from './live'
import { liveBy, liveRecord, liveRecords, type LiveRows } from './live-records'
import type { Trashed } from './reads'
import type { Store } from './store'
import { noCounts } from './tables'

export type { LiveRows } from './live-records'

const StoreContext = createContext<Store | null>(null)

/** Hands an open case down to the views. */
export const StoreProvider = ({
  store,
  children,
}: {
  readonly store: Store
  readonly children: ReactNode
}) => <StoreContext value={store}>{children}</StoreContext>

/** The open case. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('useStore needs a StoreProvider around it')
  return store
}

/** A record as it is now: undefined while it is read, null where there is none (or no id). In the trash or not. */
export function useRecord<N extends Noun>(noun: N, id: string | null): Records[N] | null | undefined {
  return useLiveValue(recordOf(useStore(), noun, id))
}

const recordOf = <N extends Noun>(store: Store, noun: N, id: string | null) =>
  shared(store, ['record', noun, id ?? ''], () =>
    id === null
      ? createLive<Records[N] | null | undefined>(null, () => () => undefined)
      : liveRecord(store, noun, id),
  )

/** All records of a noun, oldest first: the first 50 rows at once, the rest in idle moments. */
export function useRecords<N extends Noun>(noun: N, trashed: Trashed = 'no'): LiveRows<N> {
  const store = useStore()
  return useLiveValue(shared(store, ['records', noun, trashed], () => liveRecords(store, noun, trashed)))
}

/** The same, read from the newest back: for a list that shows the newest first. */
export function useNewestRecords<N extends Noun>(noun: N): LiveRows<N> {
  return useLiveValue(newestOf(useStore(), noun))
}

const newestOf = <N extends Noun>(store: Store, noun: N) =>
  shared(store, ['newest', noun], () => liveRecords(store, noun, 'no', 'newest'))

/** All records of a noun, oldest first; null until the last is read, for what a part of them would belie. */
export function useAllRecords<N extends Noun>(noun: N): readonly Records[N][] | null {
  const store = useStore()
  const live = shared(store, ['records', noun, 'no'], () => liveRecords(store, noun, 'no'))
  return useSyncExternalStore(live.subscribe, () => {
    const { rows, complete } = live.current()
    return complete ? rows : null
  })
}

/** The records in use that `store.by` answers, oldest first. */
export function useBy<N extends Noun>(noun: N, index: IndexOf<N>, value: string): LiveRows<N> {
  const store = useStore()
  return useLiveValue(shared(store, ['by', noun, index, value], () => liveBy(store, noun, index, value)))
}

/** Records in use, by noun, from the kept counters. */
export function useCounts(): Readonly<Record<Noun, number>> {
  return useLiveValue(countsOf(useStore()))
}

const countsOf = (store: Store) =>
  shared(store, ['counts'], () =>
    createLive<Readonly<Record<Noun, number>>>(noCounts(), (set, fail) => {
      let newer = false
      const stop = store.subscribe(({ counts }) => {
        newer = true
        set(counts)
      })
      store.counts().then((counts) => {
        if (!newer) set(counts)
      }, fail)
      return stop
    }),
  )

/** Where the history stands. `head`: a short code for people to compare. */
export type HistoryState = NextSteps & { readonly head: string; readonly last: Change | null }

/** What undo and redo would do next, and where the history stands. */
export function useHistory(): HistoryState {
  return useLiveValue(historyOf(useStore()))
}

const historyOf = (store: Store) =>
  shared(store, ['history'], () =>
    createLive<HistoryState>({ ...store.history.next(), head: '', last: null }, (set, fail) => {
      let newer = false
      const stop = store.subscribe(({ change }) => {
        newer = true
        set({ ...store.history.next(), head: headCode([change]), last: change })
      })
      Promise.all([store.history.heads(), store.history.page({ limit: 1 })]).then(
        ([heads, [last = null]]) => {
          if (!newer) set({ ...store.history.next(), head: headCode(heads), last })
        },
        fail,
      )
      return stop
    }),
  )

/** How long what was read ahead is kept in step for a view that is still to come, in milliseconds. */
const KEPT_AHEAD = 5_000

/**
 * Reads what every view of a case shows before the first is drawn, with the newest records of `noun` where that is what
 * is looked at: drawn once with its rows, a view is there sooner than drawn empty and again. Never fails: the views say
 * what could not be read.
 */
export async function readAhead(store: Store, noun: Noun | null): Promise<void> {
  const lives: Live<unknown>[] = [recordOf(store, 'case', store.caseId), countsOf(store), historyOf(store)]
  if (noun !== null) lives.push(newestOf(store, noun))
  await Promise.all(
    lives.map(
      (live) =>
        new Promise<void>((resolve) => {
          const stop = live.subscribe(() => resolve())
          setTimeout(() => {
            stop()
            resolve()
          }, KEPT_AHEAD)
        }),
    ),
  )
}

/**
 * The answer of `query`, asked again after every change that touches one of `nouns` (all of them by default), and
 * when `deps` change. Undefined until the first answer. For what the other hooks do not cover.
 */
export function useLive<T>(
  query: (store: Store) => Promise<T>,
  deps: readonly unknown[],
  nouns?: readonly Noun[],
): T | undefined {
  const store = useStore()
  const latest = useRef({ query, nouns })
  latest.current = { query, nouns }
  const [answer, setAnswer] = useState<{ readonly value: T | undefined; readonly error?: unknown }>({
    value: undefined,
  })
  useEffect(() => {
    let running = true
    let asked = 0
    const ask = () => {
      const turn = (asked += 1)
      // A later question makes an answer that is still on its way obsolete.
      const isLast = () => running && turn === asked
      latest.current.query(store).then(
        (value) => isLast() && setAnswer({ value }),
        (error: unknown) => isLast() && setAnswer({ value: undefined, error: { cause: error } }),
      )
    }
    const stop = store.subscribe(({ touched }) => {
      const wanted = latest.current.nouns
      if (wanted === undefined || touched.some(({ noun }) => wanted.includes(noun))) ask()
    })
    ask()
    return () => {
      running = false
      stop()
    }
    // The caller says what its query depends on; the query itself is new at every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, ...deps])
  if (answer.error !== undefined)
    throw new Error('a view could not be read from the case', { cause: answer.error })
  return answer.value
}

const CatalogueContext = createContext<Catalogue | null>(null)

/** Hands the list of cases down to the views. */
export const CatalogueProvider = (props: { readonly catalogue: Catalogue; readonly children: ReactNode }) => (
  <CatalogueContext value={props.catalogue}>{props.children}</CatalogueContext>
)

/** The catalogue itself, for what makes and opens cases. */
export function useOpenCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext)
  if (catalogue === null) throw new Error('useOpenCatalogue needs a CatalogueProvider around it')
  return catalogue
}

/** The list of cases, the last changed first; `cases` is undefined until it is read. */
export function useCatalogue(): {
  readonly catalogue: Catalogue
  readonly cases: readonly CaseEntry[] | undefined
} {
  const catalogue = useOpenCatalogue()
  const live = useMemo(
    () =>
      createLive<readonly CaseEntry[] | undefined>(undefined, (set, fail) => {
        let asked = 0
        const read = () => {
          const turn = (asked += 1)
          catalogue.list().then((cases) => turn === asked && set(cases), fail)
        }
        read()
        return catalogue.subscribe(read)
      }),
    [catalogue],
  )
  return { catalogue, cases: useLiveValue(live) }
}

const useLiveValue = <T,>(live: Live<T>): T => useSyncExternalStore(live.subscribe, live.current)

/** Live values of each open case: views of the same rows share one. They go with the store. */
const kept = new WeakMap<Store, Map<string, Live<unknown>>>()

function shared<T>(store: Store, key: readonly string[], make: () => Live<T>): Live<T> {
  const values = kept.get(store) ?? new Map<string, Live<unknown>>()
  kept.set(store, values)
  const name = JSON.stringify(key)
  const known = values.get(name)
  // The key begins with the hook's name and holds all that the value's type depends on.
  if (known) return known as Live<T>
  const made = make()
  values.set(name, made)
  return made
}
