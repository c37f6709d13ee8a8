import { useEffect, useMemo, useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import type { Reference } from '@shared/kernel/reference'
import type { Result } from '@shared/kernel/result'
import { laterVersions } from '@shared/source/versions'
import type { ChangedCell, RowFate } from '@shared/table/changes'
import type { Table } from '@shared/table/table'
import type { LaterRowProps } from '@renderer/record/later-row'
import { useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import { rowPath } from '@renderer/table/row-path'
import { fateOfRow } from './later-fate'
import styles from './Versions.module.css'

/**
 * Says of a cited row or cell what the latest export of its table made of it, and offers that row in its place. It
 * never moves by itself: what was cited is what was seen.
 */
export const LaterRow = (props: LaterRowProps) => {
  const { reference } = props
  if (reference.kind !== 'source') return null
  const { source, locator } = reference
  if (locator.kind !== 'row' && locator.kind !== 'cell') return null
  return <OfRow {...props} place={{ source, row: locator.row, column: cellOf(reference) }} />
}

type Place = { readonly source: string; readonly row: number; readonly column: string | null }

const cellOf = ({ locator }: Extract<Reference, { kind: 'source' }>): string | null =>
  locator.kind === 'cell' ? locator.column : null

const OfRow = ({ place, isThere, onPut }: LaterRowProps & { readonly place: Place }) => {
  const { open } = useRegistry()
  const found = useLaterFate(place)
  if (found === null) return null
  const { later, fate } = found
  if (!fate.ok)
    return (
      <p className={styles['laterRow']} role="note">
        A later export of this table could not be looked at. {fate.error.message}
      </p>
    )
  const row = fate.value.kind === 'paired' ? fate.value.row : null
  const reference = row === null ? null : laterReference(place, later, row)
  const isBeside = reference !== null && isThere(reference)
  return (
    <div className={styles['laterRow']} role="note" aria-label="A later export">
      <p>{fateInWords(fate.value, place.column)}</p>
      {row !== null && reference !== null && (
        <div className={styles['actions']}>
          {onPut !== null && (
            <Button size="small" onPress={() => onPut(reference)}>
              {isBeside ? 'Keep only the later row' : 'Put the later row in its place'}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => open(later.source, rowPath(row))}>
            Show the later row
          </Button>
        </div>
      )}
    </div>
  )
}

/** The same row in the later export; of a cell the row, where the later export lacks the column. */
function laterReference({ column }: Place, { source, columns }: Table, row: number): Reference {
  const locator =
    column !== null && columns.some(({ key }) => key === column)
      ? ({ kind: 'cell', row, column } as const)
      : ({ kind: 'row', row } as const)
  return { kind: 'source', source, locator }
}

/** Cells that are told of a row; of more, how many. */
const TOLD = 3

const fateInWords = (fate: RowFate, column: string | null) => {
  switch (fate.kind) {
    case 'gone':
      return 'A later export of this table does not have this row any more.'
    case 'ambiguous':
      return 'In a later export of this table nothing tells which row is this one.'
    case 'paired': {
      const own = column === null ? fate.cells : fate.cells.filter((cell) => cell.column === column)
      const others = fate.cells.length - own.length
      const beside =
        others === 0 ? '' : `; ${countOf(others, 'other cell', 'other cells')} of the row changed`
      if (own.length === 0)
        return `A later export of this table has this ${column === null ? 'row' : 'cell'}, unchanged${beside}.`
      return (
        <>
          A later export of this table has this {column === null ? 'row' : 'cell'}, changed:{' '}
          {own.slice(0, TOLD).map((cell, at) => (
            <Changed key={cell.column} cell={cell} first={at === 0} />
          ))}
          {own.length > TOLD && ` and ${countOf(own.length - TOLD, 'more cell', 'more cells')}`}
          {beside}.
        </>
      )
    }
  }
}

const Changed = ({
  cell: { column, from, to },
  first,
}: {
  readonly cell: ChangedCell
  readonly first: boolean
}) => (
  <span>
    {first ? '' : '; '}
    <bdi>{column}</bdi> “<bdi>{from}</bdi>” became “<bdi>{to}</bdi>”
  </span>
)

type Found = { readonly later: Table; readonly fate: Result<RowFate> }

/** What the latest export of its table made of a row; null where there is none, and until it is known. */
function useLaterFate({ source, row }: Place): Found | null {
  const store = useStore()
  const sources = useRecords('source')
  const tables = useRecords('table')
  const pair = useMemo(() => {
    const bySource = new Map<string, Table>(tables.rows.map((table) => [table.source, table]))
    const earlier = bySource.get(source)
    const last = laterVersions(sources.rows, source).findLast(({ id }) => bySource.has(id))
    const later = last === undefined ? undefined : bySource.get(last.id)
    return earlier === undefined || later === undefined ? null : { earlier, later }
  }, [sources.rows, tables.rows, source])
  const [found, setFound] = useState<Found & { readonly of: string }>()
  const of = pair === null ? '' : [pair.earlier.id, pair.later.id, row, ...pair.later.mapping.keys].join('\n')
  useEffect(() => {
    if (pair === null) return
    const stop = new AbortController()
    void fateOfRow(store, pair.earlier, pair.later, row, stop.signal).then((fate) => {
      if (!stop.signal.aborted) setFound({ of, later: pair.later, fate })
    })
    return () => stop.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the rows of a table never change: `of` names all that counts
  }, [store, of])
  return pair !== null && found?.of === of ? found : null
}
