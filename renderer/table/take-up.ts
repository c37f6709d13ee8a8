import type { Change } from '@shared/history/change'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import type { ShipmentId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { ShipmentDraft } from '@shared/shipment/new-shipment'
import { PARTY_ROLES } from '@shared/shipment/shipment'
import type { Source } from '@shared/source/source'
import type { TableField } from '@shared/table/mapping'
import type { PartyOf } from '@shared/table/read-party'
import { FACT_FIELDS, rowReader } from '@shared/table/row-facts'
import { cellsByField, fieldColumns } from '@shared/table/row-fields'
import { shipmentOfRow } from '@shared/table/row-shipment'
import type { Correction, Table } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import type { PageRow } from './table-data'

/** Rows that are taken up at once: each becomes a record of its own, which people will look at one by one. */
export const MOST_TAKEN_UP = 1_000

export type TakingUp = {
  readonly source: Pick<Source, 'id' | 'protection'>
  readonly table: Table
  readonly partyOf: PartyOf
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly newItemId: Store['newItemId']
}

/** A row and the shipment that it would become. */
export type Taken = { readonly row: PageRow; readonly draft: ShipmentDraft }

/** The shipments that rows became, and the change that made them; null where there was none to make. */
export type TakenUp = { readonly ids: readonly ShipmentId[]; readonly change: Change | null }

/** Which fields of a row each fact of a shipment is read from. */
const FIELDS_OF: Readonly<Record<string, readonly TableField[]>> = {
  ...FACT_FIELDS,
  quantity: ['quantity', 'quantityUnit'],
  weight: ['netWeight', 'grossWeight', 'weightUnit'],
  value: ['value', 'valueFob', 'valueCif', 'currency', 'valueBasis'],
}

/**
 * The shipments that rows would become. `rows` hold the cells of all columns in the order of the table. What a person
 * corrected is taken as corrected, and the shipment says of the field that it was inferred, and from what.
 */
export function shipmentsOfRows(rows: readonly PageRow[], taking: TakingUp): readonly Taken[] {
  const { table, source, correctionOf, newItemId } = taking
  const keys = table.columns.map(({ key }) => key)
  const columns = fieldColumns(table.mapping, keys)
  const read = rowReader(table.mapping, table.layout, taking.partyOf)
  return rows.map((row) => {
    const corrected = new Map<string, Correction>()
    for (const key of keys) {
      const correction = correctionOf(row.row, key)
      if (correction !== undefined) corrected.set(key, correction)
    }
    const cell = (index: number): string => corrected.get(keys[index] ?? '')?.value ?? row.cells[index] ?? ''
    const draft = shipmentOfRow({
      facts: read(cellsByField(columns, cell)),
      mapping: table.mapping,
      source: source.id,
      row: row.row,
      newItemId,
    })
    if (corrected.size === 0) return { row, draft }
    const certainty = draft.certainty.map((entry) => {
      const from = (FIELDS_OF[entry.field] ?? []).flatMap((field) => {
        const at = columns.get(field)
        const correction = at === undefined ? undefined : corrected.get(keys[at] ?? '')
        if (at === undefined || correction === undefined) return []
        const why = correction.why === '' ? '' : ` (${correction.why})`
        return [`a cell that was corrected from “${row.cells[at] ?? ''}”${why}`]
      })
      return from.length === 0
        ? entry
        : { ...entry, certainty: 'inferred' as const, inferredFrom: from.join('; ').slice(0, 4_000) }
    })
    return { row, draft: { ...draft, certainty } }
  })
}

/** Spellings of parties in drafts that stand for no entity of the case. */
export function unlinkedParties(taken: readonly Taken[]): readonly string[] {
  const found = new Set<string>()
  for (const { draft } of taken) {
    for (const role of PARTY_ROLES) {
      const party = draft[role]
      if (party?.kind === 'unnamed' && party.description !== '') found.add(party.description)
    }
  }
  return [...found]
}

/** Why fields were read with a doubt, with how many rows have it, the most frequent first. */
export function doubtsOf(
  taken: readonly Taken[],
): readonly { readonly why: string; readonly rows: number }[] {
  const found = new Map<string, number>()
  for (const { draft } of taken) {
    for (const { certainty, inferredFrom } of draft.certainty) {
      if (certainty === 'doubtful' && inferredFrom !== '')
        found.set(inferredFrom, (found.get(inferredFrom) ?? 0) + 1)
    }
  }
  return [...found].map(([why, rows]) => ({ why, rows })).toSorted((a, b) => b.rows - a.rows)
}

/**
 * Makes shipments of rows as one change. Each keeps the reference to its row and is as protected as the source. A row
 * that became a shipment meanwhile is left out.
 */
export async function takeUpRows(
  store: Store,
  source: TakingUp['source'],
  taken: readonly Taken[],
): Promise<Result<TakenUp>> {
  if (taken.length === 0) return ok({ ids: [], change: null })
  if (taken.length > MOST_TAKEN_UP) {
    const most = groupDigits(String(MOST_TAKEN_UP))
    return err(fault('table.too-many', `At most ${most} rows can be taken up at once. Nothing was saved.`))
  }
  let ids: ShipmentId[] = []
  const change = await store.commit(
    `Take up ${countOf(taken.length, 'row', 'rows')} of a table as ${taken.length === 1 ? 'a shipment' : 'shipments'}`,
    (tx) => {
      ids = taken.map(({ draft }) => tx.create('shipment', draft, { protection: source.protection }).id)
    },
  )
  return change.ok ? ok({ ids, change: change.value }) : change
}
