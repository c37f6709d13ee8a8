import { groupDigits, plural } from '@shared/kernel/number-prose'
import { describeMoney, describeRange } from '@shared/kernel/quantity'
import { toRecord } from '@shared/kernel/reference'
import { assertNever } from '@shared/kernel/result'
import type { Shipment } from '@shared/shipment/shipment'
import {
  LEVEL_WORDS,
  moneyWords,
  partiesWords,
  quantityWords,
  routeWords,
  UNKNOWN,
  whenWords,
} from './describe'
import { type Block, type Column, type Inline, type Row, remark, text } from './document'
import type { Notebook } from './notebook'
import { type Sum, sumShipments } from './sums'
import type { View } from './view'

type Shape = 'narrow' | 'wide'

const column = (label: string, numeric = false): Column => ({ label, numeric })

const COLUMNS: Readonly<Record<Shape, readonly Column[]>> = {
  narrow: [column('Parties'), column('Goods'), column('Quantity', true), column('Value', true)],
  wide: [
    column('Parties'),
    column('Goods'),
    column('When'),
    column('Route'),
    column('Quantity', true),
    column('Value', true),
  ],
}

/** Shipments as a table with their sums, each row with its note. `narrow` fits one half of a spread. */
export function shipmentTable(
  shipments: readonly Shipment[],
  caption: string,
  shape: Shape,
  view: View,
  notebook: Notebook,
): Block[] {
  const rows = shipments.map((shipment): Row => ({
    cells: cellsOf(shipment, shape, view, notebook),
    sum: false,
  }))
  const { sums, leftOut } = sumShipments(shipments)
  const levels = new Set(shipments.map(({ level }) => level))
  const sumRows = paired(sums).map((pair) => sumRow(pair, shape, levels.size > 1, shipments.length))
  const table: Block = { type: 'table', caption, columns: COLUMNS[shape], rows: [...rows, ...sumRows] }
  if (leftOut.length === 0) return [table]
  const count = leftOut.length
  return [
    table,
    remark(
      `${groupDigits(String(count))} ${plural(count, 'row is', 'rows are')} not in the sums: another row takes ` +
        `${plural(count, 'its', 'their')} place or is the same consignment.`,
    ),
  ]
}

function cellsOf(shipment: Shipment, shape: Shape, view: View, notebook: Notebook): Inline[][] {
  const parties = [text(partiesWords(shipment, view.entities))]
  const code = shipment.hsCode.code === '' ? '' : `HS ${shipment.hsCode.code}`
  const level = shipment.level === 'consignment' ? '' : LEVEL_WORDS[shipment.level]
  const aside = [code, level].filter((part) => part !== '').join(', ')
  const goods: Inline[] = [
    text((shipment.goods === '' ? UNKNOWN : shipment.goods) + (aside === '' ? '' : ` (${aside})`)),
    notebook.cite(toRecord(shipment.id)),
  ]
  const amounts = [
    [text(quantityWords(shipment.quantity) || quantityWords(shipment.weight) || UNKNOWN)],
    [text(moneyWords(shipment.value) || UNKNOWN)],
  ]
  if (shape === 'narrow') return [parties, goods, ...amounts]
  const when = text(whenWords(shipment.period) || UNKNOWN)
  const route = text(routeWords(shipment, view.entities) || UNKNOWN)
  return [parties, goods, [when], [route], ...amounts]
}

/** Sums in rows: an amount and a value of the same shipments share one. */
function paired(sums: readonly Sum[]): (readonly Sum[])[] {
  const values = sums.filter(({ of }) => of.kind === 'value')
  const amounts = sums.filter(({ of }) => of.kind !== 'value')
  const rows = amounts.map((amount): readonly Sum[] => {
    const index = values.findIndex(
      ({ level, counted }) => level === amount.level && counted === amount.counted,
    )
    return index < 0 ? [amount] : [amount, ...values.splice(index, 1)]
  })
  return [...rows, ...values.map((value) => [value])]
}

function sumRow(sums: readonly Sum[], shape: Shape, levelled: boolean, of: number): Row {
  const [first] = sums
  const level = levelled && first !== undefined ? `, ${LEVEL_WORDS[first.level]}` : ''
  const counted = first === undefined || first.counted === of ? '' : ` (${first.counted} of ${of} rows)`
  const amount = (value: boolean) =>
    text(
      sums
        .filter((sum) => (sum.of.kind === 'value') === value)
        .map(amountOf)
        .join(''),
      'bold',
    )
  const between = shape === 'narrow' ? [[]] : [[], [], []]
  return {
    cells: [[text(`Sum${level}${counted}`, 'bold')], ...between, [amount(false)], [amount(true)]],
    sum: true,
  }
}

function amountOf({ of, total }: Sum): string {
  switch (of.kind) {
    case 'quantity':
    case 'weight':
      return describeRange(total, of.unit)
    case 'value': {
      const basis = of.basis === 'unknown' ? '' : ` (${of.basis === 'customs' ? 'customs value' : of.basis})`
      return describeMoney(total, of.currency) + basis
    }
    default:
      return assertNever(of)
  }
}

/** What shipments rest on, in their own words, each once: “customs declarations; aggregate, March–April 2023”. */
export function basisLine(shipments: readonly Shipment[]): string {
  const told = shipments.map(({ basis, level, period }) =>
    [basis, [LEVEL_WORDS[level], whenWords(period)].filter((part) => part !== '').join(', ')]
      .filter((part) => part !== '')
      .join('; '),
  )
  return [...new Set(told)].join('. ')
}
