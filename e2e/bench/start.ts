import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { ROOT } from '../fixtures/launch-app'
import { ensureBrowser } from '../launch/ensure-browser.mjs'
import type { Figure } from './figures'
import { serveWindow, type Site } from './site'

const ROUNDS = 11
const WARM_UP = 2
const PATIENCE = 600_000
const SWITCHES = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * Opens the case of a bundle from nothing: a fresh browser process each time, from its start until the first rows of
 * the list are painted; beside it a bare page of the same origin, in the same way.
 */
export async function measureStart(bundle: string): Promise<Figure> {
  const profile = mkdtempSync(join(tmpdir(), 'gainsay-bench-'))
  const site = await serveWindow(join(ROOT, 'out/renderer'))
  try {
    const hash = await takeIn(site, profile, bundle)
    const load = (page: string) => () => fromNothing(site, profile, `${site.origin}/${page}${hash}`)
    const [ours, bare] = [load('index.html'), load('bench-bare.html')]
    for (let round = 0; round < WARM_UP; round += 1) {
      await ours()
      await bare()
    }
    const figures = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.ours.push(await ours())
      figures.bare.push(await bare())
    }
    return {
      what: 'Start and open a case',
      limit: 'start, and a bare page that reads its first 50 rows',
      aim: 1.6,
      ...figures,
    }
  } finally {
    await site.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Imports the bundle in the window itself; the address of the case's sources. */
async function takeIn({ origin }: Site, profile: string, bundle: string): Promise<string> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: SWITCHES,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${origin}/index.html`)
  await page.getByRole('button', { name: /^Open a bundle/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a bundle' })
  await dialog.locator('input[type="file"]').setInputFiles(bundle)
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  const { hash } = new URL(page.url())
  await context.close()
  return hash
}

/** Milliseconds from the start of a browser until the rows of a page are on the screen. */
async function fromNothing(site: Site, profile: string, url: string): Promise<number> {
  const painted = site.painted()
  const begun = Date.now()
  const browser = spawn(ensureBrowser(), ['--headless=new', `--user-data-dir=${profile}`, ...SWITCHES, url], {
    stdio: 'ignore',
  })
  const at = await painted
  const gone = once(browser, 'exit')
  browser.kill('SIGTERM')
  await gone
  return at - begun
}
