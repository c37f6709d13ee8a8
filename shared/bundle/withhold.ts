import * as v from 'valibot'
import { unspoken } from '@shared/claim/unspoken'
import type { JsonValue } from '@shared/kernel/canonical-json'
import { lastDigests } from '@shared/history/verify'
import { type AnyRecord, NOUNS, type Noun, REGISTRY } from '@shared/schema/registry'
import type { Source } from '@shared/source/source'
import type { Withheld } from './case-json'
import { type BundleContents, emptyRecords, everyRecord } from './contents'
import { holdingSecret } from './holding-secret'
import { findStrings, without } from './json-paths'
import { namesIn } from './names-in'

/**
 * Leaves out what is secret: the records themselves, sources whose original holds a secret one, renditions and excerpts
 * of what is left out, every mention of it in other records (or the other record where it cannot do without), the history states that hold any of this, and
 * originals, packed rows and texts that nothing else refers to. The chain of changes stays, with the digests of states under salts
 * that are not given away, so that it can still be verified.
 */
export function withholdSecrets(contents: BundleContents): { contents: BundleContents; withheld: Withheld } {
  const secret = new Set<string>()
  for (const [, record] of everyRecord(contents.records))
    if (record.protection === 'secret') secret.add(record.id)
  if (secret.size === 0) return { contents, withheld: { records: 0, states: 0, originals: 0, texts: 0 } }
  // What else came with them may go out: it only loses where it stood.
  const holding: ReadonlySet<string> = holdingSecret(contents.records.source)
  for (const id of holding) secret.add(id)

  const kept = new Map<string, readonly [Noun, AnyRecord]>()
  const changed = new Set<string>()
  // Leaving out a record can take others with it, so this runs until nothing more goes.
  for (let before = -1; before !== secret.size;) {
    before = secret.size
    const hashes = new Set(
      contents.records.source.filter(({ id }) => secret.has(id)).map(({ original }) => original.sha256),
    )
    for (const [noun, record] of everyRecord(contents.records)) {
      if (secret.has(record.id)) continue
      // Where a secret speaker is taken out, the words that name the speaker go too.
      const spoken = 'proposition' in record ? unspoken(record, (id) => secret.has(id)) : record
      const alone = 'partOf' in spoken && holding.has(spoken.partOf?.source ?? '') ? ofItsOwn(spoken) : spoken
      const cleaned = hangsOn(noun, record, { secret, holding, hashes }) ? null : scrub(noun, alone, secret)
      if (cleaned === null) secret.add(record.id)
      else {
        kept.set(record.id, [noun, cleaned])
        if (cleaned !== record) changed.add(record.id)
      }
    }
  }
  for (const id of secret) kept.delete(id)
  return assemble(contents, kept, secret, changed)
}

/** Records that cannot be without their source. */
const STANDS_IN_SOURCE: ReadonlySet<Noun> = new Set([
  'rendition',
  'excerpt',
  'table',
  'correction',
  'view',
  'verdict',
  'export',
])

type Left = {
  /** All that is left out. */
  readonly secret: ReadonlySet<string>
  /** Those of it that are not secret, but hold what is. */
  readonly holding: ReadonlySet<string>
  /** The originals of what is left out. */
  readonly hashes: ReadonlySet<string>
}

/**
 * What stands in a secret source is withheld with it, and never only loses its source: an attachment would tell of its
 * message. So is what was written to a file from it, or from a secret dossier or response. So is a verdict on a secret record: its key says what was decided, and names entities and snapshots within it.
 */
function hangsOn(noun: Noun, record: AnyRecord, { secret, holding, hashes }: Left): boolean {
  if (noun === 'verdict' && 'key' in record) {
    if (namesIn(record.key).some((name) => secret.has(name) || hashes.has(name))) return true
    if (record.made.some((made) => secret.has(made.record))) return true
  }
  // The name of the file says what it was made of, and its hash what it said.
  if (noun === 'export' && 'fileName' in record) {
    if (secret.has(record.dossier ?? '') || secret.has(record.response ?? '')) return true
  }
  const container = 'partOf' in record ? record.partOf?.source : undefined
  if (container !== undefined && secret.has(container) && !holding.has(container)) return true
  const ofSource = STANDS_IN_SOURCE.has(noun)
  if (ofSource && 'source' in record && record.source !== null && secret.has(record.source)) return true
  return noun === 'excerpt' && 'rendition' in record && secret.has(record.rendition)
}

/** The source without where it stood, like one that was brought in by itself. */
function ofItsOwn(source: Source): Source {
  const { partOf, ...own } = source
  return partOf === undefined ? source : own
}

/** The record without any mention of `secret` ids, itself where there is none, or null where it cannot be. */
function scrub(noun: Noun, record: AnyRecord, secret: ReadonlySet<string>): AnyRecord | null {
  let current: AnyRecord = record
  for (;;) {
    const found = findStrings(current, (text) => secret.has(text)).next()
    if (found.done) return current
    const smaller = removeAt(noun, current, found.value)
    if (smaller === null) return null
    current = smaller
  }
}

/** Removes the least around `path` that leaves a valid record: the mention, its item, its field. */
function removeAt(noun: Noun, record: AnyRecord, path: readonly (string | number)[]): AnyRecord | null {
  const schema: v.GenericSchema<unknown, AnyRecord> = REGISTRY[noun].schema
  for (let length = path.length; length > 0; length -= 1) {
    const parsed = v.safeParse(schema, without(record, path.slice(0, length)))
    if (parsed.success) return parsed.output
  }
  return null
}

function assemble(
  contents: BundleContents,
  kept: ReadonlyMap<string, readonly [Noun, AnyRecord]>,
  secret: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): { contents: BundleContents; withheld: Withheld } {
  const records = emptyRecords()
  for (const noun of NOUNS) {
    const list: AnyRecord[] = records[noun]
    for (const { id } of contents.records[noun]) {
      const record = kept.get(id)?.[1]
      if (record) list.push(record)
    }
  }
  const originals = new Set(records.source.map(({ original }) => original.sha256))
  const texts = new Set(records.rendition.map(({ textSha256 }) => textSha256))
  const structures = new Set(records.rendition.map(({ structureSha256 }) => structureSha256))
  const blocks = new Set(records.table.flatMap((table) => table.blocks.map(({ sha256 }) => sha256)))
  const hashes = new Set<string>()
  for (const table of contents.records.table)
    for (const { sha256 } of table.blocks) if (!blocks.has(sha256)) hashes.add(sha256)
  for (const { original } of contents.records.source)
    if (!originals.has(original.sha256)) hashes.add(original.sha256)
  for (const { textSha256, structureSha256 } of contents.records.rendition) {
    if (!texts.has(textSha256)) hashes.add(textSha256)
    if (!structures.has(structureSha256)) hashes.add(structureSha256)
  }
  // A state that was the last of a record whose mentions were taken out would bring them back.
  const last = lastDigests(contents.changes)
  const outdated = new Set([...changed].map((id) => last.get(id)))
  // Of a claim all go: before its speaker was known to be one of the secret, the words stood there alone.
  for (const { records: touched } of contents.changes)
    for (const { noun, id, after } of touched) if (noun === 'claim' && changed.has(id)) outdated.add(after)
  const gone = (text: string) => namesIn(text).some((name) => secret.has(name) || hashes.has(name))
  const states = contents.states.filter(
    ({ digest, state }) =>
      !outdated.has(digest) && findStrings(state as JsonValue, gone).next().done === true,
  )
  const only = <T>(map: ReadonlyMap<string, T>, wanted: ReadonlySet<string>) =>
    new Map([...map].filter(([sha256]) => wanted.has(sha256)))
  const left: BundleContents = {
    records,
    changes: contents.changes,
    states,
    originals: only(contents.originals, originals),
    blocks: only(contents.blocks, blocks),
    texts: only(contents.texts, texts),
    structures: only(contents.structures, structures),
  }
  return {
    contents: left,
    withheld: {
      records: secret.size,
      states: contents.states.length - states.length,
      originals: contents.originals.size - left.originals.size,
      texts: contents.texts.size - left.texts.size,
    },
  }
}
