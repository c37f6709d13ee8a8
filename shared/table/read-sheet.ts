import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { DecodeAs } from '@shared/source/decode'
import type { HeadRecord } from './detect-delimiter'
import { describeRecords, type Detected, type Doubt, type Settled } from './detect-layout'
import type { Layout } from './layout'
import { ProblemLog } from './problems'
import { deliverer, readOf, type RowSink, type RowsRead, type RowsWork } from './read-rows'
import { RowBuilder } from './row-builder'
import type { SheetEntry, Workbook } from './sheet-book'
import { readSheetRows } from './sheet-rows'

/** So many rows of a sheet are looked at to tell its layout. */
const RECORDS = 400

/** Detects which sheet of a workbook holds the table, and how it is written. Fault `table.no-sheet`. */
export async function detectSheet(
  book: Workbook,
  decodeAs: DecodeAs,
  settled: Settled,
): Promise<Result<Detected>> {
  const names = book.sheets.map(({ name }) => name)
  const wanted = settled.sheet === undefined || settled.sheet === '' ? null : settled.sheet
  const visible = book.sheets.filter(({ hidden }) => !hidden)
  const tried =
    wanted === null ? [...visible, ...book.sheets.filter(({ hidden }) => hidden)] : sheetsNamed(book, wanted)
  let best: { readonly sheet: SheetEntry; readonly records: readonly HeadRecord[] } | null = null
  for (const sheet of tried) {
    const records = await headOf(book, sheet, decodeAs)
    if (!records.ok) return records
    if (best === null || (best.records.length < 2 && records.value.length >= 2)) {
      best = { sheet, records: records.value }
    }
    // The first sheet that looks like a table is the one that people mean.
    if (records.value.length >= 2) break
  }
  if (best === null) return err(noSheet(wanted ?? ''))
  const doubts: Doubt[] = []
  if (wanted === null && book.sheets.length > 1) {
    const hidden = book.sheets.length - visible.length
    const others = hidden === 0 ? '' : `, ${hidden} of them hidden`
    doubts.push({
      about: 'sheet',
      why: `The workbook has ${book.sheets.length} sheets${others}; “${best.sheet.name}” was taken. Check whether it is the one you mean.`,
    })
  }
  const layout = { kind: 'sheet', encoding: '', delimiter: '', sheet: best.sheet.name } as const
  return ok(describeRecords(best.records, layout, names, doubts, settled))
}

const noSheet = (name: string) =>
  fault(
    'table.no-sheet',
    name === ''
      ? 'The workbook has no sheet with cells. Nothing was kept.'
      : `The workbook has no sheet “${name}”. Nothing was kept.`,
  )

const sheetsNamed = (book: Workbook, name: string): readonly SheetEntry[] =>
  book.sheets.filter((sheet) => sheet.name === name).slice(0, 1)

/** The first rows of a sheet that hold anything. */
async function headOf(
  book: Workbook,
  sheet: SheetEntry,
  decodeAs: DecodeAs,
): Promise<Result<readonly HeadRecord[]>> {
  const bytes = await sheet.bytes()
  if (!bytes.ok) return bytes
  const records: HeadRecord[] = []
  const take = (cells: readonly string[], count: number, line: number) => {
    if (records.length < RECORDS) records.push({ cells: cells.slice(0, count), line })
  }
  const steps = readSheetRows(book, bytes.value, decodeAs, take, () => {})
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value.ok ? ok(records) : step.value
    if (records.length === RECORDS) return ok(records)
  }
}

export type SheetWork = Pick<RowsWork, 'onProgress' | 'stopped'> & {
  readonly decodeAs: DecodeAs
  /** The length of the workbook, by which progress is told. */
  readonly byteLength: number
  /** So many rows are enough; all, if it is not given. */
  readonly enough?: number
}

/**
 * Reads the rows of a sheet into columns. Faults: `table.no-sheet`, `table.damaged`, `table.record`,
 * `table.too-many-columns`, `table.too-many-rows`, `stopped`, and those of `openZip`.
 */
export async function readSheet(
  book: Workbook,
  layout: Layout,
  sink: RowSink,
  work: SheetWork,
): Promise<Result<RowsRead>> {
  const [sheet] = sheetsNamed(book, layout.sheet)
  if (sheet === undefined) return err(noSheet(layout.sheet))
  const bytes = await sheet.bytes()
  if (!bytes.ok) return bytes
  const log = new ProblemLog()
  const builder = new RowBuilder(layout.headerRow, log, 'sheet')
  // Texts of a workbook may hold what XML writes as an escape.
  builder.odd = true
  const hand = deliverer(builder, sink)
  const steps = readSheetRows(
    book,
    bytes.value,
    work.decodeAs,
    (cells, count, line) => builder.add(cells, count, line),
    (kind, line) => log.add(kind, line),
  )
  for (;;) {
    if (work.stopped?.() === true) return err(fault('stopped', 'Stopped. Nothing was kept.'))
    const step = steps.next()
    if (step.done === true && !step.value.ok) return step.value
    if (step.done === true || builder.rowCount >= (work.enough ?? Infinity)) break
    if (builder.refused !== null) return err(builder.refused)
    await hand()
    work.onProgress?.(Math.floor(step.value * work.byteLength))
  }
  builder.end()
  if (builder.refused !== null) return err(builder.refused)
  await hand()
  return ok(readOf(builder, log, work.byteLength))
}
