import type { Result } from '@shared/kernel/result'
import type { Settled } from '@shared/table/detect-layout'
import type { Layout } from '@shared/table/layout'
import type { TablePreview } from '@shared/table/read-file'
import type { RowsRead } from '@shared/table/read-rows'

/** What the window asks of the worker that reads tables: one question, and a word for each block that is put away. */
export type ToTableRead =
  | { readonly kind: 'preview'; readonly file: Blob; readonly settled: Settled }
  | { readonly kind: 'read'; readonly file: Blob; readonly layout: Layout }
  | { readonly kind: 'put-away'; readonly byteLength: number }

/** A packed block, in the order of the rows. */
export type BlockRead = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string
  readonly rows: number
}

/** What a whole file came to, with its own hash. */
export type FileRead = RowsRead & { readonly sha256: string }

/** What the worker says; the answer comes last. `done` in bytes of the file. */
export type FromTableRead =
  | { readonly kind: 'preview'; readonly result: Result<TablePreview> }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'block'; readonly block: BlockRead }
  | { readonly kind: 'read'; readonly result: Result<FileRead> }
