import type { CellsOfRow } from '@shared/table/query'
import type { TableHandle } from '@renderer/work/table-in-worker'

export type { RowOrder } from '@renderer/work/table-in-worker'

/** A row with the cells that were asked for, in that order, as the file has them. */
export type PageRow = CellsOfRow

/** A loaded table, asked in a worker. */
export type TableData = Pick<TableHandle, 'query' | 'facet' | 'ties'>
