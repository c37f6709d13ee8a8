/** A denial becomes a question to a customs table: counted while its scope is edited, with reasons and a way to the row. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import { StartPage } from '../pages/start-page'

const ROWS = [
  'Declaration,Line,Exporter,Exporter country,Importer,Goods,HS code,Destination,Date,Value USD',
  'D-0001,1,Orison Motors Ltd,China,Karst LLC,off-road buggies,870310,Russia,2023-03-01,1200.50',
  'D-0001,2,Orison Motors Ltd,China,Karst LLC,sand buggies,870310,Russia,2023-03-01,99.5',
  'D-0002,1,Orison Motors Ltd,China,Karst LLC,late buggies,870310,Russia,2024-02-11,70',
  'D-0003,1,Belvar Trading Ltd,Kazakhstan,Karst LLC,garden spades,820110,Kazakhstan,2023-05-02,12',
]

test('a denial is held against a table while it is written, and a row is put on side B', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'customs.csv')
  writeFileSync(path, `${ROWS.join('\n')}\n`)
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Buggies')
  await opened.capture([path])
  await opened.dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('The table was imported.')).toBeVisible()

  await opened.goTo('Claims')
  await opened.page.getByRole('button', { name: 'New claim' }).first().click()
  await opened.field('Proposition, in one plain sentence').fill('No Chinese firm sells vehicles to Russia.')
  await opened.dialog.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('denial')
  await opened.field('When it was said').fill('2023-12-03')
  const count = page.getByRole('status', { name: 'What the scope covers in this case' })
  await expect(count).toContainText('3 inside')
  await opened.pick(opened.dialog, 'Whose dealings', 'China', 'companies of China')
  await opened.pick(opened.dialog, 'Which goods', '8703', /^HS 8703/)
  await opened.pick(opened.dialog, 'To where', 'Russia', /^Russia/)
  await expect(count).toContainText('2 inside')
  await expect(count).toContainText('1 near miss')
  await opened.finish('Add claim')

  const hits = opened.main.getByRole('region', { name: 'What the record shows' })
  await expect(hits.getByRole('list', { name: 'Together' })).toContainText('$1,300')
  await hits.getByRole('tab', { name: /^Near misses/ }).click()
  await expect(hits.getByRole('radio', { name: 'the date (1)' })).toBeVisible()
  const late = hits.getByRole('article', { name: /late buggies/ })
  await expect(late).toContainText('line 4 of customs.csv')
  await expect(late).toContainText('11 February 2024 does not lie in “until 3 December 2023”')

  await hits.getByRole('tab', { name: /^Inside/ }).click()
  const sand = hits.getByRole('article', { name: /sand buggies/ })
  await sand.getByRole('button', { name: /^Put on side B/ }).click()
  await page.getByRole('menuitem', { name: 'A new contradiction' }).click()
  await expect(page.getByText('A contradiction was begun with it.')).toBeVisible()
  await opened.expectCount('Contradictions', 1)
  // Begun with the row in one change: one step back leaves neither.
  await page.keyboard.press('ControlOrMeta+z')
  await opened.expectCount('Contradictions', 0)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await opened.expectCount('Contradictions', 1)
  await sand.getByRole('button', { name: /^Open the row/ }).click()
  await expect(page.getByRole('grid', { name: /^Rows of / })).toContainText('sand buggies')
})
