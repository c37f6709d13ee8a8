import type { Change } from '@shared/history/change'
import { planUndo } from '@shared/history/inverse'
import { beginSearch, type NextSteps, searchBack } from '@shared/history/next-steps'
import type { State } from '@shared/history/state'
import type { ChangeId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { ulidTime } from '@shared/kernel/ulid'
import { NOUNS } from '@shared/schema/registry'
import { checkRecord } from './check-record'
import { Refusal, refuse, toFault } from './faults'
import type { AnyRow, Meta, Tables } from './tables'
import { gather, type Transaction } from './transaction'
import { persist, type Stamp, type Step, type Workshop, type Written } from './write'

/** The work of a commit. */
export type Work = (transaction: Transaction) => Promise<void> | void

/**
 * Runs the work and writes what it staged, in one transaction that is on disk when this returns. Null: the work
 * changed nothing, and nothing was written. In the work nothing but the transaction's own calls may be awaited.
 */
export function runCommit(workshop: Workshop, label: string, work: Work): Promise<Result<Written | null>> {
  return inTransaction(workshop.tables, async (meta) => {
    const stamp = makeStamp(workshop, meta, label, 'change', null)
    const { transaction, steps } = gather(workshop, { at: stamp.at, persona: meta.persona, change: stamp.id })
    await work(transaction)
    const staged = steps()
    return staged.length === 0 ? null : persist(workshop, meta, staged, stamp)
  })
}

/** Which change to take back: the next in turn, or one by its id. */
export type Which = { readonly turn: 'undo' | 'redo' } | { readonly id: ChangeId }

/** Takes a change back by a new change. Null: there is nothing to take back. */
export function runUndo(workshop: Workshop, which: Which): Promise<Result<Written | null>> {
  return inTransaction(workshop.tables, async (meta) => {
    const { tables } = workshop
    const target =
      'turn' in which ? (await readNextSteps(tables))[which.turn] : await readChange(tables, which.id)
    if (target === null) return null
    const kind = target.kind === 'undo' ? 'redo' : 'undo'
    const stamp = makeStamp(workshop, meta, target.label, kind, target.id)
    return persist(workshop, meta, await planSteps(tables, target, stamp.at), stamp)
  })
}

async function planSteps(tables: Tables, target: Change, at: string): Promise<Step[]> {
  const rows = new Map<string, AnyRow>()
  for (const noun of NOUNS) {
    const ids = target.records.filter((record) => record.noun === noun).map(({ id }) => id)
    if (ids.length === 0) continue
    for (const row of await tables.records(noun).bulkGet(ids)) if (row) rows.set(row.record.id, row)
  }
  const digests = target.records.flatMap(({ before, after }) =>
    [before, after].filter((digest) => digest !== null),
  )
  const states = new Map<string, State>()
  for (const entry of await tables.states.bulkGet(digests)) if (entry) states.set(entry.digest, entry.state)
  const plan = planUndo(
    target,
    {
      current: (id) => {
        const row = rows.get(id)
        return row && { state: row.record, digest: row.digest }
      },
      state: (digest) => states.get(digest),
    },
    at,
  )
  if (!plan.ok) throw new Refusal(plan.error)
  return plan.value.map(({ noun, id, state, digest }) => ({
    noun,
    id,
    before: rows.get(id),
    record: state === null ? null : checkRecord(noun, state),
    digest,
  }))
}

/** How many changes are looked through at a time for the next to undo. */
const STRIDE = 64

/** What undo and redo would do next, as the history on disk has it. */
export async function readNextSteps(tables: Tables): Promise<NextSteps> {
  let search = beginSearch
  let before = '\uffff'
  for (;;) {
    const rows = await tables.changes.where(':id').below(before).reverse().limit(STRIDE).toArray()
    search = searchBack(
      search,
      rows.map(({ change }) => change),
    )
    const last = rows[rows.length - 1]
    if (search.settled || rows.length < STRIDE || last === undefined) return search.steps
    before = last.change.id
  }
}

async function readChange(tables: Tables, id: ChangeId): Promise<Change> {
  const row = await tables.changes.get(id)
  return row ? row.change : refuse('undo.unknown', 'This change is not in the history of the case.')
}

function makeStamp(
  { ids, platform }: Workshop,
  meta: Meta,
  label: string,
  kind: Stamp['kind'],
  undoes: ChangeId | null,
): Stamp {
  // Changes are read in the order of their ids, so a change's id lies behind those it follows, whatever the clock says.
  const latest = Math.max(-1, ...meta.heads.map(({ id }) => ulidTime(id.slice(4)) ?? -1))
  return { id: ids('change', latest), at: new Date(platform.now()).toISOString(), label, kind, undoes }
}

/** Runs `body` in one transaction over the whole case; whatever it throws takes all of it back. */
async function inTransaction<T>(tables: Tables, body: (meta: Meta) => Promise<T>): Promise<Result<T>> {
  const stores = [...NOUNS, 'changes', 'states', 'originals', 'texts', 'structures', 'meta']
  try {
    return ok(
      await tables.db.transaction('rw', stores, async () => {
        const meta = await tables.meta.get('case')
        return body(meta ?? refuse('store.empty', 'This case has not been set up.'))
      }),
    )
  } catch (error) {
    return err(toFault(error))
  }
}
