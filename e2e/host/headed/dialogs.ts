/** `dialog` of the trial: asked in the page, since the host draws no system dialogs. */
import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { getPath } from '../electron/paths'
import { chosenFiles, confirmed, line, tell } from './ask-page'

type Open = Electron.OpenDialogOptions
type Save = Electron.SaveDialogOptions
type Box = Electron.MessageBoxOptions

export async function openDialog(options: Open): Promise<Electron.OpenDialogReturnValue> {
  const properties = options.properties ?? ['openFile']
  if (properties.includes('openDirectory')) {
    const folder = await line(
      options.title ?? 'Path of the folder:',
      options.defaultPath ?? getPath('documents', ''),
    )
    return { canceled: folder === undefined, filePaths: folder === undefined ? [] : [folder] }
  }
  const endings = (options.filters ?? []).flatMap(({ extensions }) => extensions)
  const filePaths = await chosenFiles(properties.includes('multiSelections'), endings)
  return { canceled: filePaths.length === 0, filePaths }
}

export async function saveDialog(options: Save): Promise<Electron.SaveDialogReturnValue> {
  const named = options.defaultPath ?? 'Untitled'
  const proposal = isAbsolute(named) ? named : join(getPath('downloads', ''), basename(named))
  const filePath = await line(options.title ?? 'Save as (full path):', proposal)
  if (filePath === undefined) return { canceled: true, filePath: '' }
  if (!isAbsolute(filePath) || !existsSync(dirname(filePath))) {
    await tell(`There is no folder for ${filePath}. Nothing was saved.`)
    return { canceled: true, filePath: '' }
  }
  const canceled = existsSync(filePath) && !(await confirmed(`${filePath} is already there. Replace it?`))
  return { canceled, filePath: canceled ? '' : filePath }
}

export async function messageBox(options: Box): Promise<number> {
  const buttons = options.buttons ?? ['OK']
  const text = [options.message, options.detail ?? ''].filter((part) => part !== '').join('\n\n')
  const cancel = options.cancelId ?? buttons.findIndex((label) => /^(cancel|no)$/i.test(label))
  if (buttons.length < 2) {
    await tell(text)
    return 0
  }
  if (buttons.length === 2) {
    const no = cancel < 0 ? 1 : cancel
    const yes = 1 - no
    return (await confirmed(`${text}\n\nOK: ${buttons[yes]}\nCancel: ${buttons[no]}`)) ? yes : no
  }
  const list = buttons.map((label, index) => `${index + 1}: ${label}`).join('\n')
  const answer =
    Number(await line(`${text}\n\nThe number of your answer:\n${list}`, `${(options.defaultId ?? 0) + 1}`)) -
    1
  return answer in buttons ? answer : Math.max(0, cancel)
}
