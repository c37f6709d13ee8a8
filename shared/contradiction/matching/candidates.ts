import { type Bits, countWord } from './bits'
import type { KeptAnswer, OpenWords } from './postings'

/**
 * The entries that are left when those are gone that two dimensions miss: a few words of a set, in no order, and which
 * entries of each. An entry that misses at most once is open in one of any two dimensions, so that only the words
 * that are open in the two narrowest are looked at. It holds until the next question.
 */
export class Candidates {
  readonly words: Uint32Array
  /** The entries that are left in the word at the same place of `words`. */
  readonly left: Bits
  /** How many words, and how many entries in them. */
  count = 0
  entries = 0
  readonly #all: Bits
  readonly #none: Bits
  readonly #everyWord: OpenWords
  /** The question in which a word was looked at last. */
  readonly #looked: Uint32Array
  #question = 0

  /** `all` and `none` are the sets of every entry and of none. */
  constructor(all: Bits, none: Bits) {
    this.#all = all
    this.#none = none
    this.words = none.slice()
    this.left = none.slice()
    this.#looked = none.slice()
    this.#everyWord = { words: none.map((_, word) => word), entries: all }
  }

  /** Those among `counted` that at most one of up to four dimensions misses. */
  find(counted: Bits, limited: readonly KeptAnswer[]): void {
    this.count = 0
    this.entries = 0
    this.#question = (this.#question + 1) >>> 0
    const [first, second, third, fourth] = limited.toSorted(
      (a, b) => a.open.words.length - b.open.words.length,
    )
    const [c, d] = [third?.misses ?? this.#none, fourth?.misses ?? this.#none]
    if (first === undefined || second === undefined) this.#look(this.#everyWord, counted, this.#none, c, d)
    else {
      this.#look(first.open, counted, second.misses, c, d)
      // In a word that was not looked at yet, the first dimension misses everything.
      this.#look(second.open, counted, this.#all, c, d)
    }
  }

  /** Looks at the words that are open in one dimension, beside what three others miss. */
  #look(open: OpenWords, counted: Bits, b: Bits, c: Bits, d: Bits): void {
    let { count, entries } = this
    const looked = this.#looked
    const question = this.#question
    for (let at = 0; at < open.words.length; at += 1) {
      const word = open.words[at] ?? 0
      if (looked[word] === question) continue
      looked[word] = question
      const a = ~(open.entries[at] ?? 0)
      const ab = a | (b[word] ?? 0)
      const third = c[word] ?? 0
      const two = (a & (b[word] ?? 0)) | (ab & third) | ((ab | third) & (d[word] ?? 0))
      const left = (counted[word] ?? 0) & ~two
      if (left === 0) continue
      this.words[count] = word
      this.left[count] = left
      count += 1
      entries += countWord(left)
    }
    this.count = count
    this.entries = entries
  }
}
