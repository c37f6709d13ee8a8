import type {
  Contradiction,
  ContradictionKind,
  ContradictionStatus,
} from '@shared/contradiction/contradiction'
import type { CitableId } from '@shared/kernel/reference'
import type { Key } from './keys'
import { type Entry, idOf, type Items } from './maker'

type Reading = readonly [kind: Contradiction['readings'][number]['kind'], words: string, decidedBy: string]

const claim = (key: Key<'claim'>) => idOf('claim', key)
const excerpt = (key: Key<'excerpt'>) => idOf('excerpt', key)
const figure = (key: Key<'figure'>) => idOf('figure', key)
const shipment = (key: Key<'shipment'>) => idOf('shipment', key)

export function contradictions(items: Items): Entry<'contradiction'>[] {
  const contradiction = (
    key: Key<'contradiction'>,
    kind: ContradictionKind,
    title: string,
    strength: 1 | 2 | 3,
    sideA: readonly CitableId[],
    sideB: readonly CitableId[],
    explanation: readonly string[],
    readings: readonly Reading[],
    status: ContradictionStatus = 'open',
    statusReason = '',
    overrides: readonly Omit<Contradiction['overrides'][number], 'id'>[] = [],
  ): Entry<'contradiction'> => ({
    key,
    title,
    kind,
    sideA: items.refs(...sideA),
    sideB: items.refs(...sideB),
    explanation: items.text(...explanation),
    readings: items.list(
      ...readings.map(([reading, words, decidedBy]) => ({ kind: reading, words, decidedBy })),
    ),
    strength,
    status,
    statusReason,
    overrides: items.list(...overrides),
    accused: [],
  })
  return [
    contradiction(
      'denial-buggies',
      'denial-vs-record',
      'No equipment for the Russian army, and 537 Chinese buggies in its service',
      2,
      [claim('denies-equipping')],
      [shipment('buggies-137'), shipment('buggies-537'), excerpt('footage')],
      [
        'China denies that it equips the Russian army. The same report has 537 Chinese buggies in that army’s service and customs documents for 137 of the model, shipped by their maker to Russia.',
        'The documents name civilian buyers. Nothing in the report shows the step from them to the army.',
      ],
      [
        [
          'civilian-buyer',
          'The maker sold to motorsport dealers, and the army bought from them.',
          'Invoices or registrations of Formula 7 for the months after April 2023',
        ],
        [
          'secondary-market',
          'The army bought second-hand, without the maker knowing.',
          'Chassis numbers of vehicles seen in the field, held against the maker’s export list',
        ],
        [
          'state-versus-company',
          'The denial speaks for the state; a company sold the vehicles.',
          'The wording and the speaker of the denial, which the report does not give',
        ],
      ],
    ),
    contradiction(
      'denial-tigers',
      'denial-vs-record',
      'No military equipment sold to Russia, and eight Chinese carriers in Chechnya',
      2,
      [claim('sells-no-military')],
      [shipment('tigers'), excerpt('tigers-unknown')],
      [
        'China says that it sells Russia no military equipment. A video shows eight armoured carriers, made by a Chinese defence contractor, at the residence of the Chechen leader.',
        'A maker is known. A seller is not.',
      ],
      [
        [
          're-export',
          'They came through a third country.',
          'Export licences and end-user papers of the maker',
        ],
        [
          'different-goods',
          'The carriers are unarmed and meant for riot control, so that a seller may not count them as military.',
          'How Chinese export control lists them',
        ],
        ['secondary-market', 'A first buyer passed them on.', 'Chassis numbers in the video'],
      ],
    ),
    contradiction(
      'denial-vests',
      'denial-vs-record',
      'No military equipment sold to Russia, and orders for vests by the hundred thousand',
      2,
      [claim('sells-no-military')],
      [shipment('h-win-orders'), shipment('vests-three'), excerpt('h-win-grade')],
      [
        'Customs data have Russian buyers ordering hundreds of thousands of vests and helmets from a maker of protective clothing of military grade.',
      ],
      [
        [
          'dual-use',
          'Vests and helmets protect guards and players as well as soldiers.',
          'The protection class in the orders',
        ],
        [
          'different-period',
          'The denial was reported in December 2023; when the orders were placed is not certain.',
          'Dates of the declarations behind the report',
        ],
        ['state-versus-company', 'A private maker took the orders.', 'Ownership of the maker'],
      ],
    ),
    contradiction(
      'neutral-orders',
      'statement-vs-statement',
      'A neutral side, and a side that backs Russia',
      1,
      [claim('neutral')],
      [claim('legarda-backs'), claim('odni-us')],
      [
        'Beijing calls itself neutral. An analyst and an American intelligence office describe it as backing Russia. These are judgements about one conduct, not records of it.',
      ],
      [
        [
          'other',
          'Neutral can mean taking no part in fighting while trading with both.',
          'How Beijing itself defines the word',
        ],
      ],
    ),
    contradiction(
      'stock-and-flow',
      'figure-mismatch',
      '537 vehicles in service, 137 in the customs documents',
      1,
      [figure('in-service-537')],
      [figure('flow-137')],
      [
        'Four hundred vehicles more are said to be in service than the customs documents of two months show. A stock and a flow need not agree.',
      ],
      [
        [
          'different-period',
          'The documents cover two months; the stock built up over a longer time.',
          'Customs documents for the other months',
        ],
        ['secondary-market', 'Vehicles came from other dealers.', 'Registrations by dealer'],
      ],
      'qualified',
      'A stock against a flow of two months: a gap to explain, not a conflict.',
    ),
    contradiction(
      'trucks',
      'figure-mismatch',
      'Lorries: $32 million, almost $1 billion, $378 million',
      2,
      [figure('trucks-2022-01'), excerpt('trucks-wording')],
      [figure('trucks-2023-07'), figure('trucks-2023-11')],
      [
        'The report speaks of a surge. Its series rises thirtyfold and then falls by about three fifths, and its wording turns the direction of the first figure round.',
      ],
      [
        [
          'different-period',
          'Single months are compared; sales may be seasonal.',
          'The whole monthly series',
        ],
        ['other', 'A slip of translation made a sale a purchase.', 'The original wording'],
      ],
    ),
    contradiction(
      'growth',
      'figure-mismatch',
      'Trade up 36 percent, exports up 73, all exports down 5',
      1,
      [figure('trade-36'), figure('trade-134')],
      [figure('exports-73'), figure('all-exports-5'), figure('bank-share')],
      [
        'The rates look at odds and are not: they measure trade both ways, exports one way, exports to the whole world, and a share of imports.',
      ],
      [
        [
          'different-goods',
          'Each rate counts something else.',
          'Nothing further; the item says what each one counts',
        ],
      ],
      'dismissed',
      'Different measures with different baselines.',
    ),
    contradiction(
      'luzin',
      'statement-vs-statement',
      'Bought second-hand, or a deal the maker would not risk',
      1,
      [claim('luzin-second-hand')],
      [claim('luzin-risk'), figure('luzin-deal')],
      [
        'One analyst first has the army buying without the maker’s knowledge and then weighs a deal that the maker would risk.',
      ],
      [
        [
          'other',
          'Both are guesses; the second may only say why the first is likely.',
          'The whole interview',
        ],
      ],
    ),
    contradiction(
      'headline',
      'statement-vs-statement',
      'Chinese machines build the lines, or some of them may',
      1,
      [claim('headline-flat')],
      [claim('webster-some'), shipment('handover')],
      [
        'The headline is flat; the analyst in the text speaks of some machines and of what figures point to. A filmed hand-over lends the headline some support.',
      ],
      [['other', 'Headlines shorten.', 'The wording of the article that is relayed']],
    ),
    contradiction(
      'airsoft',
      'statement-vs-statement',
      'Declared as airsoft helmets, bought beside bulletproof vests',
      2,
      [excerpt('airsoft')],
      [shipment('vests-three'), excerpt('h-win-grade')],
      [
        'Helmets bought together with bulletproof vests were declared as airsoft helmets, while a maker in the same report is said to produce gear of military grade.',
      ],
      [
        [
          'different-goods',
          'The airsoft goods and the maker’s goods are not said to be the same.',
          'Names of senders in the declarations',
        ],
        ['civilian-buyer', 'Airsoft players buy helmets.', 'The buyers’ own sales'],
      ],
    ),
    contradiction(
      'odni',
      'identity',
      'One intelligence office under two names, and perhaps one report',
      1,
      [excerpt('odni-us')],
      [excerpt('odni-american')],
      [
        'Two notes name the same American office in two ways. Both may speak of one report of July 2023; neither says so.',
      ],
      [['different-party', 'They could be two reports of one office.', 'Title and date of the report']],
      'confirmed',
      'One body: recorded as the same. Whether it is one report stays open.',
    ),
  ]
}
