import { areApart, TIE_REASONS, type TieMarks, type TieReason } from './consignment'

/** Of a list of records: how many may be the same goods as another of the list, each under its surest reason. */
export type TieCounts = { readonly count: number } & Readonly<Record<TieReason, number>>

export const NO_TIES: TieCounts = { count: 0, house: 0, master: 0, line: 0, declaration: 0, container: 0 }

/**
 * Finds, in a list of shipments and rows, those whose papers say that they may be the same goods: the pairs for which
 * `consignmentTie` has a reason. Records are told by their place in the list. Adding one and saying who is tied take
 * time in step with the number of keys, however many records share a paper.
 */
export class TieIndex {
  /** Null for a record whose papers say nothing, which takes no room. */
  readonly #marks: (TieMarks | null)[] = []
  readonly #sharing: Readonly<Record<TieReason, Map<string, number[]>>> = {
    house: new Map(),
    master: new Map(),
    line: new Map(),
    declaration: new Map(),
    container: new Map(),
  }
  #found: Found | null = null

  /** Adds the next record of the list. */
  add(marks: TieMarks): void {
    const at = this.#marks.length
    this.#found = null
    this.#marks.push(marks.keys.length === 0 ? null : marks)
    for (const { reason, text } of marks.keys) {
      const sharing = this.#sharing[reason].get(text)
      if (sharing === undefined) this.#sharing[reason].set(text, [at])
      else sharing.push(at)
    }
  }

  /** The records that may be the same goods as another, each with its surest reason. */
  tied(): ReadonlyMap<number, TieReason> {
    return this.#look().reasons
  }

  counts(): TieCounts {
    const counts = { ...NO_TIES }
    for (const reason of this.tied().values()) {
      counts.count += 1
      counts[reason] += 1
    }
    return counts
  }

  /** The records that one may be the same goods as, in the order of the list. */
  partnersOf(at: number): readonly number[] {
    const marks = this.#marks[at]
    if (marks === undefined || marks === null) return []
    const found = new Set<number>()
    for (const { reason, text } of marks.keys) {
      for (const other of this.#sharing[reason].get(text) ?? []) {
        const theirs = this.#marks[other] ?? null
        if (other !== at && theirs !== null && !areApart(marks, theirs)) found.add(other)
      }
    }
    return [...found].toSorted((a, b) => a - b)
  }

  /**
   * The tied records, those that may be the same goods beside each other: what hangs together stands where the first of
   * it stands in the list.
   */
  inGroups(): readonly number[] {
    const first = new Map<number, number>()
    const top = (at: number): number => {
      let to = at
      for (let next = first.get(to); next !== undefined; next = first.get(to)) to = next
      // The way is shortened, so that the next look is quick.
      for (let on = at; on !== to;) {
        const next = first.get(on) ?? to
        first.set(on, to)
        on = next
      }
      return to
    }
    for (const group of this.#look().groups) {
      const [head = 0] = group
      for (const at of group) {
        const [a, b] = [top(head), top(at)]
        if (a !== b) first.set(Math.max(a, b), Math.min(a, b))
      }
    }
    return [...this.tied().keys()].toSorted((a, b) => top(a) - top(b) || a - b)
  }

  #look(): Found {
    if (this.#found !== null) return this.#found
    const reasons = new Map<number, TieReason>()
    const groups: (readonly number[])[] = []
    for (const reason of TIE_REASONS) {
      for (const sharing of this.#sharing[reason].values()) {
        const group = sharing.length < 2 ? [] : this.#notAlone(sharing)
        if (group.length === 0) continue
        groups.push(group)
        for (const at of group) if (!reasons.has(at)) reasons.set(at, reason)
      }
    }
    this.#found = { reasons, groups }
    return this.#found
  }

  /** Those of some records that share a key which are not kept apart from all others of them. */
  #notAlone(sharing: readonly number[]): readonly number[] {
    const kin = sharing.map((at) => {
      const marks = this.#marks[at] ?? null
      return marks === null ? NO_KIN : kinKeys(marks)
    })
    const count = new Map<string, number>()
    const of = (key: string): number => (key === '' ? 0 : (count.get(key) ?? 0))
    for (const keys of kin) for (const key of keys) if (key !== '') count.set(key, of(key) + 1)
    if (count.size === 0) return sharing
    return sharing.filter((_, index) => {
      const [lines, line, houses, house, both, bothLine, bothHouse, self] = kin[index] ?? NO_KIN
      // Kept apart: of other lines, and of other house bills, those of both not twice.
      const apart =
        of(lines) - of(line) + of(houses) - of(house) - (of(both) - of(bothLine) - of(bothHouse) + of(self))
      return apart < sharing.length - 1
    })
  }
}

type Found = {
  readonly reasons: ReadonlyMap<number, TieReason>
  /** Records that share a key, without those that are kept apart from all others of them. */
  readonly groups: readonly (readonly number[])[]
}

/**
 * Keys under which records are counted that may be kept apart from one, '' where it gives too little for that: the lines
 * of its declaration, its own line; the house bills of its master bill, its own; and those of both.
 */
type Kin = readonly [string, string, string, string, string, string, string, string]
const NO_KIN: Kin = ['', '', '', '', '', '', '', '']

function kinKeys({ declaration, line, master, house }: TieMarks): Kin {
  const lined = declaration !== '' && line !== ''
  const housed = master !== '' && house !== ''
  if (!lined && !housed) return NO_KIN
  const [d, l, m, h] = [`d\0${declaration}`, `\0l\0${line}`, `\0m\0${master}`, `\0h\0${house}`]
  return [
    lined ? d : '',
    lined ? d + l : '',
    housed ? m : '',
    housed ? m + h : '',
    ...(lined && housed
      ? ([d + m, d + l + m, d + m + h, d + l + m + h] as const)
      : (['', '', '', ''] as const)),
  ]
}
