/** `WebContents`: one page, its preload and its navigation. The page is opened when it is first needed. */
import type { WebPreferences } from 'electron'
import { browser } from '../browser'
import type { Session } from '../cdp/connection'
import { openPage } from '../open-page'
import { PageLink } from '../page-link'
import type { FromPage, Request, ToPage } from '../page/messages'
import { contents } from '../registry'
import { runtime } from '../runtime'
import { schemes } from '../schemes'
import { cancellable, HostEmitter, type Part } from '../strict'
import { app } from './app'
import type { BrowserWindow } from './browser-window'
import { ContentsIpc } from './contents-ipc'
import { ContentsNavigation, type OpenHandler } from './contents-navigation'
import { Frame } from './frame'
import { IpcMain } from './ipc-main'
import { nativeTheme } from './native-theme'
import { printToPdf } from './print-to-pdf'
import { defaultSession } from './session'
import { WEB_CONTENTS_EVENTS } from './events'

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
  readonly #navigation = new ContentsNavigation(this)
  readonly #ipc = new ContentsIpc(this, (message) => this.#link?.deliver(message))
  #opening: Promise<Session> | undefined
  #page: Session | undefined
  #link: PageLink | undefined
  #targetId: string | undefined
  #loading = false
  #destroyed = false
  #crashed = false
  #shown = false
  #themed = false

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

  titleChanged(title: string): void {
    if (title === '' || title === this.#window.getTitle()) return
    const event = cancellable({})
    this.#window.emit('page-title-updated', event, title, true)
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#window.setTitle(title)
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
    if (value === 'system' && !this.#themed) return // leaves what a driver emulates alone
    this.#themed = value !== 'system'
    await this.#page?.attempt('Emulation.setEmulatedMedia', {
      features: value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }],
    })
  }

  receive(message: FromPage): void {
    this.#ipc.receive(message)
  }

  receiveSync(message: Request): ToPage {
    return this.#ipc.receiveSync(message)
  }

  /** Electron keeps this out of its documented API; tests read it to check what a window was given. */
  getLastWebPreferences(): Readonly<WebPreferences> {
    return this.#preferences
  }

  // — Electron's API —

  async loadURL(url: string): Promise<void> {
    const page = await this.open(url)
    this.#navigation.expect(url)
    this.#loading = true
    this.#crashed = false
    await this.session.admit(url)
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
    this.#navigation.expect(undefined)
  }

  loadFile(path: string): Promise<void> {
    throw new Error(`the host has no electron.webContents.loadFile: ${path} would have an origin of its own`)
  }

  reload(): void {
    this.#crashed = false
    this.#navigation.reload()
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
    this.#navigation.openHandler = handler
  }

  getURL = () => this.#navigation.url
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
    this.#listen(page)
    await page.send('Page.enable')
    await this.#navigation.watch(page, targetId)
    if (this.#preferences.preload !== undefined) {
      this.#link = new PageLink(page, targetId, (message) => this.receive(message))
      await this.#link.install(this.#preferences.preload, this.id)
    }
    await this.applyTheme()
    await page.send('Runtime.runIfWaitingForDebugger')
    return page
  }

  #listen(page: Session): void {
    page.on('Page.frameNavigated', ({ frame }) => {
      // A driver that attaches meanwhile sets its own.
      if (frame.parentId === undefined) void this.applyTheme()
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
    if (runtime.headed)
      page.on('Page.javascriptDialogOpening', ({ type }) => {
        if (type !== 'beforeunload') return
        void page.attempt('Page.handleJavaScriptDialog', { accept: false })
        this.#window.close()
      })
    page.on('Inspector.targetCrashed', () => this.#gone())
  }

  #gone(): void {
    this.#crashed = true
    this.#link?.lost()
    const details = { reason: 'crashed', exitCode: 1 }
    this.emit('render-process-gone', {}, details)
    app.emit('render-process-gone', {}, this, details)
  }
}
