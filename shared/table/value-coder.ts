import { bytesHash } from './dictionary'
import type { CellRanges } from './row-heap'

/** So many rows tell whether a column repeats itself; where nearly all of them differ, no values are gathered. */
const SAMPLE = 64
const REPEATS = 56

/**
 * The values of a column in the order they first occur, and the code of each row; or, where codes would gain little,
 * every cell as a value of its own. Values are told apart by their bytes. Used for one column after the other.
 */
export class ValueCoder {
  readonly #rows: number
  /** Where each value stands in the bytes of the rows. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The code of each row, where the column is not plain. */
  readonly codes: Uint16Array
  /** Open addressing: codes by hash, each one more than it is; 0 is free. At least half of it stays empty. */
  readonly #slots: Uint16Array
  size = 0
  plain = false

  constructor(rows: number) {
    this.#rows = rows
    this.starts = new Uint32Array(rows)
    this.ends = new Uint32Array(rows)
    this.codes = new Uint16Array(rows)
    let slots = 64
    while (slots < 2 * rows) slots *= 2
    this.#slots = new Uint16Array(slots)
  }

  read(given: CellRanges, column: number): void {
    this.plain = !this.#encode(given, column)
    if (!this.plain) return
    const rows = this.#rows
    for (let row = 0, at = column; row < rows; row += 1, at += given.width) {
      this.starts[row] = given.starts[at] ?? 0
      this.ends[row] = given.ends[at] ?? 0
    }
    this.size = rows
  }

  /** Gathers values and codes; false where they gain little. */
  #encode({ bytes, starts, ends, width }: CellRanges, column: number): boolean {
    const rows = this.#rows
    this.#slots.fill(0)
    this.size = 0
    const most = (rows * 3) / 4
    let code = 0
    for (let row = 0, at = column; row < rows; row += 1, at += width) {
      const start = starts[at] ?? 0
      const end = ends[at] ?? 0
      // Neighbours are often alike.
      if (row === 0 || !this.#isValue(code, bytes, start, end)) {
        const known = this.size
        code = this.#codeOf(bytes, start, end)
        if (this.size > known && this.size > most && rows > 1) return false
      }
      if (row === SAMPLE && this.size > REPEATS) return false
      this.codes[row] = code
    }
    return rows > 0
  }

  /** The code of bytes[start, end), which is a new one where it was not seen before. */
  #codeOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1
    let slot = bytesHash(bytes, start, end) & mask
    for (;;) {
      const code = (this.#slots[slot] ?? 0) - 1
      if (code < 0) break
      if (this.#isValue(code, bytes, start, end)) return code
      slot = (slot + 1) & mask
    }
    const code = this.size
    this.#slots[slot] = code + 1
    this.starts[code] = start
    this.ends[code] = end
    this.size += 1
    return code
  }

  #isValue(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const at = this.starts[code] ?? 0
    if ((this.ends[code] ?? 0) - at !== end - start) return false
    for (let index = start, place = at; index < end; index += 1, place += 1)
      if (bytes[index] !== bytes[place]) return false
    return true
  }
}
