import { allBits, type Bits, noBits, setBit } from './bits'

/** What a dimension says of the entries; those in neither set are unknown. */
export type Answer = { readonly meets: Bits; readonly misses: Bits }

/** An answer that is kept, with the words of its sets in which any entry does not miss. */
export type KeptAnswer = Answer & { readonly open: Uint32Array }

/** Memory for the list that is being made. */
let scratch = new Uint32Array(0)

/** The words in which any of `all` entries does not miss. */
export function openWords({ misses }: Answer, all: Bits): Uint32Array {
  let count = 0
  if (scratch.length < misses.length) scratch = new Uint32Array(misses.length)
  const words = scratch
  for (let word = 0; word < misses.length; word += 1) {
    if (((all[word] ?? 0) & ~(misses[word] ?? 0)) === 0) continue
    words[count] = word
    count += 1
  }
  return words.slice(0, count)
}

/** The words of either list, in order. */
export function eitherWord(a: Uint32Array, b: Uint32Array): Uint32Array {
  const words = new Uint32Array(a.length + b.length)
  let [left, right, count] = [0, 0, 0]
  while (left < a.length || right < b.length) {
    const x = a[left] ?? 0xffffffff
    const y = b[right] ?? 0xffffffff
    words[count] = x < y ? x : y
    count += 1
    if (x <= y) left += 1
    if (y <= x) right += 1
  }
  return words.subarray(0, count)
}

/** Which values of a column meet, and which are the exception from what the rest comes to. */
export type Told = {
  readonly meets: Iterable<number>
  /** Values that are unknown where the rest misses, or that miss where the rest is unknown. */
  readonly except: Iterable<number>
  readonly rest: 'misses' | 'unknown'
}

/** The entries of a column by their value. Value 0 stands for none: the record does not say. */
export class Postings {
  readonly codes: Uint32Array
  readonly present: Bits
  readonly #starts: Uint32Array
  readonly #entries: Uint32Array

  /** `codes` holds the value of each entry, all of them below `values`. */
  constructor(codes: Uint32Array, values: number) {
    const starts = new Uint32Array(values + 1)
    for (const code of codes) starts[code + 1] = (starts[code + 1] ?? 0) + 1
    for (let value = 0; value < values; value += 1)
      starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0)
    const next = starts.slice()
    const entries = new Uint32Array(codes.length)
    for (let entry = 0; entry < codes.length; entry += 1) {
      const code = codes[entry] ?? 0
      const at = next[code] ?? 0
      entries[at] = entry
      next[code] = at + 1
    }
    this.codes = codes
    this.#starts = starts
    this.#entries = entries
    this.present = allBits(codes.length)
    this.each(0, (entry) => {
      this.present[entry >>> 5] = (this.present[entry >>> 5] ?? 0) & ~(1 << (entry & 31))
    })
  }

  /** Whether any entry has a value. */
  get some(): boolean {
    return (this.#starts[1] ?? 0) < this.codes.length
  }

  addTo(bits: Bits, value: number): void {
    const end = this.#starts[value + 1] ?? 0
    for (let at = this.#starts[value] ?? end; at < end; at += 1) setBit(bits, this.#entries[at] ?? 0)
  }

  each(value: number, visit: (entry: number) => void): void {
    const end = this.#starts[value + 1] ?? 0
    for (let at = this.#starts[value] ?? end; at < end; at += 1) visit(this.#entries[at] ?? 0)
  }

  /** The entries with a value. */
  of(value: number): Uint32Array {
    const end = this.#starts[value + 1] ?? 0
    return this.#entries.subarray(this.#starts[value] ?? end, end)
  }

  /** The values that occur. */
  *values(): Generator<number> {
    for (let value = 1; value + 1 < this.#starts.length; value += 1)
      if ((this.#starts[value + 1] ?? 0) > (this.#starts[value] ?? 0)) yield value
  }

  /** From values to entries. An entry without a value is unknown. */
  answer({ meets, except, rest }: Told): Answer {
    const met = noBits(this.codes.length)
    for (const value of meets) this.addTo(met, value)
    const excepted = noBits(this.codes.length)
    for (const value of except) this.addTo(excepted, value)
    if (rest === 'unknown') return { meets: met, misses: excepted }
    const { present } = this
    for (let word = 0; word < excepted.length; word += 1)
      excepted[word] = (present[word] ?? 0) & ~((met[word] ?? 0) | (excepted[word] ?? 0))
    return { meets: met, misses: excepted }
  }
}
