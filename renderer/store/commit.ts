import type { Change } from '@shared/history/change'
import { planUndo } from '@shared/history/inverse'
import { beginSearch, type NextSteps, searchBack } from '@shared/history/next-steps'
import type { State } from '@shared/history/state'
import type { ChangeId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { ulidTime } from '@shared/kernel/ulid'
import { checkRecord } from './check-record'
import { Refusal, refuse, toFault } from './faults'
import { inSession, type Session } from './session'
import { type AnyRow, readStanding } from './tables'
import { gather, type Transaction } from './transaction'
import { type Known, persist, type Stamp, type Step, type Workshop, type Written } from './write'

/** The work of a commit. */
export type Work = (transaction: Transaction) => Promise<void> | void

/**
 * Runs the work and writes what it staged, in one transaction that is on disk when this returns. Null: the work
 * changed nothing, and nothing was written. In the work nothing but the transaction's own calls may be awaited; it is
 * run again from the start if another window changed the case in the meantime.
 */
export function runCommit(workshop: Workshop, label: string, work: Work): Promise<Result<Written | null>> {
  return write(workshop, async (session, known) => {
    const stamp = makeStamp(workshop, known, label, 'change', null)
    const of = { at: stamp.at, persona: known.persona, change: stamp.id }
    const { transaction, steps } = gather(session, workshop.ids, of)
    await work(transaction)
    const staged = steps()
    return staged.length === 0 ? null : persist(session, workshop, known, staged, stamp)
  })
}

/** Which change to take back: the next in turn, or one by its id. */
export type Which = { readonly turn: 'undo' | 'redo' } | { readonly id: ChangeId }

/** Takes a change back by a new change. Null: there is nothing to take back. */
export function runUndo(workshop: Workshop, which: Which): Promise<Result<Written | null>> {
  return write(workshop, async (session, known) => {
    const target =
      'turn' in which ? (await readNextSteps(session))[which.turn] : await readChange(session, which.id)
    if (target === null) return null
    const kind = target.kind === 'undo' ? 'redo' : 'undo'
    const stamp = makeStamp(workshop, known, target.label, kind, target.id)
    return persist(session, workshop, known, await planSteps(session, target, stamp.at), stamp)
  })
}

async function planSteps(session: Session, target: Change, at: string): Promise<Step[]> {
  const rows = new Map<string, AnyRow>()
  const states = new Map<string, State>()
  await Promise.all(
    target.records.flatMap(({ noun, id, before, after }) => [
      session.row(noun, id).then((row) => row && rows.set(id, row)),
      ...[before, after].map(async (digest) => {
        const entry = digest === null ? undefined : await session.get('states', digest)
        if (entry) states.set(entry.digest, entry.state)
      }),
    ]),
  )
  const current = (id: string) => {
    const row = rows.get(id)
    return row && { state: row.record, digest: row.digest }
  }
  const plan = planUndo(target, { current, state: (digest) => states.get(digest) }, at)
  if (!plan.ok) throw new Refusal(plan.error)
  return plan.value.map(({ noun, id, state, digest }) => ({
    noun,
    id,
    before: rows.get(id),
    record: state === null ? null : checkRecord(noun, state),
    digest,
  }))
}

/** What undo and redo would do next, as the history on disk has it. */
export async function readNextSteps(session: Pick<Session, 'changesBack' | 'get'>): Promise<NextSteps> {
  const replica = (await session.get('meta', 'case'))?.replica ?? null
  let search = beginSearch
  await session.changesBack(({ change }) => {
    search = searchBack(search, [change], replica)
    return search.settled
  })
  return search.steps
}

async function readChange(session: Session, id: ChangeId): Promise<Change> {
  const row = await session.get('changes', id)
  return row ? row.change : refuse('undo.unknown', 'This change is not in the history of the case.')
}

function makeStamp(
  { ids, platform }: Workshop,
  known: Known,
  label: string,
  kind: Stamp['kind'],
  undoes: ChangeId | null,
): Stamp {
  // Changes are read in the order of their ids, so a change's id lies behind those it follows, whatever the clock says.
  const latest = Math.max(-1, ...known.heads.map(({ id }) => ulidTime(id.slice(4)) ?? -1))
  return { id: ids('change', latest), at: new Date(platform.now()).toISOString(), label, kind, undoes }
}

/** How often a write is begun again when another window was faster. */
const ATTEMPTS = 5

/**
 * Runs `body` in one session; whatever it throws takes all of it back. The body runs on what is known about the case
 * while the disk is asked whether that still holds; if another window went on, all is taken back and done again.
 */
async function write(
  workshop: Workshop,
  body: (session: Session, known: Known) => Promise<Written | null>,
): Promise<Result<Written | null>> {
  const { tables } = workshop
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { known } = workshop
      const written = await inSession(tables.db, async (session) => {
        const newest = session.newestChange()
        // Nobody hears of it when the body takes the transaction back first.
        newest.catch(() => undefined)
        const done = await body(session, known)
        if ((await newest) === known.newest) return done
        throw new Overtaken()
      }).catch((error: unknown) => {
        if (error instanceof Overtaken && attempt < ATTEMPTS) return error
        throw error
      })
      if (!(written instanceof Overtaken)) {
        if (written) workshop.known = { ...known, ...written.after, newest: written.change.id }
        return ok(written)
      }
      workshop.known = { ...known, ...(await readStanding(tables)) }
    }
  } catch (error) {
    return err(toFault(error))
  }
}

/** Another window has changed the case in the meantime. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}
