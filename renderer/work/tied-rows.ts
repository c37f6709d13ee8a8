import type { SourceId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type Papered, tieMarks } from '@shared/shipment/consignment'
import { MOST_TIES, namesPapers, type TableTies } from '@shared/table/row-ties'
import type { Correction, Table } from '@shared/table/table'
import { type MatchStore, newestTables } from './match-feed'
import { openTable, type TableHandle } from './table-in-worker'

/** What a search reads of a case: the store has it. */
export type TieStore = Pick<MatchStore, 'list' | 'getMany' | 'readBlocks'> & {
  by(noun: 'correction', index: 'source', value: string): Promise<Correction[]>
}

const STOPPED = fault('stopped', 'Stopped. Nothing was changed.')

type Opened = {
  readonly handle: TableHandle
  readonly corrections: readonly Correction[]
  readonly table: Table
}

/**
 * Looks through the tables of a case, the newest export of each, for rows that may be the same goods by their papers.
 * The tables stay in their workers until `close`, so that the next search is quick.
 */
export class TiedRowsSearch {
  readonly #store: TieStore
  readonly #opened = new Map<string, Opened>()
  #closed = false

  constructor(store: TieStore) {
    this.#store = store
  }

  /**
   * The tied rows by table; tables without any are left out, and so are those in `except`. Nothing is read where the
   * papers say nothing. Codes: `stopped`, and those of `openTable`.
   */
  async find(
    wanted: Papered,
    except: ReadonlySet<SourceId>,
    signal: AbortSignal,
  ): Promise<Result<readonly TableTies[]>> {
    if (tieMarks(wanted).keys.length === 0) return ok([])
    const found: TableTies[] = []
    for (const table of await newestTables(this.#store)) {
      if (table.trashed !== null || except.has(table.source) || !namesPapers(table.mapping)) continue
      const handle = await this.#open(table, signal)
      if (!handle.ok) return handle
      const ties = await handle.value.ties({ of: wanted, except: null, most: MOST_TIES })
      if (signal.aborted) return err(STOPPED)
      if (!ties.ok) return ties
      if (ties.value.count > 0) found.push({ ...ties.value, source: table.source })
    }
    return ok(found)
  }

  close(): void {
    this.#closed = true
    for (const { handle } of this.#opened.values()) handle.close()
    this.#opened.clear()
  }

  async #open(table: Table, signal: AbortSignal): Promise<Result<TableHandle>> {
    const corrections = (await this.#store.by('correction', 'source', table.source)).filter(
      ({ trashed }) => trashed === null,
    )
    if (signal.aborted) return err(STOPPED)
    const known = this.#opened.get(table.id)
    if (known !== undefined) {
      // What the worker knows is only told anew where it changed: it keeps orders that others made.
      if (stateOf(known) !== stateOf({ table, corrections })) {
        known.handle.learn(table, corrections)
        this.#opened.set(table.id, { handle: known.handle, table, corrections })
      }
      return ok(known.handle)
    }
    const opened = await openTable(this.#store.readBlocks, table, corrections, { signal })
    if (!opened.ok) return opened
    if (this.#closed || signal.aborted) {
      opened.value.close()
      return err(STOPPED)
    }
    this.#opened.set(table.id, { handle: opened.value, table, corrections })
    return opened
  }
}

const stateOf = ({ table, corrections }: Pick<Opened, 'table' | 'corrections'>): string =>
  [table.updatedAt, ...corrections.map(({ id, updatedAt }) => `${id} ${updatedAt}`)].join('\n')
