import type { DateField, Money, Party, Place, Quantity } from '@shared/kernel/fields'
import { newId } from '@shared/kernel/ids'
import { collapseSpace } from '@shared/kernel/text'
import type { CertaintyField } from '@shared/shipment/labels'
import type { Shipment, ShipmentFacts } from '@shared/shipment/shipment'
import type { Layout } from './layout'
import type { Mapping, TableField } from './mapping'
import { rowAmounts } from './row-amounts'
import { flowOf, type FieldCell, headerHints } from './row-fields'
import { type CellReading, saysNothing } from './read-amount'
import { readDateCell } from './read-date'
import { type HsReading, readHsCell } from './read-hs'
import { type PartyOf, readPartyCell, readPlaceCell } from './read-party'

/** Why a field of a row is not what its cell seems to say, or not known though the cell says something. */
export type RowDoubt = { readonly field: CertaintyField; readonly why: string }

/** What a row says, as far as the mapping and the cells give it. null and '' are unknown. */
export type RowFacts = ShipmentFacts & {
  readonly quantity: Quantity | null
  readonly weight: Quantity | null
  readonly value: Money | null
  readonly declarationNumber: string
  readonly doubts: readonly RowDoubt[]
}

/** The fields of a table that each fact of a row is read from. */
export const FACT_FIELDS = {
  consignor: ['consignor', 'consignorCountry'],
  consignee: ['consignee', 'consigneeCountry'],
  declarant: ['declarant'],
  forwarder: ['forwarder'],
  manufacturer: ['manufacturer'],
  goods: ['goods'],
  hsCode: ['hsCode'],
  period: ['date'],
  origin: ['origin', 'flow', 'partner'],
  dispatchedFrom: ['dispatchedFrom', 'flow', 'reporter'],
  transit: ['transit'],
  destination: ['destination', 'flow', 'reporter', 'partner'],
} as const satisfies Readonly<Record<string, readonly TableField[]>>

/**
 * Reads rows of one table. Readings that depend on a cell alone are kept, so that a value that ten thousand rows share
 * is read once.
 */
export function rowReader(mapping: Mapping, layout: Layout, partyOf: PartyOf): (cell: FieldCell) => RowFacts {
  const hints = headerHints(mapping)
  const held = withConstants(mapping)
  const places = remembered(readPlaceCell)
  const dates = remembered((text) => readDateCell(text, layout.dateOrder))
  const codes = remembered(readHsCell)
  const parties = new Map<string, Party | null>()
  const partyIn = (name: string, country: string): Party | null => {
    const key = `${name}\0${country}`
    const before = parties.get(key)
    if (before !== undefined) return before
    const party = readPartyCell(name, country, partyOf)
    if (parties.size >= MOST_KEPT) parties.clear()
    parties.set(key, party)
    return party
  }
  return (cellOf) => {
    const cell = held(cellOf)
    const doubts: RowDoubt[] = []
    const date = dates(cell('date'))
    const hs = codes(cell('hsCode'))
    const amounts = rowAmounts(cell, layout, hints)
    const goods = cell('goods')
    return {
      level: mapping.level,
      consignor: partyIn(cell('consignor'), cell('consignorCountry')),
      consignee: partyIn(cell('consignee'), cell('consigneeCountry')),
      declarant: partyIn(cell('declarant'), ''),
      forwarder: partyIn(cell('forwarder'), ''),
      manufacturer: partyIn(cell('manufacturer'), ''),
      goods: saysNothing(goods) ? '' : collapseSpace(goods).slice(0, 4_000),
      period: periodOf(date, cell('date'), doubts),
      hsCode: { code: codeOf(hs, doubts), edition: mapping.hsEdition },
      route: routeOf(cell, places),
      quantity: amounts.quantity,
      weight: amounts.weight,
      value: amounts.value,
      declarationNumber: saysNothing(cell('declarationNumber'))
        ? ''
        : collapseSpace(cell('declarationNumber')).slice(0, 4_000),
      doubts: [...doubts, ...amounts.doubts],
    }
  }
}

/** The facts of one row; for many rows of a table `rowReader` is quicker. */
export const rowFacts = (cell: FieldCell, mapping: Mapping, layout: Layout, partyOf: PartyOf): RowFacts =>
  rowReader(mapping, layout, partyOf)(cell)

/** Cells with the mapping's constants where no column holds a field. An empty cell of a column stays empty. */
function withConstants(mapping: Mapping): (cell: FieldCell) => FieldCell {
  const mapped = new Set(mapping.columns.map(({ field }) => field))
  const constants = new Map(
    mapping.constants.filter(({ field }) => !mapped.has(field)).map(({ field, value }) => [field, value]),
  )
  return constants.size === 0 ? (cell) => cell : (cell) => (field) => constants.get(field) ?? cell(field)
}

/** Readings that are kept of one field: enough for what repeats, little enough for a column where nothing does. */
const MOST_KEPT = 50_000

function remembered<T extends object>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(text, value)
    return value
  }
}

function periodOf(reading: CellReading<DateField>, cell: string, doubts: RowDoubt[]): DateField {
  if (reading.kind === 'read') return reading.value
  if (reading.kind === 'empty') return { edtf: '', words: '' }
  doubts.push({ field: 'period', why: reading.why })
  return { edtf: '', words: collapseSpace(cell).slice(0, 4_000) }
}

function codeOf(reading: CellReading<HsReading>, doubts: RowDoubt[]): string {
  if (reading.kind === 'empty') return ''
  if (reading.kind === 'unreadable') {
    doubts.push({ field: 'hsCode', why: reading.why })
    return ''
  }
  if (reading.value.doubt !== '') doubts.push({ field: 'hsCode', why: reading.value.doubt })
  return reading.value.code
}

/**
 * The route. Trade statistics have a flow, a reporter and a partner instead: exports leave the reporter for the
 * partner; for imports the partner is, by the rule of the United Nations, the country of origin, so that where they
 * were dispatched from stays unknown.
 */
function routeOf(cell: FieldCell, place: (text: string) => CellReading<Place>): Shipment['route'] {
  const at = (field: TableField): Place | null => {
    const reading = place(cell(field))
    return reading.kind === 'read' ? reading.value : null
  }
  const flow = flowOf(cell('flow'))
  const outward = flow === 'export' || flow === 're-export'
  const inward = flow === 'import' || flow === 're-import'
  return {
    origin: at('origin') ?? (inward ? at('partner') : null),
    dispatchedFrom: at('dispatchedFrom') ?? (outward ? at('reporter') : null),
    transit: throughOf(cell('transit'), place),
    destination: at('destination') ?? (outward ? at('partner') : inward ? at('reporter') : null),
  }
}

const NO_RANDOM = new Uint8Array(10)

/** The places on the way, which stand in one cell. Their ids only tell them apart; a record gets ids of its own. */
const throughOf = (cell: string, place: (text: string) => CellReading<Place>): Shipment['route']['transit'] =>
  cell
    .split(/[;\n→>]+/u)
    .map(place)
    .flatMap((reading, at) =>
      reading.kind === 'read' ? [{ id: newId('item', at, NO_RANDOM), place: reading.value }] : [],
    )
