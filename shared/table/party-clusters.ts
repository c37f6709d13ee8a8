import { type Comparable, comparable, likeness } from '@shared/entity/names/similar'
import type { EntityId } from '@shared/kernel/ids'
import { firstLine, namesNobody, partyKey } from './read-party'

/** How often a value stands in a column. */
export type CountedValue = { readonly value: string; readonly count: number }

/** One spelling of a cluster, and why it may be the same party as the head; '' for the head itself. */
export type Spelling = CountedValue & { readonly why: string }

/** Spellings that may be one party. A question for a person, never an answer. */
export type PartyCluster = {
  /** The spelling that most rows have. */
  readonly head: string
  /** Rows of all its spellings. */
  readonly count: number
  /** The head first, then by how many rows have them. */
  readonly spellings: readonly Spelling[]
  /** Entities of the case that it may be, by one of their names. `known`: the head is that name. */
  readonly entities: readonly {
    readonly entity: EntityId
    readonly name: string
    readonly why: string
    readonly known: boolean
  }[]
}

export type NamedEntity = { readonly id: EntityId; readonly names: readonly string[] }

/** A name that is compared: a value of the column, or a name of an entity. */
type Entry = {
  readonly text: string
  readonly count: number
  readonly entity: EntityId | null
  /** One for each name that the text holds: “FAR OCEAN (远洋)” holds two. */
  readonly forms: readonly Comparable[]
}

/**
 * Groups the values of a party column into spellings of what may be one party, and finds entities of the case that it
 * may be. Names of the same letters, sound or words are one group; a slip of the pen is joined to the spelling that
 * more rows have, and never to a third one by way of it. Cells that name nobody are left out, as are clusters of one
 * spelling without an entity, unless `alone` asks for them. The order of values and entities does not matter.
 */
export function partyClusters(
  values: readonly CountedValue[],
  entities: readonly NamedEntity[] = [],
  { alone = false }: { readonly alone?: boolean } = {},
): readonly PartyCluster[] {
  const entries = entriesOf(values, entities)
  const groups = sameNames(entries)
  const parent = joinSlips(entries, groups)
  const members = new Map<number, number[]>()
  for (let at = 0; at < entries.length; at += 1) {
    const head = parent(at)
    const list = members.get(head)
    if (list === undefined) members.set(head, [at])
    else list.push(at)
  }
  return [...members.values()]
    .flatMap((list) => clusterOf(list.flatMap((at) => entries[at] ?? [])) ?? [])
    .filter((cluster) => alone || !isAlone(cluster))
    .toSorted((a, b) => b.count - a.count || order(a.head, b.head))
}

/** Sorted, so that everything behind is the same for any order of the input. */
function entriesOf(values: readonly CountedValue[], entities: readonly NamedEntity[]): readonly Entry[] {
  const counts = new Map<string, number>()
  for (const { value, count } of values) {
    if (!namesNobody(value)) counts.set(value, (counts.get(value) ?? 0) + count)
  }
  const cells = [...counts].map(([text, count]): Entry => ({
    text,
    count,
    entity: null,
    forms: formsOf(text),
  }))
  const names = entities.flatMap(({ id, names: own }) =>
    [...new Set(own)].map((text): Entry => ({ text, count: 0, entity: id, forms: formsOf(text) })),
  )
  return [...cells, ...names]
    .filter(({ forms }) => forms.length > 0)
    .toSorted((a, b) => b.count - a.count || order(a.text, b.text) || order(a.entity ?? '', b.entity ?? ''))
}

const HAN = /\p{Script=Han}[\p{Script=Han}\s()（）]*\p{Script=Han}/u
const LATIN = /\p{Script=Latin}{2}/u

/** A cell that writes a name in two scripts holds two names. */
function formsOf(text: string): Comparable[] {
  const line = firstLine(text)
  const han = HAN.exec(line)?.[0] ?? ''
  const rest = han === '' ? '' : line.replace(han, ' ').replace(/[()（）[\]]/gu, ' ')
  const names = han !== '' && LATIN.test(rest) ? [rest, han] : [line]
  return names.map(comparable).filter(({ run }) => run !== '')
}

/** Groups of entries that `likeness` joins by equal letters, sound or words: the number of the first entry of each. */
function sameNames(entries: readonly Entry[]): Groups {
  const groups = new Groups(entries.length)
  const first = new Map<string, number>()
  entries.forEach(({ forms }, at) => {
    for (const form of forms) {
      for (const key of exactKeys(form)) {
        const before = first.get(key)
        if (before === undefined) first.set(key, at)
        else groups.join(before, at)
      }
    }
  })
  return groups
}

/** Equal keys mean that the names are alike without a slip; the digits must agree. */
function exactKeys(form: Comparable): string[] {
  const tail = `\n${form.digits}`
  return [
    `f${form.folded}`,
    `l${form.latin.join('')}${tail}`,
    ...(form.run.length >= 4 ? [`r${form.run}${tail}`] : []),
    ...(form.sound.length > 1 ? [`b${form.bag}${tail}`] : []),
  ]
}

/**
 * Joins groups whose names differ by a slip in one word. The heaviest group takes the lighter ones that are like one of
 * its names; a group that was taken takes none, so that no chain of slips leads from one firm to another.
 */
function joinSlips(entries: readonly Entry[], groups: Groups): (at: number) => number {
  const blocks = new Map<string, LongWord[]>()
  entries.forEach(({ forms }, at) => {
    for (const form of forms) {
      for (const { key, word } of slipKeys(form)) {
        const block = blocks.get(key)
        const entry = { at, form, word, letters: lettersOf(word) }
        if (block === undefined) blocks.set(key, [entry])
        else block.push(entry)
      }
    }
  })
  const alike = new Map<number, Set<number>>()
  const compare = (left: LongWord, right: LongWord) => {
    const [x, y] = [groups.top(left.at), groups.top(right.at)]
    if (x === y || !mayBeSlip(left, right) || alike.get(x)?.has(y) === true) return
    if (likeness(left.form, right.form) === null) return
    alike.set(x, (alike.get(x) ?? new Set()).add(y))
    alike.set(y, (alike.get(y) ?? new Set()).add(x))
  }
  for (const block of blocks.values()) comparePairs(block, compare)
  const weights = new Map<number, number>()
  entries.forEach(({ count }, at) => {
    const top = groups.top(at)
    weights.set(top, (weights.get(top) ?? 0) + count)
  })
  // A group is numbered by its first entry, and entries are sorted: equal weights go by the text.
  const heaviest = (a: number, b: number) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b
  const taken = new Map<number, number>()
  for (const group of [...alike.keys()].toSorted(heaviest)) {
    if (taken.has(group)) continue
    taken.set(group, group)
    for (const other of alike.get(group) ?? []) if (!taken.has(other)) taken.set(other, group)
  }
  return (at) => {
    const top = groups.top(at)
    return taken.get(top) ?? top
  }
}

type LongWord = {
  readonly at: number
  readonly form: Comparable
  /** The word that may hold a slip, and which letters it has, one bit each. */
  readonly word: string
  readonly letters: number
}

/** Above so many names in a block not every pair is compared. */
const MANY = 100

/**
 * Compares the pairs of a block. In a large one (thousands of names of one word with the same ends) the words that are
 * one edit apart are found by what is left of them without one letter, and the others only among those that begin with
 * the same four letters, if they are not many themselves: there nearly everything is like everything, and says nothing.
 */
function comparePairs(block: readonly LongWord[], compare: (a: LongWord, b: LongWord) => void): void {
  const all = (some: readonly LongWord[]) =>
    some.forEach((left, at) => {
      for (const right of some.slice(at + 1)) compare(left, right)
    })
  if (block.length <= MANY) {
    all(block)
    return
  }
  const near = new Map<string, LongWord[]>()
  const add = (key: string, entry: LongWord) => {
    const list = near.get(key)
    if (list === undefined) near.set(key, [entry])
    else list.push(entry)
  }
  for (const entry of block) {
    add(`^${entry.word.slice(0, 4)}`, entry)
    const shorter = new Set([entry.word])
    for (let at = 0; at < entry.word.length; at += 1) {
      shorter.add(entry.word.slice(0, at) + entry.word.slice(at + 1))
    }
    for (const key of shorter) add(key, entry)
  }
  for (const some of near.values()) if (some.length <= MANY) all(some)
}

/** Shared by all names that may differ by a slip in one long word: the other words, and that word's two ends. */
function slipKeys({ latin, sound, digits }: Comparable): { readonly key: string; readonly word: string }[] {
  return latin.flatMap((word, at) => {
    if (word.length < 6) return []
    const others = sound.map((other, place) => (place === at ? '' : other)).join(' ')
    return [{ key: `${at}/${latin.length} ${word[0]}${word.at(-1)} ${others}\n${digits}`, word }]
  })
}

const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/**
 * Whether two words have enough letters in common for `likeness` to join them: a look at bits that spares most of the
 * comparing. It joins words one edit apart, or with a Jaro similarity of at least 0.883 (0.93 without Winkler's bonus
 * for four letters), which leaves at most so many letters of both that the other has not.
 */
function mayBeSlip(a: LongWord, b: LongWord): boolean {
  if (Math.abs(a.word.length - b.word.length) > 3) return false
  const both = a.word.length + b.word.length
  const most = Math.max(2, both - (2 * 1.649 * a.word.length * b.word.length) / both)
  return bitsIn(a.letters ^ b.letters) <= most
}

function bitsIn(number: number): number {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

/** Which entries belong together; each group is named by its smallest number. */
class Groups {
  readonly #parent: Int32Array
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at)
  }
  top(at: number): number {
    let top = at
    for (let next = this.#parent[top] ?? top; next !== top; next = this.#parent[top] ?? top) top = next
    for (let here = at; here !== top;) {
      const next = this.#parent[here] ?? top
      this.#parent[here] = top
      here = next
    }
    return top
  }
  join(a: number, b: number): void {
    const [x, y] = [this.top(a), this.top(b)]
    this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
}

/** Whether there is nothing to ask of a cluster: one spelling, and no entity that it may be. */
export const isAlone = ({ spellings, entities }: PartyCluster): boolean =>
  spellings.length === 1 && entities.length === 0

/** Null where no cell of the table is among the names. */
function clusterOf(entries: readonly Entry[]): PartyCluster | null {
  const spellings = entries.filter(({ entity }) => entity === null)
  const [head, ...rest] = spellings
  if (head === undefined) return null
  const found = new Map<EntityId, PartyCluster['entities'][number]>()
  for (const named of entries) {
    const { entity, text } = named
    if (entity === null) continue
    const known = spellings.some((spelling) => partyKey(spelling.text) === partyKey(text))
    const before = found.get(entity)
    if (before === undefined || (known && !before.known)) {
      found.set(entity, { entity, name: text, why: known ? 'the same name' : whyAlike(head, named), known })
    }
  }
  return {
    head: head.text,
    count: spellings.reduce((sum, { count }) => sum + count, 0),
    spellings: [
      { value: head.text, count: head.count, why: '' },
      ...rest.map((spelling) => ({
        value: spelling.text,
        count: spelling.count,
        why: whyAlike(head, spelling),
      })),
    ],
    entities: [...found.values()],
  }
}

/** Why a spelling stands with the head; by way of others where it is like them and not like the head. */
function whyAlike(head: Entry, other: Entry): string {
  for (const a of head.forms) {
    for (const b of other.forms) {
      const why = likeness(a, b)
      if (why !== null) return why
    }
  }
  return 'like another spelling of these'
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
