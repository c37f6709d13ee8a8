import type { Case } from '@shared/case/case'
import type { Claim } from '@shared/claim/claim'
import { type CitedRows, NO_ROWS } from '@shared/contradiction/cited-rows'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Figure } from '@shared/figure/figure'
import type { Id, IdKind } from '@shared/kernel/ids'
import type { Note } from '@shared/note/note'
import type { Relation } from '@shared/relation/relation'
import type { Response } from '@shared/response/response'
import type { Shipment } from '@shared/shipment/shipment'
import type { Rendition } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import type { Dossier, Export } from './dossier'

type Types = {
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
export type CaseNoun = keyof Types
export type CaseRecord = Types[CaseNoun]

/** The records of a case by noun and id, in the order of their ids, and the rows of tables that they cite. */
export type CaseRecords = { readonly [N in CaseNoun]: ReadonlyMap<Id<N & IdKind>, Types[N]> } & {
  readonly rows: CitedRows
}

type Given = { readonly [N in CaseNoun]?: readonly Types[N][] }

/** Indexes records; nouns that are not given are empty. The order they are given in does not matter. */
export function indexRecords(records: Given, rows: CitedRows = NO_ROWS): CaseRecords {
  const map = <N extends CaseNoun>(
    list: readonly Types[N][] | undefined,
  ): ReadonlyMap<Types[N]['id'], Types[N]> =>
    new Map(
      (list ?? [])
        .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .map((record) => [record.id, record]),
    )
  return {
    case: map<'case'>(records.case),
    source: map<'source'>(records.source),
    rendition: map<'rendition'>(records.rendition),
    excerpt: map<'excerpt'>(records.excerpt),
    entity: map<'entity'>(records.entity),
    sameAs: map<'sameAs'>(records.sameAs),
    relation: map<'relation'>(records.relation),
    figure: map<'figure'>(records.figure),
    shipment: map<'shipment'>(records.shipment),
    claim: map<'claim'>(records.claim),
    note: map<'note'>(records.note),
    contradiction: map<'contradiction'>(records.contradiction),
    response: map<'response'>(records.response),
    dossier: map<'dossier'>(records.dossier),
    export: map<'export'>(records.export),
    rows,
  }
}
