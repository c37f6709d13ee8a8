/** What this process was started as. Read once; nothing here changes afterwards except `ready` and `quitting`. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgv } from './argv'

type PackageJson = { name: string; version: string; main: string; productName?: string }

const argv = parseArgv(process.argv.slice(2))
const appDir = resolve(argv.app)

export const runtime = {
  argv,
  appDir,
  package: JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as PackageJson,
  /** A visible browser window (`npm start`); otherwise headless. */
  headed: process.env['GAINSAY_HEADED'] === '1',
  /** Part of the address under which large messages travel; the page cannot guess it. */
  token: randomBytes(12).toString('hex'),
  ready: false,
  quitting: false,
}

/** The Electron whose API this host speaks. Its Chromium is the major version Debian ships. */
export const SPEAKS = { electron: '45.4.1', chrome: '156.0.0.0' }

export function warn(text: string): void {
  process.stderr.write(`[host] ${text}\n`)
}
