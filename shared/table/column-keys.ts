/** A column by the key that names it alone, and by the header as the file has it. */
export type NamedColumn = { readonly key: string; readonly header: string }

/** Longest header in UTF-16 units: keys stand in one-line fields. */
const LONGEST = 1_000

/**
 * Keys of columns from their headers: white space closed up, an empty one is "column 3", and one that an earlier column
 * has is numbered: "name (2)". A key that a later header bears by itself is not taken from it.
 */
export function namedColumns(headers: readonly string[]): readonly NamedColumn[] {
  const tidy = headers.map((header, index) => {
    const words = header.replace(/\s+/gu, ' ').trim().slice(0, LONGEST)
    return words === '' ? `column ${index + 1}` : words
  })
  const own = new Set(tidy)
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return tidy.map((words, index) => {
    let key = words
    let number = next.get(words) ?? 1
    while (taken.has(key) || (number > 1 && own.has(key))) {
      number += 1
      key = `${words} (${number})`
    }
    next.set(words, number)
    taken.add(key)
    return { key, header: (headers[index] ?? '').slice(0, LONGEST) }
  })
}
