/** Work with a table: three thousand rows are found, counted, corrected, taken up and written out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import { clipboardText, saveInto } from '../pages/computer'
import { StartPage } from '../pages/start-page'
import { TablePage } from '../pages/table-page'

const BUYERS = ['ООО «Карст»', 'OOO KARST', 'АО «Ромб»']
const ROWS = 3_000

/** Every third row goes to each buyer; row 7 has a formula for its goods, every tenth row no value. */
const csv = (): string =>
  [
    'Номер ДТ;Отправитель;Получатель;Описание товара;Код ТН ВЭД;Стоимость;Валюта;Дата',
    ...Array.from({ length: ROWS }, (_, row) => {
      const goods = row === 7 ? '=1+2' : row % 2 === 0 ? 'насосы' : 'прицелы'
      const value = row % 10 === 0 ? '' : '12,50'
      const day = String((row % 28) + 1).padStart(2, '0')
      return `00${row};Orison Motors;${BUYERS[row % 3] ?? ''};${goods};0391732;${value};USD;${day}.03.2023`
    }),
    '',
  ].join('\r\n')

test('rows are walked, filtered, counted, corrected, taken up and written out', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'march.csv')
  writeFileSync(path, csv())
  const { app, page } = await launch()
  await saveInto(app, userData)
  const { keyboard } = page
  const opened = await new StartPage(page).createCase('Customs')
  const table = new TablePage(page)

  await test.step('the table that was imported is shown', async () => {
    await opened.capture([path])
    const dialog = page.getByRole('dialog', { name: 'Import a table' })
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await opened.goTo('Tables')
    await opened.choose('Tables', /march/)
    await table.expectRows('3,000 rows')
    await expect(table.grid).toHaveAttribute('aria-rowcount', '3001')
    await expect(table.grid.getByRole('row')).not.toHaveCount(3001)
    await expect(table.grid).toContainText('0391732')
  })

  await test.step('keys reach the last row, and Enter shows it whole', async () => {
    await table.toColumn('Номер ДТ')
    await keyboard.press('Control+ArrowDown')
    await expect.poll(() => table.atHand()).toBe('002999')
    await keyboard.press('Enter')
    await expect(table.beside.getByRole('heading', { name: 'Line 3,001' })).toBeVisible()
    await expect(table.beside).toContainText('Row 3,000 of 3,000')
  })

  await test.step('/ filters the column in hand, and values are counted and added up', async () => {
    await table.toColumn('Получатель')
    await keyboard.press('/')
    await table.filter.fill('карст')
    await table.expectRows('1,000 of 3,000 rows')
    await keyboard.press('Enter')
    await table.showTab('Values')
    const column = table.beside.getByRole('combobox', { name: /^Column/ })
    await column.fill('Описание')
    await opened.list('Column').getByRole('option', { name: 'Описание товара' }).click()
    const values = table.beside.getByRole('region', { name: 'Values of the column' })
    await expect(values).toContainText('1,000 rows')
    // Of these rows one in ten has no value.
    await expect(values).toContainText('$11,250')
    await expect(values).toContainText('100 rows without an amount')
  })

  await test.step('a cell is corrected over the file', async () => {
    await table.toColumn('Описание')
    await keyboard.press('F2')
    await opened.dialog.getByLabel('It should be').fill('насосы водяные')
    await keyboard.press('ControlOrMeta+Enter')
    await expect(table.grid).toContainText('насосы водяные, the file has насосы')
  })

  await test.step('rows are taken up as shipments in one change', async () => {
    await table.grid.focus()
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('t')
    await expect(opened.dialog).toContainText('насосы водяные')
    await opened.finish('Take up 2 rows')
    await opened.expectCount('Shipments', 2)
    await opened.goTo('History')
    await expect(opened.list('Changes, the newest first')).toContainText('Take up 2 rows of a table')
    await opened.goTo('Tables')
    await opened.choose('Tables', /march/)
    // The filters are as they were left.
    await table.expectRows('1,000 of 3,000 rows')
    await expect(table.grid.getByRole('rowheader', { name: /^taken up/ })).toHaveCount(2)
  })

  await test.step('all rows are written to a file in which no formula runs', async () => {
    await page.getByRole('button', { name: 'Take all filters out' }).click()
    await table.expectRows('3,000 rows')
    await page.getByRole('button', { name: 'CSV…' }).click()
    await opened.finish('Save as…')
    await expect(opened.message(/3,000 rows were written/)).toBeVisible()
    const lines = readFileSync(join(userData, 'march rows.csv'), 'utf8').split('\r\n')
    expect(lines).toHaveLength(ROWS + 2)
    expect(lines[1]).toContain('насосы водяные')
    expect(lines[1]).toContain('Описание товара: the file has “насосы”')
    expect(lines[8]).toContain(`"'=1+2"`)
    expect(lines[8]).toContain('0391732')
    await opened.goTo('History')
    await expect(opened.list('Changes, the newest first')).toContainText('Write rows of a data set as CSV')
    await opened.goTo('Tables')
    await opened.choose('Tables', /march/)
    await table.expectRows('3,000 rows')
  })

  await test.step('a cell is found wherever it stands, and a formula is copied as words', async () => {
    await table.grid.focus()
    await keyboard.press('ControlOrMeta+f')
    await keyboard.type('=1+2')
    await keyboard.press('Enter')
    const find = page.getByRole('search', { name: 'Find in the table' })
    await expect(find.getByRole('status')).toContainText('Line 9, Описание товара')
    await keyboard.press('Escape')
    await expect(find).toHaveCount(0)
    await keyboard.press('ControlOrMeta+c')
    await expect.poll(() => clipboardText(app)).toBe("'=1+2")
    await keyboard.press('ControlOrMeta+g')
    await keyboard.type('2,001')
    await keyboard.press('Enter')
    await expect(find.getByRole('status')).toContainText('Line 2,001 is in hand.')
    await keyboard.press('Escape')
    await expect.poll(() => table.atHand()).toBe('прицелы')
  })
})
