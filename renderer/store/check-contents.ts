import { type BundleContents, everyRecord } from '@shared/bundle/contents'
import type { Case } from '@shared/case/case'
import { lastDigests, verifyHistory } from '@shared/history/verify'
import { NOUN_WORDS } from '@shared/history/record-title'
import type { Noun } from '@shared/schema/registry'
import { checkRecord } from './check-record'
import { refuse } from './faults'
import { contentOf, keysOf } from './indexes'
import { sameJson } from './json-equality'
import type { AnyRow } from './tables'

/** The rows of a case, checked against each other and against their history. `digest` is '' where it has none. */
export type CheckedCase = { readonly record: Case; readonly rows: ReadonlyMap<Noun, readonly AnyRow[]> }

/**
 * Checks everything about contents that needs no bytes: every record is of its type and is there once, every
 * reference leads to a record, every source and rendition has its content, the history verifies and ends in these
 * very records. Refuses (by throwing) what does not hold.
 */
export function checkContents(contents: BundleContents): CheckedCase {
  const rows = new Map<Noun, AnyRow[]>()
  const byId = new Map<string, AnyRow>()
  const digests = checkHistory(contents)
  for (const [noun, raw] of everyRecord(contents.records)) {
    const record = checkRecord(noun, raw)
    if (byId.has(record.id))
      refuse(
        'import.twice',
        `Refused: the ${NOUN_WORDS[noun].one} ${record.id} is there twice. Nothing was stored.`,
      )
    const row = {
      record,
      digest: digests === null ? '' : (digests.get(record.id) ?? ''),
      keys: keysOf(noun, record),
    }
    if (digests !== null && row.digest === '') strayed(record.id)
    byId.set(record.id, row)
    const list = rows.get(noun) ?? []
    rows.set(noun, list)
    list.push(row)
  }
  checkStates(contents, byId, digests)
  for (const [noun, list] of rows) for (const row of list) checkKeys(contents, noun, row, byId)
  const [record, ...others] = contents.records.case
  if (record === undefined || others.length > 0) {
    return refuse('import.no-case', 'Refused: a bundle holds exactly one case record. Nothing was stored.')
  }
  return { record, rows }
}

/** The digest of every record's last state; null for contents that bring no history. */
function checkHistory({ changes, states }: BundleContents): Map<string, string | null> | null {
  if (changes.length === 0 && states.length === 0) return null
  const { altered } = verifyHistory(changes, states)
  const [first] = altered
  if (first) {
    refuse(
      'import.altered',
      `Refused: the history was altered (${first.where}: ${first.what}). Nothing was stored.`,
    )
  }
  return lastDigests(changes)
}

/** The last state of every record is the record; a state that is withheld may be missing, its record with it. */
function checkStates(
  { states }: BundleContents,
  byId: ReadonlyMap<string, AnyRow>,
  digests: ReadonlyMap<string, string | null> | null,
): void {
  const known = new Map(states.map(({ digest, state }) => [digest, state]))
  for (const [id, digest] of digests ?? []) {
    const state = digest === null ? undefined : known.get(digest)
    const record = byId.get(id)?.record
    if (digest === null ? record !== undefined : state !== undefined && !sameJson(state, record)) strayed(id)
  }
}

const strayed = (id: string): never =>
  refuse('import.strayed', `Refused: the record ${id} is not as the history left it. Nothing was stored.`)

function checkKeys(
  contents: BundleContents,
  noun: Noun,
  { record, keys }: AnyRow,
  byId: ReadonlyMap<string, AnyRow>,
): void {
  const content = contentOf(noun, record)
  const stands = new Set(content.map(({ sha256 }) => sha256))
  if (content.some(({ table, sha256 }) => !contents[table].has(sha256))) {
    const word = NOUN_WORDS[noun].one
    refuse(
      'import.no-content',
      `Refused: the bytes of the ${word} ${record.id} are missing. Nothing was stored.`,
    )
  }
  for (const key of keys) {
    if (stands.has(key) || byId.has(key)) continue
    refuse(
      'import.dangling',
      `Refused: the ${NOUN_WORDS[noun].one} ${record.id} refers to ${key}, which is missing. Nothing was stored.`,
    )
  }
}
