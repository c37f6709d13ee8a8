import { dialog, shell, type MessageBoxOptions } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { err, fault, ok } from '@shared/kernel/result'
import type { Desk } from './context'
import { openableAddress } from './opened-link'

const CANCEL = 0
const OPEN = 1

export const linkHandlers = ({ window }: Pick<Desk, 'window'>) =>
  ({
    'links.openExternal': async ({ url }) => {
      const address = openableAddress(url)
      if (address === null)
        return err(
          fault('bad-address', 'Only web and mail addresses can be opened outside. This one was refused.'),
        )
      const mail = address.startsWith('mailto:')
      const options: MessageBoxOptions = {
        type: 'question',
        title: 'Gainsay',
        message: mail ? 'Write a mail to this address?' : 'Open this address in your browser?',
        detail: mail
          ? address
          : `${address}\n\nThe site will see that somebody at your connection opened it.`,
        buttons: ['Cancel', 'Open'],
        defaultId: CANCEL,
        cancelId: CANCEL,
        noLink: true,
      }
      const owner = window()
      const { response } = await (owner === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(owner, options))
      if (response !== OPEN) return ok({ opened: false })
      try {
        await shell.openExternal(address)
        return ok({ opened: true })
      } catch {
        return err(fault('no-browser', 'No program on this computer opens such addresses.'))
      }
    },
  }) satisfies Partial<Handlers>
