import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { CHANNELS, type Channel } from '@shared/desk/channels'
import type { Handlers } from '@shared/desk/contract'
import { err, fault } from '@shared/kernel/result'
import { answer } from './answer'
import { isOwn, isPrintPage } from './origin'

const FOREIGN = fault('foreign-frame', 'Only the Gainsay window itself may ask for this.')

/** Whether a call comes from the main frame of our window while it shows our page. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  return (
    window !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame !== null &&
    frame.parent === null &&
    isOwn(frame.url) &&
    !isPrintPage(frame.url)
  )
}

/** The only place that listens to the window. */
export function registerHandlers(
  handlers: Handlers,
  window: () => BrowserWindow | null,
  onThrown: (error: unknown) => void,
): void {
  const register = <C extends Channel>(channel: C): void =>
    ipcMain.handle(channel, (event, request: unknown) =>
      isOurs(event, window()) ? answer(channel, handlers[channel], request, onThrown) : err(FOREIGN),
    )
  for (const channel of CHANNELS) register(channel)
}
