import { currencyOf } from '@shared/kernel/currencies'
import type { Money, Quantity } from '@shared/kernel/fields'
import { collapseSpace } from '@shared/kernel/text'
import { unitOf } from '@shared/shipment/units'
import type { Layout } from './layout'
import type { TableField } from './mapping'
import { currencyOfWords } from './money-words'
import { type AmountReading, readAmountCell, saysNothing } from './read-amount'
import { basisOfWords, type FieldCell, type HeaderHints, type ValueBasis } from './row-fields'

type Amounts = {
  readonly quantity: Quantity | null
  readonly weight: Quantity | null
  readonly value: Money | null
  readonly doubts: readonly { readonly field: 'quantity' | 'weight' | 'value'; readonly why: string }[]
}
type Doubts = { field: 'quantity' | 'weight' | 'value'; why: string }[]

/**
 * The amounts of a row with their own words. A unit is the cell's, else its column's, else the header's; a currency is
 * the cell's, else the header's, else its column's. Weight is net where it is given, else gross, and says so. A quantity in a unit of weight is a weight where the row has no other.
 */
export function rowAmounts(cell: FieldCell, layout: Layout, hints: HeaderHints): Amounts {
  const doubts: Doubts = []
  const weightUnit = unitIn(cell('weightUnit'))
  const net = goodsIn(cell('netWeight'), weightUnit || hints.netUnit, layout, 'weight', doubts)
  const gross =
    net === null
      ? goodsIn(cell('grossWeight'), weightUnit || hints.grossUnit, layout, 'weight', doubts)
      : null
  if (gross !== null) doubts.push({ field: 'weight', why: 'gross weight, with packing' })
  const counted = goodsIn(
    cell('quantity'),
    unitIn(cell('quantityUnit')) || hints.quantityUnit,
    layout,
    'quantity',
    doubts,
  )
  const weight = net ?? gross
  const isWeight = weight === null && counted !== null && unitOf(counted.unit)?.measure === 'mass'
  return {
    quantity: isWeight ? null : counted,
    weight: isWeight ? counted : weight,
    value: moneyIn(cell, layout, hints, doubts),
    doubts,
  }
}

const unitIn = (cell: string): string => (saysNothing(cell) ? '' : collapseSpace(cell))

function goodsIn(
  cell: string,
  unitBeside: string,
  layout: Layout,
  field: 'quantity' | 'weight',
  doubts: Doubts,
): Quantity | null {
  const read = amountIn(cell, layout, 'goods', field, doubts)
  if (read === null) return null
  const words = read.unit || unitBeside
  const rule = unitOf(words)
  if (rule !== null && rule.doubt !== '' && read.unit === '') doubts.push({ field, why: rule.doubt })
  return {
    range: { low: read.number, high: read.number, qualifier: 'exactly' },
    unit: rule?.name ?? words.slice(0, 4_000),
    words: wordsOf(cell, read.unit === '' ? unitBeside : ''),
  }
}

function amountIn(
  cell: string,
  layout: Layout,
  holds: 'goods' | 'money',
  field: Doubts[number]['field'],
  doubts: Doubts,
): AmountReading | null {
  const reading = readAmountCell(cell, layout, holds)
  if (reading.kind === 'empty') return null
  if (reading.kind === 'unreadable') {
    doubts.push({ field, why: `“${collapseSpace(cell).slice(0, 40)}”: ${reading.why}` })
    return null
  }
  if (reading.value.doubt !== '') doubts.push({ field, why: reading.value.doubt })
  return reading.value
}

const wordsOf = (cell: string, beside: string): string =>
  `${collapseSpace(cell)} ${beside}`.trim().slice(0, 4_000)

const VALUES = ['value', 'valueFob', 'valueCif'] as const satisfies readonly TableField[]

/** The first value that the row has: what is declared, else FOB, else CIF. */
function moneyIn(cell: FieldCell, layout: Layout, hints: HeaderHints, doubts: Doubts): Money | null {
  const field = VALUES.find((one) => !saysNothing(cell(one)))
  if (field === undefined) return null
  const read = amountIn(cell(field), layout, 'money', 'value', doubts)
  if (read === null) return null
  const beside = saysNothing(cell('currency')) ? '' : currencyOfWords(cell('currency'))
  const hint = hints.money[field]
  // A header that names a currency speaks of its own amounts; a column of currencies may be that of the invoice.
  const currency = read.currency || hint.currency || beside
  if (currency !== '' && beside !== '' && currency !== beside) {
    const by = read.currency === '' ? 'header' : 'cell'
    doubts.push({ field: 'value', why: `the ${by} says ${currency}, the column of currencies ${beside}` })
  }
  return {
    range: { low: read.number, high: read.number, qualifier: 'exactly' },
    currency: currencyOf(currency)?.code ?? '',
    basis: basisOf(field, cell, hint.basis),
    words: wordsOf(cell(field), read.currency === '' ? currency : ''),
  }
}

function basisOf(field: (typeof VALUES)[number], cell: FieldCell, header: ValueBasis): ValueBasis {
  if (field !== 'value') return header
  const said = basisOfWords(cell('valueBasis'))
  if (said !== 'unknown') return said
  // An Incoterm tells the basis of an invoice, not of a value that the header calls the customs’ own.
  return header === 'unknown' ? basisOfWords(cell('incoterms')) : header
}
