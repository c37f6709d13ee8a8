import { describe, expect, it } from 'vitest'
import { madeUpId, madeUpShipment, money, quantity, range } from '@shared/contradiction/made-up'
import { addRanges, sumShipments } from './sums'

describe('sums over shipments', () => {
  it('never cross a unit, a currency, a basis or a level', () => {
    const { sums } = sumShipments([
      madeUpShipment(1, { quantity: quantity('1', 'units'), value: money('0.1', 'USD') }),
      madeUpShipment(2, { quantity: quantity('2', 'Units '), value: money('0.2', 'USD') }),
      madeUpShipment(3, { quantity: quantity('4', 'tonnes'), value: money('8', 'EUR') }),
      madeUpShipment(4, { quantity: quantity('8', 'units'), value: { ...money('1', 'USD'), basis: 'FOB' } }),
      madeUpShipment(5, { quantity: quantity('16', 'units'), level: 'order' }),
    ])
    expect(sums.map(({ of, total, counted }) => [of.kind, total.low, total.high, counted])).toEqual([
      ['quantity', '11', '11', 3],
      ['value', '0.3', '0.3', 2],
    ])
  })

  it('count a consignment once', () => {
    const [first, second, third] = [1, 2, 3].map((number) =>
      madeUpShipment(number, { quantity: quantity('5', 'units') }),
    )
    if (!first || !second || !third) throw new Error('three shipments were made')
    const { sums, leftOut } = sumShipments([
      first,
      { ...second, supersedes: first.id },
      { ...third, sameConsignmentAs: madeUpId('shipment', 9) },
    ])
    expect(leftOut).toEqual([first.id])
    expect(sums[0]?.total.low).toBe('10')
  })

  it('keep as much doubt as there was', () => {
    expect(addRanges(range('1'), range('2', '2', 'about'))).toEqual(range('3', '3', 'about'))
    expect(addRanges(range('1', ''), range('2'))).toEqual({ low: '3', high: '', qualifier: 'at-least' })
    expect(addRanges(range('', '5'), range('2'))).toEqual({ low: '', high: '7', qualifier: 'at-most' })
    const { sums } = sumShipments([
      madeUpShipment(1, { quantity: { range: range('100', '100', 'more-than'), unit: 'units', words: '' } }),
      madeUpShipment(2, { quantity: quantity('50', 'units') }),
    ])
    expect(sums[0]?.total).toEqual({ low: '150', high: '', qualifier: 'at-least' })
  })
})
