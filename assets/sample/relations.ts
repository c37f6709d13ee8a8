import type { Relation } from '@shared/relation/relation'
import type { Key } from './keys'
import { date, type Entry, idOf, type Items } from './maker'

export const sameAs = (): Entry<'sameAs'>[] => [
  {
    key: 'odni',
    kept: idOf('entity', 'odni-us'),
    merged: idOf('entity', 'odni-american'),
    verdict: 'same',
    why: 'One office of the United States, worded in two ways by two relayed reports.',
  },
  {
    key: 'pozitron-techkrim',
    kept: idOf('entity', 'pozitron'),
    merged: idOf('entity', 'techkrim'),
    verdict: 'not-same',
    why: 'The reporting speaks of two importers.',
  },
]

export function relations(items: Items): Entry<'relation'>[] {
  const relation = (
    key: Key<'relation'>,
    schema: Relation['schema'],
    subject: Key<'entity'>,
    object: Key<'entity'>,
    role: string,
    excerpt: Key<'excerpt'>,
    period: string,
    comment = '',
  ): Entry<'relation'> => ({
    key,
    schema,
    subject: idOf('entity', subject),
    object: idOf('entity', object),
    role,
    period: date(period),
    evidence: items.refs(idOf('excerpt', excerpt)),
    comment,
  })
  return [
    relation(
      'williamson-play-n-around',
      'Directorship',
      'williamson',
      'play-n-around',
      'heads the dealer',
      'williamson-aware',
      '2023-12-03',
    ),
    relation(
      'luzin-jamestown',
      'Employment',
      'luzin',
      'jamestown',
      'senior fellow',
      'luzin-second-hand',
      '2023-12-03',
    ),
    relation('legarda-merics', 'Employment', 'legarda', 'merics', 'analyst', 'legarda-backs', '2024-05-21?'),
    relation(
      'webster-atlantic-council',
      'Employment',
      'webster',
      'atlantic-council',
      'senior fellow',
      'webster-some',
      '2023-08-22',
    ),
    relation(
      'odes-formula7',
      'UnknownLink',
      'formula7',
      'odes',
      'largest buyer in the customs documents',
      'formula7-largest',
      '2023-03/2023-04',
      'The documents do not show who resold what to whom.',
    ),
  ]
}
