import type { Excerpt } from '@shared/excerpt/excerpt'
import type { PlaceTools } from './place-tools'

/** What can be made of selected words, beside a plain clip: the reader clips them first, then runs the action. */
export type SelectionAction = {
  readonly id: string
  readonly label: string
  readonly key: string
  readonly run: (excerpt: Excerpt) => void
}

const made = new WeakMap<PlaceTools, readonly SelectionAction[]>()

/** The actions at a selection; the same list for the same tools. */
export function selectionActions(tools: PlaceTools): readonly SelectionAction[] {
  const known = made.get(tools)
  if (known) return known
  const action = (
    id: string,
    label: string,
    key: string,
    noun: Parameters<PlaceTools['create']>[0],
  ): SelectionAction => ({
    id,
    label,
    key,
    run: (excerpt) => tools.create(noun, excerpt),
  })
  const actions = [
    action('reader.claim', 'Claim', 'C', 'claim'),
    action('reader.shipment', 'Shipment', 'S', 'shipment'),
    action('reader.figure', 'Figure', 'F', 'figure'),
    action('reader.entity', 'Entity', 'N', 'entity'),
    action('reader.note', 'Note', 'M', 'note'),
  ]
  made.set(tools, actions)
  return actions
}
