import { ok, type Result } from '@shared/kernel/result'
import type { RowFate } from '@shared/table/changes'
import type { Table } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import { compareExports } from './compare-exports'

type Ask = {
  readonly row: number
  readonly signal: AbortSignal
  readonly answer: (fate: Result<RowFate>) => void
}
type Pair = { readonly earlier: Table; readonly later: Table; readonly asks: Ask[] }
type Fates = {
  /** By pair of exports, then by earlier row. Rows never change, so neither do these. */
  readonly known: Map<string, Map<number, RowFate>>
  readonly waiting: Map<string, Pair>
  running: boolean
}

/** What is known of each open case. */
const kept = new WeakMap<Store, Fates>()

/** Two exports as they are paired: by what names a row in the later one. */
const keyOf = (earlier: Table, later: Table): string =>
  [earlier.id, later.id, ...later.mapping.keys].join('\n')

/**
 * What became of a row in a later export. Asked for many rows it reads the two tables once, in a worker, and one pair
 * of tables after the other. A signal takes the question back; when nobody asks any more the comparison stops.
 */
export function fateOfRow(
  store: Store,
  earlier: Table,
  later: Table,
  row: number,
  signal: AbortSignal,
): Promise<Result<RowFate>> {
  const fates: Fates = kept.get(store) ?? { known: new Map(), waiting: new Map(), running: false }
  kept.set(store, fates)
  const key = keyOf(earlier, later)
  const known = fates.known.get(key)?.get(row)
  if (known !== undefined) return Promise.resolve(ok(known))
  return new Promise((answer) => {
    const pair = fates.waiting.get(key) ?? { earlier, later, asks: [] }
    fates.waiting.set(key, pair)
    pair.asks.push({ row, signal, answer })
    // Rows that are drawn together are asked for together.
    queueMicrotask(() => void run(store, fates))
  })
}

async function run(store: Store, fates: Fates): Promise<void> {
  if (fates.running) return
  fates.running = true
  for (let next = fates.waiting.entries().next().value; next !== undefined;) {
    const [key, { earlier, later, asks }] = next
    fates.waiting.delete(key)
    const wanted = asks.filter(({ signal }) => !signal.aborted)
    if (wanted.length > 0) {
      const answer = await compareExports(store, earlier, later, later.mapping, {
        watched: [...new Set(wanted.map(({ row }) => row))],
        most: 0,
        signal: whenAll(wanted.map(({ signal }) => signal)),
      })
      const known = fates.known.get(key) ?? new Map<number, RowFate>()
      if (answer.ok) fates.known.set(key, known)
      for (const ask of wanted) {
        if (!answer.ok) {
          ask.answer(answer)
          continue
        }
        const fate = answer.value.fates.get(ask.row) ?? { kind: 'gone' as const }
        known.set(ask.row, fate)
        ask.answer(ok(fate))
      }
    }
    next = fates.waiting.entries().next().value
  }
  fates.running = false
}

/** Aborts when all of them have. */
function whenAll(signals: readonly AbortSignal[]): AbortSignal {
  const all = new AbortController()
  let left = signals.length
  for (const signal of signals)
    signal.addEventListener(
      'abort',
      () => {
        left -= 1
        if (left === 0) all.abort()
      },
      { once: true },
    )
  return all.signal
}
