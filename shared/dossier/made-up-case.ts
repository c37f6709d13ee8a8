import { type Id, type IdKind } from '@shared/kernel/ids'
import { type Reference, toRecord } from '@shared/kernel/reference'
import {
  chain,
  country,
  day,
  item,
  madeUpBase,
  madeUpClaim,
  madeUpContradiction,
  madeUpEntity,
  madeUpExcerpt,
  madeUpFigure,
  madeUpId,
  madeUpRendition,
  madeUpShipment,
  madeUpSource,
  money,
  party,
  quantity,
  range,
} from '@shared/contradiction/made-up'
import type { Inline, RichText } from '@shared/note/rich-text'
import type { Response } from '@shared/response/response'
import type { Dossier } from './dossier'
import type { indexRecords } from './records'

/*
 * A made-up case for tests and trials: invented countries' worth of parties and goods, every kind of section.
 */

type CaseInput = Parameters<typeof indexRecords>[0]

const refs = (...ids: Reference[]) => ids.map((ref) => ({ id: item(), ref }))
const record = (kind: Extract<IdKind, 'excerpt' | 'shipment' | 'figure' | 'claim'>, number: number) =>
  toRecord(madeUpId(kind, number) as Id<'excerpt'>)

export const words = (...parts: (string | Reference)[]): Inline[] =>
  parts.map((part) =>
    typeof part === 'string'
      ? { type: 'text', text: part, marks: [] }
      : { type: 'citation', id: item(), ref: part },
  )
export const paragraphs = (...lines: Inline[][]): RichText =>
  lines.map((children) => ({ type: 'paragraph', id: item(), children }))

const response = (number: number, fields: Partial<Response>): Response => ({
  ...madeUpBase('response', number),
  party: madeUpId('entity', 1),
  allegations: [],
  attempts: [],
  deadline: day(''),
  outcome: 'not-asked',
  answer: null,
  wording: '',
  comment: '',
  ...fields,
})

const shipments = [
  ['Dune 1000 off-road vehicles', '96', '1120000', 3],
  ['Dune 1000 off-road vehicles', '22', '260000', 4],
  ['Dune 1000 off-road vehicles', '19', '220000', 5],
] as const

/** The records; fresh ones with each call, equal but for the ids of list items. */
export function madeUpCase(): CaseInput & { dossier: readonly Dossier[] } {
  const denial = madeUpClaim(1, 'No military goods leave for Russia.', {
    speaker: { entity: madeUpId('entity', 2), words: '' },
    reportedBy: 'Harbour Post',
    excerpts: [{ id: item(), excerpt: madeUpId('excerpt', 3) }],
    date: day('2023-12-03'),
    scope: {
      parties: [{ id: item(), party: { kind: 'companies-of', country: 'cn' } }],
      goods: [{ id: item(), goods: { kind: 'category', category: 'military-goods' } }],
      from: [{ id: item(), place: country('cn') }],
      to: [{ id: item(), place: country('ru') }],
      period: '',
      capacity: 'state',
    },
  })
  return {
    case: [{ ...madeUpBase('case', 1), name: 'Off-road', description: '', personas: [], sample: false }],
    source: [
      madeUpSource(1, 'Buggies in service', {
        kind: 'note',
        publisher: 'Desk',
        published: { ...day('2023-12-03'), time: '', zone: '' },
        accessed: day('2023-12-04'),
        attribution: chain('Desk note', 'Harbour Post', 'customs papers'),
      }),
      madeUpSource(2, 'Five hundred vehicles', {
        publisher: 'Harbour Post',
        authors: ['A. Writer'],
        url: 'https://example.org/buggies?a=1&b=2',
        published: { ...day('2023-12-18'), time: '10:11', zone: '' },
        attribution: chain('Harbour Post', 'customs papers'),
        reliability: 'B',
      }),
    ],
    rendition: [madeUpRendition(1, 1), madeUpRendition(2, 2)],
    excerpt: [
      madeUpExcerpt(1, 1, '137 vehicles, worth about $1.6 million, were declared in two months'),
      madeUpExcerpt(2, 2, '537 vehicles of the basic version are in service'),
      madeUpExcerpt(3, 1, 'The ministry says that no military goods leave for Russia.'),
      madeUpExcerpt(4, 2, 'the army may have bought on the secondary market'),
      madeUpExcerpt(5, 2, 'We sell to sportsmen and to nobody else.'),
    ],
    entity: [
      madeUpEntity(1, 'Orison Motors', { countries: ['cn'], summary: 'Makes off-road vehicles.' }),
      madeUpEntity(2, 'Ministry of Trade', { schema: 'PublicBody', countries: ['cn'] }),
      madeUpEntity(3, 'Karst Sport', { countries: ['ru'], summary: 'Sells motorsport goods.' }),
    ],
    figure: [
      madeUpFigure(1, {
        measure: 'stock',
        range: range('537', '537', 'about'),
        unit: 'vehicles',
        goods: 'Dune 1000',
        period: day('2023-12'),
        excerpt: madeUpId('excerpt', 2),
      }),
    ],
    shipment: shipments.map(([goods, units, value, number]) =>
      madeUpShipment(number, {
        consignor: party(1),
        consignee: number === 5 ? { kind: 'unnamed', description: 'a retail firm', country: 'ru' } : party(3),
        goods,
        hsCode: { code: '870310', edition: '2022' },
        quantity: quantity(units, 'units'),
        value: money(value, 'USD', 'about'),
        period: day('2023-03/2023-04'),
        route: { origin: null, dispatchedFrom: country('cn'), transit: [], destination: country('ru') },
        basis: 'customs papers, by way of Harbour Post',
        evidence: refs(record('excerpt', 1)),
      }),
    ),
    claim: [denial],
    contradiction: [
      madeUpContradiction(1, '“No military goods” and 137 buggies', {
        sideA: refs(record('claim', 1)),
        sideB: refs(record('shipment', 3), record('shipment', 4), record('shipment', 5), record('figure', 1)),
        explanation: paragraphs(
          words(
            'By December about 537 of the same model were in service.',
            record('excerpt', 2),
            ' The buyers on paper are civilian.',
          ),
        ),
        readings: [
          {
            id: item(),
            kind: 'secondary-market',
            words: 'The army may have bought second-hand, without the maker knowing',
            decidedBy: 'end-user papers or chassis numbers',
          },
          { id: item(), kind: 'state-versus-company', words: '', decidedBy: '' },
        ],
      }),
    ],
    response: [
      response(1, {
        party: madeUpId('entity', 1),
        outcome: 'statement',
        answer: madeUpId('excerpt', 5),
        allegations: [
          {
            id: item(),
            words: 'that its vehicles serve in the army',
            contradiction: madeUpId('contradiction', 1),
          },
        ],
        attempts: [
          { id: item(), when: day('2023-11-28'), time: '14:05', channel: 'e-mail', by: '', words: '' },
          { id: item(), when: day('2023-12-01'), time: '', channel: 'telephone', by: '', words: '' },
        ],
        deadline: day('2023-12-02'),
      }),
    ],
    note: [
      {
        ...madeUpBase('note', 1),
        title: 'How the count was made',
        body: paragraphs(words('Rows with the same declaration number count once.', record('excerpt', 1))),
      },
    ],
    dossier: [
      {
        ...madeUpBase('dossier', 1),
        title: 'Buggies and a denial',
        lead: 'A ministry says that no military goods leave for Russia. Customs papers list 137 off-road vehicles in two months. Both can be true, and this is what would decide it.',
        audience: 'desk',
        template: 'standard',
        citationStyle: 'notes',
        language: 'en',
        sections: [
          {
            kind: 'text',
            id: item(),
            title: '',
            body: paragraphs(
              words(
                'In March and April 2023 the maker sent 137 vehicles of one model across the border, for about $1.6 million.',
                record('excerpt', 1),
                ' The buyers on paper are civilian.',
                record('excerpt', 1),
                ' By December about 537 of the same model were in service.',
                record('figure', 1),
              ),
            ),
          },
          { kind: 'contradiction', id: item(), contradiction: madeUpId('contradiction', 1) },
          { kind: 'entities', id: item(), title: '', entities: [] },
          { kind: 'shipments', id: item(), title: 'All shipments', shipments: [] },
          { kind: 'responses', id: item(), title: '' },
          { kind: 'note', id: item(), note: madeUpId('note', 1) },
        ],
      },
    ],
  }
}
