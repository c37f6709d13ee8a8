/** How the benches measure: ours and the platform's limit in turn, so that both meet the same machine. */

/** One figure of the bench, in milliseconds round by round. `aim`: the ratio it should stay under, if one is set. */
export type Figure = {
  readonly what: string
  readonly limit: string
  readonly aim: number | null
  readonly ours: readonly number[]
  readonly bare: readonly number[]
}

/** What a piece of work takes, in milliseconds. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

type Pair = { readonly ours: () => Promise<unknown>; readonly bare: () => Promise<unknown> }

/** Runs the pair so often; each takes the first turn every second time. */
export async function inTurn(times: number, { ours, bare }: Pair): Promise<Pick<Figure, 'ours' | 'bare'>> {
  const figures = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < times; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const side of order) figures[side].push(await took(side === 'ours' ? ours : bare))
  }
  return figures
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
