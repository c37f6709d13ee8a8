/** `WebContents`: one page, its preload and its navigation. The page is opened when it is first needed. */
import type { WebPreferences, WindowOpenHandlerResponse } from 'electron'
import { browser } from '../browser'
import type { Session } from '../cdp/connection'
import { watchRequests, type Navigation } from '../navigation'
import { openPage } from '../open-page'
import { PageLink } from '../page-link'
import type { FromPage, Request, ToPage } from '../page/messages'
import { contents } from '../registry'
import { warn } from '../runtime'
import { schemes } from '../schemes'
import { cancellable, HostEmitter, type Part } from '../strict'
import { app } from './app'
import type { BrowserWindow } from './browser-window'
import { Frame } from './frame'
import { IpcMain, ipcMain } from './ipc-main'
import { nativeTheme } from './native-theme'
import { printToPdf } from './print-to-pdf'
import { defaultSession } from './session'
import { WEB_CONTENTS_EVENTS } from './events'

export type IpcEvent = {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: Frame
  readonly processId: number
  readonly frameId: number
  readonly ports: readonly never[]
  returnValue: unknown
  reply(channel: string, ...args: unknown[]): void
}

type OpenHandler = (details: Electron.HandlerDetails) => WindowOpenHandlerResponse
type Has =
  | 'id' | 'session' | 'ipc' | 'mainFrame' | 'send' | 'loadURL' | 'loadFile' | 'reload' | 'stop' | 'getURL' | 'getTitle'
  | 'isLoading' | 'isDestroyed' | 'isCrashed' | 'isFocused' | 'focus' | 'close' | 'executeJavaScript' | 'printToPDF'
  | 'setWindowOpenHandler' | 'forcefullyCrashRenderer' | 'getOSProcessId' | 'isDevToolsOpened' // prettier-ignore

let lastId = 0

export class WebContents extends HostEmitter implements Part<Electron.WebContents, Has> {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly ipc = new IpcMain()
  readonly mainFrame = new Frame(this)
  readonly #window: BrowserWindow
  readonly #preferences: Readonly<WebPreferences>
  #opening: Promise<Session> | undefined
  #page: Session | undefined
  #link: PageLink | undefined
  #targetId: string | undefined
  #url = ''
  #loading = false
  #destroyed = false
  #crashed = false
  #shown = false
  /** The address main itself is loading: no will-navigate for it. */
  #expected: string | undefined
  /** Addresses the page asked to go to; a document request for none of them is the browser's own reload. */
  readonly #requested = new Set<string>()
  #openHandler: OpenHandler | undefined

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super('webContents', WEB_CONTENTS_EVENTS)
    this.#window = window
    this.#preferences = { contextIsolation: true, sandbox: true, nodeIntegration: false, ...preferences }
    const { contextIsolation, sandbox, nodeIntegration, webviewTag } = this.#preferences
    if (contextIsolation !== true || sandbox !== true || nodeIntegration || webviewTag)
      throw new Error('the host has only isolated, sandboxed pages without Node and without webview')
    contents.set(this.id, this)
  }

  // — what the host itself needs —

  get targetId(): string | undefined {
    return this.#targetId
  }

  /** The page's session; opens the page if it is not open. `url` is where it will go first. */
  open(url = 'about:blank'): Promise<Session> {
    this.#opening ??= this.#open(url)
    return this.#opening
  }

  targetGone(): void {
    this.#targetId = undefined
    this.#window.destroy()
  }

  markDestroyed(): string | undefined {
    const target = this.#targetId
    this.#destroyed = true
    this.#targetId = undefined
    contents.delete(this.id)
    this.emit('destroyed')
    return target
  }

  async applyTheme(): Promise<void> {
    const value = nativeTheme.themeSource
    await this.#page?.attempt('Emulation.setEmulatedMedia', {
      features: value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }],
    })
  }

  receive(message: FromPage): void {
    if (message.kind === 'title') return this.#titleChanged(message.title)
    if (message.kind === 'send') {
      const event = this.#event()
      this.ipc.emit(message.channel, event, ...message.args)
      ipcMain.emit(message.channel, event, ...message.args)
      return
    }
    void this.#invoked(message).then((reply) => this.#link?.deliver(reply))
  }

  receiveSync(message: Request): ToPage {
    const event = this.#event()
    try {
      this.ipc.emit(message.channel, event, ...message.args)
      ipcMain.emit(message.channel, event, ...message.args)
      return { kind: 'reply', id: message.id, value: event.returnValue }
    } catch (error) {
      return { kind: 'failure', id: message.id, message: String(error) }
    }
  }

  /** Electron keeps this out of its documented API; tests read it to check what a window was given. */
  getLastWebPreferences(): Readonly<WebPreferences> {
    return this.#preferences
  }

  // — Electron's API —

  async loadURL(url: string): Promise<void> {
    const page = await this.open(url)
    this.#expected = url
    this.#loading = true
    this.emit('did-start-loading')
    const loaded = new Promise<void>((resolve, reject) => {
      page.once('Page.loadEventFired', () => resolve())
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)))
    })
    loaded.catch(() => undefined)
    const { errorText } = await page.send('Page.navigate', { url: schemes.toHttp(url) })
    if (errorText !== undefined) {
      const code = errorText.replace(/^net::/, '')
      this.emit('did-fail-load', {}, -2, code, url, true)
      throw Object.assign(new Error(`${code} loading '${url}'`), { code, url })
    }
    await loaded
    this.#expected = undefined
  }

  loadFile(path: string): Promise<void> {
    throw new Error(`the host has no electron.webContents.loadFile: ${path} would have an origin of its own`)
  }

  reload(): void {
    this.#expected = this.#url
    this.#crashed = false
    void this.#page?.attempt('Page.reload')
  }

  stop(): void {
    void this.#page?.attempt('Page.stopLoading')
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    this.#link?.deliver({ kind: 'send', channel, args })
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.open()
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (exceptionDetails === undefined) return result.value
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return printToPdf(await this.open(), options)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  getURL = () => this.#url
  getTitle = () => this.#window.getTitle()
  getOSProcessId = () => browser().process.pid ?? 0
  isLoading = () => this.#loading
  isDestroyed = () => this.#destroyed
  isCrashed = () => this.#crashed
  isFocused = () => this.#window.isFocused()
  isDevToolsOpened = () => false
  focus = () => this.#window.focus()
  close = () => this.#window.close()
  forcefullyCrashRenderer = () => void this.#page?.attempt('Page.crash')

  // — inside —

  async #open(url: string): Promise<Session> {
    const page = await openPage(this.#window.pageOptions(url), (targetId) => (this.#targetId = targetId))
    const targetId = this.#targetId ?? ''
    this.#page = page
    this.#listen(page, targetId)
    await page.send('Page.enable')
    await watchRequests(page, targetId, (navigation) => this.#allows(navigation))
    await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    if (this.#preferences.preload !== undefined) {
      this.#link = new PageLink(page, targetId, (message) => this.receive(message))
      await this.#link.install(this.#preferences.preload, this.id)
    }
    await this.applyTheme()
    await page.send('Runtime.runIfWaitingForDebugger')
    return page
  }

  #listen(page: Session, targetId: string): void {
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.#url = schemes.fromHttp(frame.url)
      this.#requested.clear()
      void this.applyTheme() // a driver that attaches meanwhile sets its own
      this.emit('did-navigate', {}, this.#url, 200, 'OK')
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== targetId) return
      this.#url = schemes.fromHttp(url)
      this.emit('did-navigate-in-page', {}, this.#url, true)
    })
    page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (frameId !== targetId) return
      this.#requested.add(schemes.fromHttp(url))
      // Schemes that ask no server are not intercepted as requests.
      if (!/^(https?|file|about|javascript):/.test(url) && !this.#allows({ url, isMainFrame: true }))
        this.stop()
    })
    page.on('Page.domContentEventFired', () => {
      this.emit('dom-ready', {})
      if (!this.#shown) this.#window.emit('ready-to-show')
      this.#shown = true
    })
    page.on('Page.loadEventFired', () => {
      this.#loading = false
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    })
    page.on('Page.windowOpen', (opened) =>
      this.#windowOpen(opened.url, opened.windowName, opened.windowFeatures),
    )
    page.on('Inspector.targetCrashed', () => this.#gone())
    page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const child = browser().connection.session(sessionId)
      const frame = targetInfo.type === 'iframe'
      const watched = frame
        ? watchRequests(child, targetId, (navigation) => this.#allows(navigation))
        : undefined
      void Promise.resolve(watched)
        .catch(() => undefined)
        .then(() => child.attempt('Runtime.runIfWaitingForDebugger'))
    })
  }

  #allows({ url, isMainFrame }: Navigation): boolean {
    const [address] = url.split('#')
    if (isMainFrame && address === this.#expected?.split('#')[0]) return true
    const reload = isMainFrame && url === this.#url && !this.#requested.has(url)
    if (reload) return true
    const event = cancellable({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null,
    })
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, url, false, true)
    return !event.defaultPrevented
  }

  #windowOpen(httpUrl: string, frameName: string, features: readonly string[]): void {
    const url = schemes.fromHttp(httpUrl)
    const referrer = { url: '', policy: 'strict-origin-when-cross-origin' } as const
    const details = {
      url,
      frameName,
      features: features.join(','),
      disposition: 'foreground-tab',
      referrer,
    } as const
    // The new page itself is closed before it loads, by whoever finds it a stranger.
    if (this.#openHandler?.(details).action !== 'deny') warn(`has no child windows: ${url} was not opened`)
  }

  #titleChanged(title: string): void {
    if (title === '' || title === this.#window.getTitle()) return
    const event = cancellable({})
    this.#window.emit('page-title-updated', event, title, true)
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#window.setTitle(title)
  }

  #gone(): void {
    this.#crashed = true
    const details = { reason: 'crashed', exitCode: 1 }
    this.emit('render-process-gone', {}, details)
    app.emit('render-process-gone', {}, this, details)
  }

  #event(): IpcEvent {
    return {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
      ports: [],
      returnValue: undefined,
      reply: (channel, ...args) => this.send(channel, ...args),
    }
  }

  async #invoked({ id, channel, args }: Request): Promise<ToPage> {
    const handler = this.ipc.handlerFor(channel) ?? ipcMain.handlerFor(channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      return { kind: 'reply', id, value: await handler(this.#event(), ...args) }
    } catch (error) {
      return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }
}
