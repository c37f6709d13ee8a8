import { formsOf, leanWords, namesWords } from '@shared/claim/match-goods'

/** Distinct texts of goods by the words that stand in them, so that a name is looked for only where it can be. */
export class GoodsTerms {
  readonly #text: (id: number) => string
  readonly #byWord = new Map<string, number[]>()
  #known = 1

  /** `text` gives the text of an id, from 1. */
  constructor(text: (id: number) => string) {
    this.#text = text
  }

  /** The texts below `size` that name something in these words, as `namesWords` has it. */
  naming(words: string, size: number): ReadonlySet<number> {
    this.#learn(size)
    const found = new Set<number>()
    for (const form of formsOf(words)) {
      const [first = ''] = form.split(' ', 1)
      for (const id of this.#byWord.get(first) ?? []) {
        if (id < size && !found.has(id) && namesWords(this.#text(id), words)) found.add(id)
      }
    }
    return found
  }

  #learn(size: number): void {
    for (let id = this.#known; id < size; id += 1) {
      for (const word of new Set(leanWords(this.#text(id)).split(' '))) {
        const there = this.#byWord.get(word)
        if (there === undefined) this.#byWord.set(word, [id])
        else there.push(id)
      }
    }
    this.#known = Math.max(this.#known, size)
  }
}
