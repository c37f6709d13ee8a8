/** Any document in: a whole folder at once, the parts of archives and messages, and what the clipboard brings. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import { chooseAlways, saveInto } from '../pages/computer'
import { StartPage } from '../pages/start-page'
import { createHash } from 'node:crypto'
import { BAD, CSV, CYRILLIC, cp1251, docx, HTML, MAIL, MHTML, pdf, PNG, warc } from './documents'

test('a folder with bad files among good ones keeps the good and lists the bad with reasons', async ({
  launch,
  userData,
}) => {
  const folder = join(userData, 'research')
  mkdirSync(join(folder, 'deep', '.cache'), { recursive: true })
  const good: Readonly<Record<string, string | Uint8Array>> = {
    'page.html': HTML,
    'saved.mhtml': MHTML,
    'answer.eml': MAIL,
    'memo.docx': await docx(),
    'photo.png': PNG,
    'report.pdf': await pdf('The report about twelve crates.'),
    'crawl.warc': warc(),
    'table.csv': CSV,
    'deep/russian.txt': cp1251(),
  }
  for (const [name, bytes] of Object.entries({ ...good, ...BAD })) writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'copy of page.html'), HTML)
  writeFileSync(join(folder, 'deep', '.cache', 'hidden.txt'), 'hidden')

  const { app, page } = await launch()
  await chooseAlways(app, folder)
  const opened = await new StartPage(page).createCase('Folder')
  await page.keyboard.press('ControlOrMeta+n')
  await opened.dialog.getByRole('tab', { name: 'Files and folders' }).click()
  await opened.dialog.getByRole('button', { name: 'Choose a folder…' }).click()

  const report = page.getByRole('list', { name: 'What became of each' })
  await expect(report.getByRole('listitem')).toHaveCount(Object.keys({ ...good, ...BAD }).length + 1, {
    timeout: 60_000,
  })
  await expect(opened.dialog.getByRole('status')).toHaveText('9 kept · 1 already here · 4 refused')
  await expect(opened.dialog).toContainText('deep/.cache (hidden)')
  await expect(report).toContainText('deep/russian.txt')
  await opened.dialog.getByRole('radio', { name: '4 refused' }).click()
  await expect(report.getByRole('listitem')).toHaveCount(4)
  for (const name of Object.keys(BAD)) await expect(report).toContainText(name)
  await opened.dialog.getByRole('button', { name: 'Done' }).click()

  await opened.expectCount('Sources', 9)
  await opened.openSource(/russian|Поставки/)
  await expect(opened.reader.text).toContainText(CYRILLIC)
  await opened.openSource(/memo/)
  await expect(opened.reader.text).toContainText('A memorandum about the crates.')
  for (const kind of ['message', 'picture', 'archive', 'data set'])
    await expect(opened.list('Sources')).toContainText(kind)
})

test('a folder dropped on the window is brought in with what lies below it', async ({ launch, userData }) => {
  const folder = join(userData, 'dropped')
  mkdirSync(join(folder, 'below'), { recursive: true })
  writeFileSync(join(folder, 'page.html'), HTML)
  writeFileSync(join(folder, 'below', 'table.csv'), CSV)
  writeFileSync(join(folder, '.hidden.txt'), 'hidden')
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Dropped')
  const pointer = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  await pointer.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 600, y: 400, data })
  await pointer.send('Input.dispatchDragEvent', { type: 'dragOver', x: 600, y: 400, data })
  await expect(page.getByText('Drop to add as sources')).toBeVisible()
  await pointer.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data })
  const report = page.getByRole('list', { name: 'What became of each' })
  await expect(report).toContainText('dropped/below/table.csv')
  await expect(report).toContainText('dropped/page.html')
  await expect(opened.dialog).toContainText('dropped/.hidden.txt (hidden)')
  await opened.finish('Done')
  await opened.expectCount('Sources', 2)
})

test('pages of an archive are chosen, keep their address and time, and a tampered one is told', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'crawl.warc')
  writeFileSync(path, warc(true))
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Archive')
  await opened.capture([path])
  const parts = opened.dialog.getByRole('list', { name: 'What stands in it' })
  await expect(parts.getByRole('listitem')).toHaveCount(2)
  await expect(parts.getByRole('checkbox', { name: 'The first page' })).toBeChecked()
  await expect(parts.getByRole('checkbox', { name: 'The second page' })).not.toBeChecked()
  await expect(parts).toContainText('digest verified')
  await expect(parts).toContainText('digest does not match: altered')
  await expect(parts).toContainText('captured 2024-03-05 10:11 UTC')
  await opened.dialog.getByRole('button', { name: 'Bring in 1 document' }).click()
  await opened.dialog.getByRole('button', { name: 'Open The first page' }).click()
  await expect(opened.reader.text).toContainText('Words of the first archived page.')
  await opened.expectCount('Sources', 2)
  await opened.aside.getByRole('tab', { name: 'Snapshot' }).click()
  await expect(opened.aside.getByRole('region', { name: 'Stood in' })).toContainText(
    'https://example.org/first',
  )
})

test('the attachment of a message is brought in beside it, and more can be brought in later', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'answer.eml')
  writeFileSync(path, MAIL)
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Message')
  await opened.capture([path])
  await opened.dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(opened.reader.text).toContainText('We do not comment on single shipments.')
  await opened.aside.getByRole('tab', { name: 'Snapshot' }).click()
  await opened.aside.getByRole('button', { name: 'Bring in its attachments…' }).click()
  await opened.dialog.getByRole('button', { name: 'Bring in 1 document' }).click()
  await expect(opened.dialog).toContainText('statement.txt')
  await opened.dialog.getByRole('button', { name: 'Done' }).click()
  await opened.expectCount('Sources', 2)
})

test('a paste keeps the address that the clipboard gives, and an address alone is explained', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const opened = await new StartPage(page).createCase('Paste')
  await app.evaluate(({ clipboard, ClipboardItem }) =>
    clipboard.write([
      new ClipboardItem({
        'text/plain': 'Words that were copied.',
        'chromium/x-source-url': 'https://example.org/copied',
      }),
    ]),
  )
  await page.keyboard.press('ControlOrMeta+n')
  const box = opened.dialog.getByRole('textbox', { name: 'Text or HTML' })
  await box.fill('https://example.org/nothing-is-fetched')
  await expect(opened.dialog).toContainText('Gainsay fetches nothing from the net.')
  await box.fill('')
  await box.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Words that were copied.')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await box.fill('Words that were copied.')
  await expect(opened.dialog.getByRole('textbox', { name: 'Address it came from' })).toHaveValue(
    'https://example.org/copied',
  )
  await opened.dialog.getByRole('button', { name: 'Capture' }).click()
  await expect(opened.reader.text).toHaveText('Words that were copied.')
  await opened.aside.getByRole('tab', { name: 'Details' }).click()
  await expect(opened.aside.getByRole('textbox', { name: 'Address', exact: true })).toHaveValue(
    'https://example.org/copied',
  )
})

test('a protected PDF asks for its password, and is kept as it is when it is right', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'protected.pdf')
  writeFileSync(path, await pdf('Words behind a password.', 'open sesame'))
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Protected')
  const report = await opened.capture([path])
  await expect(report).toContainText('The PDF asks for a password.')
  const field = opened.dialog.getByLabel('Password of protected.pdf')
  await field.fill('a guess')
  await opened.dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(report).toContainText('This password does not open the PDF.')
  await opened.expectCount('Sources', 0)
  await field.fill('open sesame')
  await field.press('Enter')
  await expect(report).toContainText('Kept as')
  await opened.dialog.getByRole('button', { name: 'Open protected.pdf' }).click()
  await expect(opened.reader.text).toContainText('Words behind a password.')
})

test('the hashes of sources are saved, kept, and answered by a receipt', async ({ launch, userData }) => {
  const path = join(userData, 'page.html')
  writeFileSync(path, HTML)
  const { app, page } = await launch()
  await saveInto(app, userData)
  const opened = await new StartPage(page).createCase('A very secret name')
  await opened.capture([path])
  await expect(opened.reader.text).toContainText('No arms left the port')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill('export the hashes')
  await page.getByRole('option', { name: /Export the hashes/ }).click()
  await opened.dialog.getByRole('button', { name: 'Save the list…' }).click()
  await expect(opened.message(/was saved, and the list is kept as a source/)).toBeVisible()
  const [name] = /hashes-\S+\.txt/.exec(await opened.message(/was saved/).innerText()) ?? []
  const saved = readFileSync(join(userData, name ?? 'no name was told'), 'utf8')
  const hash = createHash('sha256').update(HTML).digest('hex')
  expect(saved.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
    `${hash}  page.html`,
  ])
  expect(saved).not.toContain('secret')
  await expect(opened.reader.text).toContainText(hash)
  await opened.aside.getByRole('tab', { name: 'Snapshot' }).click()
  const asked = page.waitForEvent('filechooser')
  await opened.aside.getByRole('button', { name: 'Attach a receipt…' }).click()
  await (
    await asked
  ).setFiles({ name: 'list.tsr', mimeType: '', buffer: Buffer.from([0x30, 0x82, 0, 1, 0xff]) })
  const receipts = opened.aside.getByRole('region', { name: 'Receipts' })
  await expect(receipts).toContainText('list.tsr')
  await expect(receipts).toContainText('It does not show that what they say is true')
  await opened.expectCount('Sources', 3)
})
