import type { ElectronApplication } from '@playwright/test'

/** Answers every dialog for a place to write with a folder and the name that the app suggests. */
export async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, to) => {
    const { basename, join } = process.getBuiltinModule('node:path')
    const answer = (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string }
      return Promise.resolve({ canceled: false, filePath: join(to, basename(defaultPath)) })
    }
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog
  }, folder)
}

/** Answers every dialog that asks for a file or folder. */
export async function chooseAlways(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showOpenDialog = answer as typeof dialog.showOpenDialog
  }, path)
}

/** The text on the clipboard. */
export const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText())
