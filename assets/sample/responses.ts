import type { Response } from '@shared/response/response'
import type { Key } from './keys'
import { date, type Entry, idOf, type Items } from './maker'

type Allegation = readonly [words: string, contradiction: Key<'contradiction'> | null]

/** Nothing here was put to anybody by this desk: parties not asked, and words that reporters were given. */
export function responses(items: Items): Entry<'response'>[] {
  const response = (
    key: Key<'response'>,
    party: Key<'entity'>,
    outcome: Response['outcome'],
    allegations: readonly Allegation[],
    answer: Key<'excerpt'> | null,
    wording: string,
    comment: string,
  ): Entry<'response'> => ({
    key,
    party: idOf('entity', party),
    allegations: items.list(
      ...allegations.map(([words, contradiction]) => ({
        words,
        contradiction: contradiction ? idOf('contradiction', contradiction) : null,
      })),
    ),
    attempts: [],
    deadline: date(''),
    outcome,
    answer: answer ? idOf('excerpt', answer) : null,
    wording,
    comment,
  })
  return [
    response(
      'china',
      'china',
      'statement',
      [
        ['Chinese buggies serve in the Russian army', 'denial-buggies'],
        ['Chinese carriers reached the Chechen leader', 'denial-tigers'],
        ['Russian buyers ordered Chinese vests and helmets', 'denial-vests'],
      ],
      'sells-no-military',
      'This desk has not asked the Chinese government. The relayed report gives its general position: it sells Russia no military equipment.',
      'The position is not an answer to these passages.',
    ),
    response(
      'odes',
      'odes',
      'not-asked',
      [['Its vehicles serve in the Russian army', 'denial-buggies']],
      null,
      'This desk has not asked Shandong Odes.',
      'The relayed text holds no reply of the company to this point.',
    ),
    response(
      'play-n-around',
      'play-n-around',
      'answered',
      [['The model it sells is used by Russian forces', null]],
      'williamson-aware',
      'This desk has not asked the dealer. Its head spoke to the reporters.',
      'What exactly was put to him is not reported.',
    ),
    response(
      'h-win',
      'h-win',
      'not-asked',
      [['Russian buyers ordered its vests and helmets', 'denial-vests']],
      null,
      'This desk has not asked Shanghai H Win. The reporting quotes only its website.',
      '',
    ),
    response(
      'formula7',
      'formula7',
      'not-asked',
      [['It was the largest buyer of the vehicles', 'denial-buggies']],
      null,
      'This desk has not asked Formula 7.',
      '',
    ),
  ]
}
