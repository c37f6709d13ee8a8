/** `app.getPath`: where Electron puts things on each system. */
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runtime } from '../runtime'

const overrides = new Map<string, string>()

export function setPath(name: string, path: string): void {
  overrides.set(name, path)
}

export function getPath(name: string, appName: string): string {
  const override = overrides.get(name)
  if (override !== undefined) return override
  const home = homedir()
  switch (name) {
    case 'home':
      return home
    case 'temp':
      return tmpdir()
    case 'appData':
      return appData(home)
    case 'userData':
      return runtime.argv.switches.get('user-data-dir') || join(appData(home), appName)
    case 'sessionData':
      return getPath('userData', appName)
    case 'logs':
    case 'crashDumps':
      return join(getPath('userData', appName), name === 'logs' ? 'logs' : 'Crashpad')
    case 'exe':
    case 'module':
      return process.execPath
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return userFolder(home, name)
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

function appData(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] || join(home, '.config')
}

const XDG: Record<string, string> = { downloads: 'DOWNLOAD' }

function userFolder(home: string, name: string): string {
  const plain = join(home, `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  if (process.platform !== 'linux') return plain
  const config = join(process.env['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs')
  try {
    const key = `XDG_${XDG[name] ?? name.toUpperCase()}_DIR`
    const set = new RegExp(`^${key}="(.*)"$`, 'm').exec(readFileSync(config, 'utf8'))?.[1]
    return set?.replace('$HOME', home) ?? plain
  } catch {
    return plain // no such file: the usual names
  }
}
