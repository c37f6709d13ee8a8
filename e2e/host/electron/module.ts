/** The `electron` module as main sees it: `require('electron')` leads here, for the app and for Playwright. */
import Module from 'node:module'
import { contents, contentsOfTarget } from '../registry'
import { strict } from '../strict'
import { app } from './app'
import { BrowserWindow } from './browser-window'
import { clipboard, ClipboardItem } from './clipboard'
import { dialog } from './dialog'
import { ipcMain } from './ipc-main'
import { Menu, MenuItem } from './menu'
import { nativeTheme } from './native-theme'
import { protocol } from './protocol'
import { session } from './session'
import { shell } from './shell'
import { powerMonitor, safeStorage, screen } from './system'

const webContents = strict('webContents', {
  getAllWebContents: () => [...contents.values()],
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number) => contents.get(id),
  fromDevToolsTargetId: (targetId: string) => contentsOfTarget(targetId),
})

const members = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>

const electron = strict('', { ...members, default: members })

type Loader = { _load(request: string, ...rest: unknown[]): unknown }

export function provideElectron(): void {
  const loader = Module as typeof Module & Loader
  const load = loader._load
  loader._load = function (request, ...rest) {
    return request === 'electron' || request === 'electron/main'
      ? electron
      : load.call(this, request, ...rest)
  }
}
