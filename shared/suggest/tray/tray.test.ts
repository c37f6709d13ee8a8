import { describe, expect, it } from 'vitest'
import { entityDirectory } from '@shared/entity/directory'
import type { Entity } from '@shared/entity/entity'
import { UNLIMITED } from '@shared/claim/scope'
import { NO_DATE } from '@shared/kernel/fields'
import { type ItemId, newId } from '@shared/kernel/ids'
import { suggest } from '@shared/suggest/suggest'
import type { ClaimSuggestion } from '@shared/suggest/suggestion'
import { describe as inWords } from './describe'
import { inContext } from './in-context'
import { knownNames, placeOfName } from './known-names'
import { namesParty } from './names-party'
import { proposition } from './proposition'
import { trayOf } from './tray'

const bytes = (n: number) => new Uint8Array(10).fill(n)
const item = (): ItemId => newId('item', 1, bytes(1))
const base = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  author: newId('persona', 1, bytes(1)),
  protection: 'desk' as const,
  protectedFields: [],
  pseudonym: '',
  trashed: null,
}
const company = (n: number, ...names: string[]): Entity => ({
  ...base,
  id: newId('entity', n, bytes(n)),
  schema: 'Company',
  names: names.map((value) => ({
    id: item(),
    value,
    kind: 'name',
    language: '',
    script: '',
    basis: '',
    excerpt: null,
  })),
  countries: [],
  identifiers: [],
  role: 'background',
  summary: '',
})

function readTray(
  text: string,
  entities: readonly Entity[] = [],
  aside: { start: number; end: number }[] = [],
) {
  const directory = entityDirectory(entities, [])
  const known = knownNames(directory)
  const tray = trayOf(suggest(text, { entities: known.entities, published: '2024-03-12' }), {
    source: newId('source', 1, bytes(1)),
    rendition: newId('rendition', 1, bytes(1)),
    directory,
    verdicts: [],
    excerpts: [],
    aside,
  })
  const context = { directory, known, published: NO_DATE, newItemId: item }
  return tray.open.map((one) => ({ kind: one.matter.kind, ...inWords(one, context) }))
}

describe('lines of the tray', () => {
  it('say what would be made', () => {
    expect(
      readTray('In 2021 Brenor Ltd exported 137 pumps valued at almost a billion dollars to Iran.').map(
        ({ kind, what, proposal, details }) => [kind, what, proposal, ...details],
      ),
    ).toEqual([
      ['name', 'company', 'Add Brenor Ltd'],
      ['name', 'country', 'Add Iran'],
      ['figure', 'flow', 'Two figures: 137 pumps and almost $1 billion', 'from Brenor Ltd to Iran', '2021'],
      ['date', 'date', '2021'],
    ])
  })
  it('leave out events, which a case has no record for, and what is set aside', () => {
    const text = 'Brenor Ltd showed pumps before the Norway-China summit.\n\nMore from Fjord Media Group'
    const kinds = (entries: { proposal: string }[]) => entries.map(({ proposal }) => proposal)
    expect(suggest(text).names.map(({ schema }) => schema)).toContain('Event')
    expect(kinds(readTray(text)).join()).not.toContain('summit')
    expect(kinds(readTray(text)).join()).toContain('Fjord Media Group')
    const aside = [{ start: text.indexOf('More'), end: text.length }]
    expect(kinds(readTray(text, [], aside)).join()).not.toContain('Fjord Media Group')
  })
  it('ask about the nearest name of the case', () => {
    expect(
      readTray('It was bought by Brenmotor Ltd.', [company(2, 'Brennotor'), company(3, 'Merano')])[0],
    ).toMatchObject({
      kind: 'same-as',
      proposal: 'Same as Brennotor?',
      reason: expect.stringContaining('one letter differs') as string,
    })
  })
})

describe('names of the case', () => {
  const known = knownNames(
    entityDirectory([company(1, 'Brenor Ltd', 'Бренор'), company(2, 'Merano'), company(3, 'Merano Ltd')], []),
  )
  it('do not ask about a name that is spelled just so, though it is glued to the word behind it', () => {
    const text = 'Vladimir Putin Xi Jinpingkremlin.ru'
    const asked = (...entities: Entity[]) =>
      readTray(text, entities)
        .filter(({ proposal }) => proposal.includes('Jinping'))
        .map(({ kind }) => kind)
    expect(asked()).toEqual(['name'])
    expect(asked({ ...company(1, 'Xi Jinping'), schema: 'Person' })).toEqual(['link'])
    // Two of the name are two: then a person says which.
    expect(asked(company(1, 'Xi Jinping'), company(2, 'Xi Jinping'))).toEqual(['same-as'])
  })

  it('are found by any spelling, but not where two have it', () => {
    expect(known.named('the Brenor')).toBe(newId('entity', 1, bytes(1)))
    expect(known.named('Бренор')).toBe(newId('entity', 1, bytes(1)))
    expect(known.named('Merano')).toBeNull()
    expect(known.named('Nobody')).toBeNull()
  })
  it('stand for places beside countries', () => {
    expect(placeOfName('PRC', known)).toEqual({ kind: 'country', country: 'cn' })
    expect(placeOfName('Brenor', known)).toMatchObject({ kind: 'entity' })
    expect(placeOfName('the front', known)).toEqual({ kind: 'words', words: 'the front' })
    expect(placeOfName('', known)).toBeNull()
  })
})

describe('propositions', () => {
  it.each([
    [
      'Brenor Ltd said it did not supply pumps to the army.',
      'Brenor Ltd',
      'Brenor Ltd did not supply pumps to the army.',
    ],
    [
      'Li, who holds a passport, told AFP that he had nothing to do with it',
      'Li Guowei',
      'Li Guowei had nothing to do with it.',
    ],
    ['“We never sold them anything,” the spokesman said on Monday.', '', 'We never sold them anything.'],
    [
      'but no pumps reached the front, according to the ministry',
      'the ministry',
      'No pumps reached the front.',
    ],
    ['Turkey denies it.', 'Turkey', 'Turkey denies it.'],
    // Nobody is “it” here.
    ['It is noted that Turkey continues to deny it.', 'Turkey', 'Turkey continues to deny it.'],
    ['It’s unknown how many pumps were sold.', 'Brenor Ltd', 'It’s unknown how many pumps were sold.'],
    ['It is ready to sell pumps.', 'Turkey', 'Turkey is ready to sell pumps.'],
    // A quotation within the words keeps both its marks.
    [
      'Brenor Ltd said that its pumps are “extremely in demand.”',
      'Brenor Ltd',
      'Its pumps are “extremely in demand.”',
    ],
    ['“Never,” as they put it, was “a long time”', '', '“Never,” as they put it, was “a long time”.'],
    ['外交部否认此事', '外交部', '外交部否认此事。'],
  ])('%s', (exact, speaker, expected) => {
    const claim: ClaimSuggestion = {
      key: '',
      reason: '',
      kind: 'denial',
      start: 0,
      end: exact.length,
      exact,
      speaker,
      scope: { parties: [], goods: '', from: '', to: '', period: NO_DATE, capacity: UNLIMITED.capacity },
    }
    expect(proposition(claim)).toBe(expected)
  })
})

it.each([
  ['Brenor Ltd', true],
  ['The Brenor Group', true],
  ['The company', false],
  ['its spokesman', false],
  ['Das Unternehmen', false],
  ['该公司', false],
  ['外交部', true],
  ['', false],
])('whether “%s” names somebody: %s', (party, named) => {
  expect(namesParty(party)).toBe(named)
})

it('words stand in their line, without half a word or half a letter', () => {
  const text = `Headline\n${'word '.repeat(30)}Brenor ${'🚚 '.repeat(40)}end\nNext line`
  const start = text.indexOf('Brenor')
  const { before, words, after } = inContext(text, { start, end: start + 6 })
  expect(words).toBe('Brenor')
  expect(before).toMatch(/^…(?:word )+$/)
  expect(after).toMatch(/^ (?:🚚 )+…$/u)
  expect(inContext(text, { start: 0, end: 8 })).toEqual({ before: '', words: 'Headline', after: '' })
  expect(inContext(text, { start: 0, end: text.length }).words).toMatch(/…$/)
})
