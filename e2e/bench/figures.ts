/** What a bench measured, and how it is said. */

/** One figure, in milliseconds round by round: ours beside the platform's limit, measured in the same run. */
export type Figure = {
  readonly what: string
  readonly limit: string
  /** The ratio it should stay under; null where none is set. */
  readonly aim: number | null
  readonly ours: readonly number[]
  readonly bare: readonly number[]
}

const NUMBER = 10

/** A table of the figures: ratio with its spread, aim, and the medians for orientation. */
export function tableOf(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ what }) => what.length))
  const line = (what: string, cells: readonly string[], rest: string) =>
    [what.padEnd(width), ...cells.map((cell) => cell.padStart(NUMBER)), rest].join('  ')
  const head = line('', ['ratio', 'from', 'to', 'aim', 'ours ms', 'limit ms'], 'the limit')
  const rows = figures.map((figure) => {
    const { ratio, from, to } = ratioOf(figure)
    const cells = [
      ratio.toFixed(2),
      from.toFixed(2),
      to.toFixed(2),
      figure.aim === null ? 'none' : `≤ ${figure.aim.toFixed(2)}`,
      median(figure.ours).toFixed(1),
      median(figure.bare).toFixed(1),
    ]
    return line(figure.what, cells, `${figure.limit}${meets(figure) ? '' : '   MISSES ITS AIM'}`)
  })
  return [head, ...rows].join('\n')
}

/** The ratio of the medians, and the least and greatest ratio of one round. */
export function ratioOf({ ours, bare }: Figure): { ratio: number; from: number; to: number } {
  const rounds = ours.map((time, round) => time / (bare[round] ?? Number.NaN))
  return { ratio: median(ours) / median(bare), from: Math.min(...rounds), to: Math.max(...rounds) }
}

/** Whether a figure stays under its aim. */
export const meets = (figure: Figure): boolean => figure.aim === null || ratioOf(figure).ratio <= figure.aim

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
