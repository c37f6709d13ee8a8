// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { PDFDocument } from '@cantoo/pdf-lib'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { keepSource } from '@renderer/source/reader-testing'
import type { SourceText } from '@renderer/source/use-source-text'
import { readPdf } from '@renderer/work/pdf/read-pdf'
import { samplePdf, type SamplePage } from '@renderer/work/pdf/sample-pdf'
import { soon } from '@renderer/ui/testing/soon'
import type { PdfPagesProps, SelectedText } from './props'
import { PdfPages } from './PdfPages'

const PAGES: readonly SamplePage[] = [
  {
    lines: [
      { words: 'Deliveries in 2023', x: 72, y: 760, size: 20 },
      { words: 'The ministry denies that it sold any', x: 72, y: 700 },
      { words: 'engines last year.', x: 72, y: 686 },
    ],
  },
  { lines: [{ words: 'Turned on its side', x: 200, y: 400 }], rotate: 90 },
  ...[3, 4, 5, 6].map((number) => ({ lines: [{ words: `This is page ${number}`, x: 72, y: 700 }] })),
]
const NONE: ReadonlyMap<string, 'clip'> = new Map()

let catalogue: Catalogue
let store: Store
let value: SourceText
let original: Blob
const selected = vi.fn<(words: SelectedText | null) => void>()
const opened = vi.fn<(id: string) => void>()
/** Workers have to start first, on a busy machine too. */
const draw = (props: Partial<PdfPagesProps> = {}) =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open: () => undefined }}>
        <div style={{ blockSize: '560px', inlineSize: '640px' }}>
          <PdfPages
            original={original}
            value={value}
            excerpts={[]}
            places={[]}
            kinds={NONE}
            at={null}
            current={null}
            onSelectText={selected}
            onOpenExcerpt={opened}
            {...props}
          />
        </div>
      </RegistryProvider>
    </StoreProvider>,
  )

const place = (words: string) => {
  const start = value.text.indexOf(words)
  return { start, end: start + words.length }
}
const layer = (number: number) =>
  document.querySelector<HTMLElement>(`[data-page="${number}"] [data-page-start]`)
const piece = (words: string) => {
  const found = [...document.querySelectorAll('[data-page-start] > span')].find((span) =>
    span.textContent.includes(words),
  )
  if (found === undefined) throw new Error(`${words} is on no page that is shown`)
  return found
}

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  const bytes = samplePdf(PAGES)
  original = new Blob([bytes])
  const { extraction } = valueOf(await readPdf(bytes, { fileName: 'report.pdf', mediaType: '' }))
  const { text, structure } = extraction
  const { rendition } = await keepSource(store, { text, structure, bytes, mediaType: 'application/pdf' })
  const record = await store.get('rendition', rendition)
  if (record === undefined || record === null) throw new Error('no rendition')
  value = { rendition: record, text, structure }
  selected.mockClear()
  opened.mockClear()
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
})

describe('the pages', () => {
  it('hold their words as text, exactly as the rendition has them', async () => {
    draw()
    await soon(() => expect(layer(1)?.textContent).not.toBe(undefined))
    const [first] = value.structure.pages
    expect(layer(1)?.textContent).toBe(value.text.slice(first?.start, first?.end))
    // Where the words are printed: the heading is large, and above the others.
    const heading = piece('Deliveries').getBoundingClientRect()
    const line = piece('engines').getBoundingClientRect()
    expect(heading.height).toBeGreaterThan(line.height * 1.4)
    expect(heading.bottom).toBeLessThan(line.top)
    await soon(() => expect(document.querySelector('[data-page="1"] canvas')).not.toBeNull())
  })

  it('answer a selection by the stretch of the text, over lines and pages, and its end', async () => {
    draw()
    await soon(() => piece('side'))
    const [from, to] = [piece('denies').firstChild, piece('side').firstChild]
    if (!(from instanceof Text) || !(to instanceof Text)) throw new Error('no text')
    document
      .getSelection()
      ?.setBaseAndExtent(from, from.data.indexOf('denies'), to, to.data.indexOf('on its'))
    await soon(() => expect(selected).toHaveBeenCalled())
    const words = selected.mock.lastCall?.[0]
    expect(value.text.slice(words?.start, words?.end)).toBe(
      'denies that it sold any engines last year.\n\nTurned ',
    )
    document.getSelection()?.empty()
    await soon(() => expect(selected).toHaveBeenLastCalledWith(null))
  })

  it('are selected by dragging, and not beyond where the mouse is', async () => {
    draw()
    await soon(() => piece('engines'))
    const line = piece('The ministry')
    // From the first word down into the white below the last line.
    const box = line.getBoundingClientRect()
    await userEvent.dragAndDrop(line, layer(1) ?? line, {
      sourcePosition: { x: 2, y: box.height / 2 },
      targetPosition: { x: 420, y: 230 },
    })
    await soon(() => expect(selected).toHaveBeenCalled())
    const words = selected.mock.lastCall?.[0]
    expect(value.text.slice(words?.start, words?.end).trim()).toBe(
      'The ministry denies that it sold any engines last year.',
    )
  })

  it('mark excerpts, open them when they are pressed, and go to words and pages that are asked for', async () => {
    const mark = { id: 'exc-1', ...place('denies that it sold') }
    draw({ places: [mark], kinds: new Map([['exc-1', 'said']]) })
    await soon(() => expect(CSS.highlights.get('gainsay-page-said')?.size).toBe(1))
    const [range] = CSS.highlights.get('gainsay-page-said') ?? []
    expect(String(range)).toBe('denies that it sold')
    await userEvent.click(piece('denies'))
    expect(opened).toHaveBeenCalledWith('exc-1')
    draw({ at: place('This is page 6') })
    await soon(() => expect(piece('This is page 6').getBoundingClientRect().top).toBeLessThan(560))
    await userEvent.fill(page.getByRole('textbox', { name: 'Page, of 6' }), '3')
    await userEvent.keyboard('{Enter}')
    await soon(() => expect(piece('This is page 3').getBoundingClientRect().top).toBeGreaterThan(0))
  })

  it('give a region by key, with the words in it, and clip it with a caption', async () => {
    draw()
    await soon(() => piece('engines'))
    document.querySelector<HTMLElement>('[aria-label="Pages"]')?.focus()
    await userEvent.keyboard('g')
    const frame = page.getByRole('group', { name: /Region to clip/ })
    await expect.element(frame).toHaveFocus()
    // Up to the heading, and wide enough for the lines under it.
    await userEvent.keyboard('{ArrowUp>12/}{ArrowLeft>12/}{Shift>}{ArrowRight>12/}{/Shift}{Enter}')
    await userEvent.fill(
      page.getByRole('textbox', { name: /What this region of page 1 shows/ }),
      'The denial',
    )
    await userEvent.keyboard('{Enter}')
    await soon(async () => {
      const [excerpt] = await store.by('excerpt', 'rendition', value.rendition.id)
      expect(excerpt?.region).toMatchObject({ page: 1, caption: 'The denial' })
      expect(excerpt?.quote.exact).toContain('The ministry denies that it sold any engines last year.')
    })
  })

  it('of a locked PDF are shown for its password, and a wrong one is refused', async () => {
    const locked = await PDFDocument.create()
    locked.addPage().drawText('Behind a lock')
    locked.encrypt({ userPassword: 'key', ownerPassword: 'other', permissions: {} })
    const file = await locked.save()
    draw({ original: new Blob([new Uint8Array(file)]) })
    const field = page.getByLabelText('Password', { exact: true })
    await soon(() => expect(field.query()).not.toBeNull())
    await userEvent.fill(field, 'wrong')
    await userEvent.keyboard('{Enter}')
    await soon(() => expect(document.body.textContent).toContain('This password does not open the PDF.'))
    await userEvent.fill(field, 'key')
    await userEvent.keyboard('{Enter}')
    await soon(() => expect(document.querySelector('[data-page="1"] canvas')).not.toBeNull())
  }, 60_000)

  it('have nothing that axe objects to', async () => {
    draw()
    await soon(() => expect(document.querySelector('[data-page="1"] canvas')).not.toBeNull())
    expect(await auditPage(axe)).toEqual([])
  })
})
