// Finds an installed Chromium, or installs one. Plain JavaScript: it runs before anything is built.
// As a command (`node e2e/launch/ensure-browser.mjs`) it makes sure there is one and prints where.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where packages put the browser's own binary. Wrapper scripts are no use: their process is not Chromium. */
const INSTALLED = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/lib/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/chromium.org/chromium/chrome',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/** The binary inside a folder of Playwright's. */
const IN_PLAYWRIGHT = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-linux-arm64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
]

/** @returns {string | undefined} the binary: GAINSAY_CHROMIUM, else one installed on the system, else Playwright's */
export function findBrowser() {
  const named = process.env.GAINSAY_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return [...(INSTALLED[process.platform] ?? []), ...playwrightBrowsers()].find((path) => existsSync(path))
}

/** Newest first. */
function playwrightBrowsers() {
  const caches = {
    linux: join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || caches[process.platform]
  if (!folder || !existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => IN_PLAYWRIGHT.map((path) => join(folder, name, path)))
}

/** @returns {string} what a person has to do where no browser was found */
export function howToInstall() {
  const named = process.env.GAINSAY_CHROMIUM
  if (named && !existsSync(named)) return `GAINSAY_CHROMIUM names a file that is not there: ${named}`
  const debian = existsSync('/usr/bin/apt-get') ? 'apt-get install chromium, or ' : ''
  return `No Chromium was found. Install one: ${debian}npx playwright install chromium. Or set GAINSAY_CHROMIUM to its binary.`
}

/**
 * The browser, installed if need be: with apt-get as root, else with Playwright. GAINSAY_INSTALL_BROWSER=0
 * forbids installing.
 * @returns {string}
 * @throws {Error} saying what to install
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== undefined) return found
  const mayInstall = process.env.GAINSAY_INSTALL_BROWSER !== '0' && !process.env.GAINSAY_CHROMIUM
  for (const install of mayInstall ? [withApt, withPlaywright] : []) {
    install()
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  throw new Error(howToInstall())
}

function withApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say('No Chromium was found; installing it with apt-get.')
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium'])
}

function withPlaywright() {
  say('Installing Chromium with Playwright.')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  const root = process.platform === 'linux' && process.getuid?.() === 0
  run(process.execPath, [cli, 'install', ...(root ? ['--with-deps'] : []), 'chromium'])
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}

if (process.argv[1]?.endsWith('ensure-browser.mjs')) {
  try {
    process.stdout.write(`${ensureBrowser()}\n`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
