import { createContext, useContext } from 'react'
import { isTableName } from '@shared/desk/files'
import type { Capturable } from './capturable'

/** A file that can be imported as a table. */
export type TableItem = Capturable & { readonly blob: NonNullable<Capturable['blob']> }

/** Opens the dialog that imports a file as a table, above what is open. */
export type ImportAsTable = (item: TableItem) => void

const TableImport = createContext<ImportAsTable | null>(null)

/** Hands down the way to import a table: sources do not know tables, the app wires the two. */
export const TableImportProvider = TableImport.Provider

/** The way to import a table; null where there is none. */
export const useTableImport = (): ImportAsTable | null => useContext(TableImport)

/** The item as one that can be imported; null for what is no table by its name. */
export const asTableItem = (item: Capturable | null): TableItem | null => {
  const blob = item?.blob
  return item !== null && blob !== undefined && isTableName(item.name) ? { ...item, blob } : null
}
