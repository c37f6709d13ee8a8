/** `shell`: what leaves the app is written down. Only in the trial it also goes where it should. */
import { dirname } from 'node:path'
import { openWithSystem } from '../headed/desktop'
import { runtime } from '../runtime'
import { strict } from '../strict'

type Call = 'openExternal' | 'showItemInFolder' | 'openPath' | 'beep'

/** Each call, in order. */
const handedOver: { readonly call: Call; readonly target: string }[] = []

function handOver(call: Call, target: string, opens?: string): void {
  handedOver.push({ call, target })
  if (runtime.headed && opens !== undefined) openWithSystem(opens)
}

export const shell = strict('shell', {
  openExternal: async (url: string) => handOver('openExternal', url, url),
  showItemInFolder: (path: string) => handOver('showItemInFolder', path, dirname(path)),
  openPath: async (path: string) => {
    handOver('openPath', path, path)
    return ''
  },
  beep: () => handOver('beep', ''),
  /** For tests on the host only. */
  handedOver,
} satisfies Pick<Electron.Shell, Call> & { handedOver: unknown })
