import { app, BrowserWindow, dialog, nativeTheme, protocol, screen, session } from 'electron'
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { deskHandlers } from '@electron/desk/handlers'
import { createOpenedFiles } from '@electron/desk/opened-files'
import { openReport } from '@electron/desk/report-file'
import { createSavings } from '@electron/desk/savings'
import { openSettings } from '@electron/desk/settings-file'
import { createStaging } from '@electron/desk/staging'
import type { AppInfo } from '@shared/desk/app'
import type { OpenedFile } from '@shared/desk/files'
import type { Settings } from '@shared/desk/settings'
import { recoverFromCrash } from './crash'
import { createEventQueue } from './event-queue'
import { registerHandlers } from './ipc'
import { setMenu } from './menu'
import { filesInArguments } from './opened-argv'
import { ORIGIN, SCHEME } from './origin'
import { createOutside, sealNode } from './outside'
import { serve } from './serve'
import { applySessionPolicy, hardenContents } from './session-policy'
import { createMainWindow, loadPage, type MainWindow } from './window'
import { loadWindowState } from './window-state'

const RENDERER = join(__dirname, '../renderer')
const PLATFORMS: Readonly<Record<string, AppInfo['platform']>> = {
  linux: 'linux',
  darwin: 'macos',
  win32: 'windows',
}
const now = (): number => Date.now()

const outside = createOutside()
sealNode(outside)
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

const userData = (...names: string[]): string => join(app.getPath('userData'), ...names)
const report = openReport(userData('reports'), app.getVersion(), now)
const opened = createOpenedFiles()
const savings = createSavings()
const staging = createStaging(() => readFile(join(RENDERER, 'dossier/print.html'), 'utf8'))

let main: MainWindow | null = null
let quitting = false
const window = (): BrowserWindow | null => (main === null || main.window.isDestroyed() ? null : main.window)
const events = createEventQueue((channel, payload) => window()?.webContents.send(channel, payload))

/** Hands files to the window as tokens; what cannot be opened is said in a dialog, since nobody asked the window. */
async function openPaths(paths: readonly string[]): Promise<void> {
  const files: OpenedFile[] = []
  for (const path of paths) {
    const file = await opened.add(path)
    if (file.ok) files.push(file.value)
    else dialog.showErrorBox('Gainsay', `${file.error.message} Nothing was changed.`)
  }
  if (files.length > 0) events.send('files-opened', { files })
}

function applySettings({ theme, keys }: Settings): void {
  nativeTheme.themeSource = theme
  setMenu(keys, (id) => events.send('menu-command', { id }))
}

/** What the page held of the computer goes with it. */
async function pageGone(): Promise<void> {
  events.reset()
  main?.closing.pageGone()
  staging.clear()
  await savings.abortAll()
}

async function openWindow(): Promise<void> {
  const statePath = userData('window.json')
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
  main = createMainWindow(await loadWindowState(statePath, displays), statePath, events)
  const made = main.window
  recoverFromCrash(made, report, now, pageGone)
  made.on('closed', () => {
    main = null
    events.reset()
    // A quit that waited for the window to store goes on; macOS keeps an app without windows otherwise.
    void Promise.all([savings.abortAll(), opened.closeAll()]).then(() => {
      if (quitting || process.platform !== 'darwin') app.quit()
    })
  })
  await loadPage(made)
}

function showWindow(): void {
  const shown = window()
  if (shown?.isMinimized()) shown.restore()
  shown?.focus()
}

async function start(): Promise<void> {
  const settings = await openSettings(userData('settings.json'), now())
  protocol.handle(SCHEME, serve(RENDERER, staging.pageOf))
  applySessionPolicy(session.defaultSession, outside)
  registerHandlers(
    deskHandlers({
      window,
      now,
      info: () => ({
        name: 'Gainsay',
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        chromium: process.versions['chrome'] ?? '',
        platform: PLATFORMS[process.platform] ?? 'other',
        packaged: app.isPackaged,
        blockedRequests: outside.refused(),
      }),
      onListens: events.setListening,
      onReadyToClose: (close) => {
        if (!close) quitting = false
        main?.closing.answered(close)
      },
      onSettings: applySettings,
      settings,
      opened,
      savings,
      staging,
      report,
      // A trial from the source folder keeps to its own profile.
      defaultBackupFolder: app.isPackaged
        ? join(app.getPath('documents'), 'Gainsay backups')
        : userData('backups'),
      noticesPath: join(
        app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'assets'),
        'THIRD-PARTY-NOTICES.txt',
      ),
      origin: ORIGIN,
    }),
    window,
    (error) => void report.thrown('handler', error),
  )
  applySettings(settings.current())
  await openWindow()
  await openPaths(filesInArguments(process.argv, process.cwd()))
}

/** An error nobody caught: noted without contents, and said, since the app may not be whole any more. */
function uncaught(error: unknown): void {
  void report.thrown('uncaught', error)
  dialog.showErrorBox(
    'Gainsay',
    'Something went wrong in the app. Everything stored is kept. If it behaves oddly, please start it again.',
  )
}

if (!app.requestSingleInstanceLock()) app.quit()
else {
  process.on('uncaughtException', uncaught)
  process.on('unhandledRejection', uncaught)
  hardenContents(app, outside)
  app.on('second-instance', (_event, args, folder) => {
    showWindow()
    void openPaths(filesInArguments(args, folder))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openPaths([path])
  })
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (app.isReady() && window() === null && BrowserWindow.getAllWindows().length === 0) void openWindow()
  })
  void app.whenReady().then(start)
}
