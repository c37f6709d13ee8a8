import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/desk'
import { CasePage, type PlaceName, PLACES } from '../pages/case-page'
import { StartPage } from '../pages/start-page'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { readonly id: string; readonly target: string; readonly what: string }

/** What axe finds in the window as it stands. */
async function audit(page: Page): Promise<Finding[]> {
  // By the debugger, not by a script element: the page's own policy stays as it is.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    type Results = { violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<Results> } }
    const { violations } = await axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => ({ id, what: help, target: target.join(' ') })))
  })
}

const setTheme = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
  }, theme)

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing on any view (${theme})`, async ({ launch }) => {
    test.setTimeout(180_000)
    const { page } = await launch()
    await page.setViewportSize({ width: 1680, height: 1050 })
    await setTheme(page, theme)
    expect(await audit(page), 'the start screen').toEqual([])
    const opened = await new StartPage(page).openSample()
    await setTheme(page, theme)
    for (const place of PLACES) {
      await opened.goTo(place)
      await showFirst(opened, place)
      expect(await audit(page), place).toEqual([])
    }
  })
}

async function showFirst(opened: CasePage, place: PlaceName): Promise<void> {
  if (place === 'Trash') return
  const first = opened.page.getByRole('region', { name: /.*/ }).or(opened.page.locator('[data-part="list"]')).getByRole('option').first()
  await first.click()
  await expect(opened.main.getByRole('heading').or(opened.main.getByRole('textbox')).first()).toBeVisible()
}
