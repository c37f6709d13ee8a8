import type { Figure, Measure } from '@shared/figure/figure'
import type { DateField, RangeField } from '@shared/kernel/fields'
import type { Key } from './keys'
import {
  about,
  almost,
  country,
  date,
  type Entry,
  exactly,
  idOf,
  moreThan,
  party,
  place,
  sized,
  unnamed,
} from './maker'

type Given = Partial<
  Pick<Figure, 'unit' | 'currency' | 'baseline' | 'goods' | 'about' | 'from' | 'to' | 'comment'>
>

const figure = (
  key: Key<'figure'>,
  measure: Measure,
  range: RangeField,
  words: string,
  period: DateField,
  excerpt: Key<'excerpt'>,
  given: Given,
): Entry<'figure'> => ({
  key,
  measure,
  range,
  unit: '',
  currency: '',
  baseline: '',
  goods: '',
  about: null,
  from: null,
  to: null,
  comment: '',
  ...given,
  period,
  words,
  excerpt: idOf('excerpt', excerpt),
})

const CHINA_TO_RUSSIA = { from: country('cn'), to: country('ru') }
const DESERTCROSS = 'Desertcross 1000-3 all-terrain vehicles'
const TRUCKS = 'lorries and trucks with trailers'
const SPRING = date('2023-03/2023-04', 'March and April')
const SEVEN_MONTHS = date('2023-01/2023-07', 'January to July 2023')
const THIS_YEAR = date('2024?', 'this year; the page’s date is in doubt')
const TRUCKS_COMMENT = 'The report’s own wording makes the first figure a Chinese purchase.'
const SAME_MONTHS = 'the same months of 2022'

export const figures = (): Entry<'figure'>[] => [
  figure(
    'in-service-537',
    'stock',
    exactly('537'),
    '537 of the basic version in service',
    date('../2023-12-03'),
    'in-service',
    {
      unit: 'vehicles',
      goods: `${DESERTCROSS}, basic version`,
      about: party('russian-forces'),
    },
  ),
  figure(
    'plan-1500',
    'plan',
    exactly('1500'),
    '1,500 more with extra fittings',
    date('2023-12-03/..'),
    'plans-more',
    {
      unit: 'vehicles',
      goods: `${DESERTCROSS} with extra fittings`,
      about: party('russian-forces'),
    },
  ),
  figure('flow-137', 'flow', exactly('137'), '137 Desertcross vehicles', SPRING, 'customs-137', {
    ...CHINA_TO_RUSSIA,
    unit: 'vehicles',
    goods: 'Desertcross vehicles',
    about: party('odes'),
    comment: 'Year read from the date of the report.',
  }),
  figure('value-137', 'flow', about('1600000'), 'worth about $1.6 million', SPRING, 'customs-137', {
    ...CHINA_TO_RUSSIA,
    currency: 'USD',
    goods: 'Desertcross vehicles',
    about: party('odes'),
    comment: 'Year read from the date of the report.',
  }),
  figure(
    'luzin-deal',
    'estimate',
    { low: '3000000', high: '4000000', qualifier: 'about' },
    'a Russian deal of $3–4 million',
    date(''),
    'luzin-risk',
    {
      currency: 'USD',
      goods: DESERTCROSS,
      about: party('odes'),
      comment: 'One analyst’s estimate.',
    },
  ),
  figure(
    'us-4200',
    'flow',
    exactly('4200'),
    '4,200 low-speed and all-terrain vehicles',
    date('2022', 'in the year before'),
    'us-4200',
    {
      unit: 'vehicles',
      goods: 'low-speed and all-terrain vehicles',
      about: party('odes'),
      from: country('cn'),
      to: country('us'),
    },
  ),
  figure(
    'trucks-2022-01',
    'flow',
    exactly('32000000'),
    '$32 million in January 2022',
    date('2022-01'),
    'trucks-32',
    {
      ...CHINA_TO_RUSSIA,
      currency: 'USD',
      goods: TRUCKS,
      comment: TRUCKS_COMMENT,
    },
  ),
  figure(
    'trucks-2023-07',
    'flow',
    almost('1000000000'),
    'almost $1 billion',
    date('2023-07?', 'July; year read from the report'),
    'trucks-billion',
    {
      ...CHINA_TO_RUSSIA,
      currency: 'USD',
      goods: TRUCKS,
    },
  ),
  figure(
    'trucks-2023-11',
    'flow',
    exactly('378000000'),
    '$378 million',
    date('2023-11?', 'the month before the report'),
    'trucks-378',
    {
      ...CHINA_TO_RUSSIA,
      currency: 'USD',
      goods: TRUCKS,
    },
  ),
  figure(
    'tigers-8',
    'stock',
    exactly('8'),
    'eight unarmed China Tiger armoured carriers',
    date('2023-06', 'in June'),
    'tigers',
    {
      unit: 'carriers',
      goods: 'China Tiger armoured carriers, unarmed',
      about: party('kadyrov'),
    },
  ),
  figure(
    'vests-100000',
    'flow',
    exactly('100000'),
    '100,000 bulletproof vests and helmets each',
    date('2023?/..', 'since the year before'),
    'three-entities',
    {
      ...CHINA_TO_RUSSIA,
      unit: 'pieces per buyer',
      goods: 'bulletproof vests and helmets',
      about: unnamed('three Russian entities', 'ru'),
      comment: 'Can be read as 100,000 each or 100,000 of each kind.',
    },
  ),
  figure('thermal-220', 'flow', exactly('220'), '220 shipments', date(''), 'thermal', {
    ...CHINA_TO_RUSSIA,
    unit: 'shipments',
    goods: 'thermal imaging equipment',
  }),
  figure('thermal-11m', 'flow', exactly('11000000'), '$11 million together', date(''), 'thermal', {
    ...CHINA_TO_RUSSIA,
    currency: 'USD',
    goods: 'thermal imaging equipment',
  }),
  figure(
    'h-win-orders',
    'order',
    sized('100000', '999999', 'hundreds-of-thousands'),
    'hundreds of thousands of vests and helmets',
    date(''),
    'h-win-orders',
    {
      ...CHINA_TO_RUSSIA,
      unit: 'pieces',
      goods: 'bulletproof vests and helmets',
      about: party('h-win'),
      comment: 'Orders; a delivery is not stated.',
    },
  ),
  figure('drones-100m', 'flow', moreThan('100000000'), 'more than $100 million', THIS_YEAR, 'drones', {
    ...CHINA_TO_RUSSIA,
    currency: 'USD',
    goods: 'drones',
  }),
  figure('drones-ratio', 'ratio', exactly('30'), '30 times as much as went to Ukraine', THIS_YEAR, 'drones', {
    baseline: 'drones from China to Ukraine, same period',
    goods: 'drones',
    from: country('cn'),
    to: country('ru'),
  }),
  figure('ceramics-change', 'change', exactly('69'), 'grew by 69 percent', THIS_YEAR, 'ceramics-russia', {
    ...CHINA_TO_RUSSIA,
    unit: 'percent',
    goods: 'ceramics',
    baseline: 'the year before, as far as the page says',
  }),
  figure(
    'ceramics-225m',
    'flow',
    moreThan('225000000'),
    'passed $225 million',
    THIS_YEAR,
    'ceramics-russia',
    {
      ...CHINA_TO_RUSSIA,
      currency: 'USD',
      goods: 'ceramics',
    },
  ),
  figure('ceramics-ukraine', 'flow', exactly('5000000'), 'to $5 million', THIS_YEAR, 'ceramics-ukraine', {
    currency: 'USD',
    goods: 'ceramics',
    from: country('cn'),
    to: country('ua'),
  }),
  figure('pozitron-before', 'revenue', exactly('400000'), '$400,000', date(''), 'pozitron-revenue', {
    currency: 'USD',
    about: party('pozitron'),
  }),
  figure(
    'pozitron-after',
    'revenue',
    almost('300000000'),
    'almost $300 million',
    date(''),
    'pozitron-revenue',
    {
      currency: 'USD',
      about: party('pozitron'),
    },
  ),
  figure('trade-134', 'flow', exactly('134000000000'), 'US$134 billion', SEVEN_MONTHS, 'trade-134', {
    currency: 'USD',
    goods: 'all goods, both ways',
    from: place('China and Russia'),
    to: place('Russia and China'),
  }),
  figure('trade-36', 'change', exactly('36'), 'up 36 percent on the year', SEVEN_MONTHS, 'trade-134', {
    unit: 'percent',
    goods: 'all goods, both ways',
    baseline: SAME_MONTHS,
  }),
  figure('exports-73', 'change', exactly('73'), 'grew by 73 percent', SEVEN_MONTHS, 'exports-73', {
    ...CHINA_TO_RUSSIA,
    unit: 'percent',
    goods: 'all goods',
    baseline: SAME_MONTHS,
  }),
  figure('all-exports-5', 'change', exactly('-5'), 'fell by 5 percent', SEVEN_MONTHS, 'all-exports-5', {
    unit: 'percent',
    goods: 'all goods',
    baseline: SAME_MONTHS,
    from: country('cn'),
    to: place('the whole world'),
  }),
  figure(
    'bank-share',
    'share',
    { low: '45', high: '50', qualifier: 'about' },
    '45 to 50 percent',
    date('2023-08?', 'now'),
    'bank-share',
    {
      unit: 'percent',
      goods: 'all Russian imports',
      baseline: '25 percent before the full-scale invasion',
      from: country('cn'),
      to: country('ru'),
    },
  ),
  figure(
    'excavators-3',
    'ratio',
    moreThan('3'),
    'more than three times as many',
    SEVEN_MONTHS,
    'excavators-three',
    {
      ...CHINA_TO_RUSSIA,
      baseline: SAME_MONTHS,
      goods: 'excavators',
    },
  ),
  figure('loaders-2', 'ratio', almost('2'), 'almost twice as many', SEVEN_MONTHS, 'loaders-twice', {
    ...CHINA_TO_RUSSIA,
    baseline: SAME_MONTHS,
    goods: 'front-end loaders',
  }),
  figure(
    'cars-341000',
    'flow',
    moreThan('341000'),
    'more than 341,000 Chinese cars',
    date('2023-01/2023-06', 'the first half of 2023'),
    'cars',
    {
      ...CHINA_TO_RUSSIA,
      unit: 'cars',
      goods: 'cars',
      baseline: 'almost six times as many as in the first half of 2022',
    },
  ),
]
