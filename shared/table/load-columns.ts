import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type Block, type PackedColumn, unpackBlock } from './block'
import type { Column, Columns } from './columns'
import { Dictionary } from './dictionary'

/** Takes the blocks of a table one after the other, so that no more than one packed block is held at a time. */
export type ColumnsLoader = {
  /** The next block. Code `table.block` where it is damaged or not of this table. */
  readonly add: (bytes: Uint8Array) => Result<null>
  /** The table, once all of its blocks are there; the loader is done with. */
  readonly finish: () => Result<LoadedColumns>
}

/** A loaded table, and what its values, codes and lines take in memory, in bytes. */
export type LoadedColumns = Columns & { readonly byteLength: number }

/** What names a column of a table. */
type Named = { readonly key: string; readonly header: string }

/**
 * From so many rows on, a column whose rows mostly differ keeps a value for each row: codes would cost more than they
 * save. Before, too little is known of it.
 */
const SETTLED = 16_384

/** Begins to load a table of `rowCount` rows. */
export function columnsLoader(named: readonly Named[], rowCount: number): ColumnsLoader {
  const columns = named.map(({ key, header }) => new GrowingColumn(key, header, rowCount))
  const lines = new GrowingLines(rowCount)
  let rows = 0
  return {
    add(bytes) {
      const block = unpackBlock(bytes)
      if (!block.ok) return block
      const { value } = block
      if (value.columns.length !== columns.length || rows + value.rows > rowCount) return err(STRANGE)
      lines.add(value.lines, rows)
      for (const [index, packed] of value.columns.entries()) columns[index]?.add(value, packed, rows)
      rows += value.rows
      return ok(null)
    },
    finish() {
      if (rows !== rowCount) return err(STRANGE)
      let { byteLength } = lines
      const settled = columns.map((column) => {
        const { bytes, ...finished } = column.finish()
        byteLength += bytes
        return finished
      })
      return ok({ rowCount, columns: settled, lineOf: lines.finish(), byteLength })
    },
  }
}

const STRANGE = fault('table.block', 'A part of this table does not belong to it: its rows cannot be read.')

/** Loads a table whose blocks are at hand. */
export function loadColumns(
  named: readonly Named[],
  rowCount: number,
  blocks: Iterable<Uint8Array>,
): Result<LoadedColumns> {
  const loader = columnsLoader(named, rowCount)
  for (const bytes of blocks) {
    const added = loader.add(bytes)
    if (!added.ok) return added
  }
  return loader.finish()
}

type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** A column while its blocks come in: one dictionary for all blocks, or a value for each row. */
class GrowingColumn {
  readonly #key: string
  readonly #header: string
  readonly #rowCount: number
  #values = new Dictionary()
  #codes: Codes | null

  constructor(key: string, header: string, rowCount: number) {
    this.#key = key
    this.#header = header
    this.#rowCount = rowCount
    this.#codes = new Uint8Array(rowCount)
  }

  add({ rows }: Block, packed: PackedColumn, from: number): void {
    if (this.#codes !== null && from >= SETTLED && this.#values.size * 2 > from) this.#spread(from)
    if (this.#codes === null) this.#append(packed, rows)
    else this.#merge(packed, rows, from)
  }

  finish(): Column & { readonly bytes: number } {
    const values = this.#values.settle()
    return {
      key: this.#key,
      header: this.#header,
      size: values.size,
      codes: this.#codes,
      value: values.text,
      bytes: values.byteLength + (this.#codes?.byteLength ?? 0),
    }
  }

  #merge({ starts, bytes, codes }: PackedColumn, rows: number, from: number): void {
    const size = starts.length - 1
    const merged = new Uint32Array(size)
    const values = this.#values
    for (let value = 0; value < size; value += 1)
      merged[value] = values.code(bytes, starts[value] ?? 0, starts[value + 1] ?? 0)
    const into = this.#wideEnough()
    const last = size - 1
    for (let row = 0; row < rows; row += 1) {
      const code = codes === null ? Math.min(row, last) : (codes[row] ?? 0)
      into[from + row] = merged[code] ?? 0
    }
  }

  #append({ starts, bytes, codes }: PackedColumn, rows: number): void {
    const last = starts.length - 2
    for (let row = 0; row < rows; row += 1) {
      const code = codes === null ? Math.min(row, last) : (codes[row] ?? 0)
      this.#values.append(bytes, starts[code] ?? 0, starts[code + 1] ?? 0)
    }
  }

  /** From a dictionary to a value for each row. */
  #spread(rows: number): void {
    const values = this.#values
    const codes = this.#codes ?? new Uint8Array(0)
    this.#values = new Dictionary(this.#rowCount)
    this.#codes = null
    for (let row = 0; row < rows; row += 1) this.#values.appendFrom(values, codes[row] ?? 0)
  }

  #wideEnough(): Codes {
    const { size } = this.#values
    const codes = this.#codes ?? new Uint8Array(this.#rowCount)
    const wider =
      codes.BYTES_PER_ELEMENT === 1 && size > 0x100
        ? size > 0x10000
          ? new Uint32Array(codes)
          : new Uint16Array(codes)
        : codes.BYTES_PER_ELEMENT === 2 && size > 0x10000
          ? new Uint32Array(codes)
          : codes
    this.#codes = wider
    return wider
  }
}

/** The lines that rows begin in. Nearly always they follow each other, which costs nothing to keep. */
class GrowingLines {
  readonly #rowCount: number
  #first = 1
  #lines: Uint32Array | null = null

  constructor(rowCount: number) {
    this.#rowCount = rowCount
  }

  add(lines: Uint32Array, from: number): void {
    if (from === 0) this.#first = lines[0] ?? 1
    if (this.#lines === null && lines.some((line, row) => line !== this.#first + from + row)) {
      this.#lines = new Uint32Array(this.#rowCount)
      for (let row = 0; row < from; row += 1) this.#lines[row] = this.#first + row
    }
    this.#lines?.set(lines, from)
  }

  get byteLength(): number {
    return this.#lines?.byteLength ?? 0
  }

  finish(): (row: number) => number {
    const lines = this.#lines
    const first = this.#first
    return lines === null ? (row) => first + row : (row) => lines[row] ?? 0
  }
}
