/** Sixteen times the input: linear work takes 16 times as long, quadratic 256 times. */
const TIMES = 16
/** Between the two, with room for a machine that is busy and for memory that is slower when there is more of it. */
const LEAST_QUADRATIC = 64
/** Milliseconds that are too few to tell one growth from another. */
const TOO_LITTLE = 300

/**
 * Says what is wrong when work takes more than time in step with the size of its input; null when nothing is.
 * `workOn` makes an input of a size and answers what is to be measured, so that making it is not.
 * It measures the processor's own time and the least of a few runs: what else runs can only add to either.
 */
export async function quadraticGrowth(
  smallest: number,
  workOn: (size: number) => () => unknown,
): Promise<string | null> {
  await spentOn(workOn(smallest))
  const short = await least(workOn(smallest))
  const large = workOn(TIMES * smallest)
  const long = Math.min(await spentOn(large), await spentOn(large))
  return long < Math.max(LEAST_QUADRATIC * short, TOO_LITTLE)
    ? null
    : `${TIMES} times the input took ${Math.round(long)} ms instead of ${Math.round(short)} ms`
}

async function least(work: () => unknown): Promise<number> {
  return Math.min(await spentOn(work), await spentOn(work), await spentOn(work))
}

/** What the processor spent on the work, in milliseconds. */
async function spentOn(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
