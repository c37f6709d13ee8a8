import type { DifferencePart } from '@shared/excerpt/carry-over'
import type { Range } from '@shared/excerpt/make-excerpt'
import type { ComparedPart } from './parts'

/** A change of a text: what was lost where, and what came in its place where. Either may be ''. */
export type TextChange = {
  readonly lost: string
  readonly added: string
  readonly earlier: Range
  readonly later: Range
}

/** A piece of a line; `change` is the index of the change it belongs to, −1 for what is the same. */
export type RowPiece = {
  readonly kind: DifferencePart['kind']
  readonly text: string
  readonly change: number
}

/** A line of both texts, side by side or in one another. */
export type ComparedRow = { readonly pieces: readonly RowPiece[] }

/** Lines in which something changed with those around them, and the unchanged ones between, which need not be shown. */
export type RowGroup = { readonly changed: boolean; readonly rows: readonly ComparedRow[] }

export type ComparedLines = { readonly changes: readonly TextChange[]; readonly groups: readonly RowGroup[] }

/** Unchanged lines that are shown before and after a changed one. */
const AROUND = 1

/** A comparison line by line, for showing it. */
export function linesOf(
  earlierText: string,
  laterText: string,
  parts: readonly ComparedPart[],
): ComparedLines {
  const changes: TextChange[] = []
  const rows: ComparedRow[] = []
  let pieces: RowPiece[] = []
  const close = (): void => {
    if (pieces.some(({ text }) => text.trim() !== '')) rows.push({ pieces })
    pieces = []
  }
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) break
    if (part.kind === 'same') {
      for (const line of linesIn(laterText.slice(part.later.start, part.later.end))) {
        pieces.push({ kind: 'same', text: line, change: -1 })
        if (line.endsWith('\n')) close()
      }
      // Where the later text ends, or goes on in the line, the earlier one may have begun a new one.
      if (/\n\s*$/.test(earlierText.slice(part.earlier.start, part.earlier.end))) close()
      continue
    }
    const next = parts[at + 1]
    const lost = part.kind === 'lost' ? part : null
    const added = part.kind === 'added' ? part : next?.kind === 'added' ? next : null
    if (lost !== null && added !== null) at += 1
    const index = changes.length
    const was = lost === null ? '' : earlierText.slice(lost.earlier.start, lost.earlier.end)
    const is = added === null ? '' : laterText.slice(added.later.start, added.later.end)
    changes.push({
      lost: was.trim(),
      added: is.trim(),
      earlier: trimmed(earlierText, part.earlier),
      later: trimmed(laterText, (added ?? part).later),
    })
    // Lost and added lines go side by side as far as there are both.
    const [before, after] = [linesIn(was), linesIn(is)]
    const most = Math.max(before.length, after.length)
    for (let line = 0; line < most; line += 1) {
      const [left = '', right = ''] = [before[line], after[line]]
      if (left !== '') pieces.push({ kind: 'lost', text: left, change: index })
      if (right !== '') pieces.push({ kind: 'added', text: right, change: index })
      if (line < most - 1 || left.endsWith('\n') || right.endsWith('\n')) close()
    }
  }
  close()
  return { changes, groups: grouped(rows) }
}

const linesIn = (text: string): string[] => text.match(/[^\n]*\n\s*|[^\n]+/g) ?? []

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

function grouped(rows: readonly ComparedRow[]): RowGroup[] {
  const near = new Uint8Array(rows.length)
  for (const [at, { pieces }] of rows.entries()) {
    if (pieces.every(({ change }) => change < 0)) continue
    near.fill(1, Math.max(0, at - AROUND), Math.min(rows.length, at + AROUND + 1))
  }
  const groups: { changed: boolean; rows: ComparedRow[] }[] = []
  for (const [at, row] of rows.entries()) {
    const changed = near[at] === 1
    const last = groups.at(-1)
    if (last?.changed === changed) last.rows.push(row)
    else groups.push({ changed, rows: [row] })
  }
  return groups
}
