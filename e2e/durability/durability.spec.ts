import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import { StartPage } from '../pages/start-page'

test('what was acknowledged survives a kill, and can still be undone', async ({ launch }) => {
  const first = await launch()
  const opened = await new StartPage(first.page).createCase('A case that is cut off')
  await opened.goTo('Notes')
  await first.page.getByRole('button', { name: 'Write a note' }).click()
  await first.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Written before the kill')
  await first.page.keyboard.press('Enter')
  await expect(opened.list('Notes').getByRole('option')).toHaveText(/Written before the kill/)
  await first.kill9()

  const { page } = await launch()
  const again = await new StartPage(page).openCase('A case that is cut off')
  await again.goTo('Notes')
  await expect(again.list('Notes').getByRole('option')).toHaveText(/Written before the kill/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(again.list('Notes').getByRole('option')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(again.list('Notes').getByRole('option')).toHaveCount(1)
})

test('closing a case writes a bundle into the backup folder, five at most', async ({ launch, userData }) => {
  const folder = join(userData, 'kept')
  const { app, page } = await launch()
  await app.evaluate(({ dialog }, to) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [to] })) as never
  }, folder)
  const start = new StartPage(page)
  let opened = await start.createCase('Backed up')
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('tab', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page.keyboard.press('Escape')

  for (let turn = 1; turn <= 6; turn += 1) {
    await opened.goTo('Notes')
    await page.getByRole('button', { name: 'New', exact: true }).click()
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`Note ${turn}`)
    await page.keyboard.press('Enter')
    await expect(opened.list('Notes').getByRole('option')).toHaveCount(turn)
    await opened.allCases()
    opened = await start.openCase('Backed up')
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.casebundle'))).toHaveLength(5)
})
