/** From an excerpt anywhere back to its exact words. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import type { CasePage } from '../pages/case-page'
import { clipboardText } from '../pages/computer'
import { StartPage } from '../pages/start-page'

const TWICE = 'no goods were sent'
const TEXT = `The first statement says that ${TWICE} before the spring.

Nobody asked about it for a month.

The second statement says that ${TWICE} after the spring.

${'A paragraph that only makes the text long. '.repeat(60)}

The last statement says that the papers are lost.`

/** A source of its own, with the same words in two places. */
async function withText(opened: CasePage, folder: string): Promise<void> {
  const path = join(folder, 'statements.txt')
  writeFileSync(path, TEXT)
  await opened.capture([path])
  await expect(opened.reader.text).toContainText('The last statement')
}

test('two equal phrases are two excerpts, and each leads back to its own words', async ({
  launch,
  userData,
}) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Twice')
  await withText(opened, userData)
  const { reader } = opened
  await reader.select(TWICE, 0)
  const first = await reader.before()
  await reader.clip()
  await reader.select(TWICE, 1)
  const second = await reader.before()
  await reader.clip()
  expect(second).toBeGreaterThan(first)
  await opened.expectCount('Excerpts', 2)
  await expect(reader.margin.getByRole('listitem')).toHaveCount(2)

  await opened.goTo('Excerpts')
  const lines = opened.list('Excerpts').getByRole('option')
  await expect(lines).toHaveCount(2)
  const places: number[] = []
  for (const index of [0, 1]) {
    await lines.nth(index).click()
    await opened.main.getByRole('button', { name: 'Show in the source' }).click()
    await reader.expectSelected(TWICE)
    places.push(await reader.before())
    await opened.goTo('Excerpts')
  }
  expect(places.toSorted((a, b) => a - b)).toEqual([first, second])
})

test('the words an excerpt leads back to are in view and marked', async ({ launch, userData }) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Far down')
  await withText(opened, userData)
  const { reader } = opened
  const words = 'the papers are lost'
  await reader.select(words)
  await page.keyboard.press('c')
  await opened.finish('Add claim')
  await expect(opened.main.getByRole('heading', { level: 1 })).toHaveText(words)

  // From the claim that rests on it, by one click.
  await opened.aside.getByRole('button', { name: new RegExp(words) }).click()
  await reader.expectSelected(words)
  const mark = reader.text.locator('[data-excerpts]').filter({ hasText: words })
  await expect(mark).toBeInViewport()
  // And by a click on the marked words themselves, after the selection went elsewhere.
  await page.keyboard.press('Escape')
  await opened.aside.getByRole('button', { name: new RegExp(words) }).click()
  await reader.expectSelected(words)
})

test('an excerpt is copied with its citation', async ({ launch, userData }) => {
  const { app, page } = await launch()
  const opened = await new StartPage(page).createCase('Copied')
  await withText(opened, userData)
  await opened.aside.getByRole('tab', { name: 'Details' }).click()
  const title = opened.aside.getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('Statements of the spring')
  await title.press('Enter')
  await opened.reader.select('the papers are lost')
  await opened.reader.clip()
  await opened.aside.getByRole('tab', { name: /^Excerpts/ }).click()
  await opened.aside.getByRole('button', { name: 'Copy with citation' }).click()
  await expect(opened.message('Copied with its citation.')).toBeVisible()
  expect(await clipboardText(app)).toMatch(
    /^“the papers are lost” — .*Statements of the spring.*; sha256 [0-9a-f]{8}…[0-9a-f]{8}$/,
  )
})

test('excerpts may overlap and cross paragraphs', async ({ launch, userData }) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Overlapping')
  await withText(opened, userData)
  const { reader } = opened
  await reader.select('before the spring.')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  const across = await reader.selected()
  expect(across).toMatch(/before the spring\.\s+Nobody/)
  await reader.clip()
  await reader.select('the spring.', 0)
  await reader.clip()
  await expect(reader.margin.getByRole('listitem')).toHaveCount(2)
  const both = reader.text.locator('[data-excerpts*=" "]')
  await expect(both.first()).toHaveText('the spring.')
})
