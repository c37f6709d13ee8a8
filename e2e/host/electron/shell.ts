/** `shell`: what leaves the app is written down, and goes nowhere. */
import { strict } from '../strict'

/** Each call of `shell`, in order. */
export const handedOver: { readonly call: string; readonly target: string }[] = []

const note = (call: string, target: string) => void handedOver.push({ call, target })

export const shell = strict('shell', {
  openExternal: async (url: string) => note('openExternal', url),
  showItemInFolder: (path: string) => note('showItemInFolder', path),
  openPath: async (path: string) => {
    note('openPath', path)
    return ''
  },
  beep: () => note('beep', ''),
  /** For tests on the host only. */
  handedOver,
} satisfies Pick<Electron.Shell, 'openExternal' | 'showItemInFolder' | 'openPath' | 'beep'> & {
  handedOver: unknown
})
