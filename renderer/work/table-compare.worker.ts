import { ok, type Result } from '@shared/kernel/result'
import { changesOf } from '@shared/table/changes'
import { cellAt, type Columns } from '@shared/table/columns'
import { columnsLoader, type ColumnsLoader } from '@shared/table/load-columns'
import { pairRows } from '@shared/table/pairing'
import type {
  ComparedTables,
  CompareTables,
  FromTableCompare,
  ListedRow,
  Side,
  ToTableCompare,
} from './table-compare-messages'

let request: CompareTables | null = null
let loaders: Readonly<Record<Side, ColumnsLoader>> | null = null

const say = (message: FromTableCompare): void => globalThis.postMessage(message)

function compare(asked: CompareTables, earlier: Columns, later: Columns): ComparedTables {
  const pairing = pairRows(earlier, later, asked.keys)
  const changes = changesOf(earlier, later, pairing)
  const known = new Set([...earlier.columns, ...later.columns].map(({ key }) => key))
  const shown = [...new Set([...asked.keys, ...asked.shown])].filter((key) => known.has(key))
  const lister = (columns: Columns, keys: readonly string[]) => {
    const byKey = new Map(columns.columns.map((column) => [column.key, column]))
    const picked = keys.map((key) => byKey.get(key))
    return (row: number): ListedRow => ({
      row,
      line: columns.lineOf(row),
      cells: picked.map((column) => (column === undefined ? '' : cellAt(column, row))),
    })
  }
  const [listEarlier, listLater] = [lister(earlier, shown), lister(later, shown)]
  const nameOf = lister(earlier, pairing.by === 'keys' ? pairing.keys : shown)
  const place = (columns: Columns) => (row: number) => ({ row, line: columns.lineOf(row) })
  const sum = (side: Side): number => pairing.ambiguous.reduce((all, group) => all + group[side].length, 0)
  const first = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, asked.most)
  return {
    by: pairing.by,
    keys: pairing.by === 'keys' ? pairing.keys : [],
    shown,
    counts: {
      paired: changes.paired,
      changed: changes.changedRows.length,
      added: pairing.added.length,
      gone: pairing.gone.length,
      unclearEarlier: sum('earlier'),
      unclearLater: sum('later'),
    },
    byColumn: changes.byColumn,
    columnsAdded: changes.columnsAdded,
    columnsGone: changes.columnsGone,
    changed: first(changes.changedRows).map((row) => ({
      earlier: place(earlier)(pairing.earlier[row] ?? 0),
      later: listLater(row),
      changed: changes.cellsOf(row),
    })),
    added: first(pairing.added).map(listLater),
    gone: first(pairing.gone).map(listEarlier),
    ambiguous: first(pairing.ambiguous).map((group) => ({
      name: nameOf(group.earlier[0] ?? 0).cells,
      earlier: group.earlier.slice(0, asked.most).map(place(earlier)),
      later: group.later.slice(0, asked.most).map(place(later)),
    })),
    fates: new Map(asked.watched.map((row) => [row, changes.fateOf(row)])),
  }
}

function answer(): Result<ComparedTables> | null {
  if (request === null || loaders === null) return null
  const earlier = loaders.earlier.finish()
  if (!earlier.ok) return earlier
  const later = loaders.later.finish()
  return later.ok ? ok(compare(request, earlier.value, later.value)) : later
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToTableCompare>) => {
  if (data.kind === 'begin') {
    request = data.request
    const { earlier, later } = data.request
    loaders = {
      earlier: columnsLoader(earlier.columns, earlier.rowCount),
      later: columnsLoader(later.columns, later.rowCount),
    }
  } else if (data.kind === 'blocks') {
    for (const block of data.blocks) {
      const added = loaders?.[data.side].add(block)
      if (added?.ok === false) return say({ kind: 'refused', error: added.error })
    }
  } else {
    const compared = answer()
    if (compared === null) return
    say(
      compared.ok ? { kind: 'compared', value: compared.value } : { kind: 'refused', error: compared.error },
    )
  }
})
