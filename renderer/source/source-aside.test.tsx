// First: it brings base.css, which settles the order of the layers.
import { clear, show } from '@renderer/ui/test-kit'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { SourceAside, type SourceTab } from './SourceAside'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Aside'))))
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const suggested: SourceTab = {
  id: 'suggested',
  label: 'Suggested',
  icon: null,
  Content: ({ source }) => <p>What {source.id} says</p>,
}

it('goes on with the tab of another room at the next source; details are looked up for one', async () => {
  const first = (await capture(store, 'One text.')).source
  const second = (await capture(store, 'Another text.')).source
  const open = (id: string) =>
    show(
      <StoreProvider store={store}>
        <RegistryProvider registry={{ cards: {}, pickers: {}, open: () => undefined }}>
          <SourceAside key={id} id={id} at={null} onAt={() => undefined} extraTabs={[suggested]} />
        </RegistryProvider>
      </StoreProvider>,
    )
  const tab = (name: RegExp) => page.getByRole('tab', { name })
  open(first)
  await expect.element(tab(/^Excerpts/)).toHaveAttribute('aria-selected', 'true')
  await tab(/^Suggested/).click()
  await expect.element(page.getByText(`What ${first} says`)).toBeVisible()
  open(second)
  await expect.element(page.getByText(`What ${second} says`)).toBeVisible()
  await tab(/^Details/).click()
  open(first)
  await expect.element(tab(/^Excerpts/)).toHaveAttribute('aria-selected', 'true')
})
