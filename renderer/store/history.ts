import type { Change } from '@shared/history/change'
import { isBeginning, type NextSteps, notesExport } from '@shared/history/next-steps'
import { type Alteration, type HistoryReport, lastDigests, verifyHistory } from '@shared/history/verify'
import { err, ok } from '@shared/kernel/result'
import { NOUNS } from '@shared/schema/registry'
import { readNextSteps } from './commit'
import { toFault } from './faults'
import { sameJson } from './json-equality'
import { inSession } from './session'
import type { Store } from './store'
import { readStanding, type Tables } from './tables'

/** The history of an open case, and what keeps it in step with the changes made here. */
export async function createHistory(
  tables: Tables,
): Promise<{ readonly api: Store['history']; readonly follow: (change: Change) => Promise<void> }> {
  let next: NextSteps = await inSession(tables.db, readNextSteps, 'readonly')
  const api: Store['history'] = {
    heads: async () => (await readStanding(tables)).heads,
    async page({ before = '\uffff', limit }) {
      const rows = await tables.changes.where(':id').below(before).reverse().limit(limit).toArray()
      return rows.map(({ change }) => change)
    },
    change: async (id) => (await tables.changes.get(id))?.change,
    async changesOf(recordId) {
      const rows = await tables.changes.where('ids').equals(recordId).toArray()
      return rows.map(({ change }) => change).reverse()
    },
    states: (digests) => tables.states.bulkGet([...digests]),
    async verify() {
      try {
        return ok(await verifyCase(tables))
      } catch (error) {
        return err(toFault(error))
      }
    },
    next: () => next,
  }
  return {
    api,
    async follow(change) {
      if (notesExport(change) && change.kind === 'change') return
      if (change.kind === 'change') next = { undo: isBeginning(change) ? null : change, redo: null }
      else next = await inSession(tables.db, readNextSteps, 'readonly')
    },
  }
}

/** Checks the chain, and every record against the state that the history has of it. */
function verifyCase(tables: Tables): PromiseLike<HistoryReport> {
  return tables.db.transaction('r', [...NOUNS, 'changes', 'states'], async () => {
    const changes = (await tables.changes.toArray()).map(({ change }) => change)
    const entries = await tables.states.toArray()
    const report = verifyHistory(changes, entries)
    const states = new Map(entries.map(({ digest, state }) => [digest, state]))
    const last = lastDigests(changes)
    const altered: Alteration[] = [...report.altered]
    for (const noun of NOUNS) {
      for (const { record, digest } of await tables.records(noun).toArray()) {
        const state = states.get(digest)
        const known = last.get(record.id) === digest && (state === undefined || sameJson(state, record))
        if (!known) altered.push({ where: record.id, what: 'this record is not as the history left it' })
        last.delete(record.id)
      }
    }
    for (const [id, digest] of last) {
      if (digest !== null)
        altered.push({ where: id, what: 'this record is in the history but not in the case' })
    }
    return { ...report, altered }
  })
}
