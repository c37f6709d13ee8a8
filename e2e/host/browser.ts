/** The running Chromium, once there is one, and the pages it opens. */
import type { Chromium } from './cdp/chromium'
import type { Session } from './cdp/connection'
import { contentsOfTarget } from './registry'

let running: Chromium | undefined

export function browser(): Chromium {
  if (running === undefined) throw new Error('Chromium has not been started yet')
  return running
}

export function browserIfRunning(): Chromium | undefined {
  return running
}

export const rootSession = (): Session => browser().connection.root

const attached = new Map<string, Session>()
const awaited = new Map<string, (session: Session) => void>()
/** An app window is about to open by itself; its id is the next to appear. */
let wanted: ((targetId: string) => void) | undefined
/** Windows being made, whose target ids are not known yet. */
const pending = new Set<Promise<unknown>>()

/**
 * Every page starts paused. One that a window here asked for is set up before it runs; a stranger (a target
 * the app's page opened) is closed before it loads anything.
 */
export async function takeOver(chromium: Chromium): Promise<void> {
  running = chromium
  const { root } = chromium.connection
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId } }) => {
    const session = chromium.connection.session(sessionId)
    attached.set(targetId, session)
    awaited.get(targetId)?.(session)
    awaited.delete(targetId)
    wanted?.(targetId)
    wanted = undefined
    void closeStranger(session, targetId)
  })
  root.on('Target.targetDestroyed', ({ targetId }) => {
    attached.delete(targetId)
    contentsOfTarget(targetId)?.targetGone()
  })
  await root.send('Target.setDiscoverTargets', { discover: true })
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
}

/** Makes a page by `make` and waits until this host is attached to it. */
export async function attachedPage(
  make: () => Promise<string>,
  claim: (targetId: string) => void,
): Promise<Session> {
  const making = make().then((targetId) => {
    claim(targetId)
    return targetId
  })
  pending.add(making)
  try {
    const targetId = await making
    return attached.get(targetId) ?? (await new Promise<Session>((resolve) => awaited.set(targetId, resolve)))
  } finally {
    pending.delete(making)
  }
}

/** The id of the next page to appear. */
export function nextPage(): Promise<string> {
  return new Promise((resolve) => (wanted = resolve))
}

/**
 * Closes a page that the window opened by itself. A new page waits for its debugger, and the page that opened it waits
 * with it, in the same process; one that is closed while it waits can leave its opener waiting for ever. So it is let go
 * first, with every request of its own held back.
 */
async function closeStranger(session: Session, targetId: string): Promise<void> {
  while (pending.size > 0) await Promise.allSettled(pending)
  if (contentsOfTarget(targetId) !== undefined) return
  await session.attempt('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await session.attempt('Runtime.runIfWaitingForDebugger')
  // Answered only once nobody else's debugger holds it either.
  await session.attempt('Runtime.evaluate', { expression: '0' })
  await rootSession().attempt('Target.closeTarget', { targetId })
}
