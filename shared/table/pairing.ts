import { cellAt, codeAt, type Column, type Columns } from './columns'

/** Rows of two exports of one table that stand for the same thing. */
export type Pairing = {
  /**
   * What names a row: the columns that were asked for, or, where a table has none of them, every column that both
   * have. Then a row that changed at all is one that is gone and one that was added.
   */
  readonly by: 'keys' | 'rows'
  readonly keys: readonly string[]
  /** The later row of each earlier one, and the earlier row of each later one; -1 for none. */
  readonly later: Int32Array
  readonly earlier: Int32Array
  /** Later rows that no earlier row can stand for, and earlier rows that no later one can. In the order of the file. */
  readonly added: readonly number[]
  readonly gone: readonly number[]
  /** Rows that have the same name, several of them on one side or without any name: nothing tells which is which. */
  readonly ambiguous: readonly Ambiguous[]
}
export type Ambiguous = { readonly earlier: readonly number[]; readonly later: readonly number[] }

/**
 * Pairs the rows of two exports by the columns that name a row. A pair is made only where nothing else could be meant:
 * the name stands once on either side, or, among rows of one name, this row stands once on either side cell by cell.
 * White space around a cell is not looked at; the order of rows says nothing. Swapping the exports swaps the answer.
 */
export function pairRows(earlier: Columns, later: Columns, keys: readonly string[]): Pairing {
  const shared = sharedColumns(earlier, later)
  const named = keys.flatMap((key) => shared.find((both) => both.key === key) ?? [])
  const by = keys.length > 0 && named.length === keys.length ? 'keys' : 'rows'
  const naming = by === 'keys' ? named : shared
  const names = nameRows(earlier, later, naming)
  const pairing = {
    later: new Int32Array(earlier.rowCount).fill(-1),
    earlier: new Int32Array(later.rowCount).fill(-1),
  }
  const added: number[] = []
  const gone: number[] = []
  const ambiguous: Ambiguous[] = []
  const pair = (before: number, after: number): void => {
    pairing.later[before] = after
    pairing.earlier[after] = before
  }
  const settle = (rows: Ambiguous): void => {
    if (rows.earlier.length > 0 && rows.later.length > 0) ambiguous.push(rows)
    else {
      for (const row of rows.earlier) gone.push(row)
      for (const row of rows.later) added.push(row)
    }
  }
  const groups = groupsOf(names)
  for (let name = 0; name < names.count; name += 1) {
    const rows = groups(name)
    const [before, after] = [rows.earlier[0], rows.later[0]]
    const isOne = rows.earlier.length === 1 && rows.later.length === 1
    if (isOne && before !== undefined && after !== undefined && name !== names.blank) pair(before, after)
    else if (rows.earlier.length === 0 || rows.later.length === 0 || by === 'rows') settle(rows)
    else settle(pairSame(rows, shared, pair))
  }
  const inOrder = (rows: number[]): number[] => rows.sort((a, b) => a - b)
  return {
    by,
    keys: naming.map(({ key }) => key),
    ...pairing,
    added: inOrder(added),
    gone: inOrder(gone),
    ambiguous,
  }
}

/** A column that two exports share. */
export type SharedColumn = { readonly key: string; readonly earlier: Column; readonly later: Column }

/** The columns that both exports have, by their keys, in the order of the later one. */
export function sharedColumns(earlier: Columns, later: Columns): readonly SharedColumn[] {
  const known = new Map(earlier.columns.map((column) => [column.key, column]))
  return later.columns.flatMap((column) => {
    const before = known.get(column.key)
    return before === undefined ? [] : { key: column.key, earlier: before, later: column }
  })
}

/** A number for the name of each row; equal for equal names of both exports. */
type Names = {
  readonly earlier: Uint32Array
  readonly later: Uint32Array
  readonly count: number
  /** The name that is empty in every column, and so names nothing; -1 where no row has it. */
  readonly blank: number
}

function nameRows(earlier: Columns, later: Columns, columns: readonly SharedColumn[]): Names {
  const before = new Uint32Array(earlier.rowCount)
  const after = new Uint32Array(later.rowCount)
  let count = 1
  let blank = 0
  for (const column of columns) {
    const words = new Map<string, number>([['', 0]])
    const mine = wordIds(column.earlier, earlier.rowCount, words)
    const theirs = wordIds(column.later, later.rowCount, words)
    const ids = new Map<number, number>()
    const join = (names: Uint32Array, cells: Uint32Array): void => {
      for (let row = 0; row < names.length; row += 1) {
        // Both fit 32 bits and their product 53: rows are at most five million.
        const joined = (names[row] ?? 0) * words.size + (cells[row] ?? 0)
        let id = ids.get(joined)
        if (id === undefined) ids.set(joined, (id = ids.size))
        names[row] = id
      }
    }
    join(before, mine)
    join(after, theirs)
    blank = blank === -1 ? -1 : (ids.get(blank * words.size) ?? -1)
    count = ids.size
  }
  return { earlier: before, later: after, count, blank }
}

/** The cells of a column as numbers, the same for the same text without the space around it. */
function wordIds(column: Column, rows: number, words: Map<string, number>): Uint32Array {
  const idOf = (text: string): number => {
    const trimmed = text.trim()
    let id = words.get(trimmed)
    if (id === undefined) words.set(trimmed, (id = words.size))
    return id
  }
  const ids = new Uint32Array(rows)
  if (column.codes === null) {
    for (let row = 0; row < rows; row += 1) ids[row] = idOf(column.value(row))
    return ids
  }
  const byCode = Uint32Array.from({ length: column.size }, (_, code) => idOf(column.value(code)))
  for (let row = 0; row < rows; row += 1) ids[row] = byCode[codeAt(column, row)] ?? 0
  return ids
}

/** The rows of each name, on either side, in the order of the file. */
function groupsOf(names: Names): (name: number) => Ambiguous {
  const before = gather(names.earlier, names.count)
  const after = gather(names.later, names.count)
  return (name) => ({ earlier: before(name), later: after(name) })
}

function gather(names: Uint32Array, count: number): (name: number) => number[] {
  const starts = new Uint32Array(count + 1)
  for (const name of names) starts[name + 1] = (starts[name + 1] ?? 0) + 1
  for (let name = 0; name < count; name += 1) starts[name + 1] = (starts[name + 1] ?? 0) + (starts[name] ?? 0)
  const next = starts.slice()
  const rows = new Uint32Array(names.length)
  for (const [row, name] of names.entries()) {
    const at = next[name] ?? 0
    rows[at] = row
    next[name] = at + 1
  }
  return (name) => Array.from(rows.subarray(starts[name], starts[name + 1]))
}

/** Pairs the rows of one name that are the same in every cell and stand once on either side; what is left. */
function pairSame(
  rows: Ambiguous,
  columns: readonly SharedColumn[],
  pair: (earlier: number, later: number) => void,
): Ambiguous {
  const textOf = (side: 'earlier' | 'later', row: number): string =>
    JSON.stringify(columns.map((column) => cellAt(column[side], row).trim()))
  const before = byText(rows.earlier, (row) => textOf('earlier', row))
  const after = byText(rows.later, (row) => textOf('later', row))
  const paired = { earlier: new Set<number>(), later: new Set<number>() }
  for (const [text, [row, ...more]] of before) {
    const [other, ...others] = after.get(text) ?? []
    if (row === undefined || other === undefined || more.length + others.length > 0) continue
    pair(row, other)
    paired.earlier.add(row)
    paired.later.add(other)
  }
  return {
    earlier: rows.earlier.filter((row) => !paired.earlier.has(row)),
    later: rows.later.filter((row) => !paired.later.has(row)),
  }
}

const byText = (rows: readonly number[], textOf: (row: number) => string): Map<string, number[]> => {
  const found = new Map<string, number[]>()
  for (const row of rows) {
    const text = textOf(row)
    const same = found.get(text)
    if (same === undefined) found.set(text, [row])
    else same.push(row)
  }
  return found
}
