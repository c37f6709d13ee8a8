import { countOf } from '@shared/kernel/number-prose'
import type { Source } from '@shared/source/source'
import type { Table } from '@shared/table/table'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { useRegistry } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'
import { type CellAtHand, CorrectDialog } from './CorrectDialog'
import { CsvDialog } from './CsvDialog'
import { type Ranges, sizeOf } from './grid/ranges'
import type { RowOrder } from './table-data'
import { type ChosenRows, TakeUpDialog } from './TakeUpDialog'
import type { TableRecords } from './use-table-records'

export type TableDialog =
  | { readonly kind: 'correct'; readonly cell: CellAtHand }
  | { readonly kind: 'take-up'; readonly chosen: ChosenRows }
  | { readonly kind: 'csv' }

type Props = {
  readonly dialog: TableDialog | null
  readonly onClose: () => void
  readonly source: Source
  readonly table: Table
  readonly records: TableRecords
  readonly order: RowOrder | null
  readonly shown: readonly string[]
  readonly selection: Ranges
}

/** The dialog of a table that is open. */
export const TableDialogs = ({ dialog, onClose, source, table, records, order, shown, selection }: Props) => {
  const store = useStore()
  const saying = useSaying()
  const toast = useToast()
  const { open } = useRegistry()
  const { correctionOf, corrections, takenUp } = records
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'correct':
      return (
        <CorrectDialog
          source={source.id}
          cell={dialog.cell}
          correction={correctionOf(dialog.cell.row, dialog.cell.column)}
          onClose={onClose}
        />
      )
    case 'take-up':
      return (
        <TakeUpDialog
          source={source}
          table={table}
          chosen={dialog.chosen}
          takenUp={takenUp}
          correctionOf={correctionOf}
          onClose={onClose}
          onDone={({ ids, change }) => {
            onClose()
            const [only, ...others] = ids
            toast({
              message: `${countOf(ids.length, 'row is', 'rows are')} taken up.`,
              ...(only !== undefined && others.length === 0
                ? { action: { label: 'Show the shipment', run: () => open(only) } }
                : change && {
                    action: { label: 'Undo', run: () => void saying(store.undoChange(change.id)) },
                  }),
            })
          }}
        />
      )
    case 'csv':
      return order === null ? null : (
        <CsvDialog
          source={source}
          table={table}
          order={order}
          shown={shown}
          selection={selection}
          selected={sizeOf(selection)}
          corrections={corrections.length}
          correctionOf={correctionOf}
          onClose={onClose}
        />
      )
  }
}
