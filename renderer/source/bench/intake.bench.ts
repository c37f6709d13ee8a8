import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { openCatalogue } from '@renderer/store/catalogue'
import { browserPlatform } from '@renderer/store/platform'
import { type Figure, inTurn } from '@renderer/store/bench/rounds'
import { valueOf } from '@renderer/store/testing'
import { suggestInWorker } from '@renderer/work/suggest-in-worker'
import { fromFile } from '@renderer/source/capturable'
import { captureAll } from '@renderer/source/capture-queue'
import { page, story } from './made-up-articles'

/** Where the program behind `npm run bench` looks for what was measured. */
const OUT = 'out/bench/intake.json'
const SCALE = Number(import.meta.env['VITE_BENCH_SCALE'] ?? 1)
const ARTICLES = Math.max(10, Math.ceil(200 * SCALE))
const ROUNDS = 3
/** What a suggestion for an article may take, in milliseconds. */
const SUGGESTION_AIM = 100

test('taking in articles, and finding what stands in them', { timeout: 600_000 }, async () => {
  const figures = [await intake(), await suggestions()]
  await commands.writeFile(OUT, JSON.stringify({ figures }))
})

/** A folder of saved pages, each about 30 kB with its menus, against reading and hashing the same bytes. */
async function intake(): Promise<Figure> {
  const catalogue = valueOf(await openCatalogue())
  let round = 0
  const filesOf = (turn: number) =>
    Array.from(
      { length: ARTICLES },
      (_, at) => new File([page(turn * ARTICLES + at)], `page-${at}.html`, { type: 'text/html' }),
    )
  const times = await inTurn(ROUNDS, {
    ours: async () => {
      const store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Bench'))))
      const outcomes = await captureAll(
        store,
        filesOf((round += 1)).map((file) => fromFile(file)),
        { signal: new AbortController().signal },
      )
      expect(outcomes.every(({ result }) => result.ok && !result.value.existed)).toBe(true)
      await store.close()
    },
    bare: async () => {
      for (const file of filesOf(round))
        await browserPlatform.sha256(new Uint8Array(await file.arrayBuffer()))
    },
  })
  await catalogue.close()
  return {
    what: `Take in ${ARTICLES} articles`,
    limit: 'read and hash their bytes',
    aim: null,
    ...times,
  }
}

/** What is found in an article of 6 kB, asked of the warm worker. */
async function suggestions(): Promise<Figure> {
  const text = story(7, 6_000)
  const ask = async () => void valueOf(await suggestInWorker({ text, entities: [], published: '2023-12-03' }))
  for (let warm = 0; warm < 3; warm += 1) await ask()
  const ours: number[] = []
  for (let round = 0; round < 9; round += 1) {
    const begin = performance.now()
    await ask()
    ours.push(performance.now() - begin)
  }
  return {
    what: 'Suggestions for an article of 6 kB',
    limit: `${SUGGESTION_AIM} ms, which is no limit of the platform`,
    aim: 1,
    ours,
    bare: ours.map(() => SUGGESTION_AIM),
  }
}
