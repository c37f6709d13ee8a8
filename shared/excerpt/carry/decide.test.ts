import { describe, expect, it } from 'vitest'
import { parse } from 'valibot'
import { carryOverSchema, type CarryOver } from '@shared/excerpt/carry-over'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { makeExcerpt } from '@shared/excerpt/make-excerpt'
import { NO_DATE } from '@shared/kernel/fields'
import { newId } from '@shared/kernel/ids'
import type { Versioned } from '@shared/source/versions'
import { agreed, type CarryDraft, isGone, placeOfWords, regionStands, standsAt } from './decide'
import { fateInLines, fatesOf, isChanged } from './fate'
import { proposeCarryOver } from './propose'

const bytes = new Uint8Array(10)
const [first, second, third] = [1, 2, 3].map((at) => newId('source', at, bytes))
if (first === undefined || second === undefined || third === undefined) throw new Error('no ids')
const rendition = newId('rendition', 1, bytes)
const EARLIER = 'The ministry said that no lethal goods had left the country since the spring.'
const LATER = EARLIER.replace('lethal ', '')
const base = {
  createdAt: '2024-03-03T10:00:00.000Z',
  updatedAt: '2024-03-03T10:00:00.000Z',
  author: newId('persona', 1, bytes),
  protection: 'desk' as const,
  protectedFields: [],
  pseudonym: '',
  trashed: null,
}

const start = EARLIER.indexOf('no lethal')
const made = makeExcerpt(EARLIER, { source: first, rendition }, { start, end: start + 36 })
if (!made.ok) throw new Error(made.error.message)
const excerpt: Excerpt = { ...base, id: newId('excerpt', 1, bytes), ...made.value }
const to = { version: second, rendition: newId('rendition', 2, bytes) }

const record = (draft: CarryDraft | null, at = 1): CarryOver => {
  if (draft === null) throw new Error('no draft')
  return parse(carryOverSchema, { ...base, id: newId('carryOver', at, bytes), ...draft })
}
const version = (at: number, id: Versioned['id'], supersedes: Versioned['supersedes']): Versioned => ({
  id,
  supersedes,
  published: { edtf: `2024-03-0${at}`, words: '', time: '', zone: '' },
  accessed: NO_DATE,
  createdAt: base.createdAt,
  title: '',
  publisher: '',
  url: '',
  original: { fileName: '', mediaType: '', byteLength: 0, sha256: '0'.repeat(64) },
  trashed: null,
})
const sources = [version(3, first, null), version(5, second, first), version(7, third, second)]

describe('a decision about an excerpt in a later version', () => {
  it('is a record in every case', () => {
    const proposal = proposeCarryOver(excerpt, EARLIER, LATER)
    expect(record(agreed(excerpt, to, proposal))).toMatchObject({
      verdict: 'altered',
      words: 'no goods had left the country',
    })
    expect(record(isGone(excerpt, to, 'Rewritten.'))).toMatchObject({
      verdict: 'gone',
      place: null,
      why: 'Rewritten.',
    })
    const at = LATER.indexOf('no goods')
    expect(record(standsAt(excerpt, to, LATER, { start: at, end: at + 8 }, ''))).toMatchObject({
      verdict: 'altered',
    })
    expect(record(standsAt(excerpt, to, EARLIER, excerpt.position, ''))).toMatchObject({
      verdict: 'moved',
      difference: [],
    })
    expect(record(regionStands(excerpt, to, ''))).toMatchObject({ verdict: 'exact', words: '' })
    expect(agreed(excerpt, to, { ...proposal, verdict: 'unclear', place: null })).toBeNull()
  })

  it('finds words that a person names, and asks for more where they stand twice', () => {
    expect(placeOfWords(LATER, ' no goods\nhad ')).toEqual({ ok: true, value: { start, end: start + 12 } })
    expect(placeOfWords(LATER, 'no lethal')).toMatchObject({ ok: false, error: { code: 'carry.not-there' } })
    expect(placeOfWords(`${LATER} ${LATER}`, 'no goods')).toMatchObject({
      ok: false,
      error: { code: 'carry.several' },
    })
  })
})

describe('the fate of an excerpt', () => {
  it('says what was decided and for how many versions nothing was', () => {
    const decided = record(agreed(excerpt, to, proposeCarryOver(excerpt, EARLIER, LATER)))
    const fate = fatesOf([excerpt], sources, [decided]).get(excerpt.id)
    if (fate === undefined) throw new Error('no fate')
    expect(isChanged(fate)).toBe(true)
    expect(fateInLines(fate, first, sources)).toEqual([
      'altered in the version of 5 March 2024: lost “lethal”',
      'not decided yet: 1',
    ])
    expect(fatesOf([excerpt], [version(3, first, null)], []).size).toBe(0)
  })
})
