import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { DecodeAs } from '@shared/source/decode'
import type { NamedColumn } from './column-keys'
import { detectLayout, type Detected, type Settled } from './detect-layout'
import { sampleOf, type TableSample } from './detect-encoding'
import type { Layout } from './layout'
import type { LineProblem, TableProblem } from './problems'
import {
  type OpenDecoder,
  readRows,
  type RowSink,
  type RowsRead,
  type RowsWork,
  tableTooLarge,
} from './read-rows'
import { detectSheet, readSheet } from './read-sheet'
import { beginsAsOle, beginsAsZip, OLD_WORKBOOK, openWorkbook, type Workbook } from './sheet-book'
import { MAX_TABLE_BYTES } from './limits'

/** A file that can be read at any place; `length` and `offset` in bytes. */
export type TableFile = {
  readonly byteLength: number
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

/** What reading needs from outside. */
export type TableTools = { readonly decodeAs: DecodeAs; readonly openDecoder: OpenDecoder }

/** Detects how a table is written; what a person has settled is taken as it is. */
export async function detectTable(
  file: TableFile,
  tools: TableTools,
  settled: Settled = {},
): Promise<Result<Detected>> {
  const book = await bookOf(file, tools)
  if (!book.ok) return book
  if (book.value !== null) return detectSheet(book.value, tools.decodeAs, settled)
  const sample = await sampleOf(file.byteLength, file.read)
  return sample.ok ? detectLayout(sample.value, tools.decodeAs, settled) : sample
}

/** The workbook that a file is; null where it is none. */
async function bookOf(file: TableFile, tools: TableTools): Promise<Result<Workbook | null>> {
  if (file.byteLength > MAX_TABLE_BYTES) return err(tableTooLarge())
  const head = await file.read(0, Math.min(8, file.byteLength))
  if (beginsAsOle(head)) return err(OLD_WORKBOOK)
  if (!beginsAsZip(head)) return ok(null)
  return openWorkbook(await file.read(0, file.byteLength), tools.decodeAs)
}

const PIECE = 4 * 1024 * 1024

/** Reads all rows of a table by its layout. Faults: those of `readRows`, `readSheet` and `openWorkbook`. */
export async function readTableFile(
  file: TableFile,
  layout: Layout,
  sink: RowSink,
  work: Omit<RowsWork, 'openDecoder'> & TableTools,
): Promise<Result<RowsRead>> {
  if (layout.kind === 'delimited') return readRows(piecesOf(file), layout, sink, work)
  const book = await bookOf(file, work)
  if (!book.ok) return book
  if (book.value === null) return err(NO_BOOK)
  return readSheet(book.value, layout, sink, { ...work, byteLength: file.byteLength })
}

const NO_BOOK = fault('table.no-sheet', 'The file is no workbook, so it has no sheets. Nothing was kept.')

async function* piecesOf(file: TableFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.byteLength; at += PIECE) {
    yield await file.read(at, Math.min(PIECE, file.byteLength - at))
  }
}

/** The beginning of a table as its layout makes it. */
export type TablePreview = Detected & {
  readonly columns: readonly NamedColumn[]
  /** The first rows, each as its cells, and the lines they begin in, from 1. */
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  /** What is wrong with the lines that were looked at. */
  readonly problems: readonly TableProblem[]
  readonly lineProblems: readonly LineProblem[]
  /** Whether the whole file was looked at: then `rowCount` is that of the table, else of its beginning. */
  readonly whole: boolean
  readonly rowCount: number
}

/** So many rows are shown before a table is taken in. */
export const PREVIEW_ROWS = 200

/** Detects the layout and reads the first rows by it, so that a person can look at both and correct. */
export async function previewTableFile(
  file: TableFile,
  tools: TableTools,
  settled: Settled = {},
): Promise<Result<TablePreview>> {
  const book = await bookOf(file, tools)
  if (!book.ok) return book
  if (book.value !== null) return previewSheet(book.value, file.byteLength, tools, settled)
  const sample = await sampleOf(file.byteLength, file.read)
  if (!sample.ok) return sample
  const detected = detectLayout(sample.value, tools.decodeAs, settled)
  if (!detected.ok) return detected
  return previewOf(detected.value, await readHead(sample.value, detected.value.layout, tools))
}

/** Rows of a sheet that are read to show the first of them. */
const ENOUGH = 2_000

async function previewSheet(
  book: Workbook,
  byteLength: number,
  tools: TableTools,
  settled: Settled,
): Promise<Result<TablePreview>> {
  const detected = await detectSheet(book, tools.decodeAs, settled)
  if (!detected.ok) return detected
  const { head, sink } = firstRows()
  const { decodeAs } = tools
  const read = await readSheet(book, detected.value.layout, sink, { decodeAs, byteLength, enough: ENOUGH })
  const whole = read.ok && read.value.rowCount < ENOUGH
  return previewOf(detected.value, { read, head, whole })
}

type HeadRead = { readonly read: Result<RowsRead>; readonly head: Shown; readonly whole: boolean }
type Shown = { readonly rows: string[][]; readonly lines: number[] }

async function readHead(sample: TableSample, layout: Layout, tools: TableTools): Promise<HeadRead> {
  const whole = sample.byteLength <= sample.head.length
  const { head, sink } = firstRows()
  return { read: await readRows([sample.head], layout, sink, tools), head, whole }
}

/** A sink that keeps the rows that are shown. */
function firstRows(): { readonly head: Shown; readonly sink: RowSink } {
  const head: Shown = { rows: [], lines: [] }
  const rows: RowSink['rows'] = ({ columns, lines }) => {
    for (let row = 0; row < lines.length && head.rows.length < PREVIEW_ROWS; row += 1) {
      head.rows.push(columns.map((cells) => cells[row] ?? ''))
      head.lines.push(lines[row] ?? 0)
    }
  }
  return { head, sink: { header: () => {}, rows } }
}

function previewOf(detected: Detected, { read, head, whole }: HeadRead): Result<TablePreview> {
  if (!read.ok) return read
  const { columns, problems, lineProblems, rowCount } = read.value
  if (whole) return ok({ ...detected, columns, ...head, problems, lineProblems, whole, rowCount })
  // The piece ends amid a row; what that row seems to lack is in the next piece.
  const rows = rowCount > head.rows.length ? head.rows : head.rows.slice(0, -1)
  const last = head.lines[rows.length - 1] ?? 0
  const known = lineProblems.filter(({ line, kind }) => line <= last && kind !== 'footer' && kind !== 'total')
  return ok({
    ...detected,
    columns,
    rows,
    lines: head.lines.slice(0, rows.length),
    problems: problems.filter(({ kind }) => known.some((problem) => problem.kind === kind)),
    lineProblems: known,
    whole,
    rowCount: Math.max(0, rowCount - 1),
  })
}
