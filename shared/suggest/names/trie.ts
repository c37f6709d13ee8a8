import { foldForSearch } from '@shared/kernel/text'
import { words } from '@shared/kernel/segments'

type Node<T> = { readonly next: Map<string, Node<T>>; values: readonly Entry<T>[] }
type Entry<T> = { readonly alias: string; readonly value: T }

/** A word of the text with its folded form. */
type FoldedWord = { readonly start: number; readonly end: number; readonly folded: string }

/** Where a name of the gazetteer stands in a text. */
export type Hit<T> = {
  readonly start: number
  readonly end: number
  readonly alias: string
  readonly value: T
}

/** Names by their folded words. Adding in any order gives the same gazetteer. */
export type Trie<T> = { readonly root: Node<T> }

/** Builds a gazetteer from names and what they stand for. Of two values of one name, the first in order of alias is kept. */
export function trieOf<T>(entries: Iterable<readonly [alias: string, value: T]>): Trie<T> {
  const root: Node<T> = { next: new Map(), values: [] }
  for (const [alias, value] of entries) {
    const path = words(alias)
    if (path.length === 0) continue
    let node = root
    for (const { start, end } of path) {
      const key = foldForSearch(alias.slice(start, end))
      let next = node.next.get(key)
      if (next === undefined) {
        next = { next: new Map(), values: [] }
        node.next.set(key, next)
      }
      node = next
    }
    node.values = [...node.values, { alias, value }]
  }
  return { root }
}

/** The words of a text, folded once for any number of gazetteers; possessives are cut off. */
export function foldWords(text: string): FoldedWord[] {
  return words(text).map(({ start, end }) => {
    const word = text.slice(start, end)
    const bare = word.replace(/[’']s$/u, '')
    return { start, end: start + bare.length, folded: foldForSearch(bare) }
  })
}

/**
 * All names of a gazetteer in a text, the longest at each place, without overlaps. Capitals of the name must stand in
 * the text as well, and short names in capitals alone match exactly.
 */
export function hitsIn<T>(trie: Trie<T>, text: string, folded: readonly FoldedWord[]): Hit<T>[] {
  const found: Hit<T>[] = []
  let free = 0
  for (let index = 0; index < folded.length; index += 1) {
    const first = folded[index]
    if (first === undefined || first.start < free) continue
    const hit = longestAt(trie, text, folded, index)
    if (hit === null) continue
    found.push(hit)
    free = hit.end
  }
  return found
}

const GAP = /^(?:[ \u00a0]|[.’'‑/-]|\.\s|\s?&\s?|\s?[«»“”"]|\n)?$/u

function longestAt<T>(
  trie: Trie<T>,
  text: string,
  folded: readonly FoldedWord[],
  from: number,
): Hit<T> | null {
  let best: Hit<T> | null = null
  let node: Node<T> | undefined = trie.root
  for (let index = from; index < folded.length && node !== undefined; index += 1) {
    const word = folded[index]
    const before = folded[index - 1]
    if (word === undefined) break
    if (index > from && before !== undefined && !GAP.test(text.slice(before.end, word.start))) break
    node = node.next.get(word.folded)
    const start = folded[from]?.start ?? 0
    const match = node?.values.find(({ alias }) => sameCapitals(alias, text.slice(start, word.end)))
    if (match === undefined) continue
    const dot = match.alias.endsWith('.') && text[word.end] === '.' ? 1 : 0
    best = { start, end: word.end + dot, ...match }
  }
  return best
}

function sameCapitals(alias: string, found: string): boolean {
  const letters = alias.replace(/[^\p{L}\d]/gu, '')
  if (letters.length <= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return found.replace(/[^\p{L}\d]/gu, '') === letters
  }
  return !/^\p{Lu}/u.test(alias) || /^\p{Lu}/u.test(found)
}
