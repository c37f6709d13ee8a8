import { type Bits, noBits, setBit } from './bits'

/** How many cumulative sets are kept: what is asked for is at most so small a part of the entries away from one. */
const STEPS = 256

/** The first and the last day of each period by its number: infinite where a side is open or unknown, and NaN for none. */
export type PeriodDays = { readonly firsts: Float64Array; readonly lasts: Float64Array }

/** Entries in the order of a day, so that those before a day are a set that is nearly there. */
export class DayOrder {
  readonly #entries: Uint32Array
  readonly #days: Float64Array
  readonly #step: number
  readonly #before: readonly Bits[]

  /** `dated` are entries below `size` with their day number. */
  constructor(dated: readonly { readonly entries: Uint32Array; readonly day: number }[], size: number) {
    const ordered = dated.toSorted((a, b) => a.day - b.day)
    const count = ordered.reduce((sum, { entries }) => sum + entries.length, 0)
    this.#entries = new Uint32Array(count)
    this.#days = new Float64Array(count)
    let at = 0
    for (const { entries, day } of ordered) {
      this.#entries.set(entries, at)
      this.#days.fill(day, at, at + entries.length)
      at += entries.length
    }
    this.#step = Math.max(64, Math.ceil(count / STEPS))
    const before: Bits[] = []
    const running = noBits(size)
    for (let entry = 0; entry < count; entry += 1) {
      if (entry % this.#step === 0) before.push(running.slice())
      setBit(running, this.#entries[entry] ?? 0)
    }
    if (count % this.#step === 0) before.push(running)
    this.#before = before
  }

  /** Fills `into` with the entries whose day lies before `day`. */
  before(day: number, into: Bits): Bits {
    let low = 0
    let high = this.#days.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#days[middle] ?? 0) < day) low = middle + 1
      else high = middle
    }
    const place = Math.floor(low / this.#step)
    const there = this.#before[place]
    if (there === undefined) into.fill(0)
    else into.set(there)
    for (let at = place * this.#step; at < low; at += 1) setBit(into, this.#entries[at] ?? 0)
    return into
  }
}
