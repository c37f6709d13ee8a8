import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { launchApp, ROOT } from '../fixtures/launch-app'
import { StartPage } from '../pages/start-page'
import type { Figure } from './figures'

const ROUNDS = 5
const LENGTH = 1_000_000
/** What a person feels as a halt, in milliseconds (W3C Long Tasks). */
const LONG_TASK = 50

/**
 * Opens a text of a million characters in the window and scrolls through it, again and again: the longest task of the
 * window's thread in each round, in milliseconds of its own time, beside the 50 ms that count as a long task.
 */
export async function measureLongText(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-bench-'))
  const desk = await launchApp('chromium-host', ROOT, join(folder, 'profile'), {})
  try {
    const { page } = desk
    page.setDefaultTimeout(120_000)
    const opened = await new StartPage(page).createCase('A long text')
    // Two at once, so that the report of what became of each stays open and neither is shown yet.
    const files = { 'short.txt': 'A short text to come from.', 'long.txt': longText() }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const report = await opened.capture(Object.keys(files).map((name) => join(folder, name)))
    await report.waitFor()
    await opened.finish('Done')
    const ours: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await opened.openSource(/short text/)
      const trace = await traceTasks(page)
      await opened.choose('Sources', /Paragraph 0/)
      await readThrough(page)
      ours.push(await trace())
    }
    return {
      what: 'Longest task while a text of a million characters opens and scrolls',
      limit: 'a task of 50 ms',
      aim: 1,
      ours,
      bare: ours.map(() => LONG_TASK),
    }
  } finally {
    await desk.kill9()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function longText(): string {
  const paragraphs: string[] = []
  for (let length = 0, n = 0; length < LENGTH; n += 1) {
    const words =
      `Paragraph ${n} says that the company sold ${n} vehicles in March, and that no arms left the port. `.repeat(
        1 + (n % 5),
      )
    paragraphs.push(words)
    length += words.length + 2
  }
  return paragraphs.join('\n\n').slice(0, LENGTH)
}

/** Waits until the whole text stands in the document, scrolls on, and jumps to far places. */
async function readThrough(page: Page): Promise<void> {
  await page.waitForFunction(
    (length) => {
      const blocks = document.querySelectorAll<HTMLElement>('[role="document"] [data-start]')
      const last = blocks[blocks.length - 1]
      return last !== undefined && Number(last.dataset['start']) + last.textContent.length > length - 1_000
    },
    LENGTH,
    { polling: 250 },
  )
  await page.evaluate(async () => {
    let scroller = document.querySelector('[role="document"]')?.parentElement ?? null
    while (scroller !== null && getComputedStyle(scroller).overflowY !== 'auto')
      scroller = scroller.parentElement
    if (scroller === null) throw new Error('nothing scrolls')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let step = 0; step < 40; step += 1) {
      scroller.scrollBy(0, 600)
      await frame()
    }
    for (let step = 1; step <= 10; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 10
      await frame()
    }
  })
}

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Records the tasks of the window's thread; the function answers the longest, in milliseconds of the thread's time. */
async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown[] as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  })
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve)
    })
    await session.send('Tracing.end')
    await complete
    await session.detach()
    const threads = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid} ${tid}`),
    )
    const tasks = events.filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && threads.has(`${pid} ${tid}`),
    )
    if (tasks.length === 0) throw new Error('no tasks were recorded')
    return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1_000))
  }
}
