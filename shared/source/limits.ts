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

/** Most bytes that a container may unpack to in all: 200 MB, four times the largest snapshot. */
export const MAX_UNPACKED_BYTES = 4 * MAX_SOURCE_BYTES

/** Most files in a zip that holds a document or an archive. */
export const MAX_ZIP_ENTRIES = 20_000

/** A file in a zip that unpacks to this many times its packed bytes, and to more than 10 MB, was made to. */
export const MAX_ZIP_RATIO = 200
export const ZIP_RATIO_FLOOR = 10 * 1024 * 1024

/** Most documents in one container: records of an archive, parts of a message. */
export const MAX_RECORDS = 100_000
export const MAX_MAIL_PARTS = 2_000
