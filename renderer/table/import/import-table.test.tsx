import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/utf8'
import { loadColumns } from '@shared/table/load-columns'
import { cellAt } from '@shared/table/columns'
import { NO_MAPPING } from '@shared/table/mapping'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, codeOf, valueOf } from '@renderer/store/testing'
import { previewTable } from '@renderer/work/table-read-in-worker'
import { soon } from '@renderer/ui/testing/soon'
import { ImportTable } from './ImportTable'
import type { TableChoices } from './keep-table'
import { importTable } from './use-work'

let catalogue: Catalogue
let store: Store
const kept = vi.fn<(id: string) => void>()
const closed = vi.fn<() => void>()

beforeEach(async () => {
  await page.viewport(1280, 800)
  kept.mockClear()
  closed.mockClear()
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})
afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
})

const HEADER = 'Номер ДТ;Номер товара;Получатель;Описание товара;Код ТН ВЭД;Вес нетто, кг;Дата'
const ROWS = [
  '10702070/010323/3000001;1;ООО «Карст»;жилеты защитные;6211339000;0012,5;01.03.2023',
  '10702070/010323/3000001;2;ООО «Карст»;каски;6506101000;7,25;01.03.2023',
  '10702070/050323/3000002;1;АО «Ромб»;прицелы;9005800000;3;05.03.2023',
]
const csv = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\r\n')
/** Russian letters as Windows-1251 has them. */
const cp1251 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return code
    if (code >= 0x410 && code <= 0x44f) return code - 0x350
    return { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb, '№': 0xb9 }[letter] ?? 0x3f
  })
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const blob = new Blob([bytes])
  return { name, byteLength: blob.size, blob: () => Promise.resolve(ok(blob)) }
}
const open = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  show(
    <StoreProvider store={store}>
      <main>
        <h1>Case</h1>
        <ImportTable file={fileOf(name, bytes)} onClose={closed} onKept={kept} onAsText={() => undefined} />
      </main>
    </StoreProvider>,
  )
const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByRole('combobox', { name, exact: true })

async function cells(source: string) {
  const [table] = await store.by('table', 'source', source)
  if (table === undefined) throw new Error('no table')
  const blocks = valueOf(await store.readBlocks(table.blocks.map(({ sha256 }) => sha256)))
  const columns = valueOf(loadColumns(table.columns, table.rowCount, blocks))
  return { table, cell: (key: string, row: number) => cellAt(columns.columns.find((one) => one.key === key) ?? columns.columns[0]!, row) } // prettier-ignore
}

describe('the dialog', () => {
  it('shows what it detected and proposes, checks all rows, and keeps every cell as the text it is', async () => {
    open(
      'декларации.csv',
      cp1251(csv(...ROWS, '10702070/060323/3000003;1;АО «Ромб»;ремни;42;много;32.13.2023')),
    )
    await expect.element(field('Encoding')).toHaveValue('windows-1251')
    await expect.element(field('Between cells')).toHaveValue(';')
    await expect.element(field('Sign before a fraction')).toHaveValue(',')
    await expect.element(field('Order of dates')).toHaveValue('dmy')
    const grid = page.getByRole('grid', { name: 'First rows' })
    await expect.element(grid.getByText('жилеты защитные')).toBeVisible()

    await page.getByRole('tab', { name: /^Columns/ }).click()
    await expect.element(field('What “Получатель” holds')).toHaveValue('consignee')
    await expect.element(field('What “Код ТН ВЭД” holds')).toHaveValue('hsCode')
    await expect.element(page.getByRole('checkbox', { name: '“Номер ДТ” names a row' })).toBeChecked()
    expect(await auditPage(axe)).toEqual([])

    await button('Check all rows').click()
    await expect.element(page.getByRole('status').getByText('4 rows would be kept')).toBeVisible()
    await expect.element(page.getByText(/^Net weight: 1 of 4 cells cannot be read$/)).toBeVisible()
    await expect.element(page.getByText(/^Date or period: 1 of 4 cells cannot be read$/)).toBeVisible()
    expect(await store.list('source')).toEqual([])

    await button('Import').click()
    await soon(() => expect(kept).toHaveBeenCalledOnce())
    const [source] = await store.list('source')
    expect(source).toMatchObject({ kind: 'data-set', title: 'декларации', supersedes: null })
    const { table, cell } = await cells(source?.id ?? '')
    expect(table).toMatchObject({ rowCount: 4, layout: { encoding: 'windows-1251', decimal: ',' } })
    expect(table.mapping.keys).toEqual(['Номер ДТ', 'Номер товара'])
    expect(cell('Вес нетто, кг', 0)).toBe('0012,5')
    // One change: taken back, nothing of it is there.
    valueOf(await store.undo())
    expect([await store.list('source'), await store.list('table')]).toEqual([[], []])
    // The first one waits for the workers to be made ready, too.
  }, 30_000)

  it('reads the file again as a person says, and keeps that under a name for the next', async () => {
    open('a.csv', utf8Encode(csv(...ROWS)) as Uint8Array<ArrayBuffer>)
    await field('Header').selectOptions('There is no header')
    await expect.element(page.getByRole('columnheader', { name: 'column 1' })).toBeVisible()
    await field('Header').selectOptions('0')
    await page.getByRole('tab', { name: /^Columns/ }).click()
    await field('What “Получатель” holds').selectOptions('Consignor')
    await page.getByRole('tab', { name: 'Every row' }).click()
    expect(await auditPage(axe)).toEqual([])
    await page.getByRole('combobox', { name: 'Add what holds for every row' }).selectOptions('Currency')
    await page.getByRole('textbox', { name: 'Currency, in every row' }).fill('RUB')
    await button('Save as a template…').click()
    await page.getByRole('textbox', { name: 'Name of the template' }).fill('Customs')
    await button('Save the template').click()
    await soon(async () => expect(await store.list('template')).toHaveLength(1))
    clear()
    // Headers in another order and case: the template finds them.
    open('b.csv', utf8Encode('получатель;номер дт;НОМЕР ТОВАРА;описание товара;Код ТН ВЭД;Вес нетто, кг;Дата\nA;1;1;x;62;1;01.02.2023\n') as Uint8Array<ArrayBuffer>) // prettier-ignore
    await expect
      .element(page.getByRole('combobox', { name: 'Read and map it as' }))
      .toHaveTextContent('Customs')
    await page.getByRole('tab', { name: /^Columns/ }).click()
    await expect.element(field('What “получатель” holds')).toHaveValue('consignor')
    await expect.element(page.getByText('by the template “Customs”').first()).toBeVisible()
    await page.getByRole('tab', { name: 'Every row' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Currency, in every row' })).toHaveValue('RUB')
  })

  it('asks whether a second row of the header is one, and takes it for the header at a press', async () => {
    open('a.csv', utf8Encode('Exporter,,Goods,Net weight\nname,country,,\nFar Ocean,CN,pumps,5\nGreen Delta,AE,seals,7\n') as Uint8Array<ArrayBuffer>) // prettier-ignore
    const doubt = page.getByText(/^Line 2 \(“name”, “country”\) looks like a second row of the header/)
    await expect.element(doubt).toBeVisible()
    expect(await auditPage(axe)).toEqual([])
    await button('Line 2 is the header').click()
    await expect.element(page.getByRole('columnheader', { name: 'country' })).toBeVisible()
    expect(doubt.elements()).toEqual([])
    await expect.element(field('Header')).toHaveValue('1')
  })

  it('says why a file is none, and keeps nothing', async () => {
    open('bad.csv', utf8Encode('%PDF-1.7\n\u0000\u0001\u0002') as Uint8Array<ArrayBuffer>)
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Nothing was kept/)
    await expect.element(button('Import')).toBeDisabled()
    expect(await auditPage(axe)).toEqual([])
    await button('Cancel').click()
    expect(closed).toHaveBeenCalled()
    expect(await store.list('source')).toEqual([])
  })
})

const file = (text: string) => new Blob([utf8Encode(text) as Uint8Array<ArrayBuffer>])
const run = { signal: new AbortController().signal, onProgress: (): void => undefined }

/** Keeps a text as a table that names its rows by declaration and line. */
async function keep(text: string, about: Partial<TableChoices> = {}, turn = run) {
  const blob = file(text)
  const { layout } = valueOf(await previewTable(blob))
  const mapping = { ...NO_MAPPING, keys: ['Номер ДТ', 'Номер товара'] }
  return importTable(
    store,
    blob,
    { fileName: 'a.csv', layout, mapping, earlier: null, accessed: '2024-01-01', ...about },
    turn,
  )
}

describe('what is kept', () => {
  it('is nothing where the reading is stopped, and the same bytes once', async () => {
    const long = csv(...Array.from({ length: 30_000 }, (_, row) => `${row};1;a;b;62;1;01.01.2023`))
    const before = await store.history.heads()
    const stop = new AbortController()
    const stopped = keep(long, {}, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(codeOf(await stopped)).toBe('stopped')
    expect(await store.history.heads()).toEqual(before)
    const first = valueOf(await keep(csv(...ROWS)))
    const again = valueOf(await keep(csv(...ROWS)))
    expect(again).toMatchObject({ source: first.source, existed: true })
    expect(await store.list('table')).toHaveLength(1)
    expect(codeOf(await keep(csv()))).toBe('table.empty')
  })

  it('gives a text that was captured before its table', async () => {
    const text = csv(...ROWS)
    const { source } = await capture(store, text)
    expect(valueOf(await keep(text))).toMatchObject({ source, existed: false })
    expect(await store.list('source')).toHaveLength(1)
  })

  it('carries corrections and shipments over to the next export, and says what changed under them', async () => {
    const first = valueOf(await keep(csv(...ROWS)))
    const [table] = await store.by('table', 'source', first.source)
    if (table === undefined) throw new Error('no table')
    const correct = (row: number, column: string, value: string) =>
      store.commit('Correct', (tx) => void tx.create('correction', { source: first.source, row, column, value, why: 'a slip' })) // prettier-ignore
    valueOf(await correct(0, 'Получатель', 'ООО «Карст Спорт»'))
    valueOf(await correct(1, 'Описание товара', 'каски стальные'))
    valueOf(await correct(1, 'Вес нетто, кг', '7,5'))
    valueOf(await correct(2, 'Получатель', 'АО «Ромб-2»'))
    const evidence = (row: number) => [{ id: store.newItemId(), ref: { kind: 'source' as const, source: first.source, locator: { kind: 'row' as const, row } } }] // prettier-ignore
    for (const row of [0, 1, 2])
      valueOf(await store.commit('Take up', (tx) => void tx.create('shipment', { ...BLANK_SHIPMENT, evidence: evidence(row) }))) // prettier-ignore
    // The secret of the earlier export is kept by the next one.
    valueOf(await store.commit('Hide', (tx) => tx.update('source', first.source, { protection: 'secret' })))

    const next = csv(
      '10702070/070323/3000004;1;АО «Ромб»;ремни;4203300000;1;07.03.2023',
      '10702070/010323/3000001;2;ООО «Карст»;каски стальные;6506101000;7,9;01.03.2023',
      ROWS[0] ?? '',
    )
    const second = valueOf(await keep(next, { earlier: table }))
    expect(await store.get('source', second.source)).toMatchObject({ supersedes: first.source, protection: 'secret' }) // prettier-ignore
    const carried = await store.by('correction', 'source', second.source)
    expect(carried.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'Получатель', 'ООО «Карст Спорт»'],
      [1, 'Вес нетто, кг', '7,5'],
    ])
    expect(second.carried?.corrections.map(({ fate }) => fate)).toEqual([
      { kind: 'follows', row: 2, from: '', to: '' },
      { kind: 'settled', row: 1 },
      { kind: 'follows', row: 1, from: '7,25', to: '7,9' },
      { kind: 'gone' },
    ])
    const shipments = await store.by('shipment', 'evidence', second.source)
    expect(
      shipments.map((shipment) => shipment.evidence.map(({ ref }) => ref.kind === 'source' && [ref.source === second.source, ref.locator])), // prettier-ignore
    ).toEqual([
      [[false, { kind: 'row', row: 0 }], [true, { kind: 'row', row: 2 }]], // prettier-ignore
      [[false, { kind: 'row', row: 1 }], [true, { kind: 'row', row: 1 }]], // prettier-ignore
    ])
    // All of it is one change.
    valueOf(await store.undo())
    expect(await store.by('correction', 'source', second.source)).toEqual([])
    expect(await store.by('shipment', 'evidence', second.source)).toEqual([])
    expect(await store.get('source', second.source)).toBe(undefined)
  })
})
