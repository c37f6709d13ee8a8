import { utf8Encode } from '@shared/kernel/sha256'
import { csvOut } from '@shared/table/csv-out'
import type { Correction } from '@shared/table/table'
import type { PageRow } from './table-data'

/** How rows are written: as the file has them, or with what people corrected, and what the file has beside it. */
export type CsvCells = 'original' | 'corrected'

type Options = {
  readonly columns: readonly { readonly key: string; readonly header: string }[]
  readonly cells: CsvCells
  readonly correctionOf: (row: number, column: string) => Pick<Correction, 'value' | 'why'> | undefined
}

/** The head of the file: the line that a row has in the source, then the columns. */
export const csvHead = ({ columns, cells }: Options): Uint8Array =>
  utf8Encode(
    csvOut(
      [
        'line of the source',
        ...columns.map(({ key, header }) => (header === '' ? key : header)),
        ...(cells === 'corrected' ? ['corrections'] : []),
      ],
      [],
    ),
  )

/** Rows with the cells of `columns`, in their order, to go on after the head or after other rows. */
export function csvRows(rows: readonly PageRow[], options: Options): Uint8Array {
  const [first, ...others] = rows.map((row) => linesOf(row, options))
  // Pieces of one file: the mark at its beginning stands there once.
  return first === undefined ? new Uint8Array() : utf8Encode(csvOut(first, others).slice(1))
}

function linesOf(row: PageRow, { columns, cells, correctionOf }: Options): readonly string[] {
  if (cells === 'original') return [String(row.line), ...row.cells]
  const notes: string[] = []
  const said = columns.map(({ key, header }, index) => {
    const text = row.cells[index] ?? ''
    const correction = correctionOf(row.row, key)
    if (correction === undefined) return text
    const why = correction.why === '' ? '' : ` (${correction.why})`
    notes.push(`${header === '' ? key : header}: the file has “${text}”${why}`)
    return correction.value
  })
  return [String(row.line), ...said, notes.join('; ')]
}
