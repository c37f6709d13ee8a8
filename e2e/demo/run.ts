import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, ROOT } from '../fixtures/launch-app'
import { findElectron } from '../launch/find-electron'
import { checkWritten } from './check'
import { doMainJob } from './main-job'

const say = (text: string) => void process.stdout.write(`${text}\n`)

/**
 * `npm run demo`: the main job without a display. Starts the real app on a fresh profile (on Electron where its binary
 * is there, else on an installed Chromium), opens the sample case, writes PDF, Markdown and bundle, checks them, and
 * says where they are and what is in them.
 */
export async function runDemo(): Promise<void> {
  const folder = join(ROOT, 'out', 'demo')
  mkdirSync(folder, { recursive: true })
  const profile = mkdtempSync(join(tmpdir(), 'gainsay-demo-'))
  const runtime = findElectron(ROOT) === undefined ? 'chromium-host' : 'electron'
  say(
    `Starting Gainsay on ${runtime === 'electron' ? 'Electron' : 'an installed Chromium'}, on a fresh profile …`,
  )
  try {
    const desk = await launchApp(runtime, ROOT, profile, {})
    const written = await doMainJob(desk, folder, say).catch(async (error: unknown) => {
      const picture = join(folder, 'failed.png')
      await desk.page.screenshot({ path: picture }).catch(() => undefined)
      say(`It went wrong; the window as it was: ${picture}`)
      await desk.kill9()
      throw error
    })
    await desk.app.close()
    say('Checking what was written …\n')
    for (const line of await checkWritten(written)) say(line)
    if (desk.external.length > 0) throw new Error(`Requests left the app: ${desk.external.join(', ')}`)
    if (desk.errors.length > 0) throw new Error(`Errors in the app: ${desk.errors.join(', ')}`)
    say('\nNo request left the app. All is well.')
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
