import * as v from 'valibot'
import { ulid } from './ulid'

/**
 * Prefixes of record ids. An id is `prefix-ulid` in lower case: letters, digits and one hyphen, and so
 * a valid FollowTheMoney id as it stands.
 */
export const ID_PREFIXES = {
  case: 'cas',
  persona: 'per',
  replica: 'rpl',
  change: 'chg',
  item: 'itm',
  source: 'src',
  rendition: 'ren',
  excerpt: 'exc',
  overlay: 'ovl',
  carryOver: 'cry',
  verdict: 'ver',
  entity: 'ent',
  sameAs: 'sam',
  relation: 'rel',
  figure: 'fig',
  shipment: 'shp',
  claim: 'clm',
  note: 'not',
  contradiction: 'con',
  response: 'rsp',
  dossier: 'dos',
  export: 'exp',
  table: 'tbl',
  correction: 'cor',
  view: 'viw',
  template: 'tpl',
} as const

export type IdKind = keyof typeof ID_PREFIXES

/** An id of one kind; the brand keeps a source's id from being handed in where an excerpt's is wanted. */
export type Id<K extends IdKind> = string & { readonly __kind: K }

export type CaseId = Id<'case'>
export type PersonaId = Id<'persona'>
export type ReplicaId = Id<'replica'>
export type ChangeId = Id<'change'>
export type ItemId = Id<'item'>
export type SourceId = Id<'source'>
export type RenditionId = Id<'rendition'>
export type ExcerptId = Id<'excerpt'>
export type VerdictId = Id<'verdict'>
export type EntityId = Id<'entity'>
export type SameAsId = Id<'sameAs'>
export type RelationId = Id<'relation'>
export type FigureId = Id<'figure'>
export type ShipmentId = Id<'shipment'>
export type ClaimId = Id<'claim'>
export type NoteId = Id<'note'>
export type ContradictionId = Id<'contradiction'>
export type ResponseId = Id<'response'>
export type DossierId = Id<'dossier'>
export type TableId = Id<'table'>

const ULID = '[0-7][0-9a-hjkmnp-tv-z]{25}'
const patterns = Object.fromEntries(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [kind, new RegExp(`^${prefix}-${ULID}$`)]),
) as Record<IdKind, RegExp>

/** Whether `text` is an id of the kind. */
export function isId<K extends IdKind>(kind: K, text: string): text is Id<K> {
  return patterns[kind].test(text)
}

/** The kind of an id by its prefix, or null when it is none of ours. */
export function kindOfId(text: string): IdKind | null {
  for (const kind of Object.keys(ID_PREFIXES) as IdKind[]) if (patterns[kind].test(text)) return kind
  return null
}

/**
 * Makes an id. `now` is in milliseconds since 1970, `random` holds 10 random bytes: both are inputs,
 * since `shared` reads no clock and draws no random numbers.
 */
export function newId<K extends IdKind>(kind: K, now: number, random: Uint8Array): Id<K> {
  return `${ID_PREFIXES[kind]}-${ulid(now, random)}` as Id<K>
}

/** The validator of an id of one kind. */
export const idSchema = <K extends IdKind>(kind: K) =>
  v.custom<Id<K>>((x) => typeof x === 'string' && isId(kind, x), `not an id of a ${kind}`)
