import '@renderer/ui/base.css'
import axe from 'axe-core'
import { createRoot, type Root } from 'react-dom/client'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { auditPage } from '@renderer/ui/test-kit'
import { ToastProvider } from '@renderer/ui/Toasts'
import { soon } from '@renderer/ui/testing/soon'
import { AddSource, type AddSourceProps } from './AddSource'
import { fromFile } from './capturable'
import { broughtOf } from './intake/brought'
import { type TableItem, TableImportProvider } from './table-import'

let catalogue: Catalogue
let store: Store
let root: Root
const created = vi.fn<(id: string) => void>()

const show = (props: Partial<AddSourceProps> = {}) =>
  root.render(
    <StoreProvider store={store}>
      <ToastProvider>
        <AddSource onClose={() => undefined} onCreated={created} {...props} />
      </ToastProvider>
    </StoreProvider>,
  )

beforeEach(async () => {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  created.mockClear()
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})

afterEach(async () => {
  root.unmount()
  await store.close()
  await catalogue.close()
})

it('keeps the page behind pasted words, with its headings', async () => {
  show()
  const box = page.getByRole('textbox', { name: 'Text or HTML' })
  await box.fill('')
  const clipboard = new DataTransfer()
  clipboard.setData('text/html', '<h2>Port</h2><p onclick="x()">No arms left.</p>')
  clipboard.setData('text/plain', 'Port\n\nNo arms left.')
  box.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }))
  await box.fill('Port\n\nNo arms left.')
  await expect
    .element(page.getByRole('radio', { name: 'The page with its headings and links' }))
    .toBeChecked()
  await page.getByRole('button', { name: 'Capture' }).click()
  await soon(() => expect(created).toHaveBeenCalledOnce())
  const [source] = await store.list('source')
  expect(source?.original.mediaType).toBe('text/html')
  const [rendition] = await store.list('rendition')
  if (rendition === undefined) throw new Error('no rendition')
  const { structure } = valueOf(await store.text(rendition))
  expect(structure.blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 2],
    ['paragraph', 0],
  ])
})

it('says what became of each of several files, and opens the one that was here', async () => {
  const file = (text: string, name: string) => fromFile(new File([text], name))
  show({ brought: broughtOf([file('One.', 'one.txt'), file('One.', 'again.txt'), file('', 'empty.txt')]) })
  await expect
    .element(page.getByText('The same bytes are already here: “One.”. Nothing was stored twice.'))
    .toBeVisible()
  await expect.element(page.getByText('The file is empty. Nothing was kept.')).toBeVisible()
  expect((await store.list('source')).length).toBe(1)
  expect(await auditPage(axe)).toEqual([])
  await page.getByRole('button', { name: 'Open again.txt' }).click()
  expect(created).toHaveBeenCalledWith((await store.list('source'))[0]?.id)
})

it('keeps a typed note', async () => {
  show({ way: 'note' })
  await page.getByRole('textbox', { name: 'Title' }).fill('Call with the office')
  await page.getByRole('textbox', { name: 'Note' }).fill('They did not answer.')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await soon(() => expect(created).toHaveBeenCalledOnce())
  expect((await store.list('source'))[0]).toMatchObject({ kind: 'note', title: 'Call with the office' })
})

const MAIL = [
  'From: press@example.org',
  'Subject: Your questions',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See what is attached.',
  ...['first', 'second'].flatMap((name) => [
    '--b',
    `Content-Type: text/plain; name="${name}.txt"`,
    `Content-Disposition: attachment; filename="${name}.txt"`,
    '',
    `The ${name} statement.`,
  ]),
  '--b--',
  '',
].join('\r\n')

it('offers what stands in a message, and brings in what is chosen as parts of it', async () => {
  show({ brought: broughtOf([fromFile(new File([MAIL], 'answer.eml'))]) })
  const first = page.getByRole('checkbox', { name: 'first.txt' })
  await expect.element(first).toBeChecked()
  expect(await auditPage(axe)).toEqual([])
  await page.getByRole('textbox', { name: 'Narrow the list' }).fill('first')
  await page.getByRole('button', { name: 'Choose none' }).click()
  await page.getByRole('button', { name: 'Bring in 1 document' }).click()
  await expect.element(page.getByText(/Kept as “/)).toBeVisible()
  const [message, part, ...more] = await store.list('source')
  expect(more).toEqual([])
  expect(message?.kind).toBe('message')
  expect(part?.partOf).toEqual({ source: message?.id, part: 'second.txt', at: part?.partOf?.at })
  await page.getByRole('button', { name: 'Done' }).click()
  expect(created).toHaveBeenCalledWith(message?.id)
})

const TABLE = 'declaration;goods\n001;vests\n002;boots\n'

it('hands a table over to be imported, unless it is to be kept as text or came among others', async () => {
  const imported = vi.fn<(item: TableItem) => void>()
  const closed = vi.fn<() => void>()
  const bring = (files: readonly File[], asText = false) =>
    root.render(
      <StoreProvider store={store}>
        <ToastProvider>
          <TableImportProvider value={imported}>
            <AddSource
              key={`${files.length} ${asText}`}
              onClose={closed}
              onCreated={created}
              brought={broughtOf(files.map((file) => fromFile(file)))}
              asText={asText}
            />
          </TableImportProvider>
        </ToastProvider>
      </StoreProvider>,
    )
  const table = new File([TABLE], 'customs.csv')
  bring([table])
  await soon(() => expect(imported).toHaveBeenCalledOnce())
  expect(closed).toHaveBeenCalled()
  expect(await store.list('source')).toEqual([])

  bring([table, new File(['PK'], 'book.xlsx')])
  await expect.element(page.getByText(/A workbook has no text to capture/)).toBeVisible()
  await page.getByRole('button', { name: 'Import as a table: book.xlsx' }).click()
  expect(imported.mock.lastCall?.[0].name).toBe('book.xlsx')
  expect(await store.list('source')).toHaveLength(1)

  bring([new File(['port;ship\nA;Orla\n'], 'ships.csv')], true)
  await soon(() => expect(created).toHaveBeenCalledOnce())
  expect(await store.list('source')).toHaveLength(2)
  expect(imported).toHaveBeenCalledTimes(2)
})
