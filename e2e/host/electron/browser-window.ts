/** `BrowserWindow`: a page and its frame. Headless, the frame is only remembered. */
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { rootSession } from '../browser'
import type { PageOptions } from '../open-page'
import { windows } from '../registry'
import { runtime } from '../runtime'
import { cancellable, HostEmitter, strict, type Part } from '../strict'
import { app } from './app'
import { WINDOW_EVENTS } from './events'
import type { Menu } from './menu'
import { WebContents } from './web-contents'

type Has =
  | 'id' | 'webContents' | 'loadURL' | 'close' | 'destroy' | 'isDestroyed' | 'show' | 'showInactive' | 'hide' | 'isVisible' | 'focus'
  | 'blur' | 'isFocused' | 'minimize' | 'isMinimized' | 'restore' | 'maximize' | 'unmaximize' | 'isMaximized' | 'setFullScreen'
  | 'isFullScreen' | 'getBounds' | 'getNormalBounds' | 'setBounds' | 'getSize' | 'setSize' | 'getTitle' | 'setTitle' | 'setMinimumSize'
  | 'getMinimumSize' | 'setDocumentEdited' | 'isDocumentEdited' | 'setRepresentedFilename' | 'getRepresentedFilename'
  | 'setBackgroundColor' | 'getBackgroundColor' | 'setMenu' | 'setMenuBarVisibility' | 'setProgressBar' | 'flashFrame' // prettier-ignore

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

export class BrowserWindow extends HostEmitter implements Part<Electron.BrowserWindow, Has> {
  readonly id: number
  readonly webContents: WebContents
  readonly #options: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #state: State = 'normal'
  #visible: boolean
  #title: string
  #destroyed = false
  #backgroundColor: string
  /** What the app told the window manager. */
  readonly told: {
    minimumSize: [number, number]
    edited: boolean
    file: string
    menu: Menu | null
    progress: number
    flash: boolean
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', WINDOW_EVENTS)
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#options = options
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this.#visible = options.show ?? true
    this.#title = options.title ?? app.name
    this.#backgroundColor = options.backgroundColor ?? '#FFFFFF'
    this.told = {
      minimumSize: [options.minWidth ?? 0, options.minHeight ?? 0],
      edited: false,
      file: '',
      menu: null,
      progress: -1,
      flash: false,
    }
    this.webContents = new WebContents(this, options.webPreferences ?? {})
    this.id = this.webContents.id
    windows.set(this.id, this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows = (): BrowserWindow[] => [...windows.values()]
  static getFocusedWindow = (): BrowserWindow | null =>
    [...windows.values()].findLast((window) => window.isFocused()) ?? null
  static fromId = (id: number): BrowserWindow | null => windows.get(id) ?? null
  static fromWebContents = (contents: WebContents | null): BrowserWindow | null =>
    windows.get(contents?.id ?? 0) ?? null

  /**
   * For the host. In a visible browser, a window without preload that is not shown is one for printing and
   * stays out of sight; the others open at once, though the app may mean to show them a moment later.
   */
  pageOptions(url: string): PageOptions {
    const visible = this.#visible || this.#options.webPreferences?.preload !== undefined
    return { visible, width: this.#bounds.width, height: this.#bounds.height, url }
  }

  loadURL = (url: string) => this.webContents.loadURL(url)

  close(): void {
    if (this.#destroyed) return
    const event = cancellable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    const targetId = this.webContents.markDestroyed()
    windows.delete(this.id)
    if (targetId !== undefined) void rootSession().attempt('Target.closeTarget', { targetId })
    this.emit('closed')
    if (windows.size > 0 || runtime.quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else void app.quit()
  }

  show(): void {
    this.#visible = true
    this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.#visible = true
    this.emit('show')
  }

  hide(): void {
    this.#visible = false
    this.emit('hide')
  }

  focus(): void {
    this.emit('focus')
    app.emit('browser-window-focus', {}, this)
    if (runtime.headed)
      void this.webContents
        .open()
        .then((page) => page.attempt('Page.bringToFront'))
        .catch(() => undefined)
  }

  blur = () => void this.emit('blur')
  isDestroyed = () => this.#destroyed
  isVisible = () => this.#visible
  isFocused = () => this.#visible && [...windows.values()].findLast((window) => window.isVisible()) === this
  minimize = () => this.#become('minimized', 'minimize')
  restore = () => this.#become('normal', 'restore')
  maximize = () => this.#become('maximized', 'maximize')
  unmaximize = () => this.#become('normal', 'unmaximize')
  setFullScreen = (on: boolean) =>
    this.#become(on ? 'fullscreen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen')
  isMinimized = () => this.#state === 'minimized'
  isMaximized = () => this.#state === 'maximized'
  isFullScreen = () => this.#state === 'fullscreen'
  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#bounds })
  getSize = () => [this.#bounds.width, this.#bounds.height]
  setSize = (width: number, height: number) => this.setBounds({ width, height })
  getTitle = () => this.#title
  setTitle = (title: string) => void (this.#title = title)
  getBackgroundColor = () => this.#backgroundColor
  setBackgroundColor = (color: string) => void (this.#backgroundColor = color)
  setMinimumSize = (width: number, height: number) => void (this.told.minimumSize = [width, height])
  getMinimumSize = () => [...this.told.minimumSize]
  setDocumentEdited = (edited: boolean) => void (this.told.edited = edited)
  isDocumentEdited = () => this.told.edited
  setRepresentedFilename = (file: string) => void (this.told.file = file)
  getRepresentedFilename = () => this.told.file
  setMenu = (menu: Menu | null) => void (this.told.menu = menu)
  setMenuBarVisibility = () => undefined // no menu bar is drawn
  setProgressBar = (progress: number) => void (this.told.progress = progress)
  flashFrame = (on: boolean) => void (this.told.flash = on)

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#applyBounds({ windowState: 'normal' }, this.#bounds)
    this.emit('resize')
    this.emit('resized')
  }

  #become(state: State, event: string): void {
    if (state === this.#state) return
    this.#state = state
    this.#applyBounds({ windowState: state })
    this.emit(event)
  }

  #applyBounds(state: { windowState: State }, bounds?: Rectangle): void {
    const targetId = this.webContents.targetId
    if (targetId === undefined) return
    void rootSession()
      .attempt('Browser.getWindowForTarget', { targetId })
      .then(async (found) => {
        if (found === undefined) return
        await rootSession().attempt('Browser.setWindowBounds', { windowId: found.windowId, bounds: state })
        if (bounds)
          await rootSession().attempt('Browser.setWindowBounds', { windowId: found.windowId, bounds })
      })
  }
}
strict('BrowserWindow', BrowserWindow)
