// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newFigure } from '@shared/figure/figure-words'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, clip, codeOf, valueOf } from '@renderer/store/testing'
import { createFigure, makeShipment } from './actions'
import { NewFigure } from './NewFigure'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

test('the number is read while the words are written', async () => {
  const heard: string[] = []
  show(
    <StoreProvider store={store}>
      <NewFigure from={null} onClose={() => undefined} onCreated={(id) => heard.push(id)} />
    </StoreProvider>,
  )
  await expect.element(page.getByText('no number yet')).toBeVisible()
  await userEvent.keyboard('almost a billion dollars')
  await expect.element(page.getByText('almost $1 billion')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => heard.length).toBe(1)
  expect(await store.get('figure', heard[0] ?? '')).toMatchObject({
    words: 'almost a billion dollars',
    range: { low: '', high: '1000000000', qualifier: 'almost' },
    currency: 'USD',
    unit: '',
  })
})

test('a shipment made from a figure keeps the link; a share makes none', async () => {
  const excerpt = await clip(
    store,
    await capture(store, 'about 537 vehicles in service'),
    'about 537 vehicles',
  )
  const from = { id: excerpt.id, words: excerpt.quote.exact }
  const id = valueOf(await createFigure(store, { ...newFigure(from), measure: 'stock' }))
  const figure = await store.get('figure', id)
  if (figure === undefined) throw new Error('the figure was not saved')
  const made = valueOf(await makeShipment(store, figure))
  expect(await store.get('shipment', made)).toMatchObject({ level: 'holding', figure: id })
  expect((await store.by('shipment', 'figure', id)).map((shipment) => shipment.id)).toEqual([made])
  expect(codeOf(await makeShipment(store, { ...figure, measure: 'share' }))).toBe('figure.no-shipment')
})
