import type * as v from 'valibot'
import { type Case, caseSchema } from '@shared/case/case'
import { type Claim, claimSchema } from '@shared/claim/claim'
import { type Contradiction, contradictionSchema } from '@shared/contradiction/contradiction'
import { type Dossier, dossierSchema, type Export, exportSchema } from '@shared/dossier/dossier'
import { type Entity, entitySchema, type SameAs, sameAsSchema } from '@shared/entity/entity'
import { type CarryOver, carryOverSchema } from '@shared/excerpt/carry-over'
import { type Excerpt, excerptSchema } from '@shared/excerpt/excerpt'
import { type Figure, figureSchema } from '@shared/figure/figure'
import { isId } from '@shared/kernel/ids'
import { type Note, noteSchema } from '@shared/note/note'
import { type Relation, relationSchema } from '@shared/relation/relation'
import { type Response, responseSchema } from '@shared/response/response'
import { type Shipment, shipmentSchema } from '@shared/shipment/shipment'
import { type Overlay, overlaySchema } from '@shared/source/overlay'
import { type Rendition, renditionSchema } from '@shared/source/rendition'
import { type Source, sourceSchema } from '@shared/source/source'
import { type Correction, correctionSchema, type Table, tableSchema } from '@shared/table/table'
import { type Template, templateSchema, type View, viewSchema } from '@shared/table/view'
import { type Verdict, verdictSchema } from '@shared/verdict/verdict'

/** Every record type by its noun. */
export type Records = {
  case: Case
  source: Source
  rendition: Rendition
  overlay: Overlay
  excerpt: Excerpt
  carryOver: CarryOver
  entity: Entity
  sameAs: SameAs
  relation: Relation
  figure: Figure
  shipment: Shipment
  claim: Claim
  note: Note
  contradiction: Contradiction
  response: Response
  dossier: Dossier
  export: Export
  verdict: Verdict
  table: Table
  correction: Correction
  view: View
  template: Template
}
export type Noun = keyof Records
export type AnyRecord = Records[Noun]

type Entry<N extends Noun> = {
  /** Version of the record type; a bundle names it, and a newer one than ours is refused by name. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, Records[N]>
  /** Steps from version n to n + 1, by n. */
  readonly migrations: Readonly<Record<number, (record: unknown) => unknown>>
}

/** A version that only allows more than the one before: an older record is valid as it stands. */
const asItIs = (record: unknown): unknown => record

/** The one registry of record types. */
export const REGISTRY: { readonly [N in Noun]: Entry<N> } = {
  case: { version: 1, schema: caseSchema, migrations: {} },
  source: { version: 2, schema: sourceSchema, migrations: { 1: asItIs } },
  rendition: { version: 2, schema: renditionSchema, migrations: { 1: asItIs } },
  overlay: { version: 1, schema: overlaySchema, migrations: {} },
  excerpt: { version: 2, schema: excerptSchema, migrations: { 1: asItIs } },
  carryOver: { version: 1, schema: carryOverSchema, migrations: {} },
  entity: { version: 1, schema: entitySchema, migrations: {} },
  sameAs: { version: 1, schema: sameAsSchema, migrations: {} },
  relation: { version: 1, schema: relationSchema, migrations: {} },
  figure: { version: 1, schema: figureSchema, migrations: {} },
  shipment: { version: 1, schema: shipmentSchema, migrations: {} },
  claim: { version: 1, schema: claimSchema, migrations: {} },
  note: { version: 1, schema: noteSchema, migrations: {} },
  contradiction: { version: 1, schema: contradictionSchema, migrations: {} },
  response: { version: 1, schema: responseSchema, migrations: {} },
  dossier: { version: 1, schema: dossierSchema, migrations: {} },
  export: { version: 2, schema: exportSchema, migrations: { 1: asItIs } },
  verdict: { version: 2, schema: verdictSchema, migrations: { 1: asItIs } },
  table: { version: 1, schema: tableSchema, migrations: {} },
  correction: { version: 1, schema: correctionSchema, migrations: {} },
  view: { version: 1, schema: viewSchema, migrations: {} },
  template: { version: 1, schema: templateSchema, migrations: {} },
}

export const NOUNS = Object.keys(REGISTRY) as Noun[]

/** The noun of a record by its id, or null. */
export const nounOfId = (id: string): Noun | null => NOUNS.find((noun) => isId(noun, id)) ?? null
