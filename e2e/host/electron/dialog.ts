/**
 * `dialog`. Headless, nobody is there to answer and every dialog is cancelled; tests put their own answers in
 * place. In the trial the page asks.
 */
import { messageBox, openDialog, saveDialog } from '../headed/dialogs'
import { tell } from '../headed/ask-page'
import { runtime, warn } from '../runtime'
import { strict } from '../strict'

type Box = Electron.MessageBoxOptions

/** Dialogs are called with or without a window to attach to; the options come last. */
const last = <T>(args: readonly unknown[]) => args.at(-1) as T

function cancelled(options: Box): number {
  warn(`message box, cancelled: ${options.message}`)
  return options.cancelId ?? 0
}

export const dialog = strict('dialog', {
  showOpenDialog: async (...args: unknown[]): Promise<Electron.OpenDialogReturnValue> =>
    runtime.headed ? openDialog(last(args)) : { canceled: true, filePaths: [] },
  showSaveDialog: async (...args: unknown[]): Promise<Electron.SaveDialogReturnValue> =>
    runtime.headed ? saveDialog(last(args)) : { canceled: true, filePath: '' },
  showMessageBox: async (...args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    const options = last<Box>(args)
    const response = runtime.headed ? await messageBox(options) : cancelled(options)
    return { response, checkboxChecked: options.checkboxChecked ?? false }
  },
  showErrorBox: (title: string, content: string) => {
    warn(`error box: ${title}: ${content}`)
    if (runtime.headed) void tell(`${title}\n\n${content}`)
  },
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)
