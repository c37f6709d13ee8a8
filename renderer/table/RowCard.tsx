import { useMemo } from 'react'
import { groupDigits } from '@shared/kernel/number-prose'
import { titleOf } from '@shared/source/citation'
import { CardFrame, MissingRecord } from '@renderer/record/CardFrame'
import shared from '@renderer/record/record.module.css'
import { readReferencePath } from '@renderer/record/reference-path'
import { type RecordCardProps, useRegistry } from '@renderer/ui/registry'
import { rowPath } from './row-path'
import { useRow } from './use-row'
import { useTableOf } from './use-table-records'

/** Fields that tell a row best, in this order. */
const TELLING = ['goods', 'consignor', 'consignee', 'quantity', 'value', 'date', 'destination'] as const

/** A cited row or cell inside another view (`id` as `referencePath` writes it): where it stands, and what tells most. */
export const RowCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const place = readReferencePath(id)
  const { open } = useRegistry()
  const { source, table, correctionOf } = useTableOf(place?.source ?? '')
  const index = place?.row ?? null
  const row = useRow(table ?? null, index)
  const said = useMemo(() => {
    if (!row || !table) return []
    const at = new Map(table.columns.map(({ key }, index) => [key, index]))
    return TELLING.flatMap((field) => {
      const key = table.mapping.columns.find((entry) => entry.field === field)?.column
      const index = key === undefined ? undefined : at.get(key)
      if (key === undefined || index === undefined) return []
      const text = correctionOf(row.row, key)?.value ?? row.cells[index] ?? ''
      return text === '' ? [] : [{ field, text }]
    })
  }, [row, table, correctionOf])
  if (source === undefined) return null
  if (source === null || place === null || index === null) return <MissingRecord />
  const line = row ? `line ${groupDigits(String(row.line))}` : `row ${groupDigits(String(index + 1))}`
  const where = `${titleOf(source)}, ${line}`
  const goods = said.find(({ field }) => field === 'goods')?.text
  const cell = place.column !== null && row && table ? cellWords(place.column, row.cells, table) : ''
  return (
    <CardFrame
      tone="rec"
      caption={where}
      trashed={source.trashed !== null}
      compact={compact}
      onOpen={onOpen ?? (() => open(place.source, rowPath(index)))}
    >
      <div className={shared['title']} dir="auto">
        {cell || goods || where}
      </div>
      <div dir="auto">
        {said
          .filter(({ field }) => field !== 'goods')
          .map(({ text }) => text)
          .join(' · ')}
      </div>
      <div className={shared['quiet']} dir="auto">
        {where}
      </div>
    </CardFrame>
  )
}

function cellWords(
  column: string,
  cells: readonly string[],
  table: { readonly columns: readonly { readonly key: string; readonly header: string }[] },
): string {
  const at = table.columns.findIndex(({ key }) => key === column)
  const head = table.columns[at]?.header || column
  return `${head}: ${cells[at] ?? ''}`
}
