import type { Result } from '@shared/kernel/result'

/** A file that may be a table: how it is called, how large it is, and how to get at it. */
export type TableFile = {
  readonly name: string
  readonly byteLength: number
  /** The bytes, which may stay on the disk. */
  readonly blob: (signal: AbortSignal) => Promise<Result<Blob>>
}
