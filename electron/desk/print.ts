import { BrowserWindow } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { err, fault, ok } from '@shared/kernel/result'
import type { Desk } from './context'
import { WEB_PREFERENCES } from './web-preferences'

/** What is not printed by then never will be. */
const PATIENCE_MS = 180_000

/** Prints an address of the app in a window nobody sees, which never gets the preload script. */
async function printToPdf(url: string): Promise<Uint8Array> {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: WEB_PREFERENCES })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), PATIENCE_MS)
  })
  try {
    const printed = async (): Promise<Uint8Array> => {
      await window.loadURL(url)
      // Text laid out before its fonts are there would be printed in others.
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => document.fonts.size)')
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    }
    return await Promise.race([printed(), late])
  } finally {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
  }
}

export const printHandlers = ({ staging, origin, report }: Pick<Desk, 'staging' | 'origin' | 'report'>) =>
  ({
    'print.pdf': async ({ html, paper, title, language, author, created }) => {
      const { token, url } = await staging.stage({ html, paper, title, language })
      try {
        const printed = await printToPdf(origin + url)
        // The library behind it is large; a start does not wait for it.
        const { replaceInformation } = await import('./pdf-information')
        return ok({ bytes: await replaceInformation(printed, { title, language, author, created }) })
      } catch (error) {
        await report.thrown('print', error)
        return err(fault('not-printed', 'It could not be printed. Nothing was written; please try again.'))
      } finally {
        staging.drop(token)
      }
    },
    'preview.stage': async (page) => ok(await staging.stage(page)),
    'preview.drop': async ({ token }) => {
      staging.drop(token)
      return ok({})
    },
  }) satisfies Partial<Handlers>
