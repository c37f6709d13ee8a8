/** Starts an installed Chromium for this app: its own profile, no way out but our loopback server. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { warn } from '../runtime'
import { Connection } from './connection'

export type Chromium = {
  readonly connection: Connection
  readonly process: ChildProcess
  /** The binary and its arguments. */
  readonly command: readonly [string, ...string[]]
  /** The address Playwright connects to; only when started `driven`. */
  readonly devtools: Promise<string>
  readonly exited: Promise<string>
}

export type ChromiumOptions = {
  readonly binary: string
  readonly profile: string
  /** Port of the loopback server every `*.localhost` name leads to. */
  readonly port: number
  readonly driven: boolean
  readonly headed: boolean
}

const QUIET = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** Features that speak to the network by themselves, or would send our plain-http origin to https. */
const OFF = [
  'AimEnabled',
  'AutofillServerCommunication',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
]

function chromiumArguments(options: ChromiumOptions): string[] {
  return [
    `--user-data-dir=${options.profile}`,
    '--remote-debugging-pipe',
    ...(options.driven ? ['--remote-debugging-port=0'] : []),
    ...(withoutSandbox(options.driven) ? ['--no-sandbox'] : []),
    ...(options.headed
      ? ['--disable-infobars', '--test-type']
      : ['--headless=new', '--disable-gpu', '--force-color-profile=srgb']),
    ...QUIET,
    `--disable-features=${OFF.join(',')}`,
    `--host-resolver-rules=MAP *.localhost 127.0.0.1:${options.port}, MAP * ~NOTFOUND`,
  ]
}

/**
 * Chromium's sandbox stays on, whatever the caller asks. It cannot run as root, and some build machines forbid
 * user namespaces: there tests, and only tests, may go without by GAINSAY_NO_SANDBOX=1.
 */
function withoutSandbox(driven: boolean): boolean {
  if (process.getuid?.() === 0) {
    if (!driven) warn('running as root: Chromium’s own sandbox is off')
    return true
  }
  return driven && process.env['GAINSAY_NO_SANDBOX'] === '1'
}

export function launchChromium(options: ChromiumOptions): Chromium {
  const command = [options.binary, ...chromiumArguments(options)] as const
  const [file, ...args] = [...leash(), ...command] as const
  const child = spawn(file ?? options.binary, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  let tail = ''
  const devtools = new Promise<string>((found) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (process.env['GAINSAY_HOST_DEBUG']) process.stderr.write(text)
      tail = (tail + text).slice(-8000)
      const address = /DevTools listening on (ws:\S+)/.exec(tail)?.[1]
      if (address !== undefined) found(address)
    })
  })
  const exited = new Promise<string>((gone) => {
    const end = (why: string) => {
      connection.close()
      gone(`${why}\n${tail}`)
    }
    child.once('error', (error) => end(String(error)))
    child.once('exit', (code, signal) => end(`Chromium ended (${signal ?? code})`))
  })
  return { connection, process: child, command, devtools, exited }
}

/** On Linux a killed host must take Chromium with it. */
function leash(): string[] {
  if (process.platform !== 'linux') return []
  const setpriv = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'setpriv'))
    .find((path) => existsSync(path))
  return setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL', '--']
}
