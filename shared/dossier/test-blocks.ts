import type { Claim } from '@shared/claim/claim'
import type { Contradiction, Dimension } from '@shared/contradiction/contradiction'
import { DIMENSION_WORDS, TEST_RESULT_WORDS, VERDICT_WORDS } from '@shared/contradiction/labels'
import { type ScopeTest, type TestRow, testScope, type Verdict } from '@shared/contradiction/scope-test'
import type { Subject } from '@shared/contradiction/subject'
import { countOf } from '@shared/kernel/number-prose'
import { assertNever } from '@shared/kernel/result'
import { figureWords, shipmentWords } from './describe'
import { type Block, type Row, paragraph, remark, text } from './document'
import type { View } from './view'

type Tested = { readonly subject: Exclude<Subject, { kind: 'no-fields' }>; readonly test: ScopeTest }

/**
 * The test of a contradiction: each claim of side A against each shipment and figure of side B. One item prints its
 * five results with their reasons; several print a count of results per dimension, then each item's own.
 */
export function testBlocks(
  contradiction: Contradiction,
  claims: readonly Claim[],
  subjects: readonly Subject[],
  view: View,
): Block[] {
  const fielded = subjects.filter((subject) => subject.kind !== 'no-fields')
  if (claims.length === 0)
    return [remark('No claim stands on the side of what was said, so there is no scope to test.')]
  if (fielded.length === 0) {
    return [
      remark(
        'The record shows no shipment or figure here, so there are no fields to hold against the claim’s scope.',
      ),
    ]
  }
  const blocks = claims.flatMap((claim) => {
    const tested = fielded.map((subject): Tested => ({
      subject,
      test: testScope(claim, subject, view.entities, contradiction.overrides),
    }))
    const [only] = tested
    const about = claims.length > 1 ? [paragraph(text(claim.proposition, 'italic'))] : []
    if (only !== undefined && tested.length === 1) return [...about, ...oneItem(only, view)]
    return [...about, ...severalItems(tested, view)]
  })
  const without = subjects.length - fielded.length
  if (without === 0) return blocks
  return [
    ...blocks,
    remark(
      `${countOf(without, 'item of this side has no fields of its own and', 'items of this side have no fields of their own and')} cannot be tested.`,
    ),
  ]
}

function oneItem({ subject, test }: Tested, view: View): Block[] {
  return [
    {
      type: 'table',
      caption: `The claim’s scope against ${subjectWords(subject, view)}`,
      columns: ['Dimension', 'Result', 'Why'].map((label) => ({ label, numeric: false })),
      rows: test.rows.map((row): Row => ({
        cells: [
          [text(DIMENSION_WORDS[row.dimension])],
          [text(TEST_RESULT_WORDS[row.result])],
          [text(whyWords(row))],
        ],
        sum: false,
      })),
    },
    paragraph(
      text(upperFirst(VERDICT_WORDS[test.verdict].label), 'bold'),
      text(`. ${VERDICT_WORDS[test.verdict].says}`),
    ),
  ]
}

function severalItems(tested: readonly Tested[], view: View): Block[] {
  const dimensions = tested[0]?.test.rows.map(({ dimension }) => dimension) ?? []
  return [
    {
      type: 'table',
      caption: `The claim’s scope against ${countOf(tested.length, 'record', 'records')}`,
      columns: ['Dimension', 'Results', 'Why'].map((label) => ({ label, numeric: false })),
      rows: dimensions.map((dimension): Row => {
        const rows = tested.flatMap(({ test }) => test.rows.filter((row) => row.dimension === dimension))
        return {
          cells: [[text(DIMENSION_WORDS[dimension])], [text(countWords(rows))], [text(reasons(rows))]],
          sum: false,
        }
      }),
    },
    {
      type: 'table',
      caption: 'Record by record',
      columns: ['Record', ...dimensions.map((dimension) => DIMENSION_WORDS[dimension]), 'Comes to'].map(
        (label) => ({
          label,
          numeric: false,
        }),
      ),
      rows: tested.map(({ subject, test }): Row => ({
        cells: [
          [text(subjectWords(subject, view))],
          ...dimensions.map((dimension) => [text(resultOf(test, dimension))]),
          [text(VERDICT_WORDS[test.verdict].label)],
        ],
        sum: false,
      })),
    },
    paragraph(text(verdictCounts(tested))),
  ]
}

const resultOf = (test: ScopeTest, dimension: Dimension): string => {
  const row = test.rows.find((each) => each.dimension === dimension)
  return row === undefined ? '' : TEST_RESULT_WORDS[row.result]
}

/** A person's decision says so, and what was computed. */
function whyWords(row: TestRow): string {
  if (row.overruled === null) return row.why
  return `${row.why} (decided by hand; computed: ${TEST_RESULT_WORDS[row.overruled.result]}, ${row.overruled.why})`
}

/** “3 meet, 1 unknown”. */
function countWords(rows: readonly TestRow[]): string {
  return (['meets', 'misses', 'unknown'] as const)
    .map((result) => ({ result, count: rows.filter((row) => row.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => {
      if (result === 'unknown') return `${count} unknown`
      return count === 1 ? `1 ${result}` : `${count} ${result === 'meets' ? 'meet' : 'miss'}`
    })
    .join(', ')
}

/** The different reasons, each once, with how many records share it. */
function reasons(rows: readonly TestRow[]): string {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(whyWords(row), (counts.get(whyWords(row)) ?? 0) + 1)
  return [...counts]
    .map(([why, count]) => (count === 1 || counts.size === 1 ? why : `${why} (${count})`))
    .join('; ')
}

const VERDICT_PHRASES: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  inside: ['lies inside', 'lie inside'],
  possible: ['is possible', 'are possible'],
  'near-miss': ['is a near miss', 'are near misses'],
  outside: ['lies outside', 'lie outside'],
  undecided: ['is undecided', 'are undecided'],
}

/** “Of 4 records, 2 lie inside, 1 is possible and 1 is a near miss.” Inside and possible are counted apart. */
function verdictCounts(tested: readonly Tested[]): string {
  const parts = (['inside', 'possible', 'near-miss', 'outside', 'undecided'] as const)
    .map((verdict) => ({ verdict, count: tested.filter(({ test }) => test.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => countOf(count, ...VERDICT_PHRASES[verdict]))
  const [last = ''] = parts.slice(-1)
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `Of ${countOf(tested.length, 'record', 'records')}, ${list}.`
}

function subjectWords(subject: Exclude<Subject, { kind: 'no-fields' }>, view: View): string {
  switch (subject.kind) {
    case 'shipment':
      return shipmentWords(subject.shipment, view.entities)
    case 'row':
      return shipmentWords(subject.row, view.entities)
    case 'figure':
      return figureWords(subject.figure, view.entities)
    default:
      return assertNever(subject)
  }
}

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
