import type { Figure } from '@shared/figure/figure'
import type { FigureDraft } from '@shared/figure/figure-words'
import type { FigureId, ShipmentId } from '@shared/kernel/ids'
import type { Protection } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { shipmentFromFigure } from '@shared/shipment/from-figure'
import type { Draft, Store } from '@renderer/store/store'

/** Adds a figure. */
export async function createFigure(store: Store, draft: FigureDraft): Promise<Result<FigureId>> {
  const made: Figure[] = []
  const change = await store.commit('Add a figure', (tx) => {
    made.push(tx.create('figure', draft))
  })
  if (!change.ok) return change
  const [figure] = made
  return figure === undefined
    ? err(fault('figure.not-added', 'The figure could not be added. Nothing was saved.'))
    : ok(figure.id)
}

/** Makes a shipment that says what a figure says, with the link back to it and the protection it has. */
export async function makeShipment(store: Store, figure: Figure): Promise<Result<ShipmentId>> {
  const draft = shipmentFromFigure(figure, store.newItemId)
  if (!draft.ok) return draft
  const made: ShipmentId[] = []
  const change = await store.commit('Make a shipment from a figure', (tx) => {
    made.push(tx.create('shipment', draft.value, { protection: figure.protection }).id)
  })
  if (!change.ok) return change
  const [id] = made
  return id === undefined
    ? err(fault('shipment.not-added', 'The shipment could not be made. Nothing was saved.'))
    : ok(id)
}

/** Saves what was changed about a figure as one change. */
export const changeFigure = (store: Store, id: FigureId, label: string, patch: Partial<Draft<'figure'>>) =>
  store.commit(label, (tx) => tx.update('figure', id, patch))

export const protectFigure = (store: Store, id: FigureId, protection: Protection) =>
  store.commit('Change who may see a figure', (tx) => tx.update('figure', id, { protection }))

export const trashFigure = (store: Store, id: FigureId) =>
  store.commit('Move a figure to the trash', (tx) => tx.trash('figure', id))

export const restoreFigure = (store: Store, id: FigureId) =>
  store.commit('Take a figure out of the trash', (tx) => tx.restore('figure', id))
