import type { Place } from '@shared/kernel/fields'
import type { Key } from './keys'
import { country, date, dollars, type Entry, exactly, idOf, party, quantity } from './maker'
import type { Certainty, ShipmentMaker } from './shipment-maker'

/** Rows of the synthetic table, taken up as consignments: every field read off the row. */
export function syntheticShipments({ shipment, route }: ShipmentMaker): Entry<'shipment'>[] {
  const recorded: readonly Certainty[] = [
    ['consignor', 'recorded'],
    ['consignee', 'recorded'],
    ['goods', 'recorded'],
    ['hsCode', 'recorded'],
    ['quantity', 'recorded'],
    ['value', 'recorded'],
    ['period', 'recorded'],
  ]
  const BASIS = 'The synthetic table of the sample case; no real declaration'
  const row = (
    key: Key<'shipment'>,
    excerpt: Key<'excerpt'>,
    parties: readonly [Key<'entity'>, Key<'entity'>],
    goods: string,
    hs: string,
    pieces: string,
    kilograms: string,
    value: ReturnType<typeof dollars>,
    day: string,
    declaration: string,
    ...transit: Place[]
  ) =>
    shipment(
      key,
      'consignment',
      goods,
      BASIS,
      route(country('cn'), country('cn'), country('ru'), ...transit),
      [excerpt],
      null,
      recorded,
      {
        consignor: party(parties[0]),
        consignee: party(parties[1]),
        hsCode: { code: hs, edition: '2022' },
        quantity: quantity(exactly(pieces), 'pieces', `${pieces} pieces`),
        weight: quantity(exactly(kilograms), 'kg', `${kilograms} kg net`),
        value,
        period: date(day),
        declarationNumber: declaration,
        comment: 'Made up for the sample.',
      },
    )
  return [
    row(
      'syn-1',
      'row-1',
      ['synthetic-sender-one', 'synthetic-receiver-alpha'],
      'all-terrain vehicles with petrol engine under 1000 cc',
      '870321',
      '24',
      '14880',
      dollars(exactly('278400'), '278400', 'FOB'),
      '2023-03-14',
      'SYN-0001',
    ),
    row(
      'syn-2',
      'row-2',
      ['synthetic-sender-one', 'synthetic-receiver-alpha'],
      'all-terrain vehicles with petrol engine under 1000 cc',
      '870321',
      '30',
      '18600',
      dollars(exactly('349500'), '349500', 'FOB'),
      '2023-04-02',
      'SYN-0002',
    ),
    row(
      'syn-3',
      'row-3',
      ['synthetic-sender-two', 'synthetic-receiver-beta'],
      'protective helmets for games',
      '650610',
      '5200',
      '6240',
      dollars(exactly('88400'), '88400', 'CIF'),
      '2023-04-19',
      'SYN-0003',
      country('kz'),
    ),
    row(
      'syn-5',
      'row-5',
      ['synthetic-sender-three', 'synthetic-receiver-gamma'],
      'thermal cameras for building inspection',
      '852583',
      '180',
      '126',
      dollars(exactly('207000'), '207000', 'customs'),
      '2023-05-23',
      'SYN-0005',
      country('kg'),
    ),
    row(
      'syn-6',
      'row-6',
      ['synthetic-sender-three', 'synthetic-receiver-gamma'],
      'crawler excavators turning by 360 degrees',
      '842952',
      '6',
      '129600',
      dollars(exactly('504000'), '504000', 'customs'),
      '2023-06-11',
      'SYN-0006',
    ),
    shipment(
      'syn-5-carrier',
      'consignment',
      'thermal cameras for building inspection',
      'A carrier’s list made up for the sample',
      route(country('cn'), country('cn'), country('ru')),
      ['syn-carrier'],
      null,
      [['period', 'stated']],
      {
        consignor: party('synthetic-sender-three'),
        period: date('2023-07-02'),
        sameConsignmentAs: idOf('shipment', 'syn-5'),
        comment: 'Made up for the sample: the same consignment under another day.',
      },
    ),
  ]
}
