import type { PdfLine } from './pdf-lines'

/** A sign that begins an item of a list. */
const BULLET = /^\s*[•◦▪▫‣●○■□∙·➢➤✓-]\s/u
/** White space between two pieces that only columns of a table have, as a multiple of the letters' height. */
const TABLE_GAP = 2
/** What is left at the end of a line that was broken off on purpose, beyond the next word, in letters' heights. */
const SLACK = 1.2

/**
 * Lines joined to paragraphs, as lists of lines. A paragraph ends at a change of size, font or direction, at a wider step down,
 * at an indented line, and where a line ends although the next word would still have fitted. Rows of a table stay lines.
 */
export function paragraphsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const paragraphs: PdfLine[][] = []
  for (const run of runsOf(lines)) {
    const left = Math.min(...run.map((line) => line.left))
    const right = Math.max(...run.map((line) => line.right))
    let open: PdfLine[] = []
    for (const line of run) {
      const last = open.at(-1)
      if (last === undefined || begins(line, last, left, right)) {
        open = [line]
        paragraphs.push(open)
      } else open.push(line)
    }
  }
  return paragraphs
}

/** Whether a line is an item of a list by its sign. */
export const isItem = (line: PdfLine): boolean => BULLET.test(line.text)

function begins(line: PdfLine, last: PdfLine, left: number, right: number): boolean {
  if (isItem(line) || isRow(line) || isRow(last)) return true
  const indented = line.left - left > 0.9 * line.size
  // After a bullet the lines of an item are indented; so is every line but the first of an entry in a bibliography.
  if (indented && last.left - left < 0.5 * line.size && !isItem(last)) return true
  const letters = line.text.trim().length
  const wide = letters === 0 ? 0 : (line.right - line.left) / letters
  const word = /^\s*(\S+)/u.exec(line.text)?.[1] ?? ''
  const room = right - last.right - (word.length + 1) * wide
  return room > SLACK * line.size && word.length < letters
    ? room > 0.08 * (right - left)
    : word.length === letters && room > 0.3 * (right - left)
}

const isRow = (line: PdfLine): boolean => line.gap > TABLE_GAP * line.size

/** Lines that follow each other at one step, in one size and direction, one under the other. */
function runsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const runs: PdfLine[][] = []
  let step = 0
  for (const line of lines) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run === undefined || last === undefined || !follows(line, last, step)) {
      runs.push([line])
      step = 0
      continue
    }
    step = step === 0 ? line.base - last.base : Math.min(step, line.base - last.base)
    run.push(line)
  }
  return runs
}

/** @param step The step down between the lines of the run so far; 0 while it has one line. */
function follows(line: PdfLine, last: PdfLine, step: number): boolean {
  const size = Math.max(line.size, last.size)
  // A line all in bold over one without any is a heading, although it is no larger.
  if (![...line.fonts].some((font) => last.fonts.has(font))) return false
  if (line.angle !== last.angle || Math.abs(line.size - last.size) > 0.12 * size) return false
  const down = line.base - last.base
  if (down <= 0.2 * size || down > 2.2 * size) return false
  if (step > 0 && down > 1.3 * step) return false
  return line.left < last.right && last.left < line.right
}
