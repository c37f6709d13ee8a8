import '@renderer/ui/base.css'
import { page, userEvent } from 'vitest/browser'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { keepSource } from '@renderer/source/reader-testing'
import { SourceReader } from '@renderer/source/SourceReader'
import { soon } from '@renderer/ui/testing/soon'

let catalogue: Catalogue
let store: Store
let source: string
const open = vi.fn<(id: string) => void>()
const ran = vi.fn<(excerpt: Excerpt) => void>()

const drawn = async (width: number, height: number): Promise<Uint8Array> => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = 'teal'
  context.fillRect(20, 20, width / 2, height / 2)
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

const view = async (bytes: Uint8Array, at: string | null = null) => {
  const empty = { blocks: [], links: [], pages: [] }
  source = (
    await keepSource(store, { text: '', title: 'Port gate', mediaType: 'image/png', bytes, structure: empty })
  ).source
  draw(at)
}
const draw = (at: string | null) =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open }}>
        <main style={{ blockSize: '720px', display: 'grid' }}>
          <SourceReader
            id={source}
            at={at}
            selectionActions={[{ id: 'test.claim', label: 'Claim', key: 'C', run: ran }]}
          />
        </main>
      </RegistryProvider>
    </StoreProvider>,
  )
const regions = async (): Promise<readonly Excerpt[]> => store.by('excerpt', 'source', source)
const picture = () => page.getByRole('img', { name: 'Port gate' })

beforeEach(async () => {
  await page.viewport(900, 760)
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  open.mockClear()
})
afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
})

describe('a picture', () => {
  it('is shown from the bytes in the case, and a region of it is clipped by keys alone', async () => {
    await view(await drawn(400, 300))
    await expect.element(picture()).toBeVisible()
    expect(document.querySelector('img')?.src).toMatch(/^blob:/)
    await userEvent.keyboard('g')
    const frame = page.getByRole('group', { name: /^Region to clip/ })
    await expect.element(frame).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    await expect
      .element(frame)
      .toHaveTextContent('34 % from the left, 33 % from the top, 42 % wide and 32 % high')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: /picture shows/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Say what the region shows.')).toBeVisible()
    await userEvent.keyboard('The gate of the port{Enter}')
    const mark = page.getByRole('button', { name: 'Region 1: The gate of the port' })
    await expect.element(mark).toHaveFocus()
    const [excerpt] = await regions()
    expect(excerpt).toMatchObject({
      quote: { exact: '', prefix: '', suffix: '' },
      position: { start: 0, end: 0 },
      region: { page: 0, x: 0.34, y: 0.33, width: 0.42, height: 0.32, caption: 'The gate of the port' },
    })
    // What a region says stands for the picture where it is not seen.
    await expect.element(page.getByRole('img', { name: 'The gate of the port' })).toBeVisible()
    expect(await auditPage(axe)).toEqual([])
    await store.undo()
    await soon(() => expect(document.querySelector('[data-region]')).toBeNull())
  })

  it('has a region drawn on it by mouse, which Escape drops and a click opens', async () => {
    await view(await drawn(400, 300))
    await expect.element(picture()).toBeVisible()
    const stage = document.querySelector('img')?.parentElement
    const box = stage?.getBoundingClientRect()
    if (!stage || !box) throw new Error('no stage')
    const at = (kind: string, x: number, y: number) =>
      stage.dispatchEvent(
        new PointerEvent(kind, {
          pointerId: 1,
          button: 0,
          bubbles: true,
          clientX: box.left + box.width * x,
          clientY: box.top + box.height * y,
        }),
      )
    // The pointer is a made-up one, which cannot be captured.
    stage.setPointerCapture = () => undefined
    const drag = () => {
      at('pointerdown', 0.75, 0.5)
      at('pointermove', 0.3, 0.3)
      at('pointerup', 0.25, 0.25)
    }
    drag()
    await expect.element(page.getByRole('textbox', { name: /picture shows/ })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await soon(() => expect(document.querySelector('form')).toBeNull())
    expect(await regions()).toEqual([])
    drag()
    await expect.element(page.getByRole('textbox', { name: /picture shows/ })).toHaveFocus()
    await userEvent.keyboard('A lorry{Enter}')
    await page.getByRole('button', { name: 'Region 1: A lorry' }).click()
    const [excerpt] = await regions()
    expect(excerpt?.region).toMatchObject({ x: 0.25, y: 0.25, width: 0.5, height: 0.25 })
    expect(open).toHaveBeenCalledWith(excerpt?.id)
    draw(excerpt?.id ?? null)
    await expect
      .element(page.getByRole('button', { name: 'Region 1: A lorry' }))
      .toHaveAttribute('aria-current', 'location')
  })

  it('is clipped first and then made into something else', async () => {
    ran.mockClear()
    await view(await drawn(400, 300))
    await expect.element(picture()).toBeVisible()
    await userEvent.keyboard('g{Enter}')
    await expect.element(page.getByRole('textbox', { name: /picture shows/ })).toHaveFocus()
    await userEvent.keyboard('A lorry')
    await page.getByRole('button', { name: 'Claim' }).click()
    await soon(() => expect(ran).toHaveBeenCalledOnce())
    expect(ran.mock.calls[0]?.[0].region?.caption).toBe('A lorry')
    expect((await regions()).length).toBe(1)
  })

  it('says so when it is damaged', async () => {
    await view((await drawn(400, 300)).slice(0, 40))
    await expect.element(page.getByText(/This picture is damaged or/)).toBeVisible()
    expect(document.querySelector('img')).toBeNull()
  })

  it('is shown as far as it can be read, and says so', async () => {
    const bytes = await drawn(400, 300)
    await view(bytes.slice(0, bytes.length - 40))
    await expect.element(picture()).toBeVisible()
    await expect.element(page.getByText(/Only a part of it can be read/)).toBeVisible()
    await view(bytes)
    await expect.element(picture()).toBeVisible()
    await soon(() => expect(document.body.textContent).not.toContain('damaged'))
  })
})
