import { accusedInWords, accusedParties } from '@shared/contradiction/accused'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { ClaimId, ShipmentId, SourceId } from '@shared/kernel/ids'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { toRecord } from '@shared/kernel/reference'
import { collapseSpace } from '@shared/kernel/text'
import { responsesOf } from '@shared/response/desk'
import type { Response } from '@shared/response/response'
import { responseWording } from '@shared/response/wording'
import { type Block, type Inline, type Row, remark, text } from './document'
import type { Notebook } from './notebook'
import type { View } from './view'

/** The responses of a case that may be printed, in the order of their ids. */
export const printableResponses = (view: View): Response[] =>
  [...view.records.response.values()].filter(
    ({ protection, trashed }) => trashed === null && protection !== 'secret',
  )

/** The right of reply in a contradiction: one sentence per party that stands accused, and none is passed over. */
export function replyBlocks(contradiction: Contradiction, view: View, notebook: Notebook): Block[] {
  const responses = printableResponses(view)
  const hidden = [...view.records.response.values()].filter(
    ({ protection, trashed }) => trashed === null && protection === 'secret',
  )
  const { canonical, name } = view.entities
  const accusing = {
    canonical,
    name,
    claim: (id: ClaimId) => orUndefined(view.find('claim', id)),
    shipment: (id: ShipmentId) => orUndefined(view.find('shipment', id)),
    row: (source: SourceId, row: number) =>
      typeof view.find('source', source) === 'string' ? undefined : view.records.rows(source, row)?.facts,
  }
  const parties = accusedParties(contradiction, accusing).map(({ entity }) => entity)
  const inWords = accusedInWords(contradiction, accusing)
  // Somebody may have been heard who does not stand accused by the sides.
  const heard = responses
    .filter(({ allegations }) =>
      allegations.some((allegation) => allegation.contradiction === contradiction.id),
    )
    .map(({ party }) => canonical(party))
  const all = [...new Set([...parties, ...heard])]
  if (all.length === 0 && inWords.length === 0)
    return [remark('No party stands accused by name, so there is nobody to ask.')]
  const sentences = all.map((party): readonly Inline[] => {
    const found = responsesOf(party, contradiction.id, responses, canonical)
    if (found.length === 0) {
      // A secret answer must not read as if nobody had asked.
      const secret = responsesOf(party, contradiction.id, hidden, canonical)
      // Asked for, so that they are counted among what was left out.
      for (const { id } of secret) view.get(id)
      if (secret.length > 0) return [text(`The right of reply of ${name(party)} is secret and left out.`)]
      return [text(`${name(party)} was not asked.`)]
    }
    return found.flatMap((response, index) => [
      ...(index === 0 ? [] : [text(' ')]),
      ...responseSentence(response, view, notebook),
    ])
  })
  // Nobody is passed over: what nothing is kept of is said, not left out.
  const unkept = inWords.map(({ words }): readonly Inline[] => [
    text(`No right of reply is recorded for “${words}”.`),
  ])
  return [
    {
      type: 'reply',
      children: [...sentences, ...unkept].map((children): Block => ({
        type: 'paragraph',
        role: 'body',
        children,
      })),
    },
  ]
}

/** The sentence of a response with the note it can be checked by: its answer where there is one, else its log. */
export function responseSentence(response: Response, view: View, notebook: Notebook): Inline[] {
  const answer = response.answer === null ? 'missing' : view.find('excerpt', response.answer)
  const words = typeof answer === 'string' ? '' : collapseSpace(answer.quote.exact)
  const note = typeof answer === 'string' ? toRecord(response.id) : toRecord(answer.id)
  return [text(responseWording(response, view.entities.name(response.party), words)), notebook.cite(note)]
}

/** All responses with the allegations, put or not, and the log of attempts. */
export function responsesTable(view: View, notebook: Notebook): Block[] {
  const responses = printableResponses(view)
  if (responses.length === 0) return [remark('No right of reply is recorded in this case.')]
  return [
    {
      type: 'table',
      caption: 'Right of reply, party by party',
      columns: ['Party', 'Allegations', 'Attempts', 'Outcome'].map((label) => ({ label, numeric: false })),
      rows: responses.map((response): Row => ({
        cells: [
          [text(view.entities.name(response.party))],
          [
            text(
              response.allegations
                .map(({ words }) => words)
                .filter((words) => words !== '')
                .join('; '),
            ),
          ],
          [text(attemptLog(response) || 'none')],
          responseSentence(response, view, notebook),
        ],
        sum: false,
      })),
    },
  ]
}

function attemptLog({ attempts, deadline }: Response): string {
  const log = attempts.map(({ when, time, channel, by }) => {
    const day = when.edtf === '' ? when.words : dateInWords(when.edtf, 'en')
    return [channel, [day, time].filter((part) => part !== '').join(', '), by && `by ${by}`]
      .filter((part) => part !== '')
      .join(', ')
  })
  const until = deadline.edtf === '' ? deadline.words : dateInWords(deadline.edtf, 'en')
  return [...log, until && `deadline ${until}`].filter((part) => part !== '').join('; ')
}

const orUndefined = <T>(found: T | string): T | undefined => (typeof found === 'string' ? undefined : found)
