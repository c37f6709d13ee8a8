/** Largest snapshot that is taken in: 50 MB. Above it a source is refused with the limit. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024

/** Most elements a page may hold; a page a person can read has far fewer, and more would exhaust the memory. */
export const MAX_HTML_NODES = 4_000_000

/** Longest block of a structure in UTF-16 units; a longer one is split at white space, so that a reader can show it. */
export const MAX_BLOCK_LENGTH = 8_000

/** Most blocks of a structure; a text of more short ones, such as the rows of a large table, has several in one. */
export const MAX_BLOCKS = 40_000

/** A byte length as people say it: "49.3 MB", "12 kB", "1 byte". */
export function bytesInWords(count: number): string {
  if (count < 1024) return count === 1 ? '1 byte' : `${count} bytes`
  if (count < 1024 * 1024) return `${Math.round(count / 1024)} kB`
  const tenths = Math.round((count * 10) / (1024 * 1024))
  return tenths % 10 === 0 ? `${tenths / 10} MB` : `${Math.floor(tenths / 10)}.${tenths % 10} MB`
}
