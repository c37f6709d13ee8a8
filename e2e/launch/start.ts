/** `npm start`: the app on Electron; where its binary is missing, a trial on an installed Chromium. */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBrowser } from './ensure-browser.mjs'
import { findElectron } from './find-electron'

// Built to out/host/start.cjs.
const root = resolve(import.meta.dirname, '../..')
const args = process.argv.slice(2)

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** The trial keeps its work apart: Electron could not read it, the pages having another origin. */
function trialProfile(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'gainsay-trial')
  if (process.platform === 'win32')
    return join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'gainsay-trial')
  return join(process.env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'gainsay-trial')
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

function run(command: string, commandArgs: readonly string[], env: NodeJS.ProcessEnv): void {
  const child = spawn(command, commandArgs, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    say(`${command} could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.once('exit', (code) => (process.exitCode = code ?? 1))
}

function start(): void {
  const electron = findElectron(root)
  if (electron !== undefined) return run(electron, [root, ...args], process.env)
  const profile = trialProfile()
  say(`Electron’s own binary is not installed here (npm downloads it apart: npx install-electron --no).
This is a trial of Gainsay on an installed Chromium, without menus and system dialogs of its own.
Its cases are kept apart in ${profile}; to move on to the desktop app, export a bundle and open it there.`)
  if (!hasDisplay()) {
    say(
      'There is no display to open a window on. Run `npm run demo` for a guided run without a window, or `npm test`.',
    )
    process.exitCode = 1
    return
  }
  try {
    ensureBrowser()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
    return
  }
  const host = join(import.meta.dirname, 'host.cjs')
  run(process.execPath, [host, `--user-data-dir=${profile}`, root, ...args], {
    ...process.env,
    GAINSAY_HEADED: '1',
  })
}

start()
