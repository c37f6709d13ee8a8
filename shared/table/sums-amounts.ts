import { collapseSpace } from '@shared/kernel/text'
import { currencyOf } from '@shared/kernel/currencies'
import { unitOf } from '@shared/shipment/units'
import { type Column, codeAt } from './columns'
import type { Layout } from './layout'
import type { Mapping, TableField } from './mapping'
import { currencyOfWords } from './money-words'
import { MONEY_FIELDS, readPlain, type Scaled } from './query-values'
import { readAmountCell, saysNothing } from './read-amount'
import { basisOfWords, headerHints } from './row-fields'
import { scaledUp, unitsOf } from './sums-exact'

/** What an amount is an amount of: only like ones are added. */
export type AmountKind = {
  /** As units of the table are known here; the cell's own word for others; '' without one, and for money. */
  readonly unit: string
  /** ISO 4217; '' where the row names none, and for goods. */
  readonly currency: string
  /** What a value was declared on; '' for goods. */
  readonly basis: '' | 'CIF' | 'FOB' | 'customs' | 'unknown'
}

/** Why a cell adds nothing. */
export const SUPPRESSED = -1
export const UNREADABLE = -2

/** The amounts of a column, read once for each value. */
export type Amounts = {
  /** Of all amounts: they are whole numbers of 10^-scale. */
  readonly scale: number
  readonly kinds: readonly AmountKind[]
  /** Which of the kinds a row's amount is of; SUPPRESSED where the cell says nothing, UNREADABLE where no number. */
  readonly kindAt: (row: number) => number
  /** The amount of a row that has one. */
  readonly amountAt: (row: number) => number | bigint
}

type Meaning = { readonly mapping: Mapping; readonly layout: Layout }

/** Reads a column as amounts, with the unit, currency and basis that the row, the header or the mapping gives. */
export function amountsOf(
  column: Column,
  columnOf: (key: string) => Column | undefined,
  { mapping, layout }: Meaning,
): Amounts {
  const field = mapping.columns.find((entry) => entry.column === column.key)?.field
  const money = field !== undefined && MONEY_FIELDS.includes(field)
  const read = readValues(column, layout, money ? 'money' : 'goods')
  const kinds: AmountKind[] = []
  const places = new Map<string, number>()
  const place = (unit: string, currency: string, basis: AmountKind['basis']): number => {
    const key = `${unit}\n${currency}\n${basis}`
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, kinds.length)
    return kinds.push({ unit, currency, basis }) - 1
  }
  const beside = companions(field, columnOf, mapping)
  const kindOf = (row: number, own: string): number => {
    const { unit, basis } = beside.words(row)
    const words = own || unit
    return money
      ? place('', currencyOf(words)?.code ?? '', basis)
      : place(unitOf(words)?.name ?? collapseSpace(words), '', '')
  }
  // What stands beside an amount is read once for each way it occurs.
  const settled = new Map<number | string, number>()
  const ownSettled = new Map<string, number>()
  const kindAt = (row: number): number => {
    const code = codeAt(column, row)
    const state = read.states[code] ?? UNREADABLE
    if (state !== READ) return state
    const key = beside.key(row)
    if (read.own.size > 0) {
      const own = read.own.get(code)
      if (own !== undefined) return memo(ownSettled, `${key} ${own}`, () => kindOf(row, own))
    }
    return memo(settled, key, () => kindOf(row, ''))
  }
  return { scale: read.scale, kinds, kindAt, amountAt: (row) => read.amountOf(codeAt(column, row)) }
}

const READ = 0

function memo<K>(known: Map<K, number>, key: K, make: () => number): number {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function readValues(column: Column, layout: Layout, holds: 'money' | 'goods') {
  const { size } = column
  const states = new Int8Array(size)
  const near = new Float64Array(size)
  const far = new Map<number, bigint>()
  const scales = new Uint16Array(size)
  const own = new Map<number, string>()
  const plain: Scaled = { value: 0, scale: 0 }
  let scale = 0
  for (let code = 0; code < size; code += 1) {
    const text = column.value(code)
    if (readPlain(text, layout, plain)) {
      near[code] = plain.value
      scales[code] = plain.scale
    } else {
      const reading = readAmountCell(text, layout, holds)
      states[code] = reading.kind === 'read' ? READ : reading.kind === 'empty' ? SUPPRESSED : UNREADABLE
      if (reading.kind !== 'read') continue
      const units = unitsOf(reading.value.number)
      if (typeof units.value === 'number') near[code] = units.value
      else far.set(code, units.value)
      scales[code] = units.scale
      const word = holds === 'money' ? reading.value.currency : reading.value.unit
      if (word !== '') own.set(code, word)
    }
    scale = Math.max(scale, scales[code] ?? 0)
  }
  for (let code = 0; code < size; code += 1) {
    const scaled = scaledUp(far.get(code) ?? near[code] ?? 0, scales[code] ?? 0, scale)
    if (typeof scaled === 'number') near[code] = scaled
    else far.set(code, scaled)
  }
  const amountOf = (code: number): number | bigint =>
    (far.size > 0 ? far.get(code) : undefined) ?? near[code] ?? 0
  return { states, amountOf, own, scale }
}

type Beside = { readonly unit: string; readonly basis: AmountKind['basis'] }

/** What stands beside an amount in its row: its unit or currency, and its basis. */
function companions(
  field: TableField | undefined,
  columnOf: (key: string) => Column | undefined,
  mapping: Mapping,
): { readonly key: (row: number) => number | string; readonly words: (row: number) => Beside } {
  const hints = headerHints(mapping)
  const cellOf = (wanted: TableField) => {
    const key = mapping.columns.find((entry) => entry.field === wanted)?.column
    const column = key === undefined ? undefined : columnOf(key)
    const constant = mapping.constants.find((entry) => entry.field === wanted)?.value ?? ''
    return column === undefined
      ? { size: 1, code: () => 0, text: () => constant }
      : {
          size: column.size,
          code: (row: number) => codeAt(column, row),
          text: (row: number) => column.value(codeAt(column, row)),
        }
  }
  switch (field) {
    case 'value':
    case 'valueFob':
    case 'valueCif': {
      const hint = hints.money[field]
      const currency = cellOf('currency')
      const basis = cellOf('valueBasis')
      const incoterms = cellOf('incoterms')
      return {
        // Three codes as one number, where numbers are exact enough for it.
        key:
          currency.size * basis.size * incoterms.size < 2 ** 52
            ? (row) =>
                (currency.code(row) * basis.size + basis.code(row)) * incoterms.size + incoterms.code(row)
            : (row) => `${currency.code(row)} ${basis.code(row)} ${incoterms.code(row)}`,
        words: (row) => {
          const said = basisOfWords(basis.text(row))
          const header = hint.basis === 'unknown' ? basisOfWords(incoterms.text(row)) : hint.basis
          return {
            unit:
              hint.currency || (saysNothing(currency.text(row)) ? '' : currencyOfWords(currency.text(row))),
            basis: field !== 'value' ? hint.basis : said === 'unknown' ? header : said,
          }
        },
      }
    }
    case 'quantity':
    case 'netWeight':
    case 'grossWeight': {
      const unit = cellOf(field === 'quantity' ? 'quantityUnit' : 'weightUnit')
      const hint = { quantity: hints.quantityUnit, netWeight: hints.netUnit, grossWeight: hints.grossUnit }[
        field
      ]
      return {
        key: (row) => unit.code(row),
        words: (row) => ({
          unit: (saysNothing(unit.text(row)) ? '' : collapseSpace(unit.text(row))) || hint,
          basis: '',
        }),
      }
    }
    default:
      return { key: () => 0, words: () => ({ unit: '', basis: '' }) }
  }
}
