import type { Attribution, Source } from '@shared/source/source'
import type { Key } from './keys'
import { idOf, type Items } from './maker'

/** What a person would fill in about a source. */
export type SourceFacts = Pick<
  Source,
  'title' | 'kind' | 'publisher' | 'published' | 'language' | 'reliability' | 'tags' | 'attribution' | 'comment'
>

/** A source of the sample case: a file under `sources/`, and what a person would fill in about it. */
export type SampleSource = {
  readonly key: Key<'rendition'>
  readonly file: string
  readonly facts: SourceFacts
}

const NOTE = 'Desk note (sample case)'
const day = (edtf: string, words = ''): Source['published'] => ({ edtf, words, time: '', zone: '' })

export function sources(items: Items): SampleSource[] {
  const chain = (...links: readonly (string | readonly [string, Key<'entity'>])[]): Attribution[number] => ({
    id: items.id(),
    links: items.list(
      ...links.map((link) =>
        typeof link === 'string'
          ? { who: link, entity: null }
          : { who: link[0], entity: idOf('entity', link[1]) },
      ),
    ),
  })
  const ft = ['Financial Times', 'financial-times'] as const
  const wsj = ['The Wall Street Journal', 'wall-street-journal'] as const
  const pravda = ['Ukrainska Pravda', 'ukrainska-pravda'] as const
  const politico = ['Politico', 'politico'] as const
  return [
    {
      key: 'buggies',
      file: 'buggies.md',
      facts: {
        title: 'Desk note: Chinese buggies in Russian service',
        kind: 'other',
        publisher: NOTE,
        published: day('2023-12-03'),
        language: 'en',
        reliability: 'C',
        tags: ['buggies', 'trucks'],
        attribution: [
          chain('Desk note', ft, 'Russian customs documents'),
          chain('Desk note', ft, 'invoices'),
          chain('Desk note', ft, 'Chinese officials'),
          chain('Desk note', ft, ['Sergei Shoigu', 'shoigu']),
          chain('Desk note', ft, ['Ramzan Kadyrov’s video', 'kadyrov']),
        ],
        comment: 'Sums up a report that reached the desk in a relayed and translated form.',
      },
    },
    {
      key: 'body-armour',
      file: 'body-armour.md',
      facts: {
        title: 'Desk note: vests, helmets and thermal cameras',
        kind: 'other',
        publisher: NOTE,
        published: day('2024-05-21?', 'the page’s header; perhaps the day of the visit'),
        language: 'en',
        reliability: 'C',
        tags: ['body armour', 'thermal optics', 'drones'],
        attribution: [
          chain('Desk note', politico, 'customs data and declarations of Chinese and Russian companies'),
          chain('Desk note', politico, ['the website of Shanghai H Win', 'h-win']),
          chain('Desk note', politico, 'Chinese and Ukrainian customs records'),
        ],
        comment: 'The day in the page’s header may not be the day it was written.',
      },
    },
    {
      key: 'excavators',
      file: 'excavators.md',
      facts: {
        title: 'Desk note: excavators, cars and growth rates',
        kind: 'other',
        publisher: NOTE,
        published: day('2023-08-22'),
        language: 'en',
        reliability: 'C',
        tags: ['excavators', 'trade'],
        attribution: [
          chain('Desk note', pravda, wsj, 'trade data'),
          chain('Desk note', pravda, wsj, ['Bank of Finland', 'bank-of-finland']),
          chain('Desk note', pravda, wsj, ['a video by Valery Limarenko', 'limarenko']),
        ],
        comment: '',
      },
    },
    {
      key: 'who-was-asked',
      file: 'who-was-asked.txt',
      facts: {
        title: 'Desk note: who was asked',
        kind: 'other',
        publisher: NOTE,
        published: day('2024-06-03'),
        language: 'en',
        reliability: 'A',
        tags: ['right of reply'],
        attribution: [chain('Desk note')],
        comment: 'Marked for the desk alone, to show what protection looks like.',
      },
    },
    {
      key: 'table',
      file: 'synthetic-customs-table.csv',
      facts: {
        title: 'Synthetic customs table (every party made up)',
        kind: 'data-set',
        publisher: 'Made for the sample case',
        published: day('2024-06-03'),
        language: 'en',
        reliability: 'F',
        tags: ['synthetic'],
        attribution: [chain('Made for the sample case; no real declaration')],
        comment: 'Shows what rows of declarations look like. Nothing in it is about anybody.',
      },
    },
    {
      key: 'synthetic-statements',
      file: 'synthetic-statements.md',
      facts: {
        title: 'Desk note: statements made up for the sample',
        kind: 'other',
        publisher: NOTE,
        published: day('2023-09-30'),
        language: 'en',
        reliability: 'F',
        tags: ['synthetic'],
        attribution: [chain('Made for the sample case; nobody in it exists')],
        comment: 'Shows a promise, a statement that changed, figures and dates that differ.',
      },
    },
  ]
}
