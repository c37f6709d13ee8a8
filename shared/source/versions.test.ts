import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_DATE } from '@shared/kernel/fields'
import { newId, type SourceId } from '@shared/kernel/ids'
import {
  betweenVersions,
  canSupersede,
  earlierVersions,
  hintKey,
  laterVersions,
  normalUrl,
  textLikeness,
  type Versioned,
  versionHints,
  versionNames,
  versionsOf,
} from './versions'

const idAt = (at: number): SourceId => newId('source', at, new Uint8Array(10))

const source = (at: number, change: Partial<Versioned> = {}): Versioned => ({
  id: idAt(at),
  supersedes: null,
  published: { ...NO_DATE, time: '', zone: '' },
  accessed: NO_DATE,
  createdAt: `2024-03-0${Math.min(9, at)}T10:11:00.000Z`,
  title: '',
  publisher: '',
  url: '',
  original: { fileName: '', mediaType: 'text/plain', byteLength: 1, sha256: String(at).padStart(64, '0') },
  trashed: null,
  ...change,
})
const dated = (at: number, day: string, change: Partial<Versioned> = {}) =>
  source(at, { published: { edtf: day, words: '', time: '', zone: '' }, ...change })

describe('versionsOf', () => {
  it('names each version once and before what supersedes it, in branches and in rings', () => {
    const graphs = fc.array(fc.option(fc.nat({ max: 7 }), { nil: null }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(graphs, fc.nat({ max: 7 }), (links, from) => {
        const all = links.map((to, at) => source(at + 1, { supersedes: to === null ? null : idAt(to + 1) }))
        const start = idAt((from % links.length) + 1)
        const chain = versionsOf(all, start)
        expect(new Set(chain.map(({ id }) => id)).size).toBe(chain.length)
        expect(chain.map(({ id }) => id)).toContain(start)
        for (const version of chain) expect(versionsOf(all, version.id)).toEqual(chain)
        expect(laterVersions(all, start).every(({ id }) => id !== start)).toBe(true)
        for (const before of earlierVersions(all, start))
          expect(canSupersede(all, before.id, start)).toBe(false)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('knows what comes after and before', () => {
    const all = [source(3, { supersedes: idAt(2) }), source(1), source(2, { supersedes: idAt(1) }), source(9)]
    const ids = (list: readonly Versioned[]) => list.map(({ id }) => id)
    expect(ids(versionsOf(all, idAt(2)))).toEqual([idAt(1), idAt(2), idAt(3)])
    expect(ids(laterVersions(all, idAt(1)))).toEqual([idAt(2), idAt(3)])
    expect(ids(earlierVersions(all, idAt(3)))).toEqual([idAt(1), idAt(2)])
    expect(canSupersede(all, idAt(1), idAt(3))).toBe(false)
    expect(canSupersede(all, idAt(9), idAt(3))).toBe(true)
  })
})

describe('names of versions', () => {
  it('are the days that tell them apart', () => {
    expect(betweenVersions(dated(1, '2024-03-03'), dated(2, '2024-03-05'))).toBe('between 3 and 5 March 2024')
    expect(betweenVersions(dated(1, '2024-02-28'), dated(2, '2024-03-05'))).toBe(
      'between 28 February and 5 March 2024',
    )
    expect(betweenVersions(dated(1, '2023'), dated(2, '2024-03'))).toBe('between 2023 and March 2024')
    // Published on one day, captured on two.
    expect(betweenVersions(dated(3, '2024-03-01'), dated(5, '2024-03-01'))).toBe('between 3 and 5 March 2024')
    const sameDay = [source(3), source(4, { createdAt: '2024-03-03T12:00:00.000Z' })]
    expect([...versionNames(sameDay).values()]).toEqual([
      '3 March 2024, 10:11 UTC',
      '3 March 2024, 12:00 UTC',
    ])
  })
})

describe('versionHints', () => {
  const none = () => null
  const url = 'https://www.example.org/a/?utm_source=x#top'

  it('know an address whatever the visit added to it', () => {
    for (const same of [
      'http://example.org/a',
      'https://m.example.org/a/index.html',
      'https://web.archive.org/web/20240303/http://example.org/a?fbclid=1',
    ])
      expect(normalUrl(same)).toBe(normalUrl(url))
    expect(normalUrl('https://example.org/a?id=2')).not.toBe(normalUrl(url))
    expect(normalUrl('javascript:alert(1)')).toBe('')
  })

  it('propose the last version before, once for each chain, until refused', () => {
    const first = source(1, { url })
    const second = source(2, { url: 'http://example.org/a', supersedes: first.id })
    const third = source(3, { url })
    const all = [first, second, third]
    const hints = versionHints(third, all, new Set(), none)
    expect(hints).toEqual([
      { earlier: second.id, later: third.id, why: 'the same address', key: hintKey(second, third) },
    ])
    expect(versionHints(third, all, new Set([hintKey(third, second)]), none)).toEqual([])
    expect(versionHints(second, all, new Set(), none)[0]).toMatchObject({
      earlier: second.id,
      later: third.id,
    })
  })

  it('believe a title only with its publisher, and a file name only with the text', () => {
    const title = source(1, { title: 'On the border', publisher: 'Harbour Post' })
    expect(versionHints(source(2, { title: 'On the Border' }), [title], new Set(), none)).toEqual([])
    expect(
      versionHints(source(2, { title: 'On the Border', publisher: 'harbour post' }), [title], new Set(), none)
        .length,
    ).toBe(1)
    const named = (at: number) => source(at, { original: { ...source(at).original, fileName: 'report.pdf' } })
    expect(versionHints(named(2), [named(1)], new Set(), none)).toEqual([])
    expect(versionHints(named(2), [named(1)], new Set(), () => 0.1)).toEqual([])
    expect(versionHints(named(2), [named(1)], new Set(), () => 0.8).length).toBe(1)
  })

  it('measure how much of two texts is common', () => {
    const text = 'no lethal goods had left the country since the spring of last year'
    expect(textLikeness(text, text)).toBe(1)
    expect(textLikeness(text, text.replace('lethal ', ''))).toBeGreaterThan(0.6)
    expect(textLikeness(text, 'quite another text about whales and their songs at sea')).toBe(0)
    expect(textLikeness('', text)).toBe(0)
  })
})
