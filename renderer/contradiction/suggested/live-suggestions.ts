import type {
  SuggestedContradiction,
  SuggestRecords,
  TableHits,
} from '@shared/contradiction/suggested/suggestion'
import type { Fault } from '@shared/kernel/result'
import type { Noun, Records } from '@shared/schema/registry'
import { createLive, type Live } from '@renderer/store/live'
import type { Store } from '@renderer/store/store'
import { suggestedContradictions } from '@renderer/work/contradict-in-worker'
import { type MatchFeed, matchFeedOf } from '@renderer/work/match-feed'
import { tableHits } from './table-hits'

/** What the case suggests as it stands. */
export type SuggestedState = {
  /** Null until the first answer; while it is worked out anew the last one stays. */
  readonly suggestions: readonly SuggestedContradiction[] | null
  /** What was read for it; null before that. */
  readonly records: SuggestRecords | null
  /** Rows of tables that fall into claims; null where they are not matched yet. */
  readonly hits: readonly TableHits[] | null
  readonly problem: Fault | null
}

const NOTHING: SuggestedState = { suggestions: null, records: null, hits: null, problem: null }

/** How long changes of the case gather before it is searched again, in milliseconds. */
const GATHER = 300
/** The same for the rows of tables, which take longer. */
const GATHER_ROWS = 900

const LISTS = {
  claims: 'claim',
  figures: 'figure',
  shipments: 'shipment',
  entities: 'entity',
  sameAs: 'sameAs',
  relations: 'relation',
  contradictions: 'contradiction',
  verdicts: 'verdict',
  sources: 'source',
  excerpts: 'excerpt',
} as const satisfies Record<keyof SuggestRecords, Noun>

/** Records that are read at a time: no task of the window is long. */
const PAGE = 500

/** All records of a noun, page by page. */
async function inPages<N extends Noun>(
  store: Store,
  noun: N,
  trashed: 'no' | 'both',
): Promise<readonly Records[N][]> {
  const found: Records[N][] = []
  for (;;) {
    const page = await store.page(noun, { after: found.at(-1)?.id, limit: PAGE, trashed })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

const lives = new WeakMap<Store, Live<SuggestedState>>()

/** The suggestions of an open case, worked out once for all that show them. */
export function suggestionsOf(store: Store): Live<SuggestedState> {
  const known = lives.get(store)
  if (known !== undefined) return known
  const made = createLive<SuggestedState>(NOTHING, (set, fail, last) => {
    const search = new Search(store, last, set, fail)
    return () => search.stop()
  })
  lives.set(store, made)
  return made
}

/** Keeps the suggestions in step with a case while somebody looks at them. */
class Search {
  readonly #store: Store
  readonly #set: (state: SuggestedState) => void
  readonly #fail: (error: unknown) => void
  readonly #stopped = new AbortController()
  readonly #feed: MatchFeed
  readonly #ends: (() => void)[] = []
  #state: SuggestedState
  #records: SuggestRecords | null = null
  /** Lists to read again. */
  #stale = new Set<Noun>(Object.values(LISTS))
  #reading: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  #rowTimer: ReturnType<typeof setTimeout> | undefined
  #matching = new AbortController()
  /** Whether the case has tables whose rows are matched. */
  #watching = false
  /** The version of the feed that the hits are of. */
  #matched = -1

  constructor(
    store: Store,
    last: SuggestedState,
    set: (state: SuggestedState) => void,
    fail: (error: unknown) => void,
  ) {
    this.#store = store
    this.#state = last
    this.#set = set
    this.#fail = fail
    this.#feed = matchFeedOf(store)
    const nouns = new Set<Noun>(Object.values(LISTS))
    this.#ends.push(
      store.subscribe(({ touched }) => {
        const changed = touched.filter(({ noun }) => nouns.has(noun))
        for (const { noun } of changed) this.#stale.add(noun)
        // A decision shows at once.
        if (changed.length > 0) this.#soon(changed.some(({ noun }) => noun === 'verdict') ? 0 : GATHER)
        if (touched.some(({ noun }) => noun === 'table')) this.#watchRows()
        if (touched.some(({ noun }) => noun === 'claim')) this.#matchSoon()
      }),
    )
    // The count in the navigation asks as soon as a case is open: what is looked at comes first.
    this.#soon(GATHER)
    this.#watchRows()
  }

  stop(): void {
    this.#stopped.abort()
    this.#matching.abort()
    clearTimeout(this.#timer)
    clearTimeout(this.#rowTimer)
    for (const end of this.#ends) end()
  }

  readonly #failed = (error: unknown) => {
    if (!this.#stopped.signal.aborted) this.#fail(error)
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run().catch(this.#failed), wait)
  }

  async #run(): Promise<void> {
    const records = await this.#read()
    if (this.#stopped.signal.aborted) return
    const hits = this.#state.hits ?? NO_HITS
    const answer = await suggestedContradictions(records, hits, this.#stopped.signal)
    if (answer.ok) this.#say({ records, suggestions: answer.value, problem: null })
    else if (answer.error.code !== 'stopped') this.#say({ records, problem: answer.error })
  }

  #say(patch: Partial<SuggestedState>): void {
    if (this.#stopped.signal.aborted) return
    this.#state = { ...this.#state, ...patch }
    this.#set(this.#state)
  }

  /** The lists, each the same object as before where nothing of it changed. One reading after the other. */
  #read(): Promise<SuggestRecords> {
    const read = this.#reading.then(() => this.#readLists())
    this.#reading = read.catch(() => undefined)
    return read
  }

  async #readLists(): Promise<SuggestRecords> {
    const before = this.#records
    const stale = this.#stale
    this.#stale = new Set()
    const list = async <K extends keyof SuggestRecords>(
      key: K,
      read: () => Promise<SuggestRecords[K]>,
    ): Promise<SuggestRecords[K]> => (before === null || stale.has(LISTS[key]) ? read() : before[key])
    const all = <N extends Noun>(noun: N, trashed: 'no' | 'both' = 'no') =>
      inPages(this.#store, noun, trashed)
    // One after the other, so that what is looked at meanwhile is read in between.
    this.#records = {
      claims: await list('claims', () => all('claim', 'both')),
      figures: await list('figures', () => all('figure', 'both')),
      shipments: await list('shipments', () => all('shipment', 'both')),
      entities: await list('entities', () => all('entity', 'both')),
      sameAs: await list('sameAs', () => all('sameAs')),
      relations: await list('relations', () => all('relation')),
      contradictions: await list('contradictions', () => all('contradiction')),
      verdicts: await list('verdicts', () => all('verdict')),
      sources: await list('sources', () => all('source', 'both')),
      excerpts: await list('excerpts', () => all('excerpt')),
    }
    return this.#records
  }

  /** Where the case has tables, their rows are matched; without one no worker is started for it. */
  #watchRows(): void {
    void this.#store.list('table').then((tables) => {
      if (this.#stopped.signal.aborted || this.#watching) return
      if (tables.length === 0) return this.#state.hits === null ? this.#say({ hits: NO_HITS }) : undefined
      this.#watching = true
      this.#ends.push(this.#feed.use(), this.#feed.subscribe(this.#matchSoon))
      this.#matchSoon()
    }, this.#failed)
  }

  readonly #matchSoon = () => {
    if (!this.#feed.state().ready) return
    clearTimeout(this.#rowTimer)
    this.#rowTimer = setTimeout(() => void this.#match().catch(this.#failed), GATHER_ROWS)
  }

  async #match(): Promise<void> {
    const { worker } = this.#feed
    if (worker === null) return
    this.#matching.abort()
    const matching = (this.#matching = new AbortController())
    const [claims, sources] = await Promise.all([this.#store.list('claim'), this.#store.list('source')])
    // An accepted suggestion keeps its title, which is printed: a secret source is not named there.
    const titles = new Map(
      sources.map(({ id, title, protection }) => [id, protection === 'secret' ? '' : title]),
    )
    const hits = await tableHits(worker, claims, (source) => titles.get(source) ?? '', matching.signal)
    if (hits === null || matching.signal.aborted) return
    const { version } = this.#feed.state()
    if (version === this.#matched && JSON.stringify(hits) === JSON.stringify(this.#state.hits)) return
    this.#matched = version
    this.#say({ hits })
    await this.#run()
  }
}

const NO_HITS: readonly TableHits[] = []
