import { expect, it } from 'vitest'
import { quadraticGrowth } from './growth'

/** Work whose steps are counted out beforehand. */
const steps = (count: number) => () => {
  let sum = 0
  for (let at = 0; at < count; at += 1) sum = (sum * 31 + at) % 1_000_003
  return sum
}

it(
  'tells work in step with its input from work that grows with the square',
  { timeout: 60_000 },
  async () => {
    expect(await quadraticGrowth(2_000, (size) => steps(size * 200))).toBeNull()
    expect(await quadraticGrowth(2_000, (size) => steps((size * size) / 5))).toMatch(
      '16 times the input took',
    )
  },
)
