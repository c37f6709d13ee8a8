import { dialog, type OpenDialogOptions } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { BUNDLE_ENDING, SOURCE_ENDINGS, type OpenedFile } from '@shared/desk/files'
import { ok } from '@shared/kernel/result'
import type { Desk } from './context'
import { walkFolder } from './folder'

const PURPOSES = {
  bundle: {
    title: 'Open a bundle',
    filters: [{ name: 'Gainsay bundle', extensions: [BUNDLE_ENDING] }],
  },
  sources: {
    title: 'Open files as sources',
    filters: [
      { name: 'Documents', extensions: [...SOURCE_ENDINGS] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
} as const

export const openHandlers = ({ window, opened }: Pick<Desk, 'window' | 'opened'>) =>
  ({
    'open.choose': async ({ purpose, multiple }) => {
      const { title, filters } = PURPOSES[purpose]
      const options: OpenDialogOptions = {
        title,
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      }
      const owner = window()
      const chosen = await (owner === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options))
      if (chosen.canceled) return ok({ files: [] })
      const files: OpenedFile[] = []
      for (const path of chosen.filePaths) {
        const file = await opened.add(path)
        if (!file.ok) return file
        files.push(file.value)
      }
      return ok({ files })
    },
    'open.chooseFolder': async () => {
      const options: OpenDialogOptions = { title: 'Bring in a folder', properties: ['openDirectory'] }
      const owner = window()
      const chosen = await (owner === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options))
      const [root] = chosen.filePaths
      if (chosen.canceled || root === undefined)
        return ok({ folder: '', files: [], skipped: [], skippedMore: 0 })
      return walkFolder(root, opened)
    },
    'open.read': async ({ token, offset, length }) => opened.read(token, offset, length),
    'open.close': async ({ token }) => {
      await opened.close(token)
      return ok({})
    },
  }) satisfies Partial<Handlers>
