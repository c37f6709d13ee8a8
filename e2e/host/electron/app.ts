/** `app`: the life of the process. */
import { browserIfRunning } from '../browser'
import { windows } from '../registry'
import { runtime, warn } from '../runtime'
import { cancellable, HostEmitter, strict, type Part } from '../strict'
import { APP_EVENTS } from './events'
import { lockInstance } from './instance-lock'
import { getPath, setPath } from './paths'

const LOCALE = 'en-GB'

/** How long Chromium may take to write its profile out. */
const GRACE_MS = 5000

type Has =
  | 'name' | 'isPackaged' | 'isReady' | 'whenReady' | 'quit' | 'exit' | 'getPath' | 'setPath' | 'getName' | 'setName'
  | 'getVersion' | 'getAppPath' | 'getLocale' | 'getSystemLocale' | 'getPreferredSystemLanguages' | 'focus'
  | 'requestSingleInstanceLock' | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock' | 'commandLine'
  | 'setAboutPanelOptions' | 'showAboutPanel' | 'setAppUserModelId' | 'enableSandbox' | 'addRecentDocument'
  | 'clearRecentDocuments' // prettier-ignore

class App extends HostEmitter implements Part<Electron.App, Has> {
  name = runtime.package.productName ?? runtime.package.name
  readonly isPackaged = false
  #becomeReady: () => void = () => undefined
  readonly #ready = new Promise<void>((resolve) => (this.#becomeReady = resolve))
  #release: (() => void) | undefined
  /** What the app told the system; there is nobody to show it to. */
  readonly told: { aboutPanel: object; recentDocuments: string[]; userModelId: string } = {
    aboutPanel: {},
    recentDocuments: [],
    userModelId: '',
  }

  readonly commandLine = strict('app.commandLine', {
    hasSwitch: (name: string) => runtime.argv.switches.has(name),
    getSwitchValue: (name: string) => runtime.argv.switches.get(name) ?? '',
  })

  constructor() {
    super('app', APP_EVENTS)
  }

  /** For the host: Chromium is there. */
  becomeReady(): void {
    runtime.ready = true
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
    this.#becomeReady()
  }

  async quit(): Promise<void> {
    if (runtime.quitting) return
    runtime.quitting = true
    runtime.quitting = await this.#mayQuit()
    if (runtime.quitting) this.exit(0)
  }

  async #mayQuit(): Promise<boolean> {
    const before = cancellable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return false
    for (const window of windows.values()) {
      window.close()
      if (!window.isDestroyed()) return false
    }
    const will = cancellable({})
    this.emit('will-quit', will)
    return !will.defaultPrevented
  }

  exit(code = 0): void {
    runtime.quitting = true
    this.emit('quit', {}, code)
    this.releaseSingleInstanceLock()
    const chromium = browserIfRunning()
    if (chromium === undefined) process.exit(code)
    const impatience = setTimeout(() => {
      warn('Chromium did not end by itself and was killed')
      chromium.process.kill('SIGKILL')
    }, GRACE_MS)
    void chromium.exited.then(() => {
      clearTimeout(impatience)
      process.exit(code)
    })
    void chromium.connection.root.attempt('Browser.close')
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    const visitor = { argv: process.argv, cwd: process.cwd(), data }
    this.#release ??= lockInstance(this.getPath('userData'), visitor, ({ argv, cwd, data: sent }) =>
      this.emit('second-instance', {}, argv, cwd, sent),
    )
    return this.hasSingleInstanceLock()
  }

  hasSingleInstanceLock(): boolean {
    return this.#release !== undefined
  }

  releaseSingleInstanceLock(): void {
    this.#release?.()
    this.#release = undefined
  }

  whenReady = () => this.#ready
  isReady = () => runtime.ready
  getName = () => this.name
  setName = (name: string) => void (this.name = name)
  getVersion = () => runtime.package.version
  getAppPath = () => runtime.appDir
  getPath = (name: string) => getPath(name, this.name)
  setPath = (name: string, path: string) => setPath(name, path)
  getLocale = () => LOCALE
  getSystemLocale = () => LOCALE
  getPreferredSystemLanguages = () => [LOCALE]
  setAboutPanelOptions = (options: object) => void (this.told.aboutPanel = options)
  showAboutPanel = () => warn(`about: ${JSON.stringify(this.told.aboutPanel)}`)
  setAppUserModelId = (id: string) => void (this.told.userModelId = id)
  addRecentDocument = (path: string) => void this.told.recentDocuments.push(path)
  clearRecentDocuments = () => void (this.told.recentDocuments = [])
  focus = () => [...windows.values()].at(-1)?.focus()
  /** Pages here are always sandboxed. */
  enableSandbox = () => undefined
}

export const app = new App()
