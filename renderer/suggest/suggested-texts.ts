import type { Result } from '@shared/kernel/result'
import type { KnownEntity } from '@shared/suggest/names/gazetteer'
import { type Suggested, suggestInWorker } from '@renderer/work/suggest-in-worker'

export type { Suggested } from '@renderer/work/suggest-in-worker'

/** A text by the rendition that holds it, which never changes, with what it is read against. */
export type AskedText = {
  readonly rendition: string
  readonly text: string
  readonly entities: readonly KnownEntity[]
  readonly published: string
}

type Asked = Omit<AskedText, 'text'> & {
  readonly stop: AbortController
  listeners: number
  readonly answer: Promise<Result<Suggested>>
  settled: boolean
}

/** So many answers are kept: the open source, and those one goes back to. */
const KEPT = 4
let asked: readonly Asked[] = []

const same = (a: Omit<AskedText, 'text'>, b: Omit<AskedText, 'text'>): boolean =>
  a.rendition === b.rendition && a.published === b.published && a.entities === b.entities

/**
 * Asks the worker once for everybody who shows the same text; calls `hear` with the answer. The function returned says
 * that nobody here listens any more: a question that nobody waits for is not asked.
 */
export function listen(question: AskedText, hear: (result: Result<Suggested>) => void): () => void {
  const entry = asked.find((one) => same(one, question)) ?? begin(question)
  entry.listeners += 1
  let listening = true
  void entry.answer.then((result) => listening && hear(result))
  return () => {
    if (!listening) return
    listening = false
    entry.listeners -= 1
    if (entry.listeners > 0 || entry.settled) return
    entry.stop.abort()
    forget(entry)
  }
}

function begin({ text, ...question }: AskedText): Asked {
  const stop = new AbortController()
  const entry: Asked = {
    ...question,
    stop,
    listeners: 0,
    settled: false,
    answer: suggestInWorker({ text, ...question }, stop.signal).then((result) => {
      entry.settled = true
      // A failure is not kept: the next look asks again.
      if (!result.ok) forget(entry)
      return result
    }),
  }
  asked = [...asked, entry].slice(-KEPT)
  return entry
}

function forget(entry: Asked): void {
  asked = asked.filter((one) => one !== entry)
}
