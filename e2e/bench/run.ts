import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../fixtures/launch-app'
import { ensureBrowser } from '../launch/ensure-browser.mjs'
import { type Figure, meets, tableOf } from './figures'
import { measureLongText } from './long-text'
import { measureOpening } from './opening'
import { measureStart } from './start'

const OUT = join(ROOT, 'out/bench')

/**
 * `npm run bench`: measures the app beside the platform's limits and prints the ratios with their aims. It fails only
 * when something could not be measured; `--strict` fails when an aim is missed. `--quick` makes the case a twentieth.
 */
export async function runBench(args: readonly string[]): Promise<void> {
  ensureBrowser()
  rmSync(OUT, { recursive: true, force: true })
  const scale = args.includes('--quick') ? '0.05' : '1'
  say(
    `The store, bundles, intake and anchors, in Chromium, with a case of ${scale === '1' ? 'full' : 'a twentieth of the'} size…`,
  )
  await runVitest({ VITE_BENCH_SCALE: scale })
  const figures = readdirSync(OUT)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => (JSON.parse(readFileSync(join(OUT, name), 'utf8')) as { figures: Figure[] }).figures)
  say('Opening the case in the window…')
  const bundle = join(OUT, 'large.casebundle')
  const all = [await measureStart(bundle), await measureOpening(bundle), await measureLongText(), ...figures]
  say(`\n${tableOf(all)}\n`)
  say('Ratios of medians, with the least and greatest of one round. Milliseconds are for orientation only.')
  if (args.includes('--strict') && !all.every(meets)) process.exitCode = 1
}

/** The parts that need the store itself run where the store's tests run. */
function runVitest(env: Readonly<Record<string, string>>): Promise<void> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  if (!existsSync(vitest)) throw new Error('vitest is not installed: run npm ci first')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', '--project', 'bench', '--no-file-parallelism'], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`these could not be measured (vitest: ${String(code)})`)),
    )
  })
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)
