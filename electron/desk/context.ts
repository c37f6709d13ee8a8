import type { BrowserWindow } from 'electron'
import type { AppInfo } from '@shared/desk/app'
import type { EventName } from '@shared/desk/channels'
import type { Settings } from '@shared/desk/settings'
import type { OpenedFiles } from './opened-files'
import type { ReportFile } from './report-file'
import type { Savings } from './savings'
import type { SettingsFile } from './settings-file'
import type { Staging } from './staging'

/** What the handlers share; main makes it once. */
export type Desk = {
  /** The window dialogs belong to. */
  readonly window: () => BrowserWindow | null
  readonly now: () => number
  readonly info: () => AppInfo
  readonly onListens: (event: EventName, listening: boolean) => void
  readonly onReadyToClose: (close: boolean) => void
  readonly onSettings: (settings: Settings) => void
  readonly settings: SettingsFile
  readonly opened: OpenedFiles
  readonly savings: Savings
  readonly staging: Staging
  readonly report: ReportFile
  readonly defaultBackupFolder: string
  readonly noticesPath: string
  /** The address of the app's own pages, without a slash at the end. */
  readonly origin: string
}
