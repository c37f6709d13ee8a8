/**
 * A stand-in for the `electron` executable: `host.cjs [--user-data-dir=…] APP [args…]` runs an app's built main
 * process with an `electron` module backed by an installed Chromium. Also started by Playwright's
 * `_electron.launch({ executablePath: 'out/host/host.cjs', args: ['--user-data-dir=…', APP] })`, whose start-up
 * contract it keeps: two "listening" lines on stderr, then waiting for `__playwright_run()`.
 */
import { existsSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findBrowser, howToInstall } from '../launch/ensure-browser.mjs'
import { takeOver } from './browser'
import { launchChromium } from './cdp/chromium'
import { app } from './electron/app'
import { provideElectron } from './electron/module'
import { defaultSession } from './electron/session'
import { runtime, SPEAKS, warn } from './runtime'
import { startServer } from './server'

type Driver = { __playwright_run?: () => Promise<void> }

async function boot(): Promise<void> {
  const { driven, rest } = runtime.argv
  const binary = findBrowser()
  if (binary === undefined) throw new Error(howToInstall())
  const go = new Promise<void>((resolve) => {
    if (!driven) return resolve()
    ;(globalThis as Driver).__playwright_run = async () => resolve()
    inspector.open(0, '127.0.0.1') // prints "Debugger listening on …"
  })

  const port = await startServer()
  process.argv = [process.argv[0] ?? process.execPath, ...rest]
  for (const [name, value] of Object.entries(SPEAKS))
    Object.defineProperty(process.versions, name, { value, enumerable: true })
  Object.assign(process, {
    type: 'browser',
    resourcesPath: join(runtime.appDir, 'resources'),
    defaultApp: true,
  })
  provideElectron()
  const entry = join(runtime.appDir, runtime.package.main)
  if (!existsSync(entry)) throw new Error(`${entry} is not there; run \`npm run build\` first`)
  createRequire(entry)(entry)
  if (runtime.quitting) return // a second instance has nothing to show

  const chromium = launchChromium({
    binary,
    profile: join(app.getPath('sessionData'), 'chromium'),
    port,
    driven,
    headed: runtime.headed,
  })
  void chromium.exited.then((why) => {
    if (runtime.quitting) return
    warn(why)
    process.exit(1)
  })
  await takeOver(chromium)
  await defaultSession.begin()
  if (driven) process.stderr.write(`DevTools listening on ${await chromium.devtools}\n`)
  await go
  app.becomeReady()
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void app.quit())
boot().catch((error: unknown) => {
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(1)
})
