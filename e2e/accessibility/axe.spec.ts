import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/desk'
import { type CasePage, type PlaceName, PLACES } from '../pages/case-page'
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
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => ({ id, what: help, target: target.join(' ') })),
    )
  })
}

const setTheme = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
  }, theme)

/** Chooses the first line of a place, where it has a list with lines. */
async function showFirst({ page, main }: CasePage, place: PlaceName): Promise<void> {
  if (place === 'Trash') return
  await page
    .locator('[data-part="list"] [role="option"], [data-part="list"] [role="listitem"]')
    .first()
    .click()
  if (place === 'Dossier')
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  else await expect(main.getByRole('heading').or(main.getByRole('textbox')).first()).toBeVisible()
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing on any view (${theme})`, async ({ launch }) => {
    test.setTimeout(180_000)
    const { page } = await launch()
    await page.setViewportSize({ width: 1680, height: 1050 })
    await setTheme(page, theme)
    const found: Record<string, Finding[]> = { start: await audit(page) }
    const opened = await new StartPage(page).openSample()
    for (const place of PLACES) {
      await test.step(place, async () => {
        await opened.goTo(place)
        await showFirst(opened, place)
        found[place] = await audit(page)
        await page.screenshot({ path: test.info().outputPath(`${place}-${theme}.png`) })
      })
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual(
      {},
    )
  })
}
