/** `ipcMain`, and the `ipc` of each WebContents. */
import { HostEmitter, type Part } from '../strict'
import type { IpcEvent } from './contents-ipc'

export type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

export class IpcMain
  extends HostEmitter
  implements Part<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>()

  constructor() {
    super('ipcMain', 'any')
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** For the host. */
  handlerFor(channel: string): Handler | undefined {
    return this.#handlers.get(channel)
  }
}

export const ipcMain = new IpcMain()
