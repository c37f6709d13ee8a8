import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { dialog, shell, type SaveDialogOptions } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { BUNDLE_ENDING, type SaveKind } from '@shared/desk/files'
import { err, fault, ok } from '@shared/kernel/result'
import type { Desk } from './context'

const KINDS: Readonly<Record<SaveKind, { readonly name: string; readonly ending: string }>> = {
  bundle: { name: 'Gainsay bundle', ending: BUNDLE_ENDING },
  markdown: { name: 'Markdown', ending: 'md' },
  pdf: { name: 'PDF', ending: 'pdf' },
  html: { name: 'HTML', ending: 'html' },
  csv: { name: 'CSV', ending: 'csv' },
  json: { name: 'JSON', ending: 'json' },
  text: { name: 'Text', ending: 'txt' },
}

/** Some dialogs leave the ending out. It is added unless that would overwrite a file nobody was asked about. */
function withEnding(path: string, ending: string): string {
  if (extname(path) !== '') return path
  const full = `${path}.${ending}`
  return existsSync(full) ? path : full
}

export const saveHandlers = ({ window, savings }: Pick<Desk, 'window' | 'savings'>) =>
  ({
    'save.begin': async ({ suggestedName, kind }) => {
      const { name, ending } = KINDS[kind]
      const options: SaveDialogOptions = {
        title: 'Save',
        defaultPath: suggestedName,
        filters: [{ name, extensions: [ending] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const owner = window()
      const chosen = await (owner === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options))
      if (chosen.canceled || chosen.filePath === '') return ok(null)
      return savings.begin(withEnding(chosen.filePath, ending))
    },
    'save.append': async ({ token, bytes }) => savings.append(token, bytes),
    'save.commit': async ({ token }) => savings.commit(token),
    'save.abort': async ({ token }) => {
      await savings.abort(token)
      return ok({})
    },
    'save.reveal': async ({ token }) => {
      const path = savings.pathOf(token)
      if (path === null || !existsSync(path))
        return err(fault('no-such-file', 'The file is no longer where it was written.'))
      shell.showItemInFolder(path)
      return ok({})
    },
  }) satisfies Partial<Handlers>
