/** `dialog`: nobody is there to answer, so every dialog is cancelled. Tests put their own answers in place. */
import { warn } from '../runtime'
import { strict } from '../strict'

type Box = Electron.MessageBoxOptions

const cancelled = (options: Box) => options.cancelId ?? 0
/** Both forms of a call: with and without a window to attach to. */
const last = <T>(args: readonly unknown[]) => args.at(-1) as T

export const dialog = strict('dialog', {
  showOpenDialog: async (): Promise<Electron.OpenDialogReturnValue> => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async (): Promise<Electron.SaveDialogReturnValue> => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    const options = last<Box>(args)
    warn(`message box, cancelled: ${options.message}`)
    return { response: cancelled(options), checkboxChecked: options.checkboxChecked ?? false }
  },
  showMessageBoxSync: (...args: unknown[]): number => {
    const options = last<Box>(args)
    warn(`message box, cancelled: ${options.message}`)
    return cancelled(options)
  },
  showErrorBox: (title: string, content: string) => warn(`error box: ${title}: ${content}`),
} satisfies Pick<
  Electron.Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'
>)
