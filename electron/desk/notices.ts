import { readFile } from 'node:fs/promises'
import type { Handlers } from '@shared/desk/contract'
import { err, ok } from '@shared/kernel/result'
import type { Desk } from './context'
import { ioFault } from './io-fault'

export const noticeHandlers = ({ noticesPath }: Pick<Desk, 'noticesPath'>) =>
  ({
    'notices.read': async () => {
      try {
        return ok({ text: await readFile(noticesPath, 'utf8') })
      } catch (error) {
        return err(ioFault(error, 'The licence notices could not be read', 'They ship beside the app.'))
      }
    },
  }) satisfies Partial<Handlers>
