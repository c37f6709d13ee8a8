import { shell } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { ok } from '@shared/kernel/result'
import type { Desk } from './context'

export const reportHandlers = ({ report }: Pick<Desk, 'report'>) =>
  ({
    'report.write': async (error) => {
      await report.write(error)
      return ok({})
    },
    'report.reveal': async () => {
      const entries = await report.entries()
      if (entries > 0) shell.showItemInFolder(report.path)
      return ok({ shown: entries > 0, entries })
    },
  }) satisfies Partial<Handlers>
