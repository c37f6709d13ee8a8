import { useState } from 'react'
import type { Reference } from '@shared/kernel/reference'
import { TablePage } from '@renderer/table/TablePage'
import { useRegistry } from '@renderer/ui/registry'
import { PutRows } from './PutRows'

type Props = { readonly id: string; readonly at: string | null; readonly onAt: (at: string) => void }

/** A table's page, with the way from its rows to a side of a contradiction. */
export const TablePlace = ({ id, at, onAt }: Props) => {
  const { open } = useRegistry()
  const [putting, setPutting] = useState<readonly Reference[]>([])
  return (
    <>
      <TablePage id={id} at={at} onAt={onAt} onPut={setPutting} />
      {putting.length > 0 && (
        <PutRows
          references={putting}
          onClose={() => setPutting([])}
          onPut={(contradiction) => {
            setPutting([])
            open(contradiction)
          }}
        />
      )}
    </>
  )
}
