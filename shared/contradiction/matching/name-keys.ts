import { type Comparable, comparable, likeness } from '@shared/entity/names/similar'

/**
 * Names as tables write them by what two names that are alike have in common (`likeness`), so that an entity's names
 * are held against a few of them and not against all. Two alike names share a key; names that share one may not be
 * alike.
 */
export class NameKeys {
  readonly #name: (id: number) => string | null
  /** Hash × 2^21 + id, ordered from 0 to `#ordered`. */
  #pairs = new Float64Array(1_024)
  #filled = 0
  #inOrder = true
  #known = 1

  /** `name` gives the name of an id from 1 and below 2^21; null for one that has none to compare. */
  constructor(name: (id: number) => string | null) {
    this.#name = name
  }

  /** The ids below `size` whose names are like one of these. */
  like(spellings: readonly Comparable[], size: number): ReadonlySet<number> {
    this.#learn(size)
    const maybe = new Set<number>()
    for (const spelling of spellings) for (const key of keysOf(spelling)) this.#find(hash(key), maybe)
    const found = new Set<number>()
    for (const id of maybe) {
      const name = id < size ? this.#name(id) : null
      if (name === null) continue
      const heard = comparable(name)
      if (spellings.some((spelling) => likeness(heard, spelling) !== null)) found.add(id)
    }
    return found
  }

  #learn(size: number): void {
    for (let id = this.#known; id < size; id += 1) {
      const name = this.#name(id)
      if (name !== null) for (const key of keysOf(comparable(name))) this.#add(hash(key) * SHIFT + id)
    }
    this.#known = Math.max(this.#known, size)
    if (this.#inOrder) return
    this.#pairs.subarray(0, this.#filled).sort()
    this.#inOrder = true
  }

  #add(pair: number): void {
    if (this.#filled === this.#pairs.length) {
      const wider = new Float64Array(this.#pairs.length * 2)
      wider.set(this.#pairs)
      this.#pairs = wider
    }
    this.#pairs[this.#filled] = pair
    this.#filled += 1
    this.#inOrder = false
  }

  #find(wanted: number, into: Set<number>): void {
    const from = wanted * SHIFT
    let low = 0
    let high = this.#filled
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#pairs[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    for (; low < this.#filled && (this.#pairs[low] ?? 0) < from + SHIFT; low += 1)
      into.add((this.#pairs[low] ?? 0) - from)
  }
}

/** Room for two million names; more hashes than that would not fit exactly into a number. */
const SHIFT = 2 ** 21

/**
 * What `likeness` needs two names to share: their letters, their sound, their words in some order, or all but one word
 * together with that word's first and last letter. Sounds follow from letters, so that equal letters sound equal.
 */
function keysOf(name: Comparable): string[] {
  const { latin, sound, digits } = name
  // Of a name as long as that, a whole address, the number of its words must do.
  if (latin.length > 40) return [`f ${name.folded}`, `n ${digits} ${latin.length}`, ...wholes(name)]
  const slips = latin.map((word, place) => {
    const others = sound.toSpliced(place, 1).join(' ')
    return `s ${digits} ${latin.length} ${place} ${word[0] ?? ''}${word.at(-1) ?? ''} ${others}`
  })
  return [`f ${name.folded}`, ...wholes(name), ...slips]
}

const wholes = ({ run, latin, bag, digits }: Comparable): string[] => [
  `r ${digits} ${run}`,
  `l ${digits} ${latin.join('')}`,
  `b ${digits} ${bag}`,
]

/** FNV-1a over UTF-16 units, 32 bits. Equal hashes of unlike keys only cost a comparison. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}
