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
/** The part that writes the large case. */
const MAKES_THE_CASE = 'renderer/store/bench/store.bench.ts'

/** What is measured in the window: each is given the path of the large case's bundle. */
const MEASURES = {
  start: measureStart,
  opening: measureOpening,
  'long-text': () => measureLongText(),
} as const satisfies Record<string, (bundle: string) => Promise<Figure>>
type Part = keyof typeof MEASURES
const PARTS: readonly Part[] = ['start', 'opening', 'long-text']

/**
 * `npm run bench`: measures the app beside the platform's limits and prints the ratios with their aims. It fails only
 * when something could not be measured; `--strict` fails when an aim is missed. `--quick` makes the case a twentieth.
 * `--only start,opening,long-text` measures only these in the window, on the large case of the last run where it is.
 */
export async function runBench(args: readonly string[]): Promise<void> {
  const parts = partsOf(args)
  ensureBrowser()
  const bundle = join(OUT, 'large.casebundle')
  const all: Figure[] = []
  const scale = args.includes('--quick') ? '0.05' : '1'
  if (parts === null || !existsSync(bundle)) {
    rmSync(OUT, { recursive: true, force: true })
    say(
      `The store, bundles, intake and anchors, in Chromium, with a case of ${scale === '1' ? 'full' : 'a twentieth of the'} size…`,
    )
    await runVitest({ VITE_BENCH_SCALE: scale }, parts === null ? [] : [MAKES_THE_CASE])
  }
  say('Opening the case in the window…')
  for (const part of parts ?? PARTS) all.push(await MEASURES[part](bundle))
  if (parts === null) {
    for (const name of readdirSync(OUT).filter((name) => name.endsWith('.json')))
      all.push(...(JSON.parse(readFileSync(join(OUT, name), 'utf8')) as { figures: Figure[] }).figures)
  }
  say(`\n${tableOf(all)}\n`)
  say('Ratios of medians, with the least and greatest of one round. Milliseconds are for orientation only.')
  if (args.includes('--strict') && !all.every(meets)) process.exitCode = 1
}

/** The parts that `--only` names; null where all are wanted. */
function partsOf(args: readonly string[]): readonly Part[] | null {
  const at = args.indexOf('--only')
  if (at < 0) return null
  const names = (args[at + 1] ?? '').split(',')
  const parts = PARTS.filter((part) => names.includes(part))
  if (parts.length !== names.length) throw new Error(`--only takes ${PARTS.join(', ')}, with commas between`)
  return parts
}

/** The parts that need the store itself run where the store's tests run; all of them, or those of the named files. */
function runVitest(env: Readonly<Record<string, string>>, files: readonly string[]): Promise<void> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  if (!existsSync(vitest)) throw new Error('vitest is not installed: run npm ci first')
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--project', 'bench', '--no-file-parallelism', ...files],
      {
        cwd: ROOT,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`these could not be measured (vitest: ${String(code)})`)),
    )
  })
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)
