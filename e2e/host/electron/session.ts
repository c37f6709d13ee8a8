/** `session.defaultSession`: permissions, requests, downloads. There is no other session. */
import type { Session as Electron_ } from 'electron'
import { browserIfRunning } from '../browser'
import { warn } from '../runtime'
import { schemes } from '../schemes'
import { cancellable, HostEmitter, strict, type Part } from '../strict'
import { decidePermissions, type Asker, type CheckHandler, type RequestHandler } from './permissions'
import { getPath } from './paths'
import { protocol } from './protocol'
import { webRequest } from './web-request'
import { app } from './app'

type Has =
  | 'protocol' | 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler' | 'setSpellCheckerEnabled' | 'isPersistent' | 'getStoragePath' | 'flushStorageData' // prettier-ignore

class Session extends HostEmitter implements Part<Electron_, Has> {
  readonly protocol = protocol
  readonly webRequest = webRequest
  #request: RequestHandler | null = null
  #check: CheckHandler | null = null
  readonly #admitted = new Map<string, Asker>()

  constructor() {
    super('session', ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'])
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler
    this.#changed()
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
    this.#changed()
  }

  /** For the host: Chromium is there. No page may save a file by itself. */
  async begin(): Promise<void> {
    const root = browserIfRunning()?.connection.root
    root?.on('Browser.downloadWillBegin', ({ url, suggestedFilename, guid }) => {
      const cancel = () => void root.attempt('Browser.cancelDownload', { guid })
      const item = strict('DownloadItem', { getURL: () => url, getFilename: () => suggestedFilename, cancel })
      const event = cancellable({})
      this.emit('will-download', event, item)
      cancel()
    })
    await root?.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
  }

  /** For the host: a page of this address is about to be loaded. */
  async admit(url: string): Promise<void> {
    const root = browserIfRunning()?.connection.root
    if (root === undefined || !/^[a-z]+:\/\//.test(url)) return
    const httpOrigin = new URL(schemes.toHttp(url)).origin
    const asker = { url, origin: schemes.origin(url), httpOrigin }
    this.#admitted.set(httpOrigin, asker)
    await decidePermissions(root, asker, this.#request, this.#check)
  }

  #changed(): void {
    for (const { url } of this.#admitted.values())
      void this.admit(url).catch((error: unknown) => warn(String(error)))
  }

  /** Devices and screens: there are none, so every request for one fails whatever the handler says. */
  setDevicePermissionHandler = () => undefined
  setDisplayMediaRequestHandler = () => undefined
  /** A Chromium without network has no dictionaries to load. */
  setSpellCheckerEnabled = () => undefined
  isPersistent = () => true
  getStoragePath = () => getPath('sessionData', app.name)
  /** Chromium writes IndexedDB out at each commit. */
  flushStorageData = () => undefined
}

export const defaultSession = new Session()
export const session = strict('session', { defaultSession })
