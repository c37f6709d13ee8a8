import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { contentKey } from './content-key'
import { suggest } from './suggest'
import type { Suggestions } from './suggestion'
import engines from './testing/engines-en.json'
import motors from './testing/motors-de.json'
import optics from './testing/optics-en.json'
import russian from './testing/optics-ru.json'

const keysOf = ({ names, figures, claims, responses }: Suggestions): string[] =>
  [...names, ...figures, ...claims, ...responses].map(({ key }) => key).toSorted()

const key = (text: string, words: string): string => {
  const start = text.indexOf(words)
  return contentKey('figure', text, { start, end: start + words.length })
}

describe('keys', () => {
  it.each([optics, engines, motors, russian])('do not know where the words stand', ({ text }) => {
    const lead = `${text.split('\n')[0] ?? ''}\n\n`
    // The same story under another headline, its paragraphs apart.
    const moved = `${lead}\n${text.replaceAll('\n', '\n\n')}`
    const again = new Set(keysOf(suggest(moved)))
    const all = keysOf(suggest(text))
    expect(all.filter((one) => !again.has(one))).toEqual([])
    expect(all.length).toBeGreaterThan(15)
  })
  it('are the same for the same words in another text, whatever the case, spaces and quotation marks', () => {
    expect(
      key('On Monday it sold 220 shipments worth $11 million abroad.', '220 shipments worth $11 million'),
    ).toBe(key('Elsewhere: 220  Shipments, worth $11 million.', '220  Shipments, worth $11 million'))
  })
  it('tell short words apart by those beside them, within the line', () => {
    const a = key('Exports of pumps rose by 10% last year.', '10%')
    expect(key('Later, exports of pumps rose by 10% last year.\nNothing else.', '10%')).toBe(a)
    expect(key('Imports of lenses fell by 10% in May.', '10%')).not.toBe(a)
    expect(key('10%\nrose', '10%')).toBe(key('fell\n10%', '10%'))
  })
  it('fit into a line of a record, and stay apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }), (words) => {
        const text = `a ${words.repeat(6)} b`
        const made = contentKey('claim:denial', text, { start: 2, end: text.length - 2 })
        expect(made.length).toBeLessThanOrEqual(300)
      }),
      { seed: 20_261_121, numRuns: 60 },
    )
    const long = 'nothing was sold to anybody '.repeat(20)
    expect(key(`${long}by us.`, `${long}by us.`)).not.toBe(key(`${long}by them.`, `${long}by them.`))
  })
  it('of a name the case knows say which entity and by which words', () => {
    const id = newId('entity', 1, new Uint8Array(10))
    const entities = [{ id, schema: 'Company', caption: 'Brenor', names: ['Brenor', 'Бренор'] }] as const
    expect(suggest('It was sold by Brenor.', { entities }).names[0]?.key).toBe(`link:${id}:brenor`)
    expect(suggest('It was sold by Brenor.').names[0]?.key).toBe('name:brenor')
  })
})
