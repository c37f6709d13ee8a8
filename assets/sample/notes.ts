import type { Dossier } from '@shared/dossier/dossier'
import type { Key } from './keys'
import { cite, type Entry, idOf, type Items } from './maker'

export const notes = (items: Items): Entry<'note'>[] => [
  {
    key: 'tour',
    title: 'How to read this case',
    body: items.text(
      'This is the sample case. It holds what public reporting said about goods that went from China to Russia, in desk notes that sum up the reporting, and one table that is made up from end to end. Change what you like: the sample can be opened afresh at any time.',
      '# Start with the evidence',
      `Open the first source, ${cite('source', 'buggies')}. Marked words are excerpts. Select others and press C to clip them; they are linked to their place for good. One to look at is what the customs documents record ${cite('excerpt', 'customs-137')}.`,
      '# From words to records',
      `- A figure says what a number measures. One of ${cite('figure', 'in-service-537')} is a stock, one of ${cite('figure', 'flow-137')} is a flow: they cannot contradict each other by themselves.`,
      `- A shipment says how sure each of its fields is. In that of ${cite('shipment', 'buggies-137')} the year is inferred, and it says from what.`,
      `- A claim has a scope. Compare the wide denial, ${cite('claim', 'denies-equipping')}, with the narrow one, ${cite('claim', 'sells-no-military')}.`,
      `- An entity gathers its names and all that mentions it. Begin with ${cite('entity', 'odes')}.`,
      '# What does not fit together',
      `A contradiction has two sides, a test computed from the records, and innocent readings with what would decide them. The one to begin with is ${cite('contradiction', 'denial-buggies')}. One that was dismissed stays, with its reason: ${cite('contradiction', 'growth')}.`,
      '# The right of reply',
      `Nobody named here was asked by this desk, and the case says so of each party, as of ${cite('response', 'odes')}. One source, ${cite('source', 'who-was-asked')}, is marked for the desk alone; a dossier or bundle that holds it says so before it is written.`,
      '# Out of the case',
      'The dossier puts it in order: choose sections, read the preview, write PDF or Markdown. What it cites carries a note that leads to its source and the hash of what was captured.',
    ),
  },
  {
    key: 'trucks',
    title: 'The lorry series',
    body: items.text(
      'Three months are known:',
      `- January 2022: ${cite('figure', 'trucks-2022-01')};`,
      `- July 2023: ${cite('figure', 'trucks-2023-07')};`,
      `- November 2023: ${cite('figure', 'trucks-2023-11')}.`,
      `The whole series would show whether the fall is a season or a turn. The wording of the first one runs the other way ${cite('excerpt', 'trucks-wording')}.`,
    ),
  },
]

export function dossiers(items: Items): Entry<'dossier'>[] {
  const chapter = (key: Key<'contradiction'>): Dossier['sections'][number] => ({
    kind: 'contradiction',
    id: items.id(),
    contradiction: idOf('contradiction', key),
  })
  return [
    {
      key: 'denied',
      title: 'Denied, and declared',
      lead: 'What was said about Chinese goods for Russia, held against what customs documents and other records show. A sample dossier: its sources are desk notes that sum up public reporting.',
      audience: 'desk',
      template: 'standard',
      citationStyle: 'notes',
      language: 'en',
      sections: [
        {
          kind: 'text',
          id: items.id(),
          title: 'What this is',
          body: items.text(
            `In December 2023 it was reported that Russia’s military had hundreds of Chinese buggies in service ${cite('excerpt', 'in-service')}, while Beijing went on denying that it equips that army ${cite('excerpt', 'denies-equipping')}. This dossier sets such statements beside the records that the reporting names, and says where the two do not meet.`,
            'It claims no more than that. Where an ordinary explanation would do, it is written down, with what would decide it.',
          ),
        },
        { kind: 'entities', id: items.id(), title: 'Who is who', entities: [] },
        chapter('denial-buggies'),
        chapter('denial-tigers'),
        chapter('denial-vests'),
        chapter('stock-and-flow'),
        chapter('trucks'),
        chapter('airsoft'),
        chapter('headline'),
        chapter('odni'),
        {
          kind: 'shipments',
          id: items.id(),
          title: 'Shipments in the reporting',
          shipments: (
            [
              'buggies-137',
              'buggies-537',
              'buggies-1500',
              'trucks-2022-01',
              'trucks-2023-07',
              'trucks-2023-11',
              'tigers',
              'vests-three',
              'thermal',
              'dji',
              'h-win-orders',
              'drones',
              'ceramics',
              'excavators',
              'handover',
              'cars',
            ] as const
          ).map((key) => idOf('shipment', key)),
        },
        { kind: 'note', id: items.id(), note: idOf('note', 'trucks') },
        { kind: 'responses', id: items.id(), title: 'Right of reply' },
      ],
    },
  ]
}
