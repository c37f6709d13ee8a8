import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchApp, ROOT } from '../fixtures/launch-app'
import { chooseAlways } from '../pages/computer'
import { StartPage } from '../pages/start-page'
import { BARE_HTML, BARE_SCRIPT, notePainted } from './bare-page'
import type { Figure } from './figures'

const ROUNDS = 15
/** The first loads of a page compile its scripts. */
const WARM_UP = 3
const PATIENCE = 600_000

/**
 * Opens the case of a bundle in the real window, again and again, and beside it a bare page of the same origin, served
 * and measured in the same way: from the start of the navigation until the first rows of the list are painted.
 */
export async function measureOpening(bundle: string): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-bench-'))
  try {
    return await inFolder(folder, bundle)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function inFolder(folder: string, bundle: string): Promise<Figure> {
  // A copy of the app, whose page can be taken for the bare one: navigating elsewhere is refused.
  const app = join(folder, 'app')
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer'])
    cpSync(join(ROOT, part), join(app, part), { recursive: true })
  const index = join(app, 'out/renderer/index.html')
  const own = readFileSync(index, 'utf8')
  writeFileSync(join(app, 'out/renderer/bench-bare.js'), BARE_SCRIPT)

  const desk = await launchApp('chromium-host', app, join(folder, 'profile'), {})
  try {
    const { page } = desk
    page.setDefaultTimeout(PATIENCE)
    await chooseAlways(desk.app, bundle)
    await new StartPage(page).takeIn()
    await page.addInitScript(notePainted)
    const load = (html: string) => async () => {
      writeFileSync(index, html)
      return paintedAfter(page)
    }
    return {
      what: 'Open it in a running window',
      limit: 'a bare page that reads its first 50 rows',
      aim: null,
      ...(await inTurn(load(own), load(BARE_HTML))),
    }
  } finally {
    await desk.kill9()
  }
}

async function inTurn(
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<Pick<Figure, 'ours' | 'bare'>> {
  for (let round = 0; round < WARM_UP; round += 1) {
    await ours()
    await bare()
  }
  const figures = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.ours.push(await ours())
    figures.bare.push(await bare())
  }
  return figures
}

/** Loads the page again; milliseconds until its first rows are on the screen. */
async function paintedAfter(page: Page): Promise<number> {
  await page.reload()
  const painted = await page.waitForFunction(() => {
    const at: unknown = Reflect.get(globalThis, 'benchPainted')
    return typeof at === 'number' ? at : false
  })
  const at = await painted.jsonValue()
  if (at === false) throw new Error('the page showed no rows')
  return at
}
