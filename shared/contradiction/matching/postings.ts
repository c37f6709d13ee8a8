import { allBits, type Bits, clearBit, noBits, setBit } from './bits'

/** What a dimension says of the entries; those in neither set are unknown. */
export type Answer = { readonly meets: Bits; readonly misses: Bits }

/** The words of a set in which it has any entry, in order, and its entries in each. */
export type OpenWords = { readonly words: Uint32Array; readonly entries: Uint32Array }

/** An answer that is kept, with the entries that do not miss: side by side they are found sooner than in the whole set. */
export type KeptAnswer = Answer & { readonly open: OpenWords }

/** Memory for the words that are being found. */
let scratch = new Uint32Array(0)

/** The words in which any of `all` entries does not miss. */
export function openWords({ misses }: Answer, all: Bits): OpenWords {
  let count = 0
  if (scratch.length < misses.length) scratch = new Uint32Array(misses.length)
  for (let word = 0; word < misses.length; word += 1) {
    if (((all[word] ?? 0) & ~(misses[word] ?? 0)) === 0) continue
    scratch[count] = word
    count += 1
  }
  const words = scratch.slice(0, count)
  return { words, entries: words.map((word) => (all[word] ?? 0) & ~(misses[word] ?? 0)) }
}

/** Which values of a column meet, and which are the exception from what the rest comes to. */
export type Told = {
  readonly meets: Iterable<number>
  /** Values that are unknown where the rest misses, or that miss where the rest is unknown. */
  readonly except: Iterable<number>
  readonly rest: 'misses' | 'unknown'
}

/** Entries by their value, those of one value in their order; `starts` says where each value begins. */
export function grouped(
  codes: Uint32Array,
  values: number,
): { readonly starts: Uint32Array; readonly entries: Uint32Array } {
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
  return { starts, entries }
}

/** The entries of a column by their value. Value 0 stands for none: the record does not say. */
export class Postings {
  readonly codes: Uint32Array
  readonly present: Bits
  readonly #starts: Uint32Array
  readonly #entries: Uint32Array

  /** `codes` holds the value of each entry, all of them below `values`. */
  constructor(codes: Uint32Array, values: number) {
    const { starts, entries } = grouped(codes, values)
    this.codes = codes
    this.#starts = starts
    this.#entries = entries
    this.present = allBits(codes.length)
    for (const entry of this.of(0)) clearBit(this.present, entry)
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
