import { ok, type Result } from '@shared/kernel/result'
import type { DecodeAs } from '@shared/source/decode'
import type { NamedColumn } from './column-keys'
import { detectLayout, type Detected, type Settled } from './detect-layout'
import { sampleOf, type TableSample } from './detect-encoding'
import type { Layout } from './layout'
import type { LineProblem, TableProblem } from './problems'
import { type OpenDecoder, readRows, type RowSink, type RowsRead, type RowsWork } from './read-rows'

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
  const sample = await sampleOf(file.byteLength, file.read)
  return sample.ok ? detectLayout(sample.value, tools.decodeAs, settled) : sample
}

const PIECE = 4 * 1024 * 1024

/** Reads all rows of a table by its layout. Faults: those of `readRows`. */
export function readTableFile(
  file: TableFile,
  layout: Layout,
  sink: RowSink,
  work: Omit<RowsWork, 'openDecoder'> & TableTools,
): Promise<Result<RowsRead>> {
  return readRows(piecesOf(file), layout, sink, work)
}

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
  const sample = await sampleOf(file.byteLength, file.read)
  if (!sample.ok) return sample
  const detected = detectLayout(sample.value, tools.decodeAs, settled)
  if (!detected.ok) return detected
  return previewOf(detected.value, await readHead(sample.value, detected.value.layout, tools))
}

type HeadRead = { readonly read: Result<RowsRead>; readonly head: Shown; readonly whole: boolean }
type Shown = { readonly rows: string[][]; readonly lines: number[] }

async function readHead(sample: TableSample, layout: Layout, tools: TableTools): Promise<HeadRead> {
  const whole = sample.byteLength <= sample.head.length
  const { head, sink } = firstRows()
  return { read: await readRows([sample.head], layout, sink, tools), head, whole }
}

/** A sink that keeps the rows that are shown. */
export function firstRows(): { readonly head: Shown; readonly sink: RowSink } {
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
