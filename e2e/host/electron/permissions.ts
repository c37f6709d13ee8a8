/** Permissions are asked for once, ahead of time: Chromium is told the app's answer to each. */
import type { Session } from '../cdp/connection'
import { strict } from '../strict'

export type RequestHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { isMainFrame: boolean; requestingUrl: string },
) => void
export type CheckHandler = (
  contents: null,
  permission: string,
  requestingOrigin: string,
  details: { isMainFrame: boolean },
) => boolean

/** Electron's name → the names the Permissions API gives the same thing. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = strict('permissions', {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
})

/** Without handlers everything is granted, as in Electron. A request handler decides; else the check handler does. */
export async function decidePermissions(
  root: Session,
  request: RequestHandler | null,
  check: CheckHandler | null,
): Promise<void> {
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    const setting = granted(permission, request, check) ? 'granted' : 'denied'
    for (const name of names) await root.send('Browser.setPermission', { permission: { name }, setting })
  }
}

function granted(permission: string, request: RequestHandler | null, check: CheckHandler | null): boolean {
  if (request === null) return check === null || check(null, permission, '', { isMainFrame: true })
  let answer = false
  request(null, permission, (given) => (answer = given), { isMainFrame: true, requestingUrl: '' })
  return answer
}
