// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Section } from '@shared/dossier/dossier'
import type { DossierId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, clip, valueOf } from '@renderer/store/testing'
import { createDossier, duplicateDossier, editDossier, trashDossier } from './actions'
import { DossierAside } from './DossierAside'
import { exportHtml, exportMarkdown, inputsNow, readBeforeExport } from './export-dossier'

let catalogue: Catalogue
let store: Store
let id: DossierId

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Off-road'))))
  id = valueOf(await createDossier(store, 'Buggies'))
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const inputs = { now: '2026-11-21T12:00:00.000Z', zone: 'Z', historyHead: '8f3c-19aa' }
const text = (title: string): Section => ({ kind: 'text', id: store.newItemId(), title, body: [] })
const titles = async () =>
  (await store.get('dossier', id))?.sections.map((section) => ('title' in section ? section.title : ''))

describe('a dossier of the open case', () => {
  it('is written with the place and the hash of what it cites', async () => {
    const captured = await capture(store, 'The buyers on paper are civilian.')
    const excerpt = await clip(store, captured, 'civilian')
    const body: Extract<Section, { kind: 'text' }>['body'] = [
      {
        type: 'paragraph',
        id: store.newItemId(),
        children: [
          { type: 'text', text: 'They say so', marks: [] },
          { type: 'citation', id: store.newItemId(), ref: { kind: 'record', record: excerpt.id } },
        ],
      },
    ]
    const section: Section = { kind: 'text', id: store.newItemId(), title: '', body }
    valueOf(await editDossier(store, id, 'Add a section', { sections: [section] }))
    const markdown = valueOf(await exportMarkdown(store, id, inputs))
    expect(markdown).toContain('They say so[^1]')
    expect(markdown).toContain(`snapshot:${captured.sha256}`)
    expect(valueOf(await exportMarkdown(store, id, inputs))).toBe(markdown)
    expect(valueOf(await exportHtml(store, id, inputs))).toContain('href="#n-1"')
    const { before } = valueOf(await readBeforeExport(store, id))
    // Records are for the desk until somebody widens them.
    expect(before.protected.map((each) => each.id)).toEqual([
      id,
      excerpt.id,
      captured.rendition,
      captured.source,
    ])
    expect(before).toMatchObject({
      unanswered: [],
      trashed: [],
      withoutOrigin: [],
    })
  })

  it('takes clock and zone from this computer', async () => {
    const now = await inputsNow(store, new Date('2026-11-21T12:00:00.000Z'))
    expect(now.now).toBe('2026-11-21T12:00:00.000Z')
    expect(now.zone).toMatch(/^[+-]\d\d:\d\d$/)
    expect(now.historyHead).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/)
  })

  it('can be copied, and the copy goes its own way', async () => {
    valueOf(await editDossier(store, id, 'Add', { sections: [text('One')] }))
    const copy = valueOf(await duplicateDossier(store, id))
    valueOf(await trashDossier(store, id))
    expect(await store.get('dossier', copy)).toMatchObject({
      title: 'Buggies, copy',
      trashed: null,
      sections: [{ title: 'One' }],
    })
  })
})

describe('the contents of a dossier', () => {
  const open = async (...names: string[]) => {
    valueOf(await editDossier(store, id, 'Add', { sections: names.map(text) }))
    show(
      <main>
        <StoreProvider store={store}>
          <DossierAside id={id} />
        </StoreProvider>
      </main>,
    )
    await expect.element(page.getByRole('button', { name: names[0] ?? '' })).toBeVisible()
  }

  it('are arranged by keys alone, and each move can be undone', async () => {
    await open('One', 'Two', 'Three')
    page.getByRole('button', { name: 'Text One' }).element().focus()
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await expect.poll(titles).toEqual(['Two', 'One', 'Three'])
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await expect.poll(titles).toEqual(['Two', 'Three', 'One'])
    await userEvent.keyboard('{Delete}')
    await expect.poll(titles).toEqual(['Two', 'Three'])
    valueOf(await store.undo())
    expect(await titles()).toEqual(['Two', 'Three', 'One'])
  })

  it('are edited in a window of their own', async () => {
    await open('One')
    await page.getByRole('button', { name: 'Text One' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('First')
    await page.getByRole('button', { name: 'Save the section' }).click()
    await expect.poll(titles).toEqual(['First'])
  })

  it('pass axe in both themes', async () => {
    await open('One', 'Two')
    expect(await auditPage(axe)).toEqual([])
  })
})
