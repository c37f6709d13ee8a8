import type { Table } from 'dexie'
import type { Change, Head } from '@shared/history/change'
import type { StateEntry } from '@shared/history/state'
import type { CaseId, ChangeId, PersonaId, ReplicaId } from '@shared/kernel/ids'
import { type AnyRecord, type Noun, NOUNS, type Records } from '@shared/schema/registry'
import type { Structure } from '@shared/source/rendition'
import type { OriginalBody } from './original-body'
import { type Database, tableOf, type Version } from './database'

/** A record as it lies on disk: beside it the digest of its state in the history, and what it refers to. */
export type Row<N extends Noun> = {
  readonly record: Records[N]
  readonly digest: string
  readonly keys: readonly string[]
}
/** A row of any noun. */
export type AnyRow = { readonly record: AnyRecord; readonly digest: string; readonly keys: readonly string[] }

/**
 * A change, the records it touched (for the index), and how the case stood after it: null on changes that came with
 * an import, but for the last. So the newest row says where the case stands, and a commit needs no row beside it.
 */
export type ChangeRow = {
  readonly change: Change
  readonly ids: readonly string[]
  readonly after: Standing | null
}

/** Where a case stands. */
export type Standing = {
  readonly heads: readonly Head[]
  /** Records in use, by noun: kept, never counted. */
  readonly counts: Readonly<Record<Noun, number>>
}

/** Content under its SHA-256. `at`: milliseconds since 1970; `kept`: found in the history, so never swept. */
export type Content = { readonly sha256: string; readonly at: number; readonly kept: boolean }
export type OriginalRow = Content & { readonly body: OriginalBody }
export type TextRow = Content & { readonly text: string }
export type StructureRow = Content & { readonly structure: Structure }
/** Some rows of a table, packed. */
export type BlockRow = Content & { readonly bytes: Uint8Array<ArrayBuffer> }

/** Whose copy of the case this is, and who is at work. */
export type Meta = { readonly key: 'case'; readonly replica: ReplicaId; readonly persona: PersonaId }

/** The nouns of the first version. */
const FIRST_NOUNS = [
  'case',
  'source',
  'rendition',
  'excerpt',
  'entity',
  'sameAs',
  'relation',
  'figure',
  'shipment',
  'claim',
  'note',
  'contradiction',
  'response',
  'dossier',
  'export',
] as const satisfies readonly Noun[]

function recordTables(nouns: readonly Noun[]): Record<string, string> {
  return Object.fromEntries(nouns.map((noun) => [noun, 'record.id, *keys']))
}

/** The versions of a case's database. Never change one that was shipped; add the next. */
export const CASE_VERSIONS: readonly Version[] = [
  {
    number: 1,
    tables: {
      ...recordTables(FIRST_NOUNS),
      changes: 'change.id, *ids',
      states: 'digest',
      originals: 'sha256',
      texts: 'sha256',
      structures: 'sha256',
      meta: 'key',
    },
  },
  { number: 2, tables: recordTables(['overlay', 'carryOver', 'verdict']) },
  {
    number: 3,
    tables: { ...recordTables(['table', 'correction', 'view', 'template']), blocks: 'sha256' },
  },
]

/** Names of databases never change: what lies under them would be lost. */
export const caseDatabaseName = (id: CaseId): string => `gainsay-case-${id}`
export const CATALOGUE_NAME = 'gainsay-catalogue'

/** The tables of one case. */
export type Tables = {
  readonly db: Database
  records<N extends Noun>(noun: N): Table<Row<N>, string>
  readonly changes: Table<ChangeRow, string>
  readonly states: Table<StateEntry, string>
  readonly originals: Table<OriginalRow, string>
  readonly texts: Table<TextRow, string>
  readonly structures: Table<StructureRow, string>
  readonly blocks: Table<BlockRow, string>
  readonly meta: Table<Meta, string>
}

export const tablesOf = (db: Database): Tables => ({
  db,
  records: <N extends Noun>(noun: N) => tableOf<Row<N>>(db, noun),
  changes: tableOf(db, 'changes'),
  states: tableOf(db, 'states'),
  originals: tableOf(db, 'originals'),
  texts: tableOf(db, 'texts'),
  structures: tableOf(db, 'structures'),
  blocks: tableOf(db, 'blocks'),
  meta: tableOf(db, 'meta'),
})

/** Where the case on disk stands, and its newest change; a new case has none. */
export async function readStanding(tables: Tables): Promise<Standing & { readonly newest: ChangeId | null }> {
  const row = await tables.changes.orderBy(':id').last()
  const { heads, counts } = row?.after ?? { heads: [], counts: {} }
  // A case that was last written by an older Gainsay counts no records of newer nouns.
  return { heads, counts: { ...noCounts(), ...counts }, newest: row?.change.id ?? null }
}

/** No records of any noun. */
export const noCounts = (): Record<Noun, number> => {
  const counts: Partial<Record<Noun, number>> = {}
  for (const noun of NOUNS) counts[noun] = 0
  return counts as Record<Noun, number>
}
