/** Opens a page for a window: headless, or in a visible app window of its own. */
import { spawn } from 'node:child_process'
import { attachedPage, browser, nextPage, rootSession } from './browser'
import type { Session } from './cdp/connection'
import { runtime } from './runtime'
import { schemes } from './schemes'
import { MAILBOX } from './server'

export type PageOptions = {
  readonly visible: boolean
  readonly width: number
  readonly height: number
  /** Where the page goes first; an app window takes its origin from it. */
  readonly url: string
}

export function openPage(options: PageOptions, claim: (targetId: string) => void): Promise<Session> {
  if (runtime.headed && options.visible) return attachedPage(() => appWindow(options), claim)
  return attachedPage(() => plainWindow(options), claim)
}

/** In a visible browser it stays out of the way: a real window, since only those can print, but a minimized one. */
async function plainWindow({ width, height }: PageOptions): Promise<string> {
  const size = runtime.headed ? ({ windowState: 'minimized', background: true } as const) : { width, height }
  const { targetId } = await rootSession().send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...size,
  })
  return targetId
}

/**
 * A window without tabs and address bar can only be asked for on Chromium's command line: a second start with
 * the same profile hands the request to the running one. It opens on an empty page of the app's own origin.
 */
async function appWindow({ url, width, height }: PageOptions): Promise<string> {
  const opened = nextPage()
  const [binary, ...args] = browser().command
  const blank = new URL(`${MAILBOX}/blank`, schemes.toHttp(url)).href
  const profile = args.find((argument) => argument.startsWith('--user-data-dir=')) ?? ''
  const sandbox = args.filter((argument) => argument === '--no-sandbox')
  spawn(binary, [profile, ...sandbox, `--app=${blank}`], { stdio: 'ignore' }).unref()
  const targetId = await opened
  const { windowId } = await rootSession().send('Browser.getWindowForTarget', { targetId })
  await rootSession().send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  return targetId
}
