import type { ComponentType } from 'react'
import type { Reference } from '@shared/kernel/reference'

export type LaterRowProps = {
  /** What is cited. Where it is no row or cell of a table, nothing is shown. */
  readonly reference: Reference
  /** Whether the later row is cited beside it already. */
  readonly isThere: (later: Reference) => boolean
  /** Puts the later row in the place of the one that is cited; null where nothing may be changed. */
  readonly onPut: ((later: Reference) => void) | null
}

/** Says of a cited row what a later export of its table made of it. The composition root hands it to other rooms. */
export type LaterRowView = ComponentType<LaterRowProps>
