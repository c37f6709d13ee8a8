/** `all` are the keys of a table's columns in the order of its file, `shown` those in view, in the order of a person. */
type Keys = readonly string[]

/** Puts a column before the one that stands at `gap` now; `gap` is the number of columns for the end. */
export function moveColumn(shown: Keys, key: string, gap: number): Keys {
  const from = shown.indexOf(key)
  if (from < 0 || gap === from || gap === from + 1) return shown
  const others = shown.toSpliced(from, 1)
  return others.toSpliced(gap > from ? gap - 1 : gap, 0, key)
}

/** Shows columns again: each after the nearest one that stands before it in the file and is shown, else first. */
export function showColumns(all: Keys, shown: Keys, keys: ReadonlySet<string>): Keys {
  const places = new Map(shown.map((key, at) => [key, at]))
  // What comes before the first column that is shown, and after each of those: in the order of the file.
  const after = new Map<number, string[]>()
  let last = -1
  for (const key of all) {
    const at = places.get(key)
    if (at !== undefined) last = at
    else if (keys.has(key)) after.set(last, [...(after.get(last) ?? []), key])
  }
  return [...(after.get(-1) ?? []), ...shown.flatMap((key, at) => [key, ...(after.get(at) ?? [])])]
}

/** All columns as they are listed to choose from: those that are hidden stand where they would be shown. */
export const arranged = (all: Keys, shown: Keys): Keys => showColumns(all, shown, new Set(all))

/** How columns are kept in a view: nothing where all are shown as in the file. */
export const keptColumns = (all: Keys, shown: Keys): Keys =>
  shown.length === all.length && shown.every((key, at) => key === all[at]) ? [] : shown
