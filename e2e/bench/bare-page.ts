/** The least a page can do to show a case: the limit that opening one is held against. */

export const BARE_HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bare page</title>
    <script src="./bench-bare.js" defer></script>
  </head>
  <body><ul role="listbox" aria-label="Sources"></ul></body>
</html>
`

/** Reads the first 50 rows of the case in the address with IndexedDB itself and shows their titles. */
export const BARE_SCRIPT = `'use strict'
const caseId = location.hash.split('/')[2]
const opening = indexedDB.open('gainsay-case-' + caseId)
opening.onsuccess = () => {
  const rows = opening.result.transaction('source').objectStore('source').getAll(null, 50)
  rows.onsuccess = () => {
    const list = document.querySelector('ul')
    for (const { record } of rows.result) {
      const line = document.createElement('li')
      line.setAttribute('role', 'option')
      line.textContent = record.title + ', ' + record.publisher + ', ' + record.published.edtf
      list.append(line)
    }
  }
}
`

/** Runs in every page before its own scripts: notes when the first rows of a list are on the screen. */
export function notePainted(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('[role="option"]') === null) return
    watch.disconnect()
    requestAnimationFrame(() => {
      // A message that is posted in a frame arrives after it was painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Reflect.set(globalThis, 'benchPainted', performance.now())
      port2.postMessage(null)
    })
  })
  watch.observe(document, { childList: true, subtree: true })
}
