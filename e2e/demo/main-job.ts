import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from '../fixtures/launch-app'

/** Where the three files of the demo go. */
export type Written = { readonly pdf: string; readonly markdown: string; readonly bundle: string }

/** Makes the next save dialogs choose this path, since nobody is there to choose. */
async function saveTo({ app }: Desk, path: string): Promise<void> {
  rmSync(path, { force: true })
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** The main job in the real window, by the names on its buttons: open the sample case, write all three files. */
export async function doMainJob(desk: Desk, folder: string, say: (text: string) => void): Promise<Written> {
  const { page } = desk
  const written = {
    pdf: join(folder, 'dossier.pdf'),
    markdown: join(folder, 'dossier.md'),
    bundle: join(folder, 'sample.casebundle'),
  }
  say('Opening the sample case …')
  await page.getByRole('button', { name: 'Open the sample case' }).click()
  await page.getByRole('navigation').first().waitFor()
  await page.keyboard.press('Alt+0')
  await page.getByRole('listbox', { name: 'Dossiers' }).getByRole('option').first().click()
  await page.getByRole('button', { name: 'Write PDF' }).waitFor()

  say('Writing the dossier as PDF …')
  await saveTo(desk, written.pdf)
  await page.getByRole('button', { name: 'Write PDF' }).click()
  await page.getByRole('button', { name: 'Choose a file and write' }).click()
  await page.getByText('Written: dossier.pdf').waitFor({ timeout: 120_000 })

  say('Writing the dossier as Markdown …')
  await saveTo(desk, written.markdown)
  await page.getByRole('button', { name: 'Markdown', exact: true }).click()
  await page.getByRole('button', { name: 'Choose a file and write' }).click()
  await page.getByText('Written: dossier.md').waitFor({ timeout: 60_000 })

  say('Exporting the case as a bundle …')
  await saveTo(desk, written.bundle)
  await page.keyboard.press('ControlOrMeta+Shift+E')
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click()
  await page.getByText('The case was written to sample.casebundle.').waitFor({ timeout: 60_000 })
  return written
}
