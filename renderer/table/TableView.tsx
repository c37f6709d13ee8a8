import { FileSpreadsheet, PanelRight, Search, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import type { Table } from '@shared/table/table'
import type { Filter, Sort } from '@shared/table/view'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { IconButton } from '@renderer/ui/IconButton'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { keptColumns, moveColumn } from './column-order'
import { ColumnsPopover, movedInWords } from './ColumnsPopover'
import { nextSort, sameFilter } from './filter-words'
import { FindBar } from './FindBar'
import { FilterBar, type FilterBarHandle } from './FilterBar'
import { NOTHING, type Ranges, sizeOf } from './grid/ranges'
import { type GridHandle, RowGrid } from './grid/RowGrid'
import { clampWidth, fittingWidth, gridColumns, headOf, holdsOf } from './grid-columns'
import { lookingOfView, useLooking } from './looking'
import { rowOfPath, rowPath } from './row-path'
import { SelectionBar } from './SelectionBar'
import { SidePanel, type SideTab } from './SidePanel'
import styles from './Table.module.css'
import { TableDialogs, type TableDialog } from './TableDialogs'
import type { TablePageProps } from './TablePage'
import { TableStatus } from './TableStatus'
import { useGridCommands } from './use-grid-commands'
import { useRow } from './use-row'
import { rowAt, useRows } from './use-rows'
import { useSample } from './use-sample'
import { useTable } from './use-table'
import type { TableRecords } from './use-table-records'
import { ViewsMenu } from './ViewsMenu'

type Props = TablePageProps & {
  readonly records: TableRecords
  readonly source: Source
  readonly table: Table
}

/** The table of a source, loaded: toolbar, filters, grid, and what stands beside it. */
export const TableView = ({ at, onAt, onPut, actions, records, source, table }: Props) => {
  const { correctionOf, corrections, takenUp, views } = records
  const { data, done, problem: loadProblem } = useTable(table, corrections)
  const [{ looking, view, widths }, change] = useLooking(source.id)
  const [written, setWritten] = useState<Filter | null>(null)
  const { filters, sort } = looking
  const inForce = useSame(
    written === null || filters.some((filter) => sameFilter(filter, written))
      ? filters
      : [...filters, written],
  )
  const query = useMemo(() => ({ filters: inForce, sort }), [inForce, sort])
  const all = useMemo(() => table.columns.map(({ key }) => key), [table])
  const shown = looking.columns.length === 0 ? all : looking.columns
  const overlay = useMemo(() => ({ correctionOf, takenUp }), [correctionOf, takenUp])
  // Read in the order of the file: moving a column reads nothing again.
  const fetched = useSame(useMemo(() => inOrderOf(all, shown), [all, shown]))
  const rows = useRows(data, query, fetched, overlay)
  const [tab, setTab] = useState<SideTab | null>(rowOfPath(at) === null ? null : 'row')
  const [column, setColumn] = useState<string | null>(null)
  const [selection, setSelection] = useState<Ranges>(NOTHING)
  const [dialog, setDialog] = useState<TableDialog | null>(null)
  const [said, setSaid] = useState('')
  const [finding, setFinding] = useState<{ readonly field: 'words' | 'line' } | null>(null)
  const place = useRef<{ position: number | null; column: string | null }>({ position: 0, column: null })
  const grid = useRef<GridHandle>(null)
  const bar = useRef<FilterBarHandle>(null)

  const { order } = rows

  const sample = useSample(rows.source, fetched, rows.version)
  const columns = useMemo(
    () => gridColumns(table, shown, sample, widths, inForce),
    [table, shown, sample, widths, inForce],
  )
  const named = useMemo(() => table.columns.map((it) => ({ key: it.key, head: headOf(it) })), [table])
  const heads = useMemo(() => new Map(named.map(({ key, head }) => [key, head])), [named])
  const holds = useMemo(() => holdsOf(table), [table])
  const choices = useMemo(() => named.map((it) => ({ ...it, mapped: holds.has(it.key) })), [named, holds])
  const headOfKey = useCallback((key: string) => heads.get(key) ?? key, [heads])

  const openRow = rowOfPath(at)
  const row = useRow(table, openRow)
  const openPosition = useRef<number | null>(null)
  /** The row that was gone to last. */
  const arrived = useRef<number | null>(null)
  const show = useCallback(
    (position: number) => {
      void rowAt(rows, position, []).then((found) => {
        if (found === null) return
        openPosition.current = position
        arrived.current = found.row
        onAt(rowPath(found.row))
        setTab('row')
      })
    },
    [rows, onAt],
  )
  const showRow = useCallback(
    (wanted: number) => {
      openPosition.current = null
      onAt(rowPath(wanted))
      setTab('row')
    },
    [onAt],
  )
  // A row that is come to by its address is put in hand, where the filters leave it in.
  useEffect(() => {
    if (openRow === null || order === null || arrived.current === openRow) return
    arrived.current = openRow
    setTab('row')
    void order.placeOf(openRow).then((found) => {
      if (!found.ok || found.value < 0) return
      openPosition.current = found.value
      grid.current?.goToRow(found.value)
    })
  }, [openRow, order])
  // Positions mean other rows in another order.
  useEffect(() => {
    setSelection(NOTHING)
    openPosition.current = null
  }, [order])
  const step = (by: 1 | -1) => {
    const from = openPosition.current ?? place.current.position
    const next = from === null ? 0 : from + by
    if (next < 0 || next >= rows.source.count) return
    grid.current?.goToRow(next)
    show(next)
  }

  const setFilters = (next: readonly Filter[]) => change({ looking: { ...looking, filters: next } })
  const setSort = (next: readonly Sort[]) => change({ looking: { ...looking, sort: next } })
  const setShown = (keys: readonly string[]) => {
    // One column stays: a table without any shows nothing to choose from.
    if (keys.length > 0) change({ looking: { ...looking, columns: keptColumns(all, keys) } })
  }
  const move = (key: string, gap: number) => {
    const next = moveColumn(shown, key, gap)
    setShown(next)
    setSaid(movedInWords(headOfKey(key), next.indexOf(key), next.length))
  }
  const aboutColumn = (key: string) => {
    setColumn(key)
    setTab('column')
  }
  const selected = sizeOf(selection)
  const commands = useGridCommands({
    source,
    table,
    rows,
    selection,
    place,
    columns,
    headOf: headOfKey,
    correctionOf,
    onPut: onPut ?? null,
    onDialog: setDialog,
    onFilter: () => bar.current?.begin(place.current.column),
    onPanel: () => setTab((now) => (now === null ? 'row' : null)),
    onMove: (by) => grid.current?.moveColumn(by),
    onFind: (field) => setFinding({ field }),
  })
  return (
    <section className={styles['page']} aria-label={`Table: ${titleOf(source)}`}>
      <header className={styles['head']}>
        <h1 className={styles['title']} dir="auto" title={titleOf(source)}>
          {titleOf(source)}
        </h1>
        <div className={styles['tools']}>
          {actions}
          <ViewsMenu
            source={source.id}
            views={views}
            looking={looking}
            current={views.find(({ id }) => id === view) ?? null}
            onTake={(taken) => change({ looking: lookingOfView(taken, table), view: taken.id })}
            onTaken={(id) => change({ view: id })}
          />
          <IconButton
            label="Find in the table"
            icon={<Search />}
            kbd="Mod+F"
            expanded={finding !== null}
            onPress={() => setFinding(finding === null ? { field: 'words' } : null)}
          />
          <ColumnsPopover columns={choices} shown={shown} onShown={setShown} />
          <Button
            size="small"
            icon={<FileSpreadsheet />}
            disabled={rows.order === null || rows.order.count === 0}
            onPress={() => setDialog({ kind: 'csv' })}
          >
            CSV…
          </Button>
          <IconButton
            label={tab === null ? 'Show what stands beside the table' : 'Hide what stands beside the table'}
            icon={<PanelRight />}
            kbd="D"
            expanded={tab !== null}
            onPress={() => setTab(tab === null ? 'row' : null)}
          />
        </div>
      </header>
      <FilterBar
        columns={named}
        filters={filters}
        onFilters={setFilters}
        onWritten={setWritten}
        onColumn={aboutColumn}
        onDone={() => grid.current?.focus()}
        ref={bar}
      />
      {finding !== null && order !== null && (
        <FindBar
          table={table}
          order={order}
          shown={shown}
          correctionOf={correctionOf}
          headOf={headOfKey}
          place={place}
          ask={finding}
          onCell={(position, key) => grid.current?.goToRow(position, key ?? undefined)}
          onClose={() => {
            setFinding(null)
            grid.current?.focus()
          }}
        />
      )}
      {loadProblem !== '' && <Banner tone="error">{loadProblem}</Banner>}
      {rows.problem !== '' && <Banner tone="error">{rows.problem}</Banner>}
      <div className={styles['body']}>
        <div className={styles['table']}>
          {rows.order === null ? (
            <ProgressPanel
              label="Loading the rows"
              active={loadProblem === ''}
              done={done}
              all={table.rowCount}
              unit="rows"
            />
          ) : (
            <RowGrid
              ref={grid}
              label={`Rows of ${titleOf(source)}`}
              columns={columns}
              source={rows.source}
              sort={sort}
              onSort={(key, beside) => setSort(nextSort(sort, key, beside))}
              selection={selection}
              onSelection={setSelection}
              onPlace={(position, key) => {
                place.current = { position, column: key }
              }}
              onOpen={show}
              onCorrect={commands.correct}
              onColumn={aboutColumn}
              onWidth={(key, width) => change({ widths: { ...widths, [key]: clampWidth(width) } })}
              onFit={(key) => {
                const texts = sample.map(({ cells }) => cells.get(key)?.text ?? '')
                change({ widths: { ...widths, [key]: fittingWidth(headOfKey(key), texts, 640) } })
              }}
              onMove={move}
              onRange={rows.onRange}
              openRow={openRow}
              sought={finding !== null}
              empty={
                <EmptyState
                  {...(filters.length > 0 && {
                    action: <Button onPress={() => setFilters([])}>Take all filters out</Button>,
                  })}
                >
                  {table.rowCount === 0 ? 'The table has no rows.' : 'No row passes all filters.'}
                </EmptyState>
              }
            />
          )}
        </div>
        {tab !== null && (
          <SidePanel
            tab={tab}
            onTab={setTab}
            close={
              <IconButton
                label="Hide what stands beside the table"
                icon={<X />}
                onPress={() => {
                  setTab(null)
                  grid.current?.focus()
                }}
              />
            }
            source={source}
            table={table}
            data={data}
            records={records}
            row={row}
            rowPanel={{
              onCorrect: commands.correctRow,
              onTakeUp: commands.takeUpRow,
              onCite: commands.citeRow,
              onPut: onPut === undefined ? null : commands.putRow,
              onStep: step,
            }}
            columns={named}
            column={column}
            holds={holds}
            onColumn={setColumn}
            filters={inForce}
            onFilters={setFilters}
            sort={sort}
            onSort={setSort}
            onHide={(key) => setShown(shown.filter((other) => other !== key))}
            headOf={headOfKey}
            onRow={showRow}
          />
        )}
      </div>
      {selected > 0 && (
        <SelectionBar
          selected={selected}
          onTakeUp={commands.takeUp}
          onCite={commands.cite}
          onPut={onPut === undefined ? null : commands.put}
          onCsv={() => setDialog({ kind: 'csv' })}
          onClear={() => setSelection(NOTHING)}
        />
      )}
      <TableStatus
        shown={rows.source.count}
        all={table.rowCount}
        corrections={corrections.length}
        takenUp={takenUp.size}
        busy={rows.busy}
      />
      <VisuallyHidden live>{said}</VisuallyHidden>
      <TableDialogs
        dialog={dialog}
        onClose={() => setDialog(null)}
        source={source}
        table={table}
        records={records}
        order={rows.order}
        shown={shown}
        selection={selection}
      />
    </section>
  )
}

/** Some columns, in the order of all. */
function inOrderOf(all: readonly string[], some: readonly string[]): readonly string[] {
  const wanted = new Set(some)
  return all.filter((key) => wanted.has(key))
}

/** The list as it was before, while another one says the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const key = JSON.stringify(list)
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => list, [key])
}
