import * as v from 'valibot'
import { itemsOf, line, lines } from '@shared/kernel/fields'
import { SHIPMENT_LEVELS } from '@shared/shipment/shipment'

/** What a column of a trade table can hold. */
export const TABLE_FIELDS = [
  'consignor',
  'consignorCountry',
  'consignorId',
  'consignorAddress',
  'consignee',
  'consigneeCountry',
  'consigneeId',
  'consigneeAddress',
  'declarant',
  'forwarder',
  'manufacturer',
  'brand',
  'goods',
  'hsCode',
  'quantity',
  'quantityUnit',
  'netWeight',
  'grossWeight',
  'weightUnit',
  'value',
  'valueFob',
  'valueCif',
  'currency',
  'valueBasis',
  'date',
  'origin',
  'dispatchedFrom',
  'transit',
  'destination',
  'declarationNumber',
  'lineNumber',
  'masterBill',
  'houseBill',
  'container',
  'vessel',
  'incoterms',
  'flow',
  'reporter',
  'partner',
] as const
export type TableField = (typeof TABLE_FIELDS)[number]

/** Fields that are amounts: quantities, weights and values. */
export const AMOUNT_FIELDS = [
  'quantity',
  'netWeight',
  'grossWeight',
  'value',
  'valueFob',
  'valueCif',
] as const satisfies readonly TableField[]

/** Which column holds which field of a shipment. A field that no column holds can have one value for all rows. */
export const mappingSchema = v.strictObject({
  /** Column keys. One column feeds a field; a field without a column is unknown. */
  columns: itemsOf({ field: v.picklist(TABLE_FIELDS), column: line() }),
  /** What holds for every row: "USD", "ru", "kg". */
  constants: itemsOf({ field: v.picklist(TABLE_FIELDS), value: line() }),
  /** The columns whose values together name a row in every export of the table: declaration and line. */
  keys: lines(),
  /** What a row is a record of. */
  level: v.picklist(SHIPMENT_LEVELS),
  /** What the table rests on: "customs declarations obtained by …". */
  basis: line(),
  /** The HS edition of its codes: "2022"; '' unknown. */
  hsEdition: line(),
})
export type Mapping = v.InferOutput<typeof mappingSchema>

/** A mapping that says nothing. */
export const NO_MAPPING: Mapping = {
  columns: [],
  constants: [],
  keys: [],
  level: 'consignment',
  basis: '',
  hsEdition: '',
}
