import { clipboard, ClipboardItem } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { err, fault, ok } from '@shared/kernel/result'

export const clipboardHandlers = () =>
  ({
    'clipboard.write': async ({ text, html }) => {
      try {
        if (html === '') await clipboard.writeText(text)
        else await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })])
        return ok({})
      } catch {
        return err(fault('clipboard', 'The clipboard could not be written. Please try again.'))
      }
    },
  }) satisfies Partial<Handlers>
