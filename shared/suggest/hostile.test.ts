import { expect, it } from 'vitest'
import { suggest } from './suggest'

/* Texts that no one writes, but a page can hold: what takes time for each pair of words would hang on them. */

const ENDLESS = {
  'words with capitals': 'Ab ',
  'names in Cyrillic': 'Иван Петров ',
  'grouped numbers': '1 000 ',
  'one word of hyphens': 'Ab-',
  titles: 'Defence Minister Secretary ',
}

it.each(Object.entries(ENDLESS))(
  '%s without an end take time in step with their length',
  { timeout: 30_000 },
  (_name, words) => {
    const timeOf = (length: number): number => {
      const text = words.repeat(length / words.length)
      // Time of this process alone: other tests run beside it.
      const runs = [0, 0].map(() => {
        const start = process.cpuUsage()
        suggest(text)
        return process.cpuUsage(start).user
      })
      return Math.min(...runs)
    }
    timeOf(500)
    // Linear is 8, quadratic 64.
    expect(timeOf(8_000) / timeOf(1_000)).toBeLessThan(24)
  },
)
