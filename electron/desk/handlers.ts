import type { Handlers } from '@shared/desk/contract'
import { appHandlers } from './app'
import { backupHandlers } from './backup'
import { clipboardHandlers } from './clipboard'
import type { Desk } from './context'
import { linkHandlers } from './links'
import { noticeHandlers } from './notices'
import { openHandlers } from './open'
import { printHandlers } from './print'
import { reportHandlers } from './report'
import { saveHandlers } from './save'
import { settingsHandlers } from './settings'

/** One handler for every channel of the contract. */
export const deskHandlers = (desk: Desk): Handlers => ({
  ...appHandlers(desk),
  ...settingsHandlers(desk),
  ...openHandlers(desk),
  ...saveHandlers(desk),
  ...backupHandlers(desk),
  ...printHandlers(desk),
  ...linkHandlers(desk),
  ...clipboardHandlers(),
  ...reportHandlers(desk),
  ...noticeHandlers(desk),
})
