/** Longest string that is looked through, in UTF-16 units: a key or a line; a text by itself names nothing. */
const LONGEST = 4_000
/** Ids as `ID_PREFIXES` and a ULID make them, and SHA-256 in hexadecimal digits. */
const NAMES = /(?<![0-9a-z])(?:[a-z]{3}-[0-7][0-9a-hjkmnp-tv-z]{25}|[0-9a-f]{64})(?![0-9a-z])/g

/** The ids and hashes that a string is or holds: the key of a verdict names entities and snapshots within it. */
export const namesIn = (text: string): readonly string[] =>
  text.length > LONGEST ? [] : (text.match(NAMES) ?? [])
