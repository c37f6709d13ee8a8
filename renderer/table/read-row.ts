import { err, fault, ok, type Result } from '@shared/kernel/result'
import { cellAt, type Columns } from '@shared/table/columns'
import { loadColumns } from '@shared/table/load-columns'
import type { Table } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import type { PageRow } from './table-data'

const MOST_KEPT = 8

/** Blocks that were read last, of each open case: rows beside each other are cited beside each other. */
const kept = new WeakMap<Store, Map<string, Promise<Result<Columns>>>>()

/**
 * One row of a table with the cells of all columns, in the order of the file: reads the one block that holds it. Codes:
 * `table.no-row` where the table has no such row, `store.no-block` where the block is not in this copy of the case.
 */
export async function readRow(store: Store, table: Table, row: number): Promise<Result<PageRow>> {
  let first = 0
  for (const block of table.blocks) {
    if (row < first + block.rows && row >= first) {
      const columns = await blockOf(store, table, block)
      if (!columns.ok) return columns
      return ok({
        row,
        line: columns.value.lineOf(row - first),
        cells: columns.value.columns.map((column) => cellAt(column, row - first)),
      })
    }
    first += block.rows
  }
  return err(fault('table.no-row', `This table has no row ${row + 1}.`))
}

function blockOf(store: Store, table: Table, block: Table['blocks'][number]): Promise<Result<Columns>> {
  const blocks = kept.get(store) ?? new Map<string, Promise<Result<Columns>>>()
  kept.set(store, blocks)
  const key = `${table.id} ${block.sha256}`
  const known = blocks.get(key)
  if (known !== undefined) return known
  const read = store
    .readBlocks([block.sha256])
    .then((bytes) => (bytes.ok ? loadColumns(table.columns, block.rows, bytes.value) : bytes))
  blocks.set(key, read)
  for (const old of [...blocks.keys()].slice(0, Math.max(0, blocks.size - MOST_KEPT))) blocks.delete(old)
  return read
}
