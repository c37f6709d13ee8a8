import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Way } from '@renderer/source/AddSource'
import type { Brought } from '@renderer/source/intake/brought'

import { later } from '@renderer/ui/later'

const NewClaim = later(() => import('@renderer/claim/NewClaim').then((module) => module.NewClaim), {
  takesKeys: true,
})
const NewContradiction = later(
  () => import('@renderer/contradiction/NewContradiction').then((module) => module.NewContradiction),
  { takesKeys: true },
)
const NewEntity = later(() => import('@renderer/entity/NewEntity').then((module) => module.NewEntity), {
  takesKeys: true,
})
const NewFigure = later(() => import('@renderer/figure/NewFigure').then((module) => module.NewFigure), {
  takesKeys: true,
})
const NewNote = later(() => import('@renderer/note/NewNote').then((module) => module.NewNote), {
  takesKeys: true,
})
const NewRelation = later(
  () => import('@renderer/relation/NewRelation').then((module) => module.NewRelation),
  { takesKeys: true },
)
const NewResponse = later(
  () => import('@renderer/response/NewResponse').then((module) => module.NewResponse),
  { takesKeys: true },
)
const NewShipment = later(
  () => import('@renderer/shipment/NewShipment').then((module) => module.NewShipment),
  { takesKeys: true },
)
const AddSource = later(() => import('@renderer/source/AddSource').then((module) => module.AddSource), {
  takesKeys: true,
})

/** What is being made, and what it is made from. */
export type Creating = {
  readonly noun:
    'source' | 'entity' | 'relation' | 'figure' | 'shipment' | 'claim' | 'contradiction' | 'response' | 'note'
  readonly from: Excerpt | null
  /** For sources: what was dropped on the window or opened with the app, or the way of adding that is shown first. */
  readonly brought?: Brought
  readonly way?: Way
  /** A table that was brought is captured as a text. */
  readonly asText?: boolean
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
          {...(creating.brought && { brought: creating.brought })}
          {...(creating.way && { way: creating.way })}
          {...(creating.asText && { asText: true })}
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
