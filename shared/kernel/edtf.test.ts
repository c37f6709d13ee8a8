import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth } from './calendar'
import { parseEdtf, type Bound } from './edtf'
import { dayToIso } from './edtf-compare'

const KIT = new URL('../../../shared/data/edtf/cases.json', import.meta.url).pathname
// Skipped by name where the kit is absent; a build machine must have it, and fails.
const kit = existsSync(KIT) || process.env['CI'] !== undefined

function show(bound: Bound): string | null {
  return bound.kind === 'day' ? dayToIso(bound.day) : bound.kind === 'open' ? null : '?'
}

function bounds(text: string): (string | null)[] | string {
  const parsed = parseEdtf(text)
  return parsed.ok ? [show(parsed.value.start), show(parsed.value.end)] : parsed.error.code
}

type Case = { s: string; level: number; bounds?: [string | null, string | null] | null }

describe.skipIf(!kit)('the list of cases in the kit', () => {
  const cases: { valid: Case[]; invalid: { s: string }[] } = kit
    ? JSON.parse(readFileSync(KIT, 'utf8'))
    : { valid: [], invalid: [] }

  it('reads levels 0 and 1 with the bounds given there', () => {
    for (const { s, bounds: expected } of cases.valid.filter(({ level }) => level < 2)) {
      // A season without bounds there has our widest ones: see seasonDays.
      if (expected) expect([s, bounds(s)]).toEqual([s, expected])
      else expect([s, parseEdtf(s).ok]).toEqual([s, true])
    }
  })

  it('refuses level 2 and what is no date', () => {
    const refused = [...cases.valid.filter(({ level }) => level === 2), ...cases.invalid]
    for (const { s } of refused) expect([s, bounds(s)]).toEqual([s, 'edtf.unreadable'])
  })
})

describe('parseEdtf', () => {
  it.each([
    ['2022-12', '2022-12-01', '2022-12-31'],
    ['2023-XX', '2023-01-01', '2023-12-31'],
    ['2023-02-XX~', '2023-02-01', '2023-02-28'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2023-21', '2023-03-01', '2023-12-22'],
    ['2023-24?', '2022-12-01', '2024-03-21'],
    ['2023-03/2023-04', '2023-03-01', '2023-04-30'],
    ['../2022-02', null, '2022-02-28'],
    ['2022-02/', '2022-02-01', '?'],
    ['1985-04-12T23:20:30-04', '1985-04-12', '1985-04-12'],
    ['Y12345', 'Y12345-01-01', 'Y12345-12-31'],
    ['-0001', '-0001-01-01', '-0001-12-31'],
  ])('bounds %s', (text, start, end) => {
    expect(bounds(text)).toEqual([start, end])
  })

  it.each([
    '2022-02-29',
    '2023-00-10',
    '2023-XX-05',
    '2023-21-01',
    '-0000',
    'Y2023',
    '2023??',
    '../..',
    '2023/2024/2025',
    '2023-05-21T25:00:00',
    '2023-05-21T10:00:00Z/2024',
    ' 2023',
    '9'.repeat(1000),
  ])('refuses %s', (text) => {
    expect(bounds(text)).toBe('edtf.unreadable')
  })

  it('refuses an interval that ends before it starts, but not one that may not', () => {
    expect(bounds('2023-04/2023-03')).toBe('edtf.reversed')
    expect(bounds('2023-06/2023')).toEqual(['2023-06-01', '2023-12-31'])
  })

  it('keeps doubt beside the bounds', () => {
    expect(parseEdtf('2021~/2022?')).toMatchObject({ value: { uncertain: true, approximate: true } })
    expect(parseEdtf('2021%')).toMatchObject({ value: { uncertain: true, approximate: true } })
    expect(parseEdtf('2021')).toMatchObject({ value: { uncertain: false, approximate: false } })
  })

  it('puts every day of a month between the bounds of its month and its year', () => {
    const two = (value: number) => String(value).padStart(2, '0')
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const iso = `${year}-${two(month)}-${two(day)}`
          if (day > daysInMonth(year, month)) {
            expect(bounds(iso)).toBe('edtf.unreadable')
            return
          }
          expect(bounds(iso)).toEqual([iso, iso])
          const [first = '', last = ''] = bounds(iso.slice(0, 7))
          expect(`${year}-01-01` <= `${first}` && `${first}` <= iso).toBe(true)
          expect(iso <= `${last}` && `${last}` <= `${year}-12-31`).toBe(true)
        },
      ),
      { seed: 2 },
    )
  })

  it('never throws', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%XYTZ:+ é'), maxLength: 24 })
    fc.assert(
      fc.property(noise, (text) => {
        const parsed = parseEdtf(text)
        if (parsed.ok) expect(parsed.value.text).toBe(text)
        else expect(parsed.error.code).toMatch(/^edtf\./)
      }),
      { seed: 3, numRuns: 2000 },
    )
  })
})
