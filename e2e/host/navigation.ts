/** Requests a page makes beyond the app, and every navigation: put to the app before they happen. */
import type { Session } from './cdp/connection'
import type { Protocol } from './cdp/protocol'
import { isCancelled } from './electron/web-request'
import { warn } from './runtime'
import { schemes } from './schemes'

/** XHR and fetch to the app's own origin are not intercepted: their bodies would travel the protocol. */
const INTERCEPTED = ['Document', 'Stylesheet', 'Image', 'Media', 'Font', 'Script', 'Ping', 'Other'] as const

const RESOURCE_TYPES: Partial<
  Record<Protocol.Network.ResourceType, Electron.OnBeforeRequestListenerDetails['resourceType']>
> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

export type Navigation = { readonly url: string; readonly isMainFrame: boolean }

/** @param allow whether the app lets this navigation happen */
export async function watchRequests(
  session: Session,
  mainFrame: string,
  allow: (navigation: Navigation) => boolean,
): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    void decide(paused)
      .catch(refuse)
      .then((reason) =>
        reason === undefined
          ? session.attempt('Fetch.continueRequest', { requestId: paused.requestId })
          : session.attempt('Fetch.failRequest', { requestId: paused.requestId, errorReason: reason }),
      )
  })

  /** An app's handler that throws allows nothing. */
  function refuse(error: unknown): Protocol.Network.ErrorReason {
    warn(`deciding on a request: ${String(error)}`)
    return 'BlockedByClient'
  }

  async function decide(
    paused: Protocol.Fetch.requestPausedPayload,
  ): Promise<Protocol.Network.ErrorReason | undefined> {
    const url = schemes.fromHttp(paused.request.url)
    const isDocument = paused.resourceType === 'Document'
    const isMainFrame = isDocument && paused.frameId === mainFrame
    if (isDocument && !allow({ url, isMainFrame })) return 'Aborted'
    if (url !== paused.request.url) return undefined // the app's own: the server asks
    const resourceType = isDocument
      ? isMainFrame
        ? 'mainFrame'
        : 'subFrame'
      : (RESOURCE_TYPES[paused.resourceType] ?? 'other')
    await isCancelled({ url, method: paused.request.method, resourceType })
    // Allowed or not, there is no network here: nothing but the app's own addresses resolves.
    return 'BlockedByClient'
  }

  await session.send('Fetch.enable', {
    patterns: [
      { urlPattern: 'https://*' },
      { urlPattern: 'file://*' },
      { urlPattern: 'ftp://*' },
      { urlPattern: 'http://127.0.0.1*' },
      { urlPattern: 'http://[::1]*' },
      ...INTERCEPTED.map((resourceType) => ({ urlPattern: 'http://*', resourceType })),
    ],
  })
}
