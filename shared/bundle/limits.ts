/** What a bundle may cost to read. A hostile one is refused before it is unpacked, or while. */
export type Limits = {
  /** Files in the zip. */
  readonly entries: number
  /** Unpacked bytes of one file. */
  readonly entryBytes: number
  /** Unpacked bytes of all files. */
  readonly totalBytes: number
  /** Unpacked bytes may be this many times the zip's, once they pass `ratioFloor`. */
  readonly ratio: number
  readonly ratioFloor: number
}

const MB = 1024 * 1024

/**
 * Wide enough for any case that this version can hold: tables are at most 256 MB, other originals 50 MB, and what is larger than
 * `STORE_FROM` is written uncompressed, so that only hostile files exceed the ratio.
 */
export const LIMITS: Limits = {
  entries: 100_000,
  entryBytes: 256 * MB,
  totalBytes: 16 * 1024 * MB,
  ratio: 100,
  ratioFloor: 256 * MB,
}

/** Files from this size on are stored as they are. */
export const STORE_FROM = 8 * MB
