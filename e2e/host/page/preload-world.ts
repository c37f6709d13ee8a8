/** Runs in the isolated world: the `electron` module of a sandboxed preload, then the preload itself. */
import { Bridge } from './bridge'
import { createIpcRenderer } from './ipc-renderer'
import type { PageBoot } from './messages'
import { keepOpenUntilMainCloses } from './keep-open'
import { missing } from './missing'

declare const BOOT: PageBoot
/** The app's preload script, wrapped like a CommonJS module. */
declare const PRELOAD: (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: typeof globalThis,
) => void

const bridge = new Bridge(BOOT.secret, 'preload', () => undefined)

/** Set from outside while the page is paused at the `debugger` below: only the browser knows a file's path. */
let filePath = ''

function hostReadsPathOf(file: File): string {
  filePath = ''
  const tell = (path: string) => (filePath = path)
  // The host evaluates `tell(path)` in this very frame; naming both keeps them alive.
  if (!(file instanceof File) || typeof tell !== 'function')
    throw new TypeError('getPathForFile takes a File')
  // oxlint-disable-next-line no-debugger -- the pause is how the host is asked, synchronously
  debugger
  return filePath
}

const electron = missing('electron', {
  contextBridge: missing('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => bridge.expose(name, api),
  }),
  ipcRenderer: createIpcRenderer(BOOT),
  webUtils: missing('webUtils', { getPathForFile: hostReadsPathOf }),
})

const preloadProcess = missing('process', {
  ...BOOT.process,
  env: {},
  argv: [],
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
})

if (BOOT.headed) keepOpenUntilMainCloses()

const module = { exports: {} }
PRELOAD(
  (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  },
  module,
  module.exports,
  preloadProcess,
  globalThis,
)
