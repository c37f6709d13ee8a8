import { type CitedRows, readCitedRows } from '@shared/contradiction/cited-rows'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { Reference } from '@shared/kernel/reference'
import type { Result } from '@shared/kernel/result'
import type { Note } from '@shared/note/note'
import type { Relation } from '@shared/relation/relation'
import type { Shipment } from '@shared/shipment/shipment'
import { partyFinder } from '@shared/table/read-party'
import type { Correction, Table } from '@shared/table/table'
import type { Dossier } from './dossier'
import { citationsIn } from './view'

type Citing = {
  readonly contradiction: readonly Contradiction[]
  readonly shipment: readonly Shipment[]
  readonly relation: readonly Relation[]
  readonly note: readonly Note[]
  readonly dossier: readonly Dossier[]
  readonly entity: readonly Entity[]
  readonly sameAs: readonly SameAs[]
  readonly table: readonly Table[]
  readonly correction: readonly Correction[]
}

/**
 * Reads the rows of tables that the records of a case cite, so that a dossier can print them. Secret tables and
 * corrections are as if they were not there.
 */
export function readRowsOf(
  records: Citing,
  readBlocks: (sha256s: readonly string[]) => Promise<Result<readonly Uint8Array[]>>,
): Promise<CitedRows> {
  const open = <R extends { readonly protection: string }>(list: readonly R[]) =>
    list.filter(({ protection }) => protection !== 'secret')
  return readCitedRows(referencesIn(records), {
    tables: open(records.table),
    corrections: open(records.correction),
    partyOf: partyFinder(records.entity, records.sameAs),
    readBlocks,
  })
}

const referencesIn = ({ contradiction, shipment, relation, note, dossier }: Citing): Reference[] => [
  ...contradiction.flatMap(({ sideA, sideB, explanation }) => [
    ...[...sideA, ...sideB].map(({ ref }) => ref),
    ...citationsIn(explanation),
  ]),
  ...[...shipment, ...relation].flatMap(({ evidence }) => evidence.map(({ ref }) => ref)),
  ...note.flatMap(({ body }) => citationsIn(body)),
  ...dossier.flatMap(({ sections }) =>
    sections.flatMap((section) => (section.kind === 'text' ? citationsIn(section.body) : [])),
  ),
]
