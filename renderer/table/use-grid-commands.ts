import { type RefObject, useMemo } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import type { Reference } from '@shared/kernel/reference'
import type { Source } from '@shared/source/source'
import type { Correction, Table } from '@shared/table/table'
import { desk } from '@renderer/desk/desk'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { type Ranges, sizeOf } from './grid/ranges'
import type { GridColumn } from './grid/grid-rows'
import { citeRows, type CitedRow, rowReference } from './row-citation'
import type { TableDialog } from './TableDialogs'
import type { PageRow } from './table-data'
import type { ReadRow } from './use-row'
import { readStretches, rowAt, type RowsInView } from './use-rows'

type Options = {
  readonly source: Source
  readonly table: Table
  readonly rows: RowsInView
  readonly selection: Ranges
  /** The cell in hand. */
  readonly place: RefObject<{ position: number | null; column: string | null }>
  readonly columns: readonly GridColumn[]
  readonly headOf: (column: string) => string
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly onPut: ((references: readonly Reference[]) => void) | null
  readonly onDialog: (dialog: TableDialog) => void
  readonly onFilter: () => void
  readonly onPanel: () => void
  /** Moves the column in hand to either side. */
  readonly onMove: (by: 1 | -1) => void
  /** Opens the search, at the field for words or for a line. */
  readonly onFind: (field: 'words' | 'line') => void
}

/** Rows that can be cited at once: a citation is read by people. */
const MOST_CITED = 500
/** Rows that can be put on a side at once. */
const MOST_PUT = 50
/** Rows whose cells can be copied at once. */
const MOST_COPIED = 20_000

/** What can be done with the selected rows, or else with the row in hand, and the keys for it. */
export function useGridCommands(options: Options) {
  const { source, table, rows, selection, place, columns, headOf, correctionOf, onPut, onDialog } = options
  const toast = useToast()
  const all = useMemo(() => table.columns.map(({ key }) => key), [table])

  /** The selected rows, or the one in hand. */
  const stretches = (): Ranges => {
    const { position } = place.current
    return selection.length > 0 || position === null ? selection : [{ from: position, to: position }]
  }
  const read = async (keys: readonly string[], most: number, done: string): Promise<PageRow[] | null> => {
    const wanted = stretches()
    const count = sizeOf(wanted)
    if (rows.order === null || count === 0) {
      toast('Select rows first: Space on a row, Shift with the arrows for a stretch.')
      return null
    }
    if (count > most) {
      toast({ message: `${countOf(count, 'row', 'rows')} are too many to ${done} at once.`, tone: 'error' })
      return null
    }
    const found: PageRow[] = []
    for await (const page of readStretches(rows.order, wanted, keys, new AbortController().signal)) {
      if (!page.ok) {
        toast({ message: page.error.message, tone: 'error' })
        return null
      }
      found.push(...page.value)
    }
    return found
  }
  const write = async (text: string, said: string) => {
    const done = await desk.call('clipboard.write', { text, html: '' })
    toast(done.ok ? said : { message: done.error.message, tone: 'error' })
  }
  const citedRow = (row: PageRow): CitedRow => ({
    row: row.row,
    line: row.line,
    cells: all.map((key, index) => {
      const correction = correctionOf(row.row, key)
      const cell = { head: headOf(key), text: row.cells[index] ?? '' }
      return correction === undefined ? cell : { ...cell, corrected: correction.value }
    }),
  })
  const citeAll = (cited: readonly PageRow[]) => {
    if (source.protection === 'secret')
      return toast({ message: 'This source is secret: nothing of it is copied.', tone: 'error' })
    return void write(
      citeRows(source, cited.map(citedRow)),
      `The citation of ${countOf(cited.length, 'row', 'rows')} is on the clipboard.`,
    )
  }
  const cite = async () => {
    const found = await read(all, MOST_CITED, 'cite')
    if (found !== null) citeAll(found)
  }
  const putAll = (found: readonly PageRow[]) => onPut?.(found.map(({ row }) => rowReference(source.id, row)))
  const put = async () => {
    const found = await read([], MOST_PUT, 'put on a side')
    if (found !== null) putAll(found)
  }
  const takeUp = () => {
    const { order } = rows
    const wanted = stretches()
    const count = sizeOf(wanted)
    if (order === null || count === 0) return
    onDialog({
      kind: 'take-up',
      chosen: {
        count,
        async *read(signal) {
          for await (const page of readStretches(order, wanted, all, signal))
            yield page.ok ? page.value : { problem: page.error.message }
        },
      },
    })
  }
  const takeUpRow = (row: ReadRow) =>
    onDialog({
      kind: 'take-up',
      chosen: {
        count: 1,
        async *read() {
          yield [row]
        },
      },
    })
  const correct = async (position: number, column: string) => {
    const row = await rowAt(rows, position, [column])
    if (row === null) return
    const { row: index, line, cells } = row
    onDialog({
      kind: 'correct',
      cell: { row: index, line, column, head: headOf(column), text: cells[0] ?? '' },
    })
  }
  const correctRow = (row: ReadRow, column: string) =>
    onDialog({
      kind: 'correct',
      cell: {
        row: row.row,
        line: row.line,
        column,
        head: headOf(column),
        text: row.cells[all.indexOf(column)] ?? '',
      },
    })
  /** The selected rows as lines of cells; without a selection the cell in hand. */
  const copy = async () => {
    if (source.protection === 'secret')
      return toast({ message: 'This source is secret: nothing of it is copied.', tone: 'error' })
    const { position, column } = place.current
    if (selection.length === 0) {
      const cell = position === null ? undefined : rows.source.at(position)?.cells.get(column ?? '')
      if (cell === undefined) return
      const safe = formulaSafe(cell.text)
      await write(
        safe,
        safe === cell.text
          ? 'The cell is on the clipboard, as the file has it.'
          : 'The cell is on the clipboard, led by an apostrophe: a spreadsheet would take it for a formula.',
      )
      return
    }
    const keys = columns.map(({ key }) => key)
    const found = await read(keys, MOST_COPIED, 'copy')
    if (found === null) return
    const lines = [['Line', ...keys.map(headOf)], ...found.map(({ line, cells }) => [String(line), ...cells])]
    await write(
      lines.map((cells) => cells.map(tabCell).join('\t')).join('\n'),
      `${countOf(found.length, 'row is', 'rows are')} on the clipboard, as the file has them.`,
    )
  }

  const inGrid = () => document.activeElement?.getAttribute('role') === 'grid'
  const group = 'Table'
  useKeys([
    { id: 'table.filter', key: '/', label: 'Filter the column in hand', group, run: options.onFilter },
    { id: 'table.panel', key: 'D', label: 'Show or hide what stands beside', group, run: options.onPanel },
    { id: 'table.takeUp', key: 'T', label: 'Take up rows as shipments', group, run: takeUp },
    { id: 'table.cite', key: 'C', label: 'Copy the citation of rows', group, run: () => void cite() },
    {
      id: 'table.put',
      key: 'B',
      label: 'Put rows on a side of a contradiction',
      group,
      when: () => onPut !== null,
      run: () => void put(),
    },
    {
      id: 'table.find',
      key: 'Mod+F',
      label: 'Find words in any cell',
      group,
      run: () => options.onFind('words'),
    },
    {
      id: 'table.line',
      key: 'Mod+G',
      label: 'Go to a line of the file',
      group,
      run: () => options.onFind('line'),
    },
    {
      id: 'table.columnLeft',
      key: 'Alt+Shift+Left',
      label: 'Move the column in hand to the left',
      group,
      when: inGrid,
      run: () => options.onMove(-1),
    },
    {
      id: 'table.columnRight',
      key: 'Alt+Shift+Right',
      label: 'Move the column in hand to the right',
      group,
      when: inGrid,
      run: () => options.onMove(1),
    },
    { id: 'table.copy', key: 'Mod+C', label: 'Copy cells', group, when: inGrid, run: () => void copy() },
  ])
  return {
    cite: () => void cite(),
    citeRow: (row: ReadRow) => citeAll([row]),
    put: () => void put(),
    putRow: (row: ReadRow) => putAll([row]),
    takeUp,
    takeUpRow,
    correct: (position: number, column: string) => void correct(position, column),
    correctRow,
  }
}

/** A cell among others in a line: what would part cells or lines becomes a space, and no formula runs where it lands. */
const tabCell = (text: string): string => formulaSafe(text.replace(/[\t\r\n]+/g, ' '))

/** A text that no spreadsheet takes for a formula; a negative number stays one. */
const formulaSafe = (text: string): string =>
  /^\s*[=+\-@|]/.test(text) && !/^-?\d[\d.,]*$/.test(text) ? `'${text}` : text
