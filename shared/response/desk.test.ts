import { describe, expect, it } from 'vitest'
import { accusedParties } from '@shared/contradiction/accused'
import {
  item,
  madeUpBase,
  madeUpClaim,
  madeUpContradiction,
  madeUpId,
  madeUpShipment,
  party,
} from '@shared/contradiction/made-up'
import type { EntityId } from '@shared/kernel/ids'
import { toRecord } from '@shared/kernel/reference'
import { daysLeft, timeLeftInWords } from './deadline'
import { replyDesk, unnamedAccused } from './desk'
import type { Response } from './response'
import { nextStep } from './standing'

const TODAY = '2024-05-10'
const entity = (number: number) => madeUpId('entity', number)
const claim = madeUpClaim(1, 'No goods leave.', { speaker: { entity: entity(1), words: '' } })
const lookup = {
  canonical: (id: EntityId) => id,
  claim: (id: string) => (id === claim.id ? claim : undefined),
  shipment: () => undefined,
}
const side = [{ id: item(), ref: toRecord(claim.id) }]
const named = (number: number) => [{ id: item(), entity: entity(number) }]
const one = madeUpContradiction(1, 'One', { sideA: side, accused: named(2) })
const two = madeUpContradiction(2, 'Two', { sideA: side, status: 'confirmed' })
const over = madeUpContradiction(3, 'Over', { sideA: side, accused: named(9), status: 'dismissed' })
const when = (edtf: string) => ({ edtf, words: '' })
const attempt: Response['attempts'][number] = {
  id: item(),
  when: when('2024-05-01'),
  time: '',
  channel: 'e-mail',
  by: '',
  words: '',
}
const response = (number: number, who: number, fields: Partial<Response>): Response => ({
  ...madeUpBase('response', number),
  party: entity(who),
  allegations: [],
  attempts: [],
  deadline: when(''),
  outcome: 'not-asked',
  answer: null,
  wording: '',
  comment: '',
  ...fields,
})
const tied = (number: number) => ({
  id: item(),
  words: 'So.',
  contradiction: madeUpId('contradiction', number),
})
const desk = (...responses: Response[]) => replyDesk([two, over, one], responses, lookup, TODAY)

describe('parties that stand accused', () => {
  const seller = madeUpShipment(1, { consignor: party(3), manufacturer: party(4), consignee: party(5) })
  const row = { kind: 'source', source: madeUpId('source', 1), locator: { kind: 'row', row: 7 } } as const
  const against = madeUpContradiction(4, 'Four', {
    sideA: side,
    sideB: [
      { id: item(), ref: toRecord(seller.id) },
      { id: item(), ref: row },
    ],
    accused: named(8),
  })
  const all = { ...lookup, shipment: () => seller }
  const accused = (look: Parameters<typeof accusedParties>[1]) =>
    accusedParties(against, look).map(({ entity: who, as }) => [who, ...as])

  it('are the speaker, the seller, the maker and those named by hand, not the buyer', () => {
    expect(accused(all)).toEqual([
      [entity(1), 'speaker'],
      [entity(3), 'consignor'],
      [entity(4), 'manufacturer'],
      [entity(8), 'named'],
    ])
  })

  it('are the sellers of rows that were not taken up as well', () => {
    const sold = (source: string, at: number) =>
      source === row.source && at === 7 ? { consignor: party(6), manufacturer: null } : undefined
    expect(accused({ ...all, row: sold })).toContainEqual([entity(6), 'consignor'])
  })
})

describe('parties that stand accused in words alone', () => {
  const words = (description: string) => ({ kind: 'unnamed', description, country: '' }) as const
  const spoken = madeUpClaim(1, 'No goods leave.', { speaker: { entity: null, words: 'the  ministry' } })
  const sold = madeUpShipment(1, { consignor: words('Firm 3'), manufacturer: words('Orlan Works') })
  const against = (number: number, fields: Parameters<typeof madeUpContradiction>[2]) =>
    madeUpContradiction(number, `No. ${number}`, {
      sideA: side,
      sideB: [{ id: item(), ref: toRecord(sold.id) }],
      ...fields,
    })
  const look = {
    ...lookup,
    claim: () => spoken,
    shipment: () => sold,
    name: (id: EntityId) => (id === entity(3) ? 'FIRM 3' : 'Other'),
  }
  const found = (...contradictions: Parameters<typeof unnamedAccused>[0]) =>
    unnamedAccused(contradictions, look).map(({ words: said, as, title }) => [said, ...as, title])

  it('are listed, so that nobody is passed over, unless they are an accused entity by name', () => {
    expect(found(against(2, { accused: named(3) }), against(1, { status: 'dismissed' }))).toEqual([
      ['Orlan Works', 'manufacturer', 'No. 2'],
      ['the ministry', 'speaker', 'No. 2'],
    ])
    expect(found(against(1, {}))).toContainEqual(['Firm 3', 'consignor', 'No. 1'])
  })

  it('have no line on the desk', () => {
    expect(replyDesk([against(1, {})], [], look, TODAY)).toEqual([])
  })
})

describe('the right-of-reply desk', () => {
  it('has a line for every party that an open or confirmed contradiction accuses', () => {
    expect(
      desk().map(({ party, accusations, standing }) => [
        party,
        accusations.map(({ title }) => title),
        standing,
      ]),
    ).toEqual([
      [entity(1), ['One', 'Two'], 'unasked'],
      [entity(2), ['One'], 'unasked'],
    ])
  })

  it('says what is not put yet, and asks for it first', () => {
    const lines = desk(
      response(1, 1, { outcome: 'declined', allegations: [tied(1)] }),
      response(2, 2, { outcome: 'declined' }),
    )
    expect(
      lines.map(({ party, standing, accusations }) => [party, standing, accusations.map(({ put }) => put)]),
    ).toEqual([
      [entity(1), 'unasked', [true, false]],
      [entity(2), 'heard', [true]],
    ])
  })

  it('lists several responses of a party apart, and those of nobody accused', () => {
    const lines = desk(
      response(1, 1, { outcome: 'declined', allegations: [tied(1)] }),
      response(2, 1, { outcome: 'no-response', allegations: [tied(2)] }),
      response(3, 7, { outcome: 'answered' }),
    )
    expect(lines.map(({ id, standing }) => [id, standing])).toEqual([
      [entity(2), 'unasked'],
      [madeUpId('response', 2), 'silent'],
      [madeUpId('response', 1), 'heard'],
      [madeUpId('response', 3), 'heard'],
    ])
  })

  it('is pressing when a deadline is over without an outcome', () => {
    const standing = (fields: Partial<Response>) =>
      desk(response(1, 1, fields)).find(({ party }) => party === entity(1))?.standing
    expect(standing({ attempts: [attempt], deadline: when('2024-05-09') })).toBe('overdue')
    expect(standing({ attempts: [attempt], deadline: when('2024-05-10') })).toBe('waiting')
    expect(standing({ attempts: [attempt] })).toBe('waiting')
    expect(standing({ outcome: 'not-immediately', deadline: when('2024-04') })).toBe('overdue')
    expect(standing({ outcome: 'not-immediately', deadline: when('2024-05') })).toBe('waiting')
    expect(standing({ deadline: when('2024-05-01') })).toBe('unasked')
  })

  it('counts the days of a deadline to its last day', () => {
    expect(daysLeft(when('2024-05'), TODAY)).toBe(21)
    expect(daysLeft(when('2024-05-18/..'), TODAY)).toBe(null)
    expect(
      [when('2024-05-11'), when('2024-05-10'), when('2024-05-08'), when('')].map((day) =>
        timeLeftInWords(day, TODAY),
      ),
    ).toEqual(['1 day left', 'ends today', '2 days over', ''])
  })

  it('asks for five attempts before silence is taken for an answer', () => {
    expect(nextStep('silent', 2)).toMatch(/2 of 5/)
    expect(nextStep('silent', 5)).toBe('')
  })
})
