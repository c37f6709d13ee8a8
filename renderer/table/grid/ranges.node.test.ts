import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, between, everything, includes, NOTHING, type Ranges, remove, sizeOf, toggle } from './ranges'

const position = fc.nat({ max: 30 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), a: position, b: position }),
  fc.record({ kind: fc.constant('remove' as const), a: position, b: position }),
  fc.record({ kind: fc.constant('toggle' as const), a: position, b: position }),
)

test('ranges are the set of positions they stand for, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let ranges: Ranges = NOTHING
      const plain = new Set<number>()
      for (const { kind, a, b } of steps) {
        const { from, to } = between(a, b)
        if (kind === 'toggle') {
          ranges = toggle(ranges, a)
          if (!plain.delete(a)) plain.add(a)
          continue
        }
        ranges = (kind === 'add' ? add : remove)(ranges, { from, to })
        for (let at = from; at <= to; at += 1) plain[kind === 'add' ? 'add' : 'delete'](at)
      }
      expect(sizeOf(ranges)).toBe(plain.size)
      for (let at = 0; at <= 30; at += 1) expect(includes(ranges, at)).toBe(plain.has(at))
      for (const [place, { from, to }] of ranges.entries()) {
        expect(from).toBeLessThanOrEqual(to)
        expect(from).toBeGreaterThan((ranges[place - 1]?.to ?? -2) + 1)
      }
    }),
    { seed: 4, numRuns: 200 },
  )
  expect(sizeOf(everything(1_000_000))).toBe(1_000_000)
  expect(everything(0)).toEqual([])
})
