import { useMemo } from 'react'
import type { Mapping } from '@shared/table/mapping'
import { problemWords } from '@shared/table/problems'
import type { TablePreview } from '@shared/table/read-file'
import { DataTable } from '@renderer/ui/DataTable'
import type { Column } from '@renderer/ui/data-table'
import { checksOf } from './check-cells'
import styles from './Import.module.css'

/** A row of the preview: the line of the file it begins in, its cells, and what is wrong with the line. */
type PreviewRow = { readonly line: number; readonly cells: readonly string[]; readonly problem: string }

export type PreviewGridProps = { readonly preview: TablePreview; readonly mapping: Mapping }

/** As many columns as are drawn: a preview shows how a file is read, not all of it. */
const MOST_COLUMNS = 60

/** The first rows as they will be kept. A cell that cannot be read as what its column holds says why. */
export const PreviewGrid = ({ preview, mapping }: PreviewGridProps) => {
  const { columns, layout } = preview
  const rows = useMemo(() => rowsOf(preview), [preview])
  const shown = useMemo<readonly Column<PreviewRow>[]>(() => {
    const checks = checksOf(mapping, layout)
    return [
      {
        id: 'line',
        head: 'Line',
        width: 64,
        numeric: true,
        rowHeader: true,
        cell: ({ line, problem }) =>
          problem === '' ? (
            line
          ) : (
            <span className={styles['wrong']} title={problem}>
              {line}
            </span>
          ),
      },
      ...columns.slice(0, MOST_COLUMNS).map(({ key }, at) => {
        const check = checks.get(key)
        return {
          id: key,
          head: key,
          width: 150,
          cell: ({ cells }: PreviewRow) => {
            const text = cells[at] ?? ''
            const why = check?.(text) ?? ''
            return why === '' ? (
              <bdi>{text}</bdi>
            ) : (
              <span className={styles['wrong']} title={why}>
                <bdi>{text}</bdi>
              </span>
            )
          },
        }
      }),
    ]
  }, [columns, mapping, layout])
  return (
    <div className={styles['grid']}>
      {columns.length > MOST_COLUMNS && (
        <p
          className={styles['hint']}
        >{`The first ${MOST_COLUMNS} of ${columns.length} columns. All are kept.`}</p>
      )}
      <div className={styles['rows']}>
        <DataTable
          label="First rows"
          columns={shown}
          rows={rows}
          idOf={idOf}
          empty="No rows stand below the header. Check how the file is read."
        />
      </div>
    </div>
  )
}

const idOf = ({ line }: PreviewRow, index: number): string => `${index}-${line}`

function rowsOf({ rows, lines, lineProblems }: TablePreview): readonly PreviewRow[] {
  const problems = new Map<number, string[]>()
  for (const { kind, line, detail } of lineProblems) {
    const told = detail === '' ? problemWords(kind) : `${problemWords(kind)} (${detail})`
    problems.set(line, [...(problems.get(line) ?? []), told])
  }
  return rows.map((cells, row) => {
    const line = lines[row] ?? 0
    return { line, cells, problem: (problems.get(line) ?? []).join(' ') }
  })
}
