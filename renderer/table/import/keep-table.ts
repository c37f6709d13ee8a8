import { isWorkbookName } from '@shared/desk/files'
import type { SourceId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { sourceFrom } from '@shared/source/new-source'
import type { Extraction } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import type { NamedColumn } from '@shared/table/column-keys'
import type { Layout } from '@shared/table/layout'
import type { Mapping } from '@shared/table/mapping'
import type { TableProblem } from '@shared/table/problems'
import type { Table } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import { type CarryOver, carryOver, planCarryOver } from '@renderer/table/versions/carry-over'

/** A table that was read, whose blocks lie in the store and belong to nothing yet. */
export type ReadTable = {
  readonly columns: readonly NamedColumn[]
  readonly rowCount: number
  readonly blocks: readonly { readonly sha256: string; readonly rows: number }[]
  readonly problems: readonly Pick<TableProblem, 'why' | 'lines' | 'first'>[]
  /** Of the whole file. */
  readonly sha256: string
  readonly byteLength: number
}

/** What a person said about a table. */
export type TableChoices = {
  readonly fileName: string
  readonly layout: Layout
  readonly mapping: Mapping
  /** The table that this is the next export of. */
  readonly earlier: Table | null
  /** The day of capture, as an EDTF day. */
  readonly accessed: string
}

/** A table that was kept; `existed` when its bytes were in the case as a table before and nothing was stored. */
export type KeptTable = {
  readonly source: SourceId
  readonly existed: boolean
  /** What followed from the earlier export; null for a table of its own. */
  readonly carried: CarryOver | null
}

const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')
const EMPTY = fault(
  'table.empty',
  'No rows stand below the header, so there is nothing to keep. Check how the file is read.',
)

/** An imported table has no text: its rows lie in blocks. */
const NO_TEXT: Extraction = {
  extractor: { name: 'table', version: 1 },
  text: '',
  structure: { blocks: [], links: [], pages: [] },
  remarks: [],
  found: [],
  aside: [],
}

/**
 * Keeps a table that was read: source, table and what follows from an earlier export are made in one change; before it
 * only bytes were stored, which nothing refers to and which are swept if it does not come to that. The same bytes as a
 * table again are not kept twice; a source that has them as a text becomes the table's source.
 */
export async function keepTable(
  store: Store,
  file: Blob,
  read: ReadTable,
  choices: TableChoices,
  signal?: AbortSignal,
): Promise<Result<KeptTable>> {
  const { layout, mapping, earlier } = choices
  if (read.rowCount === 0) return err(EMPTY)
  const here = await sourceWith(store, read.sha256, layout)
  if (here?.table === true) return ok({ source: here.source.id, existed: true, carried: null })
  if (signal?.aborted) return err(STOPPED)
  const original = await store.putOriginalBlob(file, read.sha256)
  if (!original.ok) return original
  const carried = earlier === null ? null : await planCarryOver(store, earlier, read, mapping, signal)
  if (carried?.ok === false) return carried
  if (signal?.aborted) return err(STOPPED)
  const made: SourceId[] = []
  const change = await store.commit(
    earlier === null ? 'Import a table' : 'Import the next export of a table',
    async (tx) => {
      made.length = 0
      const before = earlier && (await tx.get('source', earlier.source))
      // What follows a secret table is as secret, until somebody says otherwise.
      const base = before ? { protection: before.protection } : {}
      const supersedes = before?.id ?? null
      const source = here?.source ?? tx.create('source', { ...draftOf(read, choices), supersedes }, base)
      if (here !== null && supersedes !== null && here.source.id !== supersedes)
        await tx.update('source', source.id, { supersedes })
      tx.create('table', tableDraft(store, read, source.id, layout, mapping), {
        protection: source.protection,
      })
      if (carried !== null) await carryOver(tx, () => store.newItemId(), carried.value, source.id)
      made.push(source.id)
    },
  )
  if (!change.ok) return change
  const [source] = made
  return source === undefined
    ? err(fault('table.not-kept', 'The table could not be kept. Nothing was stored.'))
    : ok({ source, existed: false, carried: carried?.value ?? null })
}

/**
 * The source in use that has these bytes, and whether it is this very table. Another sheet of a workbook is another
 * table, and needs a source of its own.
 */
async function sourceWith(
  store: Store,
  sha256: string,
  { kind, sheet }: Layout,
): Promise<{ readonly source: Source; readonly table: boolean } | null> {
  let text: Source | null = null
  for (const source of await store.by('source', 'original.sha256', sha256)) {
    const [table] = await store.by('table', 'source', source.id)
    if (table === undefined) text ??= source
    else if (kind !== 'sheet' || table.layout.sheet === sheet) return { source, table: true }
  }
  return text && { source: text, table: false }
}

function draftOf({ sha256, byteLength }: ReadTable, { fileName, layout, accessed }: TableChoices) {
  const draft = sourceFrom(NO_TEXT, {
    original: { fileName, mediaType: mediaTypeOf(fileName), byteLength, sha256 },
    format: 'csv',
    kind: 'data-set',
    title: '',
    accessed,
  })
  return layout.sheet === '' ? draft : { ...draft, title: `${draft.title}, ${layout.sheet}`.slice(0, 500) }
}

const mediaTypeOf = (name: string): string => {
  if (isWorkbookName(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return /\.(?:tsv|tab)$/i.test(name) ? 'text/tab-separated-values' : 'text/csv'
}

const tableDraft = (
  store: Store,
  { columns, rowCount, blocks, problems }: ReadTable,
  source: SourceId,
  layout: Layout,
  mapping: Mapping,
) => ({
  source,
  layout,
  columns: columns.map(({ key, header }) => ({ id: store.newItemId(), key, header })),
  rowCount,
  blocks: blocks.map(({ sha256, rows }) => ({ sha256, rows })),
  mapping: tidied(mapping, columns),
  problems: problems.map(({ why, lines, first }) => ({ id: store.newItemId(), why, lines, first })),
})

/** A mapping without what it says of columns that are not there, or with an empty value. */
function tidied(mapping: Mapping, columns: readonly NamedColumn[]): Mapping {
  const known = new Set(columns.map(({ key }) => key))
  return {
    ...mapping,
    basis: mapping.basis.trim(),
    columns: mapping.columns.filter(({ column }) => known.has(column)),
    constants: mapping.constants.filter(({ value }) => value.trim() !== ''),
    keys: mapping.keys.filter((key) => known.has(key)),
  }
}
