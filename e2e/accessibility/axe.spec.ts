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

/** Chooses the theme as a person does. */
async function chooseTheme(page: Page, theme: 'Light' | 'Dark'): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,')
  const dialog = page.getByRole('dialog')
  // Arrows choose in a group of radio buttons; the mark itself is drawn, not the browser's.
  await dialog.getByRole('radio', { name: theme }).check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** Chooses the first line of a place, where it has a list with lines. */
async function showFirst({ page, main }: CasePage, place: PlaceName): Promise<void> {
  if (place === 'Trash') return
  const lines = page.locator('[data-part="list"]').locator('[role="option"], [role="listitem"]')
  await lines.first().click()
  if (place === 'Dossier')
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  else await expect(main.getByRole('heading').or(main.getByRole('textbox')).first()).toBeVisible()
}

/** The dialogs of the window and the keys that open them. */
const DIALOGS = {
  'Add sources': 'ControlOrMeta+n',
  'New entity': 'ControlOrMeta+Shift+n',
  'New shipment': 'ControlOrMeta+Shift+s',
  'New claim': 'ControlOrMeta+Shift+l',
  'New contradiction': 'ControlOrMeta+Shift+x',
  'New note': 'ControlOrMeta+Shift+m',
  'Export as a bundle': 'ControlOrMeta+Shift+e',
  Finder: 'ControlOrMeta+k',
  Settings: 'ControlOrMeta+,',
  Keys: '?',
} as const

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any view or dialog (${theme.toLowerCase()})`, async ({ launch }, info) => {
    const { page } = await launch()
    await page.setViewportSize({ width: 1680, height: 1050 })
    await chooseTheme(page, theme)
    const found: Record<string, readonly Finding[]> = {}
    const look = async (name: string) => {
      found[name] = await audit(page)
      await page.screenshot({ path: info.outputPath(`${name}-${theme.toLowerCase()}.png`) })
    }
    await look('Start')
    // The layers of the style sheets stand in their order: a button looks like one.
    const sample = page.getByRole('button', { name: 'Open the sample case' })
    await expect(sample).not.toHaveCSS('padding-left', '0px')
    const opened = await new StartPage(page).openSample()
    for (const place of PLACES) {
      await test.step(place, async () => {
        await opened.goTo(place)
        await showFirst(opened, place)
        await look(place)
      })
    }
    for (const [name, key] of Object.entries(DIALOGS)) {
      await test.step(name, async () => {
        await page.keyboard.press(key)
        await expect(opened.dialog).toBeVisible()
        await look(name)
        await page.keyboard.press('Escape')
        await expect(opened.dialog).toHaveCount(0)
      })
    }
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([])
  })
}
