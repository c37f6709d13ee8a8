// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, clip, valueOf } from '@renderer/store/testing'
import { NewClaim } from './NewClaim'

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

test('a denial with its scope, by keyboard, shown as one sentence while it is built', async () => {
  const words = 'We do not sell military goods to Russia.'
  const excerpt = await clip(store, await capture(store, words), words)
  const heard: string[] = []
  show(
    <StoreProvider store={store}>
      <NewClaim from={excerpt} onClose={() => undefined} onCreated={(id) => heard.push(id)} />
    </StoreProvider>,
  )
  await expect.element(page.getByLabelText('Kind', { exact: true })).toHaveValue('denial')
  const into = async (label: string, text: string) => {
    await userEvent.click(page.getByLabelText(label, { exact: true }))
    await userEvent.keyboard(`${text}{Enter}`)
  }
  await userEvent.fill(page.getByLabelText('When it was said', { exact: true }), '2023-12-03')
  await into('Whose dealings', 'china')
  await into('Which goods', 'military')
  await into('Which goods', '8703')
  await into('Which goods', 'winter boots')
  await into('To where', 'russia')
  await expect
    .element(
      page.getByText(
        'Covers companies of China; military goods, HS 8703 or “winter boots”; to Russia; until 3 December 2023.',
      ),
    )
    .toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => heard.length).toBe(1)
  expect(await store.get('claim', heard[0] ?? '')).toMatchObject({
    kind: 'denial',
    proposition: words,
    date: { edtf: '2023-12-03' },
    scope: {
      parties: [{ party: { kind: 'companies-of', country: 'cn' } }],
      goods: [
        { goods: { kind: 'category', category: 'military-goods' } },
        { goods: { kind: 'hs', prefix: '8703' } },
        { goods: { kind: 'words', words: 'winter boots' } },
      ],
      to: [{ place: { kind: 'country', country: 'ru' } }],
      capacity: 'any',
    },
    excerpts: [{ excerpt: excerpt.id }],
  })
})
