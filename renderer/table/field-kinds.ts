import { AMOUNT_FIELDS, type TableField } from '@shared/table/mapping'

const AMOUNTS: readonly TableField[] = AMOUNT_FIELDS
const PARTIES: readonly TableField[] = ['consignor', 'consignee', 'declarant', 'forwarder', 'manufacturer']

/** Fields that are amounts, to be aligned and added up. */
export const isAmountField = (field: TableField): boolean => AMOUNTS.includes(field)

/** Fields that name somebody. */
export const isPartyField = (field: TableField): boolean => PARTIES.includes(field)
