import type { ReplicaId } from '@shared/kernel/ids'
import type { Change } from './change'

/** What undo and redo would do next; null where there is nothing. */
export type NextSteps = { readonly undo: Change | null; readonly redo: Change | null }

/** A running answer: feed it changes from the newest to the oldest until `settled`. */
export type StepSearch = { readonly steps: NextSteps; readonly settled: boolean; readonly seen: SearchMemory }
type SearchMemory = { readonly takenBack: ReadonlySet<string>; readonly redoEnds: boolean }

export const beginSearch: StepSearch = {
  steps: { undo: null, redo: null },
  settled: false,
  seen: { takenBack: new Set(), redoEnds: false },
}

/**
 * Looks further back for what can be undone and redone, through changes given newest first. Undo takes the newest
 * change (or redo) that has not been taken back. Redo takes the newest undo that has not been taken back, unless a
 * change of its own came after it. The beginning of the case is never undone, and both stop at what another
 * installation did: a key takes back one's own work, not a colleague's. That can be taken back by name, in the history.
 * The note of an export is passed over as if it were not there: what was given away stays given.
 */
export function searchBack(
  search: StepSearch,
  newestFirst: readonly Change[],
  replica: ReplicaId | null = null,
): StepSearch {
  let { undo, redo } = search.steps
  let { settled } = search
  let { redoEnds } = search.seen
  const takenBack = new Set(search.seen.takenBack)
  for (const change of newestFirst) {
    if (settled) break
    if (replica !== null && change.replica !== replica) {
      settled = true
      break
    }
    const alive = !takenBack.has(change.id)
    if (change.undoes !== null) takenBack.add(change.undoes)
    if (notesExport(change)) continue
    if (change.kind === 'undo') {
      if (alive && !redoEnds) redo ??= change
    } else {
      if (change.kind === 'change') redoEnds = true
      if (alive) undo ??= change
    }
    settled = undo !== null && (redo !== null || redoEnds)
    if (undo !== null && isBeginning(undo)) undo = null
  }
  return { steps: { undo, redo }, settled, seen: { takenBack, redoEnds } }
}

/** What undo and redo would do next, from a whole history or the newest part of one, newest first. */
export const nextSteps = (newestFirst: readonly Change[], replica: ReplicaId | null = null): NextSteps =>
  searchBack(beginSearch, newestFirst, replica).steps

/** Whether a change made the case record or took it away: the beginning of a case, or of a copy of one. */
export const isBeginning = (change: Change): boolean =>
  change.records.some(({ noun, before, after }) => noun === 'case' && (before === null || after === null))

/**
 * Whether a change only notes that files were written from the case. No key takes it back: whoever pressed it would
 * lose, unseen, the record of who was given what, and keep the edit that was meant. The history still can, by name.
 */
export const notesExport = ({ records }: Change): boolean =>
  records.length > 0 &&
  records.every(({ noun, before, after }) => noun === 'export' && before === null && after !== null)
