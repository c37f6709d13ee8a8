import * as v from 'valibot'
import { dateField, itemsOf, line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { referenceSchema } from '@shared/kernel/reference'

/** FollowTheMoney schemata for links between two entities, with the words for each direction. */
export const RELATION_SCHEMATA = {
  Ownership: { forward: 'owns', backward: 'is owned by' },
  Directorship: { forward: 'directs', backward: 'is directed by' },
  Membership: { forward: 'is a member of', backward: 'has as a member' },
  Employment: { forward: 'works for', backward: 'employs' },
  Representation: { forward: 'represents', backward: 'is represented by' },
  Associate: { forward: 'is an associate of', backward: 'is an associate of' },
  Family: { forward: 'is a relative of', backward: 'is a relative of' },
  UnknownLink: { forward: 'is linked to', backward: 'is linked to' },
} as const
export type RelationSchemaName = keyof typeof RELATION_SCHEMATA
export const RELATION_SCHEMA_NAMES = Object.keys(RELATION_SCHEMATA) as RelationSchemaName[]

/** A dated link between two entities. */
export const relationSchema = v.strictObject({
  ...baseEntries('relation'),
  schema: v.picklist(RELATION_SCHEMA_NAMES),
  subject: idSchema('entity'),
  object: idSchema('entity'),
  /** In the source's words: "chief executive", "51 percent". */
  role: line(),
  period: dateField,
  evidence: itemsOf({ ref: referenceSchema }),
  comment: longText(),
})
export type Relation = v.InferOutput<typeof relationSchema>
