import { app, dialog, type BrowserWindow } from 'electron'
import type { ReportFile } from '@electron/desk/report-file'
import { loadPage } from './window'

const WINDOW_MS = 60_000
const MOST_IN_WINDOW = 3

/** Whether this crash is one too many within a minute, so that loading again would only crash again. */
function tooMany(times: readonly number[], now: number): boolean {
  return times.filter((time) => now - time < WINDOW_MS).length >= MOST_IN_WINDOW
}

/** When the page's process dies: notes it, says so plainly, and loads the page again. */
export function recoverFromCrash(
  window: BrowserWindow,
  report: ReportFile,
  now: () => number,
  pageGone: () => Promise<void>,
): void {
  const times: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    void (async () => {
      await report.write({ kind: 'page-gone', name: 'Error', code: reason, stack: '' })
      await pageGone()
      // The page may have gone while the window was closing, which then closed it.
      if (window.isDestroyed()) return
      const hopeless = tooMany(times, now())
      times.push(now())
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        title: 'Gainsay',
        message: 'The window stopped working.',
        detail: hopeless
          ? 'It did so several times in a minute. Everything stored is kept. Please start Gainsay again.'
          : 'Everything stored is kept; words typed in the last second may be missing.',
        buttons: hopeless ? ['Quit'] : ['Load again', 'Quit'],
        defaultId: 0,
        noLink: true,
      })
      if (window.isDestroyed()) return
      if (hopeless || response === 1) {
        window.destroy()
        app.quit()
      } else await loadPage(window)
    })()
  })
}
