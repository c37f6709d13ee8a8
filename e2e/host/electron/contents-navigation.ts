/** Where a page is and where it may go: the navigation events of a WebContents. */
import type { WindowOpenHandlerResponse } from 'electron'
import { browser } from '../browser'
import type { Session } from '../cdp/connection'
import { watchRequests, type Navigation } from '../navigation'
import { warn } from '../runtime'
import { schemes } from '../schemes'
import { cancellable } from '../strict'
import type { WebContents } from './web-contents'

export type OpenHandler = (details: Electron.HandlerDetails) => WindowOpenHandlerResponse

/** Schemes whose documents are asked for by a request, which is where they are stopped. */
const REQUESTED = /^(https?|file|about|javascript):/

const withoutFragment = (url: string) => url.split('#')[0]

export class ContentsNavigation {
  readonly #contents: WebContents
  #page: Session | undefined
  /** The address main itself is loading: no will-navigate for it. */
  #expected: string | undefined
  /** Addresses the page asked to go to; a document request for none of them is the browser's own reload. */
  readonly #asked = new Set<string>()
  url = ''
  openHandler: OpenHandler | undefined

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  expect(url: string | undefined): void {
    this.#expected = url
  }

  async watch(page: Session, targetId: string): Promise<void> {
    this.#page = page
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.url = schemes.fromHttp(frame.url)
      this.#asked.clear()
      this.#contents.emit('did-navigate', {}, this.url, 200, 'OK')
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== targetId) return
      this.url = schemes.fromHttp(url)
      this.#contents.emit('did-navigate-in-page', {}, this.url, true)
    })
    page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (frameId !== targetId) return
      this.#asked.add(schemes.fromHttp(url))
      if (!REQUESTED.test(url) && !this.#allows({ url, isMainFrame: true }))
        void page.attempt('Page.stopLoading')
    })
    page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.#windowOpen(schemes.fromHttp(url), windowName, windowFeatures),
    )
    page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      void this.#watchChild(browser().connection.session(sessionId), targetInfo.type, targetId)
    })
    await watchRequests(page, targetId, (navigation) => this.#allows(navigation))
    await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  }

  reload(): void {
    this.expect(this.url)
    void this.#page?.attempt('Page.reload')
  }

  /** Frames in a process of their own, and workers, start paused. */
  async #watchChild(child: Session, type: string, mainFrame: string): Promise<void> {
    if (type === 'iframe')
      await watchRequests(child, mainFrame, (navigation) => this.#allows(navigation)).catch(() => undefined)
    await child.attempt('Runtime.runIfWaitingForDebugger')
  }

  #allows({ url, isMainFrame }: Navigation): boolean {
    if (
      isMainFrame &&
      this.#expected !== undefined &&
      withoutFragment(url) === withoutFragment(this.#expected)
    )
      return true
    const isReload = isMainFrame && url === this.url && !this.#asked.has(url)
    if (isReload) return true
    const frame = isMainFrame ? this.#contents.mainFrame : null
    const event = cancellable({ url, isMainFrame, isSameDocument: false, frame })
    this.#contents.emit('will-frame-navigate', event)
    if (isMainFrame) this.#contents.emit('will-navigate', event, url, false, true)
    return !event.defaultPrevented
  }

  #windowOpen(url: string, frameName: string, features: readonly string[]): void {
    const answer = this.openHandler?.({
      url,
      frameName,
      features: features.join(','),
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    })
    // The new page itself is closed before it loads, by whoever finds it a stranger.
    if (answer?.action !== 'deny') warn(`has no child windows: ${url} was not opened`)
  }
}
