import type { Excerpt } from '@shared/excerpt/excerpt'
import { NewClaim } from '@renderer/claim/NewClaim'
import { NewContradiction } from '@renderer/contradiction/NewContradiction'
import { NewEntity } from '@renderer/entity/NewEntity'
import { NewFigure } from '@renderer/figure/NewFigure'
import { NewNote } from '@renderer/note/NewNote'
import { NewRelation } from '@renderer/relation/NewRelation'
import { NewResponse } from '@renderer/response/NewResponse'
import { NewShipment } from '@renderer/shipment/NewShipment'
import { AddSource } from '@renderer/source/AddSource'
import type { Capturable } from '@renderer/source/capture-queue'

/** What is being made, and what it is made from. */
export type Creating = {
  readonly noun:
    'source' | 'entity' | 'relation' | 'figure' | 'shipment' | 'claim' | 'contradiction' | 'response' | 'note'
  readonly from: Excerpt | null
  /** For sources: files that were dropped on the window or opened with the app. */
  readonly files?: readonly Capturable[]
  /** For a response: who is asked, about which contradiction. */
  readonly about?: { readonly party: string; readonly contradiction: string }
}

type Props = {
  readonly creating: Creating
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** The dialog that makes a record of a noun. */
export const NewRecord = ({ creating, onClose, onCreated }: Props) => {
  const common = { from: creating.from, onClose, onCreated }
  switch (creating.noun) {
    case 'source':
      return (
        <AddSource
          onClose={onClose}
          onCreated={onCreated}
          {...(creating.files && { files: creating.files })}
        />
      )
    case 'entity':
      return <NewEntity {...common} />
    case 'relation':
      return <NewRelation {...common} />
    case 'figure':
      return <NewFigure {...common} />
    case 'shipment':
      return <NewShipment {...common} />
    case 'claim':
      return <NewClaim {...common} />
    case 'contradiction':
      return <NewContradiction {...common} />
    case 'response':
      return <NewResponse {...common} {...creating.about} />
    case 'note':
      return <NewNote {...common} />
  }
}
