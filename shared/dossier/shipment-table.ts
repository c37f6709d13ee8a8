import type { CitedRow } from '@shared/contradiction/cited-rows'
import { groupDigits, plural } from '@shared/kernel/number-prose'
import { newId } from '@shared/kernel/ids'
import { type Reference, toRecord } from '@shared/kernel/reference'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import type { Shipment } from '@shared/shipment/shipment'
import { totalBounds, totalWords } from '@shared/shipment/total-words'
import { type Total, totalsOf } from '@shared/shipment/totals'
import { moneyWords, partiesWords, quantityWords, routeWords, UNKNOWN, whenWords } from './describe'
import { type Block, type Column, type Inline, type Row, remark, text } from './document'
import type { Notebook } from './notebook'
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

/** What a line of the table prints, and what its note cites: a shipment, or a row that was not taken up. */
export type TableLine = Pick<
  Shipment,
  | 'id'
  | 'level'
  | 'consignor'
  | 'consignee'
  | 'goods'
  | 'hsCode'
  | 'quantity'
  | 'weight'
  | 'value'
  | 'period'
  | 'route'
  | 'basis'
  | 'supersedes'
  | 'sameConsignmentAs'
> & { readonly cites: Reference }

export const lineOfShipment = (shipment: Shipment): TableLine => ({
  ...shipment,
  cites: toRecord(shipment.id),
})

const NO_RANDOM = new Uint8Array(10)

/** A row as a line. Where one of the shipments was taken up from it, it is the same goods and in no sum again. */
export function lineOfRow(row: CitedRow, cites: Reference, shipments: readonly Shipment[]): TableLine {
  const taken = shipments.find(({ evidence }) =>
    evidence.some(
      ({ ref }) =>
        ref.kind === 'source' &&
        ref.source === row.source &&
        ref.locator.kind === 'row' &&
        ref.locator.row === row.row,
    ),
  )
  return {
    ...row.facts,
    // Only tells it apart within its table.
    id: newId('shipment', row.row, NO_RANDOM),
    basis: row.basis,
    supersedes: null,
    sameConsignmentAs: taken?.id ?? null,
    cites,
  }
}

/** Shipments and rows as a table with their sums, each with its note. `narrow` fits one half of a spread. */
export function shipmentTable(
  shipments: readonly TableLine[],
  caption: string,
  shape: Shape,
  view: View,
  notebook: Notebook,
): Block[] {
  const rows = shipments.map((shipment): Row => ({
    cells: cellsOf(shipment, shape, view, notebook),
    sum: false,
  }))
  const { totals, repeated } = totalsOf(shipments)
  const levels = new Set(shipments.map(({ level }) => level))
  const sumRows = paired(totals.filter(({ count }) => count > 1)).map((pair) =>
    sumRow(pair, shape, levels.size > 1, shipments.length),
  )
  const table: Block = { type: 'table', caption, columns: COLUMNS[shape], rows: [...rows, ...sumRows] }
  if (repeated === 0) return [table]
  return [
    table,
    remark(
      `${groupDigits(String(repeated))} ${plural(repeated, 'row is', 'rows are')} not in the sums: another row takes ` +
        `${plural(repeated, 'its', 'their')} place or is the same consignment.`,
    ),
  ]
}

function cellsOf(shipment: TableLine, shape: Shape, view: View, notebook: Notebook): Inline[][] {
  const parties = [text(partiesWords(shipment, view.entities))]
  const code = shipment.hsCode.code === '' ? '' : `HS ${shipment.hsCode.code}`
  const level = shipment.level === 'consignment' ? '' : LEVEL_WORDS[shipment.level].label
  const aside = [code, level].filter((part) => part !== '').join(', ')
  const goods: Inline[] = [
    text((shipment.goods === '' ? UNKNOWN : shipment.goods) + (aside === '' ? '' : ` (${aside})`)),
    notebook.cite(shipment.cites),
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
function paired(sums: readonly Total[]): (readonly Total[])[] {
  const values = sums.filter(({ kind }) => kind === 'value')
  const amounts = sums.filter(({ kind }) => kind !== 'value')
  const rows = amounts.map((amount): readonly Total[] => {
    const index = values.findIndex(({ level, count }) => level === amount.level && count === amount.count)
    return index < 0 ? [amount] : [amount, ...values.splice(index, 1)]
  })
  return [...rows, ...values.map((value) => [value])]
}

function sumRow(sums: readonly Total[], shape: Shape, levelled: boolean, of: number): Row {
  const [first] = sums
  const level = levelled && first !== undefined ? `, ${LEVEL_WORDS[first.level].label}` : ''
  const rows = first === undefined || first.count === of ? '' : `${first.count} of ${of} rows`
  const asides = [rows, ...sums.map(totalBounds)].filter((part) => part !== '')
  const counted = asides.length === 0 ? '' : ` (${asides.join('; ')})`
  const amount = (value: boolean) =>
    text(
      sums
        .filter((sum) => (sum.kind === 'value') === value)
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

function amountOf(total: Total): string {
  const { basis } = total
  const on = basis === 'unknown' || basis === '' ? '' : ` (${basis === 'customs' ? 'customs value' : basis})`
  return totalWords(total) + on
}

/** What shipments rest on, in their own words, each once: “customs declarations; aggregate, March–April 2023”. */
export function basisLine(shipments: readonly TableLine[]): string {
  const told = shipments.map(({ basis, level, period }) =>
    [basis, [LEVEL_WORDS[level].label, whenWords(period)].filter((part) => part !== '').join(', ')]
      .filter((part) => part !== '')
      .join('; '),
  )
  return [...new Set(told)].map((words) => words.slice(0, 1).toUpperCase() + words.slice(1)).join('. ')
}
