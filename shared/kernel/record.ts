import * as v from 'valibot'
import { instantField, line, lines } from './fields'
import { type ChangeId, idSchema, type IdKind, type PersonaId } from './ids'

/**
 * The widest audience that may see a record. `secret` leaves the case in no export at all, not even as a hash.
 * Ordered from the widest to the narrowest.
 */
export const PROTECTIONS = ['public', 'lawyer', 'desk', 'secret'] as const
export const protectionSchema = v.picklist(PROTECTIONS)
export type Protection = v.InferOutput<typeof protectionSchema>

/** Audiences of a dossier; secret is none. */
export const AUDIENCES = ['public', 'lawyer', 'desk'] as const
export const audienceSchema = v.picklist(AUDIENCES)
export type Audience = v.InferOutput<typeof audienceSchema>

/** What every record has, beside its own fields. */
export const baseEntries = <K extends IdKind>(kind: K) => ({
  id: idSchema(kind),
  createdAt: instantField(),
  updatedAt: instantField(),
  /** A persona of this case, never the system's user. */
  author: idSchema('persona'),
  protection: protectionSchema,
  /** Names of fields that are narrower than the record: withheld from every audience but the desk. */
  protectedFields: lines(),
  /** Printed in place of the name where the name is withheld; '' for none. */
  pseudonym: line(),
  /** The change that moved the record to the trash; null while it is in use. */
  trashed: v.nullable(idSchema('change')),
})

/** The fields a person never fills in by hand. */
export type BaseField = keyof ReturnType<typeof baseEntries>

/** The base of a record, for code that treats all nouns alike. */
export type RecordBase = {
  id: string
  createdAt: string
  updatedAt: string
  author: PersonaId
  protection: Protection
  protectedFields: string[]
  pseudonym: string
  trashed: ChangeId | null
}
