/** One page's preload: the two worlds installed before the page runs, and the messages to and from it. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Session } from './cdp/connection'
import { decode, encode } from './codec'
import { BINDING, RECEIVE, WORLD, type FromPage, type PageBoot, type ToPage } from './page/messages'
// The imports below are scripts as text, by the plugin in vite.config.ts.
// oxlint-disable-next-line import/default
import pageWorld from './page/page-world?page'
// oxlint-disable-next-line import/default
import preloadWorld from './page/preload-world?page'
import { runtime, warn } from './runtime'
import { deposit, MAILBOX } from './server'

/** The name of the function in the preload's world that pauses to be told a file's path. */
const ASKS_FOR_PATH = 'hostReadsPathOf'

/** Bytes from which a message travels as a Blob: base64 through the protocol is slow. */
const INLINE = 64 * 1024

export class PageLink {
  readonly #session: Session
  #context: number | undefined

  constructor(session: Session, targetId: string, receive: (message: FromPage) => void) {
    this.#session = session
    session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      const frame = (auxData as { frameId?: string } | undefined)?.frameId
      if (name === WORLD && frame === targetId) this.#context = id
    })
    session.on('Runtime.executionContextsCleared', () => (this.#context = undefined))
    session.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      // A sub-frame has no preload and may not speak, whatever it gets hold of.
      if (name !== BINDING || executionContextId !== this.#context) return
      receive(decode(Buffer.from(payload, 'base64')) as FromPage)
    })
    session.on('Debugger.paused', ({ callFrames }) => void this.#paused(callFrames))
  }

  async install(preload: string, contents: number): Promise<void> {
    const boot: PageBoot = {
      secret: randomBytes(12).toString('hex'),
      mailbox: MAILBOX,
      contents,
      headed: runtime.headed,
      inline: INLINE,
      process: { platform: process.platform, arch: process.arch, versions: { ...process.versions } },
    }
    const source = readFileSync(preload, 'utf8')
    const begin = `if (window === window.top) { const BOOT = ${JSON.stringify(boot)};`
    const wrapped = `const PRELOAD = function (require, module, exports, process, global) {${source}\n};`
    // Debugging slows a page down: only for those that ask for the paths of files.
    if (source.includes('getPathForFile')) await this.#session.send('Debugger.enable')
    await Promise.all([
      this.#session.send('DOM.enable'),
      this.#session.send('Runtime.enable'),
      this.#session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source: `${begin}${pageWorld}\n}` }),
      this.#session.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: WORLD,
        source: `${begin}${wrapped}${preloadWorld}\n}`,
      }),
    ])
  }

  /** The page's process is gone. */
  lost(): void {
    this.#context = undefined
  }

  /** To the page as it stands. Like Electron, this does not wait for a page that has not loaded its preload yet. */
  deliver(message: ToPage): void {
    if (this.#context === undefined) {
      if (message.kind === 'send')
        warn(`'${message.channel}' was sent before the page had its preload, and is lost`)
      return
    }
    const bytes = encode(message)
    const stored = bytes.byteLength >= INLINE
    const text = stored ? deposit(bytes) : Buffer.from(bytes).toString('base64')
    const expression = `void ${RECEIVE}(${JSON.stringify(text)}, ${stored})`
    void this.#session.attempt('Runtime.evaluate', { expression, contextId: this.#context })
  }

  async #paused(callFrames: readonly { functionName: string; callFrameId: string }[]): Promise<void> {
    const [frame] = callFrames
    try {
      if (frame?.functionName !== ASKS_FOR_PATH) return
      const { callFrameId } = frame
      const { result } = await this.#session.send('Debugger.evaluateOnCallFrame', {
        callFrameId,
        expression: 'file',
      })
      if (result.objectId === undefined) return
      // A File that is not on disk has no path: Electron answers '' for it.
      const info = await this.#session.attempt('DOM.getFileInfo', { objectId: result.objectId })
      const expression = `tell(${JSON.stringify(info?.path ?? '')})`
      await this.#session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression })
    } catch (error) {
      warn(`telling a file’s path: ${String(error)}`)
    } finally {
      await this.#session.attempt('Debugger.resume')
    }
  }
}
