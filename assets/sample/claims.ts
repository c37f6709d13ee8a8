import type { ClaimKind } from '@shared/claim/claim'
import type { GoodsCategory, Scope } from '@shared/claim/scope'
import type { DateField } from '@shared/kernel/fields'
import type { Key } from './keys'
import { country, date, type Entry, idOf, type Items } from './maker'

type Speaker = Key<'entity'> | { readonly words: string }

export function claims(items: Items): Entry<'claim'>[] {
  const claim = (
    key: Key<'claim'>,
    kind: ClaimKind,
    speaker: Speaker,
    reportedBy: string,
    proposition: string,
    excerpts: readonly Key<'excerpt'>[],
    when: DateField,
    scope: Scope,
    comment = '',
  ): Entry<'claim'> => ({
    key,
    speaker:
      typeof speaker === 'string'
        ? { entity: idOf('entity', speaker), words: '' }
        : { entity: null, words: speaker.words },
    through: { entity: null, words: '' },
    reportedBy,
    kind,
    proposition,
    excerpts: items.list(...excerpts.map((excerpt) => ({ excerpt: idOf('excerpt', excerpt) }))),
    date: when,
    scope,
    rewords: null,
    comment,
  })
  type Limits = {
    readonly parties?: readonly (Key<'entity'> | 'companies-of-china')[]
    readonly goods?: readonly (GoodsCategory | { readonly words: string })[]
    readonly from?: 'cn'
    readonly to?: 'ru'
    readonly capacity?: Scope['capacity']
  }
  const scope = (limits: Limits): Scope => ({
    parties: items.list(
      ...(limits.parties ?? []).map((key) => ({
        party:
          key === 'companies-of-china'
            ? ({ kind: 'companies-of', country: 'cn' } as const)
            : ({ kind: 'entity', entity: idOf('entity', key) } as const),
      })),
    ),
    goods: items.list(
      ...(limits.goods ?? []).map((goods) => ({
        goods:
          typeof goods === 'string'
            ? ({ kind: 'category', category: goods } as const)
            : ({ kind: 'words', words: goods.words } as const),
      })),
    ),
    from: items.list(...(limits.from ? [{ place: country(limits.from) }] : [])),
    to: items.list(...(limits.to ? [{ place: country(limits.to) }] : [])),
    period: '',
    capacity: limits.capacity ?? 'any',
  })
  const route = { from: 'cn', to: 'ru' } as const
  const FT = 'the Financial Times'
  const PAGE = 'Politico, as relayed'
  const SAMPLE = 'the sample’s desk note'
  const reported = date('2023-12-03', 'day of the report; the denial’s own day is not given')
  const page = date('2024-05-21?', 'the page’s header')
  const item = date('2023-08-22')
  return [
    claim(
      'denies-equipping',
      'denial',
      'china',
      FT,
      'China does not supply the Russian army with equipment.',
      ['denies-equipping'],
      reported,
      scope({ ...route, parties: ['china', 'companies-of-china'], capacity: 'any' }),
      'No speaker, date or channel. It names the Russian army; the scope’s destination is the country, since a customs record never names an army. In whose name it speaks is not said, so capacity is left open.',
    ),
    claim(
      'sells-no-military',
      'denial',
      'china',
      FT,
      'China sells Russia no military equipment.',
      ['sells-no-military'],
      reported,
      scope({ ...route, goods: ['military-goods'], capacity: 'state' }),
      'Narrower than the other denial: military equipment only.',
    ),
    claim(
      'shoigu-demand',
      'assertion',
      'shoigu',
      FT,
      'Chinese-made buggies are in great demand with the Russian military.',
      ['shoigu-demand'],
      reported,
      scope({ goods: ['vehicles'] }),
    ),
    claim(
      'luzin-second-hand',
      'assertion',
      'luzin',
      FT,
      'The army may have bought the buggies second-hand without the maker’s knowledge.',
      ['luzin-second-hand'],
      reported,
      scope({ parties: ['odes'], goods: ['vehicles'] }),
      'A view, not a finding.',
    ),
    claim(
      'luzin-risk',
      'assertion',
      'luzin',
      FT,
      'The maker would hardly risk its business for a Russian deal of three to four million dollars.',
      ['luzin-risk'],
      reported,
      scope({ parties: ['odes'], goods: ['vehicles'] }),
      'A view, not a finding.',
    ),
    claim(
      'williamson-aware',
      'assertion',
      'williamson',
      FT,
      'The dealer knows that Russian forces use the model he sells.',
      ['williamson-aware'],
      reported,
      scope({ goods: ['vehicles'] }),
    ),
    claim(
      'chong-plausible',
      'assertion',
      'chong',
      FT,
      'Sales through motorsport shops would leave Beijing a plausible explanation.',
      ['chong-plausible'],
      reported,
      scope({ goods: ['vehicles'] }),
    ),
    claim(
      'odni-us',
      'assertion',
      'odni-us',
      FT,
      'China was becoming a main support of Russia’s war and probably supplied dual-use equipment.',
      ['odni-us'],
      date('2023-07?', 'in July; year read from the report'),
      scope({ ...route }),
    ),
    claim(
      'yellen-warns',
      'warning',
      'yellen',
      FT,
      'Suppliers in third countries will be held to account.',
      ['yellen-warns'],
      date('2023-11?', 'the month before the report'),
      scope({ to: 'ru' }),
    ),
    claim(
      'h-win-visit',
      'assertion',
      'h-win',
      PAGE,
      'A customer came in spring to test vests and confirm an order.',
      ['h-win-visit'],
      date('2023-03?', 'in March; the year depends on the page’s date'),
      scope({ parties: ['h-win'], goods: ['body-armour'] }),
    ),
    claim(
      'customer-unknown',
      'no-evidence',
      'politico',
      PAGE,
      'Who the customer in the pictures is has not been established.',
      ['customer-unknown'],
      page,
      scope({ parties: ['h-win'] }),
    ),
    claim(
      'customer-russian',
      'assertion',
      'politico',
      PAGE,
      'The customer was very probably Russian.',
      ['customer-russian', 'h-win-orders'],
      page,
      scope({ parties: ['h-win'] }),
    ),
    claim(
      'neutral',
      'assertion',
      'china',
      PAGE,
      'China is a neutral side in the war.',
      ['neutral'],
      page,
      scope({ capacity: 'state' }),
    ),
    claim(
      'legarda-backs',
      'assertion',
      'legarda',
      PAGE,
      'China in fact backs Russia’s position.',
      ['legarda-backs'],
      page,
      scope({}),
    ),
    claim(
      'legarda-lethal',
      'assertion',
      'legarda',
      PAGE,
      'The goods do not count as lethal aid.',
      ['legarda-lethal'],
      page,
      scope({ ...route }),
    ),
    claim(
      'headline-flat',
      'assertion',
      'ukrainska-pravda',
      '',
      'Chinese machines build the Russian defence lines.',
      ['headline-flat'],
      item,
      scope({ goods: ['earth-moving'] }),
      'A headline.',
    ),
    claim(
      'webster-some',
      'assertion',
      'webster',
      'Ukrainska Pravda, after The Wall Street Journal',
      'Some of the imported excavators are used for fortifications.',
      ['webster-some'],
      item,
      scope({ goods: ['earth-moving'], to: 'ru' }),
    ),
    claim(
      'odni-american',
      'assertion',
      'odni-american',
      'Ukrainska Pravda, after The Wall Street Journal',
      'China helps Russia past sanctions and to technology with military uses.',
      ['odni-american'],
      date('2023-07', 'out the month before'),
      scope({ ...route }),
    ),
    claim(
      'thousands',
      'assertion',
      { words: 'the closing paragraph of the item' },
      'Ukrainska Pravda',
      'Russian arms makers received thousands of deliveries, some of these makers being under sanctions.',
      ['thousands'],
      item,
      scope({ ...route }),
      'No source is named.',
    ),
    claim(
      'syn-promise',
      'promise',
      'synthetic-sender-two',
      SAMPLE,
      'The firm will no longer sell helmets to buyers in Russia.',
      ['syn-promise'],
      date('2023-01-12'),
      scope({ parties: ['synthetic-sender-two'], goods: [{ words: 'helmet' }], to: 'ru' }),
      'Made up for the sample.',
    ),
    claim(
      'syn-sold',
      'assertion',
      'synthetic-sender-three',
      SAMPLE,
      'The firm sold thermal cameras to a buyer in Russia.',
      ['syn-sold'],
      date('2023-06-02'),
      scope({ parties: ['synthetic-sender-three'], goods: ['thermal-optics'], to: 'ru' }),
      'Made up for the sample.',
    ),
    claim(
      'syn-never',
      'denial',
      'synthetic-sender-three',
      SAMPLE,
      'The firm never sold thermal cameras to a buyer in Russia.',
      ['syn-never'],
      date('2023-07-20'),
      scope({ parties: ['synthetic-sender-three'], goods: ['thermal-optics'], to: 'ru' }),
      'Made up for the sample.',
    ),
  ]
}
