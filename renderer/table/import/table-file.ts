import type { Result } from '@shared/kernel/result'

/** A file that may be a table: how it is called, how large it is, and how to get at it. */
export type TableFile = {
  readonly name: string
  readonly byteLength: number
  /** The bytes, which may stay on the disk. */
  readonly blob: (signal: AbortSignal) => Promise<Result<Blob>>
}

/** Endings of workbooks, which cannot be kept as text, and of lines of cells. */
const WORKBOOK = /\.(?:xlsx|xlsm)$/i
const TABLE = /\.(?:csv|tsv|tab|xlsx|xlsm)$/i

/** Whether a file is a table by its name. */
export const isTableName = (name: string): boolean => TABLE.test(name)

/** Whether it is a workbook: it has sheets, and no text of its own. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name)
