import { describe, expect, it } from 'vitest'
import {
  item,
  madeUpBase,
  madeUpClaim,
  madeUpContradiction,
  madeUpId,
  madeUpShipment,
  party,
} from '@shared/contradiction/made-up'
import { accusedParties } from '@shared/contradiction/accused'
import { toRecord } from '@shared/kernel/reference'
import { responseGaps } from './gaps'
import type { Response } from './response'

const [SPEAKER, SELLER, MAKER, BUYER, NAMED] = [1, 2, 3, 4, 5]
const entity = (number: number) => madeUpId('entity', number)
const claim = madeUpClaim(1, 'No goods leave.', { speaker: { entity: entity(SPEAKER), words: '' } })
const shipment = madeUpShipment(1, {
  consignor: party(SELLER),
  manufacturer: party(MAKER),
  consignee: party(BUYER),
})
const lookup = {
  canonical: (id: typeof shipment.id | ReturnType<typeof entity>) => id as ReturnType<typeof entity>,
  claim: (id: string) => (id === claim.id ? claim : undefined),
  shipment: (id: string) => (id === shipment.id ? shipment : undefined),
}
const contradiction = madeUpContradiction(1, 'Title', {
  sideA: [{ id: item(), ref: toRecord(claim.id) }],
  sideB: [{ id: item(), ref: toRecord(shipment.id) }],
  accused: [{ id: item(), entity: entity(NAMED) }],
})
const response = (number: number, who: number, fields: Partial<Response>): Response => ({
  ...madeUpBase('response', number),
  party: entity(who),
  allegations: [],
  attempts: [],
  deadline: { edtf: '', words: '' },
  outcome: 'declined',
  answer: null,
  wording: '',
  comment: '',
  ...fields,
})
const gaps = (responses: Response[], status: typeof contradiction.status = 'open') =>
  responseGaps([{ ...contradiction, status }], responses, lookup).map(({ party: who, why }) => [who, why])

describe('parties that stand accused', () => {
  it('are the speaker, the seller, the maker and those named by hand, not the buyer', () => {
    expect(accusedParties(contradiction, lookup).map(({ entity: who, as }) => [who, ...as])).toEqual([
      [entity(SPEAKER), 'speaker'],
      [entity(SELLER), 'consignor'],
      [entity(MAKER), 'manufacturer'],
      [entity(NAMED), 'named'],
    ])
  })

  it('are unheard until they were asked about this contradiction', () => {
    expect(gaps([])).toHaveLength(4)
    const elsewhere = [{ id: item(), words: '', contradiction: madeUpId('contradiction', 9) }]
    const here = [{ id: item(), words: '', contradiction: contradiction.id }]
    expect(
      gaps([
        response(1, SPEAKER, { allegations: here }),
        response(2, SELLER, { allegations: elsewhere }),
        response(3, MAKER, { outcome: 'not-asked' }),
        response(4, NAMED, {}),
      ]),
    ).toEqual([
      [entity(SELLER), 'no-response-record'],
      [entity(MAKER), 'not-asked'],
    ])
  })

  it('only matter while the contradiction is open or confirmed', () => {
    expect(gaps([], 'confirmed')).toHaveLength(4)
    expect(gaps([], 'dismissed')).toEqual([])
    expect(gaps([], 'qualified')).toEqual([])
  })
})
