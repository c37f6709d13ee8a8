import type { App, Session } from 'electron'
import { isIndex, isOwn, isPrintPage, staysInside } from './origin'
import type { Outside } from './outside'

/**
 * The one thing a page may have: that the browser does not clear the case's database when the disk runs low. It
 * gives no power over the person or the machine. All else is denied.
 */
const GRANTED = 'persistent-storage'

/** What pages may ask for and where they may go. */
export function applySessionPolicy(session: Session, outside: Outside): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === GRANTED && isOwn(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === GRANTED && isOwn(origin),
  )
  session.webRequest.onBeforeRequest((details, answer) => {
    const inside = staysInside(details.url)
    if (!inside) outside.refuse()
    answer({ cancel: !inside })
  })
  // Files are written through save.*, with a dialog.
  session.on('will-download', (event) => event.preventDefault())
}

/** Holds for every window and frame, also those that nobody meant to make. */
export function hardenContents(app: App, outside: Outside): void {
  /** Nothing was sent yet, but something wanted to leave: that counts too. */
  const refuse = (address: string): void => {
    if (!staysInside(address)) outside.refuse()
  }
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      refuse(url)
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (isIndex(event.url)) return
      refuse(event.url)
      event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame || isPrintPage(event.url)) return
      refuse(event.url)
      event.preventDefault()
    })
  })
}
