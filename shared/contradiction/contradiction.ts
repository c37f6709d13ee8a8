import * as v from 'valibot'
import { itemsOf, line } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { referenceSchema } from '@shared/kernel/reference'
import { richTextSchema } from '@shared/note/rich-text'

export const CONTRADICTION_KINDS = [
  'denial-vs-record',
  'promise-vs-conduct',
  'figure-mismatch',
  'statement-vs-statement',
  'date-mismatch',
  'identity',
] as const
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number]

export const CONTRADICTION_STATUSES = ['open', 'confirmed', 'qualified', 'dismissed'] as const
export type ContradictionStatus = (typeof CONTRADICTION_STATUSES)[number]

/** Ordinary explanations that a record may have. */
export const READING_KINDS = [
  'civilian-buyer',
  'dual-use',
  're-export',
  'secondary-market',
  'state-versus-company',
  'different-period',
  'different-goods',
  'different-party',
  'other',
] as const

/** The dimensions of a scope that a test compares. */
export const DIMENSIONS = ['party', 'goods', 'route', 'period', 'capacity'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const TEST_RESULTS = ['meets', 'misses', 'unknown'] as const
export type TestResult = (typeof TEST_RESULTS)[number]

const sideSchema = itemsOf({ ref: referenceSchema })
export type Side = v.InferOutput<typeof sideSchema>

/** Two sides that cannot both hold as they stand. The test itself is computed and never stored. */
export const contradictionSchema = v.strictObject({
  ...baseEntries('contradiction'),
  title: v.pipe(line(), v.nonEmpty('a contradiction needs a title')),
  kind: v.picklist(CONTRADICTION_KINDS),
  /** What was said. */
  sideA: sideSchema,
  /** What the record shows. */
  sideB: sideSchema,
  explanation: richTextSchema,
  readings: itemsOf({ kind: v.picklist(READING_KINDS), words: line(), decidedBy: line() }),
  strength: v.picklist([1, 2, 3]),
  status: v.picklist(CONTRADICTION_STATUSES),
  statusReason: line(),
  /** Where a person overrules the computed test. */
  overrides: itemsOf({
    dimension: v.picklist(DIMENSIONS),
    result: v.picklist(TEST_RESULTS),
    why: v.pipe(line(), v.nonEmpty('an override needs its reason')),
  }),
  /** Parties it accuses beside the ones that follow from its sides. */
  accused: itemsOf({ entity: idSchema('entity') }),
})
export type Contradiction = v.InferOutput<typeof contradictionSchema>
