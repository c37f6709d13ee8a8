import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@shared/kernel/canonical-json'
import type { CarryOver } from '@shared/excerpt/carry-over'
import type { Overlay } from '@shared/source/overlay'
import { hintKey } from '@shared/source/versions'
import type { Verdict } from '@shared/verdict/verdict'
import { readerOfBytes } from './archive'
import type { BundleContents } from './contents'
import { readBundle } from './read'
import { testContents } from './test-contents'
import { withholdSecrets } from './withhold'
import { writeBundle } from './write'

/* What lies over sources: what is set aside, decisions about later versions, verdicts on suggestions. */

const platform = {
  sha256: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
}
const inputs = { now: Date.UTC(2024, 5, 1, 9, 30), caseName: 'Case', software: 'Gainsay' }

const OPEN = 'The ministry said that nothing was shipped.'
const LATER = 'The agency held that nothing was shipped.'

/** Two versions of a text, the later one secret if so wished, with an overlay, a carry-over and verdicts. */
function laidOver(secret: boolean, change: (made: Made) => void = () => undefined): BundleContents {
  const texts = [
    { text: OPEN, start: 4, end: 12 },
    { text: LATER, start: 4, end: 10, secret },
    { text: 'An attachment, hidden with its message.', start: 3, end: 13 },
    { text: 'A still later version.', start: 2, end: 7 },
  ]
  return testContents('Case', texts, (records, id, base) => {
    const [first, second, part, third] = records.source
    const [firstText, secondText] = records.rendition
    const [excerpt] = records.excerpt
    if (!first || !second || !part || !third || !firstText || !secondText || !excerpt)
      throw new Error('no source')
    part.partOf = { source: second.id, part: 'hidden-attachment.txt', at: '' }
    third.supersedes = second.id
    const range = { id: id('item'), start: 0, end: 3, by: 'person' as const, why: 'hidden-overlay' }
    const overlay: Overlay = {
      ...base(),
      id: id('overlay'),
      source: second.id,
      rendition: secondText.id,
      cleaner: { name: '', version: 0 },
      aside: [range],
    }
    const carried: CarryOver = {
      ...base(),
      id: id('carryOver'),
      excerpt: excerpt.id,
      version: second.id,
      rendition: secondText.id,
      verdict: 'altered',
      place: { start: 4, end: 10 },
      words: 'agency',
      difference: [],
      why: 'hidden-carried',
    }
    const verdict = (key: string, source = first.id, made: string[] = []): Verdict => ({
      ...base(),
      id: id('verdict'),
      key,
      kind: 'name',
      source,
      decision: 'refused',
      why: '',
      made: made.map((record) => ({ id: id('item'), record })),
    })
    const kept = verdict('name:a plain word')
    const hidden = [
      verdict('name:hidden-there', second.id),
      verdict(hintKey(first, second)),
      // As a tray keeps whether a spelling is an entity's: an id stands within the key.
      verdict(`same-as:${second.id}:hidden spelling`),
      verdict('name:hidden-made', first.id, [second.id]),
    ]
    change({ overlay, carried })
    records.overlay.push(overlay)
    records.carryOver.push(carried)
    records.verdict.push(kept, ...hidden)
  })
}
type Made = { readonly overlay: Overlay; readonly carried: CarryOver }

const inWords = ({ records, states, texts }: BundleContents): string =>
  canonicalJson(records) + canonicalJson(states) + [...texts.keys()].join(' ')

async function read(contents: BundleContents) {
  const parts: Uint8Array[] = []
  for await (const chunk of writeBundle(contents, inputs, platform)) parts.push(chunk)
  return readBundle(readerOfBytes(new Uint8Array(Buffer.concat(parts))), platform)
}

describe('a secret later version', () => {
  it('leaves no trace in what lies over it, in verdicts on it, nor in what was part of it', async () => {
    const contents = laidOver(true)
    const second = contents.records.source[1]
    const words = inWords(withholdSecrets(contents).contents)
    expect(words).not.toContain(second?.id)
    expect(words).not.toContain(second?.original.sha256)
    expect(words).not.toContain('hidden')
    expect(words).not.toContain('agency')
    const kept = withholdSecrets(contents).contents.records
    expect(kept.verdict.map(({ key }) => key)).toEqual(['name:a plain word'])
    expect(kept.source).toHaveLength(2)
    expect(kept.source[1]).toMatchObject({ supersedes: null })
    expect((await read(contents)).ok).toBe(true)
  })

  it('is all there where it is not secret', async () => {
    const contents = laidOver(false)
    const back = await read(contents)
    expect(back.ok && back.value.records.verdict.length).toBe(5)
    expect(back.ok && back.value.records.overlay).toEqual(contents.records.overlay)
    expect(back.ok && back.value.records.carryOver).toEqual(contents.records.carryOver)
  })
})

describe('a bundle is refused in which', () => {
  const cases: [string, RegExp, (made: Made) => void][] = [
    [
      'a range lies outside the text',
      /outside the source’s text/,
      ({ overlay }) => {
        Object.assign(overlay.aside[0] ?? {}, { start: 2, end: 9_000 })
      },
    ],
    [
      'a range ends before it begins',
      /outside the source’s text/,
      ({ overlay }) => {
        Object.assign(overlay.aside[0] ?? {}, { start: 3, end: 1 })
      },
    ],
    [
      'an overlay names another source',
      /another source than its rendition/,
      ({ overlay }) => {
        Object.assign(overlay, { source: FIRST })
      },
    ],
    [
      'a decision names another version',
      /another version than its rendition/,
      ({ carried }) => {
        Object.assign(carried, { version: FIRST })
      },
    ],
    [
      'a decision puts words into the later version',
      /carry-over .* do not stand/,
      ({ carried }) => {
        carried.words = 'lethal'
      },
    ],
    [
      'a decision names a place behind the end',
      /carry-over .* do not stand/,
      ({ carried }) => {
        carried.place = { start: LATER.length, end: LATER.length + 4 }
        carried.words = ''
      },
    ],
  ]
  const FIRST = laidOver(false).records.source[0]?.id ?? ''
  it.each(cases)('%s', async (_name, message, change) => {
    const back = await read(laidOver(false, change))
    expect(back.ok ? '' : back.error.message).toMatch(message)
  })
})
