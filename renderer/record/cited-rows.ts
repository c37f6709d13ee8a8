import { type CitedRows, NO_ROWS, readCitedRows } from '@shared/contradiction/cited-rows'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { Reference } from '@shared/kernel/reference'
import { partyFinder } from '@shared/table/read-party'
import type { Store } from '@renderer/store/store'

/** The rows of tables that references lead to, read from the case; nothing is read where none of them is a row. */
export async function citedRowsOf(
  store: Store,
  references: readonly Reference[],
  entities: readonly Entity[],
  sameAs: readonly SameAs[],
): Promise<CitedRows> {
  const sources = [
    ...new Set(
      references.flatMap((ref) =>
        ref.kind === 'source' && (ref.locator.kind === 'row' || ref.locator.kind === 'cell')
          ? [ref.source]
          : [],
      ),
    ),
  ]
  if (sources.length === 0) return NO_ROWS
  const [tables, corrections] = await Promise.all([
    Promise.all(sources.map((source) => store.by('table', 'source', source))),
    Promise.all(sources.map((source) => store.by('correction', 'source', source))),
  ])
  return readCitedRows(references, {
    tables: tables.flat(),
    corrections: corrections.flat(),
    partyOf: partyFinder(entities, sameAs),
    readBlocks: store.readBlocks,
  })
}
