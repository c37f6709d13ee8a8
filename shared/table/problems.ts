import { assertNever } from '@shared/kernel/result'

/** What can be wrong with a line of a table. */
export type ProblemKind =
  | 'before'
  | 'blank'
  | 'empty'
  | 'again'
  | 'numbering'
  | 'short'
  | 'long'
  | 'lost'
  | 'quote'
  | 'control'
  | 'unreadable'
  | 'cut'
  | 'digits'
  | 'formula'
  | 'total'
  | 'subtotal'
  | 'footer'

/** One line that something is wrong with. */
export type LineProblem = {
  readonly kind: ProblemKind
  /** The line of the file, from 1. */
  readonly line: number
  /** What is so of this line alone: "2 cells of 3"; may be ''. */
  readonly detail: string
}

/** What is wrong with some lines of a table, and what was done about it. */
export type TableProblem = {
  readonly kind: ProblemKind
  readonly why: string
  /** How many lines have it, and the first of them, from 1. */
  readonly lines: number
  readonly first: number
}

const SUB_TOTAL =
  'The row looks like a sum of rows near it. It is kept as a row, so what it adds up counts again in sums: leave it out with a filter where you add up.'

/** How many rows of a table look like sums of others, and the line of the first; null where none does. */
export const subTotalsIn = (
  problems: readonly Pick<TableProblem, 'why' | 'lines' | 'first'>[],
): { readonly lines: number; readonly first: number } | null =>
  problems.find(({ why }) => why === SUB_TOTAL) ?? null

/** The sentence for a kind of problem: what was found, and what was done. */
export function problemWords(kind: ProblemKind): string {
  switch (kind) {
    case 'before':
      return 'The line stands before the header; it is kept in the file only.'
    case 'blank':
      return 'The line is blank; it is no row.'
    case 'empty':
      return 'All cells of the line are empty; it is no row.'
    case 'again':
      return 'The line repeats the header; it is no row.'
    case 'numbering':
      return 'The line numbers the columns; it is no row.'
    case 'short':
      return 'The row has fewer cells than the header; the missing ones are empty.'
    case 'long':
      return 'The row has more cells than the header; they are kept in columns of their own. Check whether a delimiter stands inside a cell.'
    case 'lost':
      return 'The row has more cells than the table; those beyond are kept in the file only. Check whether a delimiter stands inside a cell.'
    case 'quote':
      return 'A quotation mark is not closed or not doubled; the cell was read as it stands.'
    case 'control':
      return 'The row holds NUL characters; they are left out of its cells.'
    case 'unreadable':
      return 'The row holds bytes that the encoding does not have; they stand as “\ufffd”.'
    case 'cut':
      return 'A cell of the row is longer than 100,000 characters; the rest is kept in the file only.'
    case 'digits':
      return 'A number of the row has more digits than a workbook can hold, or is written with an exponent; the digits at its end may be lost. Compare it with the original declaration.'
    case 'formula':
      return 'A formula of the row has no result stored with it; the cell is empty.'
    case 'total':
      return 'The line at the end is a total of the rows above; it is no row.'
    case 'subtotal':
      return SUB_TOTAL
    case 'footer':
      return 'The line at the end is a note below the table; it is no row.'
    default:
      return assertNever(kind)
  }
}

/** How many lines of one kind are remembered one by one. */
const REMEMBERED = 100
/** Of how many lines of one kind it is known which they were, so that they can be taken back. */
const RECENT = 64

/** Collects what is wrong with lines: counts all of them, and remembers the first of each kind. */
export class ProblemLog {
  readonly #kinds = new Map<ProblemKind, { lines: number; first: number; recent: number[] }>()
  readonly #lines: LineProblem[] = []

  /** Notes a line; the same kind counts once for a line. */
  add(kind: ProblemKind, line: number, detail = ''): void {
    const known = this.#kinds.get(kind)
    if (known?.recent.at(-1) === line) return
    if (known === undefined) this.#kinds.set(kind, { lines: 1, first: line, recent: [line] })
    else {
      known.lines += 1
      known.first = Math.min(known.first, line)
      if (known.recent.push(line) > 2 * RECENT) known.recent.splice(0, RECENT)
    }
    if ((known?.lines ?? 1) <= REMEMBERED) this.#lines.push({ kind, line, detail })
  }

  /** Takes back what was noted of a line, if it is among the last of its kind. */
  withdraw(kind: ProblemKind, line: number): void {
    const known = this.#kinds.get(kind)
    const place = known?.recent.lastIndexOf(line) ?? -1
    if (known === undefined || place < 0) return
    known.recent.splice(place, 1)
    known.lines -= 1
    if (known.lines === 0) this.#kinds.delete(kind)
    const at = this.#lines.findLastIndex((problem) => problem.kind === kind && problem.line === line)
    if (at >= 0) this.#lines.splice(at, 1)
  }

  /** By kind, in the order of the first line of each. */
  summary(): readonly TableProblem[] {
    return [...this.#kinds]
      .map(([kind, { lines, first }]) => ({ kind, why: problemWords(kind), lines, first }))
      .toSorted((one, other) => one.first - other.first)
  }

  /** The first hundred lines of each kind, by line. */
  lines(): readonly LineProblem[] {
    return this.#lines.toSorted((one, other) => one.line - other.line)
  }
}
