import * as v from 'valibot'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { instantField, line, sha256Field } from '@shared/kernel/fields'
import { type ChangeId, idSchema } from '@shared/kernel/ids'
import { sha256HexOfText } from '@shared/kernel/sha256'
import { NOUNS } from '@shared/schema/registry'

/** What a change did to one record: the digests of its state before and after; null where it did not exist. */
const recordChangeSchema = v.strictObject({
  noun: v.picklist(NOUNS),
  id: v.pipe(line(), v.nonEmpty()),
  before: v.nullable(sha256Field()),
  after: v.nullable(sha256Field()),
})
export type RecordChange = v.InferOutput<typeof recordChangeSchema>

/**
 * One step of a case's history. Nothing of it is ever rewritten. `kind` says whether it is a change of its own, the
 * undo of one, or a redo (the undo of an undo); `undoes` names the change whose effect it takes back.
 */
export const changeSchema = v.pipe(
  v.strictObject({
    id: idSchema('change'),
    replica: idSchema('replica'),
    persona: idSchema('persona'),
    at: instantField(),
    label: line(),
    kind: v.picklist(['change', 'undo', 'redo']),
    undoes: v.nullable(idSchema('change')),
    /** The heads it follows: none for the first, several after a merge. */
    parents: v.pipe(v.array(idSchema('change')), v.maxLength(1_000)),
    records: v.pipe(v.array(recordChangeSchema), v.maxLength(1_000_000)),
    /** Over all of the above and the digests of the parents. */
    digest: sha256Field(),
  }),
  v.check(({ kind, undoes }) => (kind === 'change') === (undoes === null), 'an undo names what it undoes'),
)
export type Change = v.InferOutput<typeof changeSchema>

/** A change that no other follows yet, with the digest that the next one is chained to. */
export type Head = { readonly id: ChangeId; readonly digest: string }

/** Makes a change that follows `heads` (in any order: they are put in the order of their ids). */
export function makeChange(content: Omit<Change, 'digest' | 'parents'>, heads: readonly Head[]): Change {
  const sorted = [...heads].sort((a, b) => (a.id < b.id ? -1 : 1))
  const unsigned = { ...content, parents: sorted.map(({ id }) => id) }
  return { ...unsigned, digest: chainDigest(unsigned, sorted) }
}

/** The digest that a change must have, given its parents in the order it names them. */
export function chainDigest(change: Omit<Change, 'digest'>, parents: readonly Head[]): string {
  const { id, replica, persona, at, label, kind, undoes, records } = change
  return sha256HexOfText(
    canonicalJson([
      { id, replica, persona, at, label, kind, undoes, records },
      parents.map((parent) => [parent.id, parent.digest]),
    ]),
  )
}

/** A short code of where the history stands, for people to compare: "8f3c-19aa"; '' before the first change. */
export function headCode(heads: readonly Head[]): string {
  const digests = heads.map(({ digest }) => digest).sort()
  const [first, ...others] = digests
  if (first === undefined) return ''
  const digest = others.length === 0 ? first : sha256HexOfText(digests.join('\n'))
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`
}

/** The changes that no other names as a parent. */
export function headsOf(changes: readonly Change[]): Head[] {
  const followed = new Set(changes.flatMap(({ parents }) => parents))
  return changes.filter(({ id }) => !followed.has(id)).map(({ id, digest }) => ({ id, digest }))
}
