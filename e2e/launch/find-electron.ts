import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's own binary, if its download has been made. Never asked by requiring `electron`: that starts the
 * download. Electron's installer writes path.txt when it has finished.
 * @param root the repository
 */
export function findElectron(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(note, 'utf8').trim(),
  )
  return existsSync(binary) ? binary : undefined
}
