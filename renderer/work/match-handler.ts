import type { TiedPage } from '@shared/contradiction/matching/hit'
import type { HitTotals } from '@shared/contradiction/matching/hit-totals'
import { ScopeIndex } from '@shared/contradiction/matching/scope-index'
import type { SourceId } from '@shared/kernel/ids'
import { assertNever, err, fault, ok } from '@shared/kernel/result'
import type { Records } from '@shared/schema/registry'
import { type ColumnsLoader, columnsLoader } from '@shared/table/load-columns'
import type { FromMatch, MatchAsked, MatchNews, MatchNoun, TableHead, ToMatch } from './match-messages'

/** Sums are added up for so long at a time, in milliseconds; then other questions have their turn. */
const TURN = 12

type Loading = { readonly head: TableHead; readonly loader: ColumnsLoader }
type Sum = { readonly id: number; readonly steps: Generator<undefined, HitTotals | TiedPage> }

const FAILED = fault(
  'match.failed',
  'The records could not be held against this claim. Nothing in the case was changed.',
)

/**
 * Answers for a worker: keeps the index in step with what it is told, and takes over several pieces of news at once,
 * when it is asked next. `post` sends an answer, `later` runs what is left after other messages.
 */
export class MatchHandler {
  readonly #post: (answer: FromMatch) => void
  readonly #later: (work: () => void) => void
  readonly #index = new ScopeIndex()
  readonly #records: { readonly [N in MatchNoun]: Map<string, Records[N]> } = {
    entity: new Map(),
    sameAs: new Map(),
    relation: new Map(),
    shipment: new Map(),
    correction: new Map(),
  }
  readonly #changed = new Set<MatchNoun>()
  readonly #loading = new Map<SourceId, Loading>()
  #sums: Sum[] = []

  constructor(post: (answer: FromMatch) => void, later: (work: () => void) => void) {
    this.#post = post
    this.#later = later
  }

  hear(message: ToMatch): void {
    switch (message.kind) {
      case 'ask':
        return this.#ask(message.id, message.asked)
      case 'forget':
        this.#sums = this.#sums.filter(({ id }) => id !== message.id)
        return undefined
      default:
        return this.#learn(message)
    }
  }

  #learn(news: MatchNews): void {
    switch (news.kind) {
      case 'put': {
        // The noun of the news says the type of its records.
        const kept = this.#records[news.noun] as Map<string, Records[MatchNoun]>
        for (const record of news.records) kept.set(record.id, record)
        this.#changed.add(news.noun)
        return
      }
      case 'drop':
        for (const id of news.ids) this.#records[news.noun].delete(id)
        this.#changed.add(news.noun)
        return
      case 'table': {
        const { table } = news
        this.#loading.set(table.source, { head: table, loader: columnsLoader(table.columns, table.rowCount) })
        return
      }
      case 'block': {
        const added = this.#loading.get(news.source)?.loader.add(news.bytes)
        if (added?.ok === false) {
          this.#loading.delete(news.source)
          this.#post({ kind: 'no-table', source: news.source, fault: added.error })
        }
        return
      }
      case 'table-end':
        return this.#finish(news.source)
      case 'table-gone':
        this.#loading.delete(news.source)
        this.#index.removeTable(news.source)
        return
      default:
        assertNever(news)
    }
  }

  #finish(source: SourceId): void {
    const loading = this.#loading.get(source)
    if (loading === undefined) return
    this.#loading.delete(source)
    const columns = loading.loader.finish()
    if (!columns.ok) {
      this.#post({ kind: 'no-table', source, fault: columns.error })
      return
    }
    const { mapping, layout } = loading.head
    this.#index.setTable({ source, mapping, layout, columns: columns.value })
  }

  #settle(): void {
    const changed = (noun: MatchNoun) => this.#changed.has(noun)
    const { entity, sameAs, relation, shipment, correction } = this.#records
    if (changed('entity') || changed('sameAs') || changed('relation')) {
      this.#index.know({
        entities: [...entity.values()],
        sameAs: [...sameAs.values()],
        relations: [...relation.values()],
      })
    }
    if (changed('shipment')) this.#index.setShipments([...shipment.values()])
    if (changed('correction')) this.#index.setCorrections([...correction.values()])
    this.#changed.clear()
  }

  #ask(id: number, asked: MatchAsked): void {
    try {
      this.#settle()
      switch (asked.kind) {
        case 'count':
          return this.#post({ kind: 'answer', id, result: ok(this.#index.count(asked.claim)) })
        case 'page': {
          const page = this.#index.page(asked.question, asked.from, asked.limit)
          return this.#post({ kind: 'answer', id, result: ok(page) })
        }
        case 'fresh': {
          const found = this.#index.fresh(asked.claims, asked.except, asked.limit)
          return this.#post({ kind: 'answer', id, result: ok(found) })
        }
        case 'totals':
          return this.#begin({ id, steps: this.#index.totals(asked.question) })
        case 'tied':
          return this.#begin({ id, steps: this.#index.tied(asked.question, asked.from, asked.limit) })
        default:
          return assertNever(asked)
      }
    } catch {
      this.#post({ kind: 'answer', id, result: err(FAILED) })
    }
  }

  #begin(sum: Sum): void {
    this.#sums.push(sum)
    if (this.#sums.length === 1) this.#later(() => this.#addUp())
  }

  /** Goes on with the sum that was asked for last: what came before it is seldom waited for. */
  #addUp(): void {
    const sum = this.#sums.at(-1)
    if (sum === undefined) return
    const until = performance.now() + TURN
    try {
      for (;;) {
        const step = sum.steps.next()
        if (step.done === true) {
          this.#sums = this.#sums.filter(({ id }) => id !== sum.id)
          this.#post({ kind: 'answer', id: sum.id, result: ok(step.value) })
          break
        }
        if (performance.now() > until) break
      }
    } catch {
      this.#sums = this.#sums.filter(({ id }) => id !== sum.id)
      this.#post({ kind: 'answer', id: sum.id, result: err(FAILED) })
    }
    if (this.#sums.length > 0) this.#later(() => this.#addUp())
  }
}
