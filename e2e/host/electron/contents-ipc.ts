/** What a page says to main: to the handlers of its own `ipc` first, then to those of `ipcMain`. */
import type { FromPage, Request, ToPage } from '../page/messages'
import type { Frame } from './frame'
import { ipcMain } from './ipc-main'
import type { WebContents } from './web-contents'

export type IpcEvent = {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: Frame
  readonly processId: number
  readonly frameId: number
  readonly ports: readonly never[]
  returnValue: unknown
  reply(channel: string, ...args: unknown[]): void
}

export class ContentsIpc {
  readonly #contents: WebContents
  readonly #deliver: (message: ToPage) => void

  constructor(contents: WebContents, deliver: (message: ToPage) => void) {
    this.#contents = contents
    this.#deliver = deliver
  }

  receive(message: FromPage): void {
    switch (message.kind) {
      case 'title':
        return this.#contents.titleChanged(message.title)
      case 'send':
        this.#emit(message)
        return
      case 'invoke':
        return void this.#invoke(message).then((reply) => this.#answer(message, reply))
      case 'sync':
        throw new Error('a synchronous message came by a way that cannot answer it')
    }
  }

  receiveSync(message: Request): ToPage {
    try {
      return { kind: 'reply', id: message.id, value: this.#emit(message).returnValue }
    } catch (error) {
      return { kind: 'failure', id: message.id, message: String(error) }
    }
  }

  /** A handler may have answered with what cannot be sent. */
  #answer({ id, channel }: Request, reply: ToPage): void {
    try {
      this.#deliver(reply)
    } catch (error) {
      this.#deliver(failure(id, channel, error))
    }
  }

  #emit({ channel, args }: Request): IpcEvent {
    const event = this.#event()
    this.#contents.ipc.emit(channel, event, ...args)
    ipcMain.emit(channel, event, ...args)
    return event
  }

  async #invoke({ id, channel, args }: Request): Promise<ToPage> {
    const handler = this.#contents.ipc.handlerFor(channel) ?? ipcMain.handlerFor(channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      return { kind: 'reply', id, value: await handler(this.#event(), ...args) }
    } catch (error) {
      return failure(id, channel, error)
    }
  }

  #event(): IpcEvent {
    return {
      type: 'frame',
      sender: this.#contents,
      senderFrame: this.#contents.mainFrame,
      processId: 1,
      frameId: 1,
      ports: [],
      returnValue: undefined,
      reply: (channel, ...args) => this.#contents.send(channel, ...args),
    }
  }
}

/** In Electron's words. */
function failure(id: number, channel: string, error: unknown): ToPage {
  return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` }
}
