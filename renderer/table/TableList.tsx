import { useMemo, useState } from 'react'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import { foldForSearch } from '@shared/kernel/text'
import { publishedShort, titleOf } from '@shared/source/citation'
import { laterVersions } from '@shared/source/versions'
import type { Source } from '@shared/source/source'
import type { Table } from '@shared/table/table'
import { useRecords } from '@renderer/store/react'
import { ListItem } from '@renderer/ui/ListItem'
import { ListPane } from '@renderer/ui/ListPane'
import { Tag } from '@renderer/ui/Tag'

export type TableListProps = {
  /** The id of the data-set source whose table is shown. */
  readonly selected: string | null
  readonly onSelect: (source: string) => void
  readonly onNew: () => void
}

type Item = { readonly source: Source; readonly table: Table; readonly newer: number }

/** The tables of the case, the newest exports first. */
export const TableList = ({ selected, onSelect, onNew }: TableListProps) => {
  const sources = useRecords('source')
  const tables = useRecords('table')
  const [words, setWords] = useState('')
  const all = useMemo(() => {
    const byId = new Map(sources.rows.map((source) => [source.id, source]))
    const holding = new Set<string>(tables.rows.map(({ source }) => source))
    return tables.rows
      .flatMap((table): Item[] => {
        const source = byId.get(table.source)
        if (source === undefined) return []
        const newer = laterVersions(sources.rows, source.id).filter(({ id }) => holding.has(id)).length
        return [{ source, table, newer }]
      })
      .toReversed()
  }, [sources.rows, tables.rows])
  const items = useMemo(() => {
    const wanted = foldForSearch(words).trim()
    return wanted === ''
      ? all
      : all.filter(({ source, table }) =>
          foldForSearch(
            [titleOf(source), source.publisher, source.original.fileName, table.layout.sheet].join(' '),
          ).includes(wanted),
        )
  }, [all, words])
  return (
    <ListPane
      title="Tables"
      count={all.length}
      items={items}
      idOf={({ source }) => source.id}
      selected={selected}
      onSelect={onSelect}
      onNew={onNew}
      find={{
        label: 'Find a table',
        placeholder: 'Title, publisher, file',
        value: words,
        onChange: setWords,
      }}
      findFrom={2}
      nothing="No table has words like that."
      teach={{
        words:
          'A table is evidence too: customs declarations, trade registers, lists of sales. Import a CSV or Excel file; its rows are kept as they are.',
        action: 'Import a table',
      }}
      render={(item) => <TableLine {...item} />}
    />
  )
}

const TableLine = ({ source, table, newer }: Item) => {
  const about = [source.publisher, publishedShort(source)].filter((part) => part !== '').join(' · ')
  const size = `${groupDigits(String(table.rowCount))} ${table.rowCount === 1 ? 'row' : 'rows'}, ${countOf(
    table.columns.length,
    'column',
    'columns',
  )}`
  return (
    <ListItem
      title={titleOf(source)}
      lines={[...(about === '' ? [] : [about]), size]}
      tags={
        <>
          <Tag tone="rec">data set</Tag>
          {newer > 0 && <Tag>earlier export</Tag>}
        </>
      }
    />
  )
}
