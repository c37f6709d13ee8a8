/** Tables in: how a file is read is shown and corrected, a bad one and a stop leave nothing, the next export is told. */
import { createWriteStream, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from '../fixtures/desk'
import type { CasePage } from '../pages/case-page'
import { StartPage } from '../pages/start-page'

const HEADER = 'Номер ДТ;Номер товара;Отправитель;Получатель;Описание товара;Код ТН ВЭД;Вес нетто, кг;Дата'
const ROWS = [
  '10702070/010323/3000001;1;Orison Motors;ООО «Карст»;багги;8703101800;0012,50;01.03.2023',
  '10702070/010323/3000001;2;Orison Motors;ООО «Карст»;запчасти;8708999709;7,25;01.03.2023',
  '10702070/250323/3000002;1;Orison Motors;АО «Ромб»;каски;6506101000;3;25.03.2023',
]
const LATER = [
  '10702070/260323/3000003;1;Orison Motors;АО «Ромб»;ремни;4203300000;1;26.03.2023',
  ROWS[0],
  ROWS[1]?.replace('7,25', '9,75'),
]

/** Russian letters as Windows-1251 has them. */
const cp1251 = (rows: readonly (string | undefined)[]): Uint8Array =>
  Uint8Array.from([HEADER, ...rows, ''].join('\r\n'), (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return code
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : ({ '«': 0xab, '»': 0xbb }[letter] ?? 0x3f)
  })

/** A workbook of one sheet, its cells written where they stand. */
async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  const cells = rows.map((row, at) => {
    const written = row.map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${at + 1}`
      return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    return `<row r="${at + 1}">${written.join('')}</row>`
  })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Shipments" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  }
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text))
  return zip.close()
}

/** Brings a file in and waits for the dialog that imports it. */
async function bring(opened: CasePage, path: string) {
  await opened.capture([path])
  const dialog = opened.page.getByRole('dialog', { name: 'Import a table' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('a table in Windows-1251 is read, checked and kept, and its next export is recognised', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'март.csv')
  writeFileSync(path, cp1251(ROWS))
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Customs')
  const dialog = await bring(opened, path)
  await expect(dialog.getByRole('combobox', { name: 'Encoding' })).toHaveValue('windows-1251')
  await expect(dialog.getByRole('combobox', { name: 'Between cells' })).toHaveValue(';')
  await expect(dialog.getByRole('combobox', { name: 'Sign before a fraction' })).toHaveValue(',')
  await expect(dialog.getByRole('grid', { name: 'First rows' })).toContainText('0012,50')
  await dialog.getByRole('button', { name: 'Check all rows' }).click()
  await expect(dialog.getByText('3 rows would be kept. Nothing is stored so far.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('The table was imported.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await opened.expectCount('Sources', 1)

  const next = join(userData, 'апрель.csv')
  writeFileSync(next, cp1251(LATER))
  await bring(opened, next)
  await expect(dialog.getByText('It has the same columns as “март”.')).toBeVisible()
  await dialog.getByRole('button', { name: 'It is its next export' }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  const changes = page.getByRole('dialog', { name: 'What changed between март and апрель' })
  await expect(changes.getByRole('status').first()).toContainText(
    '2 rows stand in both; 1 of them changed. 1 row was added, 1 is gone.',
  )
  await expect(changes.getByRole('grid', { name: 'Changed rows' })).toContainText('7,25 9,75')
  await changes.getByRole('button', { name: 'Done' }).click()
  await opened.expectCount('Sources', 2)
  await opened.goTo('History')
  await expect(opened.list('Changes, the newest first')).toContainText('Import the next export of a table')
})

test('a workbook is imported by its sheet, and a table can be kept as a text', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'book.xlsx')
  writeFileSync(
    path,
    await workbook([
      ['Declaration', 'Goods', 'HS code'],
      ['0001', 'vests', '0621133'],
      ['0002', 'helmets', '650610'],
    ]),
  )
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Workbook')
  const dialog = await bring(opened, path)
  await expect(dialog.getByRole('combobox', { name: 'Sheet' })).toHaveValue('Shipments')
  await expect(dialog.getByRole('grid', { name: 'First rows' })).toContainText('0621133')
  await expect(dialog.getByRole('button', { name: 'Keep as text instead' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('The table was imported.')).toBeVisible()
  await opened.expectCount('Sources', 1)

  const text = join(userData, 'list.csv')
  writeFileSync(text, 'goods,pieces\n"synthetic goods, one",12\n')
  await bring(opened, text)
  await dialog.getByRole('button', { name: 'Keep as text instead' }).click()
  await expect(opened.reader.text).toContainText('synthetic goods, one')
  await opened.expectCount('Sources', 2)
})

test('a file that is no table, and an import that is stopped, leave nothing behind', async ({
  launch,
  userData,
}) => {
  const bad = join(userData, 'bad.csv')
  writeFileSync(bad, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))
  const long = join(userData, 'long.csv')
  const out = createWriteStream(long)
  out.write('declaration,line,goods,weight\n')
  for (let part = 0; part < 80; part += 1) {
    const lines = Array.from(
      { length: 10_000 },
      (_, row) => `D${part * 10_000 + row},1,goods of row ${row},${row}.5`,
    )
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')

  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Nothing')
  const dialog = await bring(opened, bad)
  await expect(dialog.getByRole('alert')).toContainText('Nothing was kept.')
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await bring(opened, long)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/Stopped\. Nothing was kept\./)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await opened.expectCount('Sources', 0)
  await opened.goTo('History')
  await expect(opened.list('Changes, the newest first')).not.toContainText('Import a table')
})
