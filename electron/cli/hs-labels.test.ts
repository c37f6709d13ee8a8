import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { HS_LABELS } from '@assets/hs/labels'
import { HS_CHAPTERS } from '@shared/shipment/hs-headings'
import { hsLevels, hsWords } from '@shared/shipment/hs-labels'
import { readNomenclature } from '@shared/table/nomenclature'

test('a code is named by all its levels, and a loaded nomenclature goes first', () => {
  expect(hsWords(hsLevels('8542319010', HS_LABELS, null))).toBe(
    '85 electrical machines and electronics › 8542 integrated circuits',
  )
  const loaded = new Map([['854231', 'Processors']])
  expect(hsLevels('854231', HS_LABELS, loaded).map(({ label }) => label)).toEqual([
    'electrical machines and electronics',
    'integrated circuits',
    'Processors',
  ])
  expect(hsLevels('0101', HS_LABELS, null)).toEqual([
    { code: '01', label: 'live animals' },
    { code: '0101', label: '' },
  ])
  expect(HS_CHAPTERS.filter((chapter) => !HS_LABELS.has(chapter))).toEqual(['99'])
})

const KIT = new URL('../../../shared/data/harmonized-system/data/harmonized-system.csv', import.meta.url)
  .pathname
const kit = existsSync(KIT)
describe('the nomenclature of the kit', () => {
  it.runIf(kit || process.env['CI'])(
    'is read whole, and has every heading we label in words of its own',
    () => {
      const read = readNomenclature(readFileSync(KIT, 'utf8'))
      if (!read.ok) throw new Error(read.error.message)
      expect(read.value.labels.size).toBeGreaterThan(6_800)
      for (const [code, label] of HS_LABELS) {
        const official = read.value.labels.get(code)
        expect(official, code).toBeDefined()
        // A short name of two or three words is what anybody would call the goods; longer ones are ours.
        if (label.split(' ').length > 4) expect(official?.toLowerCase()).not.toBe(label.toLowerCase())
      }
    },
  )
})
