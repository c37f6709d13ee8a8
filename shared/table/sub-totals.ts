import { utf8Encode } from '@shared/kernel/utf8'
import { type RowBlock, textAt } from './row-heap'
import { filledCells, isSubTotal, isSumLabel } from './row-marks'

/** The label of a sum stands in one of the first so many filled cells of its row. */
const LABEL_WITHIN = 3
/** A label has at most so many bytes. */
const LONGEST = 400
/** Rows by which it is told how many cells are usually filled. */
const LOOKED_AT = 96

/** Finds the rows of a block that look like sums of rows near them; `hear` is told the line and the label. */
export function findSubTotals(block: RowBlock, hear: (line: number, label: string) => void): void {
  let usual = -1
  for (let row = 0; row < block.lines.length; row += 1) {
    if (!hasLabel(block, row)) continue
    if (usual < 0) usual = usualFill(block)
    const label = isSubTotal(textsOf(block, row), usual)
    if (label !== null) hear(block.lines[row] ?? 0, label)
  }
}

/** Whether one of the first cells says that it is a sum: by a look at a few bytes first, since a table has many rows. */
function hasLabel({ width, bytes, starts, ends }: RowBlock, row: number): boolean {
  let seen = 0
  for (let at = row * width; at < (row + 1) * width && seen < LABEL_WITHIN; at += 1) {
    const start = starts[at] ?? 0
    const end = ends[at] ?? 0
    if (start === end) continue
    seen += 1
    if (end - start <= LONGEST && (mayBegin(bytes, start) || mayEnd(bytes, end))) {
      if (isSumLabel(textAt(bytes, start, end))) return true
    }
  }
  return false
}

/** What the labels that `isSumLabel` knows begin with: three Latin letters, two Cyrillic ones, or one of Chinese. */
const BEGINNINGS = 'tot sum sub gra ges zwi вс ит об пр пі ра ус за су 总 合 總 小 共 汇'.split(' ')
const headAt = (bytes: Uint8Array, at: number): number => {
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  return three < 0xd00000 || three >= 0xd20000 ? three : three * 256 + (bytes[at + 3] ?? 0)
}
const HEADS: ReadonlySet<number> = new Set(
  BEGINNINGS.flatMap((word) =>
    [word, word.toUpperCase(), `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`].map((spelling) =>
      headAt(utf8Encode(spelling), 0),
    ),
  ),
)
/** The first bytes of those, which nearly all cells are told apart by. */
const FIRST = new Uint8Array(256)
for (const head of HEADS) FIRST[head > 0xffffff ? head >>> 24 : head >>> 16] = 1

function mayBegin(bytes: Uint8Array, start: number): boolean {
  let at = start
  while (bytes[at] === 0x20) at += 1
  return FIRST[bytes[at] ?? 0] === 1 && HEADS.has(headAt(bytes, at))
}

/** Whether the letters at the end may be those of “Total”, «итог», «підсумок», “Ergebnis” or “汇总”. */
function mayEnd(bytes: Uint8Array, end: number): boolean {
  const before = bytes[end - 2] ?? 0
  switch (bytes[end - 1]) {
    case 0x6c:
    case 0x4c:
      return before === 0x61 || before === 0x41
    case 0x73:
      return before === 0x69
    case 0xb3:
    case 0x93:
    case 0xba:
      return before === 0xd0 && ((bytes[end - 3] ?? 0) === 0xbe || (bytes[end - 3] ?? 0) === 0x9e)
    case 0xbb:
      return before === 0x80 && bytes[end - 3] === 0xe6
    default:
      return false
  }
}

const textsOf = ({ width, bytes, starts, ends }: RowBlock, row: number): string[] =>
  Array.from({ length: width }, (_, column) => {
    const at = row * width + column
    return textAt(bytes, starts[at] ?? 0, ends[at] ?? 0)
  })

/** How many cells most rows have filled. */
function usualFill(block: RowBlock): number {
  const step = Math.max(1, Math.floor(block.lines.length / LOOKED_AT))
  const fills: number[] = []
  for (let row = 0; row < block.lines.length; row += step) {
    fills.push(filledCells(textsOf(block, row), block.width))
  }
  return Math.max(fills.toSorted((one, other) => one - other)[Math.floor(fills.length / 2)] ?? 0, 0)
}
