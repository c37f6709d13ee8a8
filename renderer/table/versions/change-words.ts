import { csvText } from '@shared/kernel/csv'
import { countOf } from '@shared/kernel/number-prose'
import type { ComparedTables } from '@renderer/work/table-compare-messages'

/** What changed, in a few sentences. */
export function changesInWords({
  by,
  keys,
  counts,
  columnsAdded,
  columnsGone,
}: Pick<ComparedTables, 'by' | 'keys' | 'counts' | 'columnsAdded' | 'columnsGone'>): readonly string[] {
  const { paired, changed, added, gone, unclearEarlier, unclearLater } = counts
  const quoted = (columns: readonly string[]) => columns.map((column) => `“${column}”`).join(', ')
  const unclear =
    unclearEarlier + unclearLater === 0
      ? []
      : [
          `${countOf(unclearEarlier, 'row', 'rows')} of the earlier export and ${countOf(unclearLater, 'row', 'rows')} of the later one share their names, so nothing tells which is which.`,
        ]
  return [
    `${countOf(paired, 'row stands', 'rows stand')} in both; ${changed === 0 ? 'none of them changed' : `${countOf(changed, 'of them changed', 'of them changed')}`}. ${countOf(added, 'row was', 'rows were')} added, ${countOf(gone, 'is', 'are')} gone.`,
    by === 'keys'
      ? `Rows are paired by ${quoted(keys)}.`
      : 'No columns name a row in both exports, so only rows that are the same cell by cell are paired.',
    ...unclear,
    ...(columnsAdded.length > 0 ? [`New columns: ${quoted(columnsAdded)}.`] : []),
    ...(columnsGone.length > 0 ? [`Columns that are gone: ${quoted(columnsGone)}.`] : []),
  ]
}

/** The changes as a table: a line for each changed cell, each added and each gone row. */
export function changesCsv({ shown, changed, added, gone, ambiguous }: ComparedTables): string {
  const blank = shown.map(() => '')
  return csvText([
    ['what', 'line before', 'line now', 'column', 'before', 'now', ...shown],
    ...changed.flatMap(({ earlier, later, changed: cells }) =>
      cells.map(({ column, from, to }) => [
        'changed',
        String(earlier.line),
        String(later.line),
        column,
        from,
        to,
        ...later.cells,
      ]),
    ),
    ...added.map(({ line, cells }) => ['added', '', String(line), '', '', '', ...cells]),
    ...gone.map(({ line, cells }) => ['gone', String(line), '', '', '', '', ...cells]),
    ...ambiguous.map(({ earlier, later }) => {
      const lines = (rows: typeof earlier) => rows.map(({ line }) => line).join(' ')
      return ['unclear', lines(earlier), lines(later), '', '', '', ...blank]
    }),
  ])
}
