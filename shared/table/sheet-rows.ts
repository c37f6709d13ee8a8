import { err, type Fault, fault, ok, type Result } from '@shared/kernel/result'
import type { DecodeAs } from '@shared/source/decode'
import { MAX_RECORD_CELLS } from './limits'
import type { ProblemKind } from './problems'
import { PLAIN_LOOK, shownNumber } from './sheet-format'
import { unescaped, type Workbook } from './sheet-book'
import { readSheetXml } from './sheet-xml'

/** Takes a row of a sheet: its cells (in an array that is used again), how many they are, and its number, from 1. */
export type TakeSheetRow = (cells: readonly string[], count: number, line: number) => void

/** Most text that the cells of one sheet may come to, in UTF-16 units: they can name one long text again and again. */
const MOST_TEXT = 512 * 1024 * 1024

const DAMAGED = fault(
  'table.damaged',
  'The sheet is damaged and cannot be read. Open the workbook in a spreadsheet program, save it again, and add that. Nothing was kept.',
)

/**
 * Reads the cells of a sheet as text: what the file has stored, dates and times as ISO 8601 by the format of their cell,
 * numbers with the digits of the file. Formulas have the result that was stored with them. In steps, each of which
 * yields how much is read (0 to 1); whoever has enough stops asking.
 */
export function* readSheetRows(
  book: Workbook,
  bytes: Uint8Array,
  decodeAs: DecodeAs,
  take: TakeSheetRow,
  hear: (kind: ProblemKind, line: number) => void,
): Generator<number, Result<null>> {
  const cells: string[] = []
  let count = 0
  let line = 0
  let column = 0
  let type = ''
  let style = 0
  let stored = ''
  let inline = ''
  let has = false
  let formula = false
  let into: 'stored' | 'inline' | null = null
  let beside = 0
  let total = 0
  let refused: Fault | null = null

  const cellText = (): string => {
    if (type === 'inlineStr') return unescaped(inline)
    if (formula && !has) hear('formula', line)
    if (!has) return ''
    if (type === 's') {
      const index = Number(stored)
      if (book.cutTexts.has(index)) hear('cut', line)
      return book.texts[index] ?? ''
    }
    if (type === 'b') return stored === '1' ? 'TRUE' : stored === '0' ? 'FALSE' : stored
    if (type === '' || type === 'n') {
      const digits = stored.trim()
      if (/e\+/i.test(digits) || /^-?\d{16,}$/.test(digits)) hear('digits', line)
      return shownNumber(digits, book.looks[style] ?? PLAIN_LOOK, book.since1904)
    }
    return unescaped(stored)
  }

  const steps = readSheetXml(bytes, decodeAs, {
    open: (name, attribute) => {
      switch (name) {
        case 'row':
          line = wholeNumber(attribute('r')) ?? line + 1
          count = 0
          column = -1
          break
        case 'c':
          column = columnOf(attribute('r')) ?? column + 1
          type = attribute('t') ?? ''
          style = wholeNumber(attribute('s')) ?? 0
          stored = ''
          inline = ''
          has = false
          formula = false
          break
        case 'f':
          formula = true
          break
        case 'v':
          into = 'stored'
          has = true
          break
        case 'rPh':
          beside += 1
          break
        case 't':
          into = beside === 0 ? 'inline' : null
          break
      }
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          into = null
          break
        case 'rPh':
          beside -= 1
          break
        case 'c': {
          if (column >= MAX_RECORD_CELLS || refused !== null) {
            refused ??= tooWide(line)
            break
          }
          const text = cellText()
          if (text === '') break
          for (; count < column; count += 1) cells[count] = ''
          cells[column] = text
          count = Math.max(count, column + 1)
          total += text.length
          if (total > MOST_TEXT) refused = TOO_MUCH
          break
        }
        case 'row':
          if (count > 0 && refused === null) take(cells, count, line)
          break
      }
    },
    text: (piece) => {
      if (into === 'stored') stored += piece
      else if (into === 'inline') inline += piece
    },
  })
  for (;;) {
    const step = steps.next()
    if (refused !== null) return err(refused)
    if (step.done === true) return step.value ? ok(null) : err(DAMAGED)
    yield step.value
  }
}

const TOO_MUCH = fault(
  'zip.bomb',
  'The file was refused: its cells come to more than 512 million characters, as files made to exhaust a computer do. Nothing was kept.',
)

const tooWide = (line: number): Fault =>
  fault(
    'table.record',
    `Row ${line} of the sheet has a cell beyond column ${MAX_RECORD_CELLS}: this is not a table. Nothing was kept.`,
  )

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null

/** The column of a cell's name, from 0: "B5" is 1. Null where it has no name. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,4}/.exec(name ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column - 1
}
