import type { ChangeId } from '@shared/kernel/ids'
import { type Change, chainDigest, type Head, headsOf } from './change'
import { digestOf, type StateEntry } from './state'

/** One thing that does not hold. `where` is the id of a change or the digest of a state. */
export type Alteration = { readonly where: string; readonly what: string }

/**
 * What a check of a history found. `withheld` counts states that the chain names and that are not there: they were
 * erased or left out on purpose, which is not an alteration.
 */
export type HistoryReport = {
  readonly changes: number
  readonly states: number
  readonly withheld: number
  readonly heads: readonly Head[]
  readonly altered: readonly Alteration[]
}

/**
 * Checks a whole history: that every change has the digest of its own content chained to its parents, that parents
 * and undone changes exist, that every record's states follow one another, and that every state has its digest.
 */
export function verifyHistory(changes: readonly Change[], states: Iterable<StateEntry>): HistoryReport {
  const altered: Alteration[] = []
  const note = (where: string, what: string) => void altered.push({ where, what })
  const byId = new Map<ChangeId, Change>()
  for (const change of changes) {
    if (byId.has(change.id)) note(change.id, 'this change is there twice')
    byId.set(change.id, change)
  }
  const named = checkChanges(changes, byId, note)
  let count = 0
  for (const { digest, salt, state } of states) {
    count += 1
    if (!named.delete(digest)) note(digest, 'no change names this state, or it is there twice')
    else if (digestOf(state, salt) !== digest) note(digest, 'this state does not have its digest')
  }
  return { changes: changes.length, states: count, withheld: named.size, heads: headsOf(changes), altered }
}

/** Checks the chain and returns the digests of all states it names. */
function checkChanges(
  changes: readonly Change[],
  byId: ReadonlyMap<ChangeId, Change>,
  note: (where: string, what: string) => void,
): Set<string> {
  const named = new Set<string>()
  const known = new Map<string, Set<string | null>>()
  for (const change of inOrder(changes)) {
    const parents = change.parents.flatMap((id) => byId.get(id) ?? [])
    if (parents.length !== change.parents.length) note(change.id, 'a change that this one follows is missing')
    else if (parents.some(({ id }) => id >= change.id)) note(change.id, 'this change follows a later one')
    else if (chainDigest(change, parents) !== change.digest)
      note(change.id, 'this change does not have its digest')
    const target = change.undoes === null ? null : byId.get(change.undoes)
    if (target === undefined) note(change.id, 'the change that this one undoes is missing')
    else if (target !== null && (target.kind === 'undo') !== (change.kind === 'redo')) {
      note(change.id, 'this change does not say rightly whether it undoes or redoes')
    }
    for (const { id, before, after } of change.records) {
      const seen = known.get(id) ?? new Set([null])
      if (!seen.has(before)) note(change.id, `the state of ${id} before this change is in no earlier one`)
      known.set(id, seen.add(after))
      if (after !== null) named.add(after)
    }
  }
  return named
}

/** Changes in the order of their ids, which is the order in which they were made. */
export const inOrder = (changes: readonly Change[]): Change[] =>
  [...changes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** The digest of every record's last state: null where the record was taken away. */
export function lastDigests(changes: readonly Change[]): Map<string, string | null> {
  const last = new Map<string, string | null>()
  for (const { records } of inOrder(changes)) for (const { id, after } of records) last.set(id, after)
  return last
}
