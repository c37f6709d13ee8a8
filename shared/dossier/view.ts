import { unspoken } from '@shared/claim/unspoken'
import { type EntityLookup, entityLookup } from '@shared/contradiction/entity-lookup'
import type { EvidenceLookup } from '@shared/contradiction/evidence'
import { isId, kindOfId, type EntityId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import type { RichText } from '@shared/note/rich-text'
import type { CaseNoun, CaseRecord, CaseRecords } from './records'

/** Why a record cannot be printed. */
export type Absence = 'trashed' | 'withheld' | 'missing'

/** A case as a dossier may see it: secret records are not there, and those that were asked for are counted. */
export type View = Omit<EvidenceLookup, 'get'> & {
  readonly records: CaseRecords
  /** The record of an id; undefined for a secret or missing one. Records in the trash are there. */
  readonly get: (id: string) => CaseRecord | undefined
  /** The record, unless something keeps it from print. */
  readonly find: <N extends CaseNoun>(noun: N, id: string) => RecordOf<N> | Absence
  readonly entities: EntityLookup
  /** Ids of secret records that were asked for so far. */
  readonly withheld: ReadonlySet<string>
}

type RecordOf<N extends CaseNoun> = CaseRecords[N] extends ReadonlyMap<string, infer R> ? R : never

/** Opens a view. Nothing secret leaves it, nor an excerpt or rendition of a secret source. */
export function viewOf(records: CaseRecords): View {
  const withheld = new Set<string>()
  const stored = (id: string) => storedRecord(records, id)
  const secretEntity = (id: string) => stored(id)?.protection === 'secret'
  const get = (id: string): CaseRecord | undefined => {
    const record = stored(id)
    if (record === undefined) return undefined
    if (!isSecret(record, stored)) return 'proposition' in record ? unspoken(record, secretEntity) : record
    withheld.add(id)
    return undefined
  }
  const find = <N extends CaseNoun>(noun: N, id: string): RecordOf<N> | Absence => {
    const record = isId(noun, id) ? get(id) : undefined
    if (record === undefined) return withheld.has(id) ? 'withheld' : 'missing'
    return record.trashed === null ? (record as RecordOf<N>) : 'trashed'
  }
  return {
    records,
    get,
    find,
    entities: entitiesOf(records, withheld),
    withheld,
    citedBy: (id) => citedBy(get(id)),
  }
}

/** The record of an id as it is stored, secret or not. */
export function storedRecord(records: CaseRecords, id: string): CaseRecord | undefined {
  const kind = kindOfId(id)
  if (kind === null || !(kind in records)) return undefined
  const byId: ReadonlyMap<string, CaseRecord> = records[kind as CaseNoun]
  return byId.get(id)
}

/** Whether a record is secret, by itself or by the source it is taken from. */
export function isSecret(record: CaseRecord, stored: (id: string) => CaseRecord | undefined): boolean {
  if (record.protection === 'secret') return true
  if (!isId('excerpt', record.id) && !isId('rendition', record.id)) return false
  const source = 'source' in record && typeof record.source === 'string' ? stored(record.source) : undefined
  return source?.protection === 'secret'
}

/** Entities under the names a dossier may print. */
function entitiesOf(records: CaseRecords, withheld: Set<string>): EntityLookup {
  const lookup = entityLookup({
    entities: records.entity.values(),
    sameAs: [...records.sameAs.values()].filter(({ protection }) => protection !== 'secret'),
    relations: [...records.relation.values()].filter(({ protection }) => protection !== 'secret'),
  })
  const name = (id: EntityId): string => {
    const entity = lookup.entity(id)
    if (entity?.protection === 'secret') {
      withheld.add(entity.id)
      return entity.pseudonym === '' ? 'a party that is withheld' : entity.pseudonym
    }
    return entity !== undefined && entity.trashed !== null
      ? `${lookup.name(id)} (in the trash)`
      : lookup.name(id)
  }
  // That a name in a table is like one that is withheld would tell it.
  const spellings = (id: EntityId) => (lookup.entity(id)?.protection === 'secret' ? [] : lookup.spellings(id))
  return { ...lookup, name, spellings }
}

function citedBy(record: CaseRecord | undefined): readonly Reference[] {
  if (record === undefined) return []
  if ('body' in record) return citationsIn(record.body)
  if ('answer' in record) return record.answer === null ? [] : [{ kind: 'record', record: record.answer }]
  if ('sideA' in record) return [...record.sideA, ...record.sideB].map(({ ref }) => ref)
  return []
}

/** The references a rich text cites, in reading order. */
export const citationsIn = (body: RichText): Reference[] =>
  body.flatMap((block) =>
    block.children.flatMap((inline) => (inline.type === 'citation' ? [inline.ref] : [])),
  )
