/**
 * The few things `shared` needs from outside. The window, a worker and the command line each hand in their own,
 * so that the same rules run in all three.
 */
export type Platform = {
  /** SHA-256 of whole bytes, as 64 lower-case hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>
  /** `count` random bytes, fit for ids and salts. */
  readonly random: (count: number) => Uint8Array
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
}

/** Bytes as they come: a file read in pieces, a Blob's stream. */
export type ByteStream = AsyncIterable<Uint8Array>
