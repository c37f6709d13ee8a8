import {
  country,
  date,
  dollars,
  exactly,
  moreThan,
  party,
  place,
  quantity,
  sized,
  unnamed,
  type Entry,
} from './maker'
import type { ShipmentMaker } from './shipment-maker'

const POLITICO = 'Customs data and declarations seen by Politico'
const TABLES = 'Customs records of China and Ukraine, cited by Politico'
const WSJ = 'Trade data used by The Wall Street Journal'

/** Vests, thermal cameras, drones, ceramics, machines that dig and cars, as reported. */
export const gearShipments = ({
  shipment,
  route,
  chinaToRussia,
  made,
}: ShipmentMaker): Entry<'shipment'>[] => [
  shipment(
    'vests-three',
    'aggregate',
    'bulletproof vests, and helmets declared as airsoft helmets',
    POLITICO,
    chinaToRussia(),
    ['three-entities', 'airsoft'],
    'vests-100000',
    [
      ['quantity', 'doubtful'],
      ['period', 'doubtful'],
      ['consignee', 'stated'],
    ],
    {
      consignor: unnamed('Chinese suppliers', 'cn'),
      consignee: unnamed('three Russian entities', 'ru'),
      quantity: quantity(exactly('100000'), 'pieces per buyer', '100,000 each'),
      period: date('2023?/..', 'since the year before'),
    },
  ),
  shipment(
    'thermal',
    'aggregate',
    'thermal imaging equipment',
    POLITICO,
    chinaToRussia(),
    ['thermal'],
    'thermal-220',
    [
      ['quantity', 'recorded'],
      ['value', 'recorded'],
      ['hsCode', 'inferred', 'the goods; the page gives no code'],
    ],
    {
      hsCode: { code: '8525', edition: '2022' },
      quantity: quantity(exactly('220'), 'shipments', '220 shipments'),
      value: dollars(exactly('11000000'), '$11 million together'),
    },
  ),
  shipment(
    'dji',
    'aggregate',
    'commercial drones of the make DJI',
    POLITICO,
    chinaToRussia(),
    ['dji'],
    null,
    [['consignor', 'doubtful']],
    { comment: 'DJI is the make; the sender is not stated.' },
  ),
  shipment(
    'h-win-orders',
    'order',
    'bulletproof vests and helmets',
    'Customs data obtained by Politico; the company’s online catalogue',
    made(country('ru')),
    ['h-win-orders', 'h-win-grade'],
    'h-win-orders',
    [
      ['manufacturer', 'stated'],
      ['quantity', 'stated'],
    ],
    {
      consignor: party('h-win'),
      manufacturer: party('h-win'),
      consignee: unnamed('Russian buyers', 'ru'),
      quantity: quantity(
        sized('100000', '999999', 'hundreds-of-thousands'),
        'pieces',
        'hundreds of thousands',
      ),
      comment: 'Orders; a delivery is not stated.',
    },
  ),
  shipment(
    'drones',
    'aggregate',
    'drones',
    TABLES,
    chinaToRussia(),
    ['drones'],
    'drones-100m',
    [
      ['period', 'doubtful'],
      ['value', 'recorded'],
      ['hsCode', 'inferred', 'the goods, in the edition of 2022'],
    ],
    {
      hsCode: { code: '8806', edition: '2022' },
      value: dollars(moreThan('100000000'), 'more than $100 million', 'customs'),
      period: date('2024?', 'this year'),
    },
  ),
  shipment(
    'ceramics',
    'aggregate',
    'ceramics as used in armour plates',
    TABLES,
    chinaToRussia(),
    ['ceramics-russia'],
    'ceramics-225m',
    [
      ['period', 'doubtful'],
      ['value', 'recorded'],
    ],
    {
      value: dollars(moreThan('225000000'), 'passed $225 million', 'customs'),
      period: date('2024?', 'this year'),
    },
  ),
  shipment(
    'excavators',
    'aggregate',
    'excavators',
    WSJ,
    chinaToRussia(),
    ['excavators-three'],
    null,
    [
      ['quantity', 'doubtful'],
      ['hsCode', 'inferred', 'the goods; the item gives no code'],
    ],
    {
      hsCode: { code: '8429', edition: '2022' },
      period: date('2023-01/2023-07', 'the first seven months'),
      comment: 'More than three times the number of a year before; the number itself is not given.',
    },
  ),
  shipment(
    'handover',
    'handover',
    'excavators made in China',
    'Video on the Telegram channel of Valery Limarenko',
    route(country('cn'), place('Sakhalin, Russia'), place('Donbas, Ukraine')),
    ['limarenko-handover'],
    null,
    [
      ['dispatchedFrom', 'inferred', 'the giver is governor of Sakhalin'],
      ['consignee', 'stated'],
    ],
    {
      consignor: party('limarenko'),
      consignee: party('russian-forces'),
      period: date('2023-06', 'in June'),
      comment: 'Given by a Russian governor, not sold by a Chinese seller.',
    },
  ),
  shipment(
    'cars',
    'aggregate',
    'cars',
    WSJ,
    chinaToRussia(),
    ['cars'],
    'cars-341000',
    [['quantity', 'recorded']],
    {
      quantity: quantity(moreThan('341000'), 'cars', 'more than 341,000'),
      period: date('2023-01/2023-06', 'the first half of 2023'),
    },
  ),
]
