import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { CHPL_CODES, chplFlag, chplWords } from './chpl'
import { hasHeading, HS_CHAPTERS } from './hs-headings'

test('a code is flagged by its first six digits, dated and as no verdict', () => {
  const flag = chplFlag('8542319010', '2022')
  expect(flag).toEqual({ code: '854231', tier: '1', doubt: '' })
  expect(flag && chplWords(flag)).toBe(
    'HS 854231 is on the Common High Priority List of 23 February 2024 (tier 1: integrated circuits, of the greatest concern); not a verdict.',
  )
  expect(chplFlag('8542', '2022')).toBeNull()
  expect(chplFlag('870321', '')).toBeNull()
  expect(chplFlag('854151', '2017')?.doubt).toContain('HS 2017')
})

test('every code of the list lies under a heading of the nomenclature', () => {
  expect(CHPL_CODES).toHaveLength(50)
  expect(new Set(CHPL_CODES).size).toBe(50)
  expect(CHPL_CODES.filter((code) => !/^\d{6}$/.test(code) || !hasHeading(code))).toEqual([])
  expect(HS_CHAPTERS).toHaveLength(97)
})

const KIT = new URL('../../../shared/data/chpl/common-high-priority-list.csv', import.meta.url).pathname
const kit = existsSync(KIT)
describe('the list of the kit', () => {
  it.runIf(kit || process.env['CI'])('has the same codes and tiers', () => {
    const rows = readFileSync(KIT, 'utf8').trim().split(/\r?\n/).slice(1)
    const [codes, tiers] = [0, 1].map((at) => rows.map((row) => row.split(',')[at] ?? ''))
    expect(codes?.map((code) => chplFlag(code, '2022')?.tier)).toEqual(tiers)
    expect(codes?.toSorted()).toEqual(CHPL_CODES.toSorted())
  })
})
