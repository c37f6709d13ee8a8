/** The main frame of a page (`WebFrameMain`); a page's sub-frames have no preload and are never a sender. */
import { schemes } from '../schemes'
import { strict, type Part } from '../strict'
import type { WebContents } from './web-contents'

export class Frame implements Part<
  Electron.WebFrameMain,
  'url' | 'origin' | 'parent' | 'top' | 'frames' | 'send' | 'executeJavaScript' | 'isDestroyed'
> {
  readonly parent = null
  readonly frames = []
  readonly #contents: WebContents

  constructor(contents: WebContents) {
    this.#contents = contents
    strict('webFrameMain', this)
  }

  get top(): Frame {
    return this
  }

  get url(): string {
    return this.#contents.getURL()
  }

  get origin(): string {
    return this.url === '' ? '' : schemes.origin(this.url)
  }

  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args)
  }

  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return this.#contents.executeJavaScript(code, userGesture)
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed()
  }
}
