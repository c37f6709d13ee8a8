import type { Contradiction } from '@shared/contradiction/contradiction'
import {
  CONTRADICTION_KIND_WORDS,
  READING_WORDS,
  STATUS_WORDS,
  STRENGTH_WORDS,
} from '@shared/contradiction/labels'
import { weightOfContradiction } from '@shared/contradiction/weight'
import { countOf } from '@shared/kernel/number-prose'
import { originCountInWords } from '@shared/source/attribution'
import { titleOf } from '@shared/source/citation'
import { type Block, heading, type Inline, type ListItem, paragraph, remark, text } from './document'
import type { Notebook } from './notebook'
import { replyBlocks } from './reply-blocks'
import { isBlank, richTextBlocks } from './rich-text-blocks'
import { figureBlocks } from './figure-blocks'
import { type SideBlocks, sideBlocks } from './side-blocks'
import { testBlocks } from './test-blocks'
import type { View } from './view'

/**
 * A contradiction as a spread, in the order of the argument: what was said against what the record shows, the test,
 * the explanation, innocent readings, the right of reply, what it rests on, its sources with their hashes.
 */
export function contradictionBlocks(
  contradiction: Contradiction,
  number: number,
  view: View,
  notebook: Notebook,
): Block[] {
  const said = sideBlocks(contradiction.sideA, view, notebook)
  const shown = sideBlocks(contradiction.sideB, view, notebook)
  const explanation = isBlank(contradiction.explanation)
    ? []
    : [
        heading(3, 'Explanation'),
        ...richTextBlocks(contradiction.explanation, 3, (ref) => notebook.citeInText(ref)),
      ]
  return [
    heading(2, `${number}. ${contradiction.title}`),
    standing(contradiction),
    {
      type: 'spread',
      said: [heading(3, 'What was said'), ...said.blocks],
      shown: [heading(3, 'What the record shows'), ...shown.blocks],
    },
    heading(3, 'The test'),
    ...testOf(contradiction, said, shown, view),
    ...explanation,
    heading(3, 'Innocent readings'),
    ...readingBlocks(contradiction),
    heading(3, 'Right of reply'),
    ...replyBlocks(contradiction, view, notebook),
    heading(3, 'What it rests on'),
    ...weightBlocks(contradiction, view, notebook),
  ]
}

/** Claims are held against records; where nobody claims anything, figures are held against figures. */
function testOf(
  contradiction: Contradiction,
  said: SideBlocks,
  shown: SideBlocks,
  view: View,
): readonly Block[] {
  const figures = (side: SideBlocks) =>
    side.subjects.flatMap((subject) => (subject.kind === 'figure' ? [subject.figure] : []))
  const [ofSaid, ofShown] = [figures(said), figures(shown)]
  const onlyFigures = said.claims.length === 0 && ofSaid.length > 0 && ofShown.length > 0
  if (onlyFigures) return figureBlocks(ofSaid, ofShown, view)
  return testBlocks(contradiction, said.claims, shown.subjects, view)
}

/** “Denial against the record. Strength: fair. Status: qualified. A stock against a flow.” */
function standing({ kind, strength, status, statusReason }: Contradiction): Block {
  const reason = statusReason.trim() === '' ? '' : ` ${stopped(statusReason.trim())}`
  return remark(
    `${upperFirst(CONTRADICTION_KIND_WORDS[kind])}. Strength: ${STRENGTH_WORDS[strength]}. Status: ${STATUS_WORDS[status]}.${reason}`,
  )
}

function readingBlocks({ readings }: Contradiction): Block[] {
  if (readings.length === 0) return [remark('None is written down yet.')]
  const items = readings.map(({ kind, words, decidedBy }): ListItem => {
    const { label, says } = READING_WORDS[kind]
    const told = words.trim() === '' ? `${upperFirst(says)}.` : stopped(words.trim())
    const decided = decidedBy.trim() === '' ? '' : ` What would decide it: ${stopped(decidedBy.trim())}`
    const name = kind === 'other' ? 'Another reading' : label
    return { children: [text(`${name}.`, 'bold'), text(` ${told}${decided}`)], nested: [] }
  })
  return [{ type: 'list', ordered: false, items }]
}

function weightBlocks(contradiction: Contradiction, view: View, notebook: Notebook): Block[] {
  const { sources, origins } = weightOfContradiction(contradiction, {
    get: view.get,
    ...(view.citedBy && { citedBy: view.citedBy }),
    source: (id) => view.records.source.get(id),
  })
  if (sources.length === 0) return [remark('It rests on no source of this case.')]
  const names = origins.map(({ name }) => name).join(', ')
  const counts = `${countOf(sources.length, 'source', 'sources')} and ${originCountInWords(sources, origins)}`
  const items = sources.map((source): ListItem => {
    const link = notebook.sourceLink(source.id)
    const children: Inline[] = [
      text(titleOf(source), 'italic'),
      ...(link === undefined ? [] : [text(', '), link]),
      text('. '),
      text(`sha256 ${source.original.sha256}`, 'code'),
    ]
    return { children, nested: [] }
  })
  return [paragraph(text(`It rests on ${counts}: ${names}.`)), { type: 'list', ordered: false, items }]
}

const stopped = (words: string): string => (/[.!?…”]$/.test(words) ? words : `${words}.`)
const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
