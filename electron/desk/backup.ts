import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { dialog, type OpenDialogOptions } from 'electron'
import type { Handlers, Response } from '@shared/desk/contract'
import { err, ok } from '@shared/kernel/result'
import { sweepLeftovers } from './atomic-file'
import { backupName, listBackups, placeBackup } from './backup-folder'
import type { Desk } from './context'
import { ioFault } from './io-fault'

type BackupDesk = Pick<Desk, 'window' | 'now' | 'settings' | 'opened' | 'savings' | 'defaultBackupFolder'>

export const backupHandlers = ({
  window,
  now,
  settings,
  opened,
  savings,
  defaultBackupFolder,
}: BackupDesk) => {
  const folder = (): string => settings.current().backupFolder || defaultBackupFolder
  return {
    'backup.begin': async ({ caseId, caseName }) => {
      try {
        await mkdir(folder(), { recursive: true })
        await sweepLeftovers(folder(), now())
      } catch (error) {
        return err(
          ioFault(
            error,
            'The backup folder cannot be used',
            'The case itself is stored. Please choose another folder in Settings.',
          ),
        )
      }
      return savings.begin(join(folder(), backupName(caseId, caseName, now())), (file) =>
        placeBackup(file, caseId),
      )
    },
    'backup.list': async ({ caseId }) => {
      const backups: Response<'backup.list'>['backups'] = []
      for (const { path, savedAt } of await listBackups(folder(), caseId)) {
        const file = await opened.add(path)
        // One that went away or cannot be read meanwhile is simply not offered.
        if (file.ok) backups.push({ file: file.value, savedAt })
      }
      return ok({ folder: folder(), backups })
    },
    'backup.chooseFolder': async ({ to }) => {
      let chosen = ''
      if (to === 'ask') {
        const options: OpenDialogOptions = {
          title: 'Choose the backup folder',
          defaultPath: folder(),
          properties: ['openDirectory', 'createDirectory'],
        }
        const owner = window()
        const answer = await (owner === null
          ? dialog.showOpenDialog(options)
          : dialog.showOpenDialog(owner, options))
        if (answer.canceled || answer.filePaths[0] === undefined) return ok({ folder: folder() })
        chosen = answer.filePaths[0]
      }
      const saved = await settings.saveBackupFolder(chosen)
      return saved.ok ? ok({ folder: folder() }) : saved
    },
  } satisfies Partial<Handlers>
}
