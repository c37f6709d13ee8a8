import { BrowserWindow, dialog, nativeTheme } from 'electron'
import { join } from 'node:path'
import { WEB_PREFERENCES } from '@electron/desk/web-preferences'
import { createClosing, type Closing } from './closing'
import type { EventQueue } from './event-queue'
import { INDEX } from './origin'
import { MIN_SIZE, saveWindowState, type WindowState } from './window-state'

const TITLE = 'Gainsay'
/** The window's first paint, before the page has its style: `--paper` of renderer/ui/tokens.css. */
const PAPER = { light: '#fbfaf7', dark: '#1b1c1e' } as const
const STATE_PAUSE_MS = 500

export type MainWindow = { readonly window: BrowserWindow; readonly closing: Closing }

const stateOf = (window: BrowserWindow): WindowState => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
})

/** Makes the window, without its page; `statePath` is where its size and place are remembered. */
export function createMainWindow(state: WindowState, statePath: string, events: EventQueue): MainWindow {
  const { x, y, width, height, maximized } = state
  const window = new BrowserWindow({
    ...(x === null || y === null ? {} : { x, y }),
    width,
    height,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: TITLE,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: { ...WEB_PREFERENCES, preload: join(__dirname, '../preload/index.cjs') },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('page-title-updated', (event) => event.preventDefault())

  let timer: NodeJS.Timeout | undefined
  const remember = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!window.isDestroyed()) saveWindowState(statePath, stateOf(window))
    }, STATE_PAUSE_MS)
  }
  window.on('resize', remember)
  window.on('move', remember)

  const closing = createClosing({
    listens: () => events.listens('close-requested'),
    request: (withinMs) => events.send('close-requested', { withinMs }),
    askToForce: async (reason) => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        title: TITLE,
        message: reason === 'late' ? 'Storing takes longer than usual.' : 'Gainsay is still storing.',
        detail:
          'What was committed before is kept either way. If you close now, words typed in the last second and ' +
          'the backup of this session may be missing.',
        buttons: ['Wait', 'Close now'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1
    },
    destroy: () => {
      if (!window.isDestroyed()) window.destroy()
    },
  })
  window.on('close', (event) => {
    clearTimeout(timer)
    saveWindowState(statePath, stateOf(window))
    if (!closing.requested()) event.preventDefault()
  })
  window.on('closed', () => clearTimeout(timer))
  window.webContents.on('did-navigate', () => events.reset())
  return { window, closing }
}

/** Loads the window's page. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(INDEX)
