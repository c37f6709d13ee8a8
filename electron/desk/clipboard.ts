import { clipboard, ClipboardItem } from 'electron'
import type { Handlers } from '@shared/desk/contract'
import { err, fault, ok } from '@shared/kernel/result'
import { SOURCE_FORMATS, sourceAddress } from './copied-from'

/** A format of the system's own, as Electron's asynchronous clipboard names it. */
const osFormat = (format: string): string => `electron application/osclipboard;format="${format}"`

/** What one format of the clipboard holds; null where it is not there, or cannot be read. */
async function readFormat(items: readonly ClipboardItem[], format: string): Promise<Uint8Array | null> {
  for (const item of items)
    for (const type of [osFormat(format), format]) {
      const held = await item.getType(type).catch(() => null)
      if (held instanceof Blob) return new Uint8Array(await held.arrayBuffer())
    }
  return null
}

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
    'clipboard.source': async () => {
      try {
        const items = await clipboard.read()
        for (const format of SOURCE_FORMATS) {
          const bytes = await readFormat(items, format)
          const url = bytes === null ? '' : sourceAddress(bytes)
          if (url !== '') return ok({ url })
        }
      } catch {
        // A clipboard that cannot be read brings no address; nothing else depends on it.
      }
      return ok({ url: '' })
    },
  }) satisfies Partial<Handlers>
