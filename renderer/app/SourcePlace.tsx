import { SourceReader } from '@renderer/source/SourceReader'
import { useHasTable } from '@renderer/table/use-table-records'
import { later } from '@renderer/ui/later'
import type { PlaceTools } from './place-tools'
import { selectionActions } from './selection-actions'

const TablePlace = later(() => import('./TablePlace').then((module) => module.TablePlace))

type Props = { readonly id: string; readonly at: string | null; readonly tools: PlaceTools }

/** A source to read, or its table where it holds one. */
export const SourcePlace = ({ id, at, tools }: Props) => {
  const hasTable = useHasTable(id)
  if (hasTable === undefined) return null
  if (hasTable) return <TablePlace key={id} id={id} at={at} onAt={(row) => tools.select(id, row)} />
  return <SourceReader id={id} at={at} selectionActions={selectionActions(tools)} />
}
