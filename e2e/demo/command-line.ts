import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../fixtures/launch-app'

/** Runs Gainsay's command line, as `npm run gainsay` does. Throws with its own sentence where it fails. */
export async function gainsay(...words: readonly string[]): Promise<string> {
  const program = join(ROOT, 'out', 'main', 'gainsay.cjs')
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}
