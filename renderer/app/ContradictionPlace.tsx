import { ContradictionPage } from '@renderer/contradiction/ContradictionPage'
import { LaterRow } from '@renderer/table/versions/LaterRow'

/** The board, with what later exports made of the rows that stand on it. */
export const ContradictionPlace = ({ id }: { readonly id: string }) => (
  <ContradictionPage id={id} LaterRow={LaterRow} />
)
