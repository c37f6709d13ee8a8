import type { SourceId } from '@shared/kernel/ids'
import type { Fault, Result } from '@shared/kernel/result'
import type { Noun, Records } from '@shared/schema/registry'
import type { Table } from '@shared/table/table'
import { type MatchWorker, startMatchWorker } from './match-in-worker'
import { MATCH_NOUNS, type MatchNews, type MatchNoun } from './match-messages'

/** What the feed reads of a case: the store has it. */
export type MatchStore = {
  page<N extends Noun>(
    noun: N,
    options: { readonly after?: string | undefined; readonly limit: number; readonly trashed?: 'both' },
  ): Promise<Records[N][]>
  list<N extends Noun>(noun: N): Promise<Records[N][]>
  getMany<N extends Noun>(noun: N, ids: readonly string[]): Promise<(Records[N] | undefined)[]>
  readBlocks(sha256s: readonly string[]): Promise<Result<Uint8Array<ArrayBuffer>[]>>
  subscribe(listener: (event: { readonly touched: readonly Touched[] }) => void): () => void
}
type Touched = { readonly noun: Noun; readonly id: string; readonly record: Records[Noun] | null }

/** How far the feed is. */
export type FeedState = {
  /** Rows that the worker has, and rows of all tables that take part. */
  readonly rows: number
  readonly of: number
  /** Whether everything of the case has been handed over. */
  readonly ready: boolean
  /** Grows with every change that can change an answer. */
  readonly version: number
  /** Tables that take no part, since they cannot be read. */
  readonly troubles: readonly { readonly source: SourceId; readonly fault: Fault }[]
}

const START: FeedState = { rows: 0, of: 0, ready: false, version: 0, troubles: [] }

/** Records that are read and handed over at a time, and blocks: no task of the window is long. */
const PAGE = 500
const BLOCKS = 8
/** A worker that nobody uses is ended after so long, in milliseconds. */
const IDLE = 60_000

/** Keeps a worker in step with a case: hands everything over once, then what changes. */
export class MatchFeed {
  readonly #store: MatchStore
  #worker: MatchWorker | null = null
  #users = 0
  #idle: ReturnType<typeof setTimeout> | undefined
  #unsubscribe: (() => void) | null = null
  #state: FeedState = START
  readonly #listeners = new Set<() => void>()
  /** The tables the worker has or is given, by their source, as they were when it was given them. */
  #tables = new Map<SourceId, Table>()
  /** Grows when the worker is another or the tables are looked through again: what began before ends. */
  #run = 0
  #looking: Promise<void> = Promise.resolve()

  constructor(store: MatchStore) {
    this.#store = store
  }

  readonly state = (): FeedState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Starts the worker for whoever calls, until the answer is called. */
  use(): () => void {
    this.#users += 1
    clearTimeout(this.#idle)
    if (this.#worker === null) this.#start()
    let using = true
    return () => {
      if (!using) return
      using = false
      this.#users -= 1
      if (this.#users === 0) this.#idle = setTimeout(() => this.#stop(), IDLE)
    }
  }

  /** The worker, while somebody uses it. */
  get worker(): MatchWorker | null {
    return this.#worker
  }

  #start(): void {
    const run = (this.#run += 1)
    this.#tables = new Map()
    this.#set(START)
    this.#worker = startMatchWorker({
      onNoTable: (source, why) => this.#trouble(source, why),
      onBroken: () => {
        this.#stop()
        if (this.#users > 0) this.#idle = setTimeout(() => this.#worker === null && this.#start(), IDLE)
      },
    })
    // What changes while records are read comes after what was read, so that the newer state stays.
    const during: Touched[] = []
    let reading = true
    this.#unsubscribe = this.#store.subscribe(({ touched }) => {
      if (reading) during.push(...touched)
      else this.#changed(touched)
    })
    void this.#readRecords(run).then(() => {
      if (run !== this.#run) return
      reading = false
      this.#changed(during)
      this.#look()
    }, this.#failed)
  }

  #stop(): void {
    this.#run += 1
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.#worker?.end()
    this.#worker = null
    this.#set(START)
  }

  /** A case that was closed while it was read: there is nothing to be in step with. */
  readonly #failed = (): void => this.#stop()

  async #readRecords(run: number): Promise<void> {
    for (const noun of MATCH_NOUNS) await this.#readNoun(noun, run)
  }

  async #readNoun<N extends MatchNoun>(noun: N, run: number): Promise<void> {
    let after: string | undefined
    for (;;) {
      const records = await this.#store.page(noun, { after, limit: PAGE, trashed: 'both' })
      if (run !== this.#run) return
      if (records.length > 0) this.#put(noun, records)
      if (records.length < PAGE) return
      after = records.at(-1)?.id
    }
  }

  #put<N extends MatchNoun>(noun: N, records: readonly Records[N][]): void {
    // The records are of the noun; the union of news cannot say so for a noun that is not known here.
    this.#worker?.tell({ kind: 'put', noun, records } as Extract<MatchNews, { kind: 'put' }>)
  }

  #changed(touched: readonly Touched[]): void {
    let matters = false
    for (const { noun, id, record } of touched) {
      const kept = MATCH_NOUNS.find((wanted) => wanted === noun)
      if (kept === undefined) continue
      matters = true
      if (record === null) this.#worker?.tell({ kind: 'drop', noun: kept, ids: [id] })
      // The noun of a touched record says its type.
      else this.#put(kept, [record as Records[MatchNoun]])
    }
    if (matters) this.#set({ ...this.#state, version: this.#state.version + 1 })
    if (touched.some(({ noun }) => noun === 'table' || noun === 'source')) this.#look()
  }

  /** Looks which tables take part, and hands over those that the worker does not have; one look after the other. */
  #look(): void {
    const run = this.#run
    this.#looking = this.#looking.then(() => this.#follow(run)).catch(this.#failed)
  }

  async #follow(run: number): Promise<void> {
    const newest = await newestTables(this.#store)
    if (run !== this.#run) return
    for (const source of this.#tables.keys()) {
      if (newest.some((table) => table.source === source)) continue
      this.#worker?.tell({ kind: 'table-gone', source })
      this.#tables.delete(source)
    }
    const wanted = newest.filter((table) => !isSame(this.#tables.get(table.source), table))
    const of = newest.reduce((sum, { rowCount }) => sum + rowCount, 0)
    let rows = of - wanted.reduce((sum, { rowCount }) => sum + rowCount, 0)
    this.#set({ ...this.#state, rows, of, ready: wanted.length === 0, version: this.#state.version + 1 })
    for (const table of wanted) {
      this.#tables.set(table.source, table)
      const { source, mapping, layout, columns, rowCount } = table
      this.#worker?.tell({ kind: 'table', table: { source, mapping, layout, columns, rowCount } })
      for (let at = 0; at < table.blocks.length; at += BLOCKS) {
        const some = table.blocks.slice(at, at + BLOCKS)
        const read = await this.#store.readBlocks(some.map(({ sha256 }) => sha256))
        if (run !== this.#run) return
        if (!read.ok) {
          this.#worker?.tell({ kind: 'table-gone', source })
          this.#trouble(source, read.error)
          break
        }
        for (const bytes of read.value) this.#worker?.tell({ kind: 'block', source, bytes }, [bytes.buffer])
        rows += some.reduce((sum, block) => sum + block.rows, 0)
        this.#set({ ...this.#state, rows })
      }
      this.#worker?.tell({ kind: 'table-end', source })
    }
    this.#set({ ...this.#state, ready: true, version: this.#state.version + 1 })
  }

  #trouble(source: SourceId, why: Fault): void {
    const others = this.#state.troubles.filter((trouble) => trouble.source !== source)
    this.#set({ ...this.#state, troubles: [...others, { source, fault: why }] })
  }

  #set(state: FeedState): void {
    this.#state = state
    // A listener may leave while it is called.
    for (const listener of Array.from(this.#listeners)) listener()
  }
}

/** Whether the worker's table still holds: rows never change, but a mapping may. */
const isSame = (a: Table | undefined, b: Table): boolean =>
  a !== undefined &&
  a.blocks.length === b.blocks.length &&
  a.blocks.every(({ sha256 }, at) => sha256 === b.blocks[at]?.sha256) &&
  JSON.stringify([a.mapping, a.layout, a.columns]) === JSON.stringify([b.mapping, b.layout, b.columns])

/** The tables in use that no later export of the same table supersedes. */
export async function newestTables(store: Pick<MatchStore, 'list' | 'getMany'>): Promise<readonly Table[]> {
  const tables = await store.list('table')
  const sources = await store.getMany(
    'source',
    tables.map(({ source }) => source),
  )
  const live = new Map(
    sources.flatMap((source) => (source?.trashed === null ? [[source.id, source] as const] : [])),
  )
  const superseded = new Set([...live.values()].map(({ supersedes }) => supersedes))
  return tables.filter(({ source }) => live.has(source) && !superseded.has(source))
}

const feeds = new WeakMap<MatchStore, MatchFeed>()

/** The one feed of an open case. */
export function matchFeedOf(store: MatchStore): MatchFeed {
  const known = feeds.get(store)
  if (known !== undefined) return known
  const made = new MatchFeed(store)
  feeds.set(store, made)
  return made
}
