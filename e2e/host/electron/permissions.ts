/** Permissions are asked for ahead of time, when a page of an origin is first loaded. */
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

/** Whom the answers are for: a page's address, and its origin in Chromium's form. */
export type Asker = { readonly url: string; readonly origin: string; readonly httpOrigin: string }

/**
 * Tells Chromium what the app answers to each permission for this origin. Without handlers everything is
 * granted, as in Electron. A request handler decides; where there is none, the check handler does.
 */
export async function decidePermissions(
  root: Session,
  asker: Asker,
  request: RequestHandler | null,
  check: CheckHandler | null,
): Promise<void> {
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    const setting = granted(permission, asker, request, check) ? 'granted' : 'denied'
    for (const name of names)
      await root.send('Browser.setPermission', { permission: { name }, setting, origin: asker.httpOrigin })
  }
}

function granted(
  permission: string,
  { url, origin }: Asker,
  request: RequestHandler | null,
  check: CheckHandler | null,
): boolean {
  if (request === null) return check === null || check(null, permission, `${origin}/`, { isMainFrame: true })
  let answer = false
  request(null, permission, (given) => (answer = given), { isMainFrame: true, requestingUrl: url })
  return answer
}
