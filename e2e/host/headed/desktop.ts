/** What the trial hands to the desktop: links, folders, the clipboard. */
import { spawn } from 'node:child_process'
import { warn } from '../runtime'
import { runInFront } from './ask-page'

/** Opens an address or a folder with the system's own program for it. */
export function openWithSystem(target: string): void {
  const [command, args] = opener(target)
  spawn(command, args, { stdio: 'ignore', detached: true })
    .once('error', (error) => warn(`${target} could not be opened: ${error.message}`))
    .unref()
}

function opener(target: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [target]]
  // Not `start`, which would read the target as a command line.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', target]]
  return ['xdg-open', [target]]
}

/** Puts text, with or without HTML, on the system's clipboard; the page itself need not be allowed to. */
export async function copyToSystem(kinds: Readonly<Record<string, string>>): Promise<void> {
  const copied = await runInFront(`
    const put = (event) => {
      for (const [type, data] of Object.entries(${JSON.stringify(kinds)})) event.clipboardData.setData(type, data)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', put, { capture: true, once: true })
    if (!document.execCommand('copy')) throw new Error('not copied')
  `)
  if (!copied) warn('the clipboard of the system could not be written')
}
