import type * as v from 'valibot'
import { type Case, caseSchema } from '@shared/case/case'
import { type Claim, claimSchema } from '@shared/claim/claim'
import { type Contradiction, contradictionSchema } from '@shared/contradiction/contradiction'
import { type Dossier, dossierSchema, type Export, exportSchema } from '@shared/dossier/dossier'
import { type Entity, entitySchema, type SameAs, sameAsSchema } from '@shared/entity/entity'
import { type Excerpt, excerptSchema } from '@shared/excerpt/excerpt'
import { type Figure, figureSchema } from '@shared/figure/figure'
import { isId } from '@shared/kernel/ids'
import { type Note, noteSchema } from '@shared/note/note'
import { type Relation, relationSchema } from '@shared/relation/relation'
import { type Response, responseSchema } from '@shared/response/response'
import { type Shipment, shipmentSchema } from '@shared/shipment/shipment'
import { type Rendition, renditionSchema } from '@shared/source/rendition'
import { type Source, sourceSchema } from '@shared/source/source'

/** Every record type by its noun. */
export type Records = {
  case: Case
  source: Source
  rendition: Rendition
  excerpt: Excerpt
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

/** The one registry of record types. */
export const REGISTRY: { readonly [N in Noun]: Entry<N> } = {
  case: { version: 1, schema: caseSchema, migrations: {} },
  source: { version: 1, schema: sourceSchema, migrations: {} },
  rendition: { version: 1, schema: renditionSchema, migrations: {} },
  excerpt: { version: 1, schema: excerptSchema, migrations: {} },
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
  export: { version: 1, schema: exportSchema, migrations: {} },
}

export const NOUNS = Object.keys(REGISTRY) as Noun[]

/** The noun of a record by its id, or null. */
export const nounOfId = (id: string): Noun | null => NOUNS.find((noun) => isId(noun, id)) ?? null
