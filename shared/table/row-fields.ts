import type { VALUE_BASES } from '@shared/kernel/fields'
import { unitOf } from '@shared/shipment/units'
import type { Mapping, TableField } from './mapping'
import { currencyOfWords } from './money-words'
import { saysNothing } from './read-amount'

/** Gives the text of a row's cell for a field; '' where no column holds the field. */
export type FieldCell = (field: TableField) => string

/** The column of every field that has one: its place among `keys`. */
export function fieldColumns(mapping: Mapping, keys: readonly string[]): ReadonlyMap<TableField, number> {
  const places = new Map(keys.map((key, at) => [key, at]))
  return new Map(
    mapping.columns.flatMap(({ field, column }): [TableField, number][] => {
      const at = places.get(column)
      return at === undefined ? [] : [[field, at]]
    }),
  )
}

/** The cells of one row by field. */
export const cellsByField =
  (columns: ReadonlyMap<TableField, number>, cell: (column: number) => string): FieldCell =>
  (field) => {
    const at = columns.get(field)
    return at === undefined ? '' : cell(at)
  }

/** What the headers of columns say of every cell below them. */
export type HeaderHints = {
  readonly quantityUnit: string
  readonly netUnit: string
  readonly grossUnit: string
  /** By the field that holds the value. */
  readonly money: Readonly<Record<'value' | 'valueFob' | 'valueCif', MoneyHint>>
}
export type MoneyHint = { readonly currency: string; readonly basis: ValueBasis }
export type ValueBasis = (typeof VALUE_BASES)[number]

/** Reads units, currencies and bases off the headers: “Вес нетто, кг”, “USD FOB”, “Customs value (EUR)”. */
export function headerHints(mapping: Mapping): HeaderHints {
  const header = (field: TableField) => mapping.columns.find((entry) => entry.field === field)?.column ?? ''
  const money = (field: TableField): MoneyHint => moneyHint(header(field))
  return {
    quantityUnit: unitInHeader(header('quantity'), false),
    netUnit: unitInHeader(header('netWeight'), true),
    grossUnit: unitInHeader(header('grossWeight'), true),
    money: {
      value: money('value'),
      valueFob: { ...money('valueFob'), basis: 'FOB' },
      valueCif: { ...money('valueCif'), basis: 'CIF' },
    },
  }
}

/** The currency and the basis that a header gives to all amounts below it. */
export function moneyHint(header: string): MoneyHint {
  const box = /^\s*(g4[56])(?=$|[\s(_:.-])/iu.exec(header)?.[1]?.toLowerCase() ?? ''
  const basis = basisOfWords(header)
  return {
    currency: currencyInHeader(header) || (BOX_CURRENCIES[box] ?? ''),
    basis: basis === 'unknown' && box !== '' ? 'customs' : basis,
  }
}

/** Of the Russian declaration box 45, the customs value, is in roubles and box 46, the statistical one, in dollars. */
const BOX_CURRENCIES: Readonly<Record<string, string>> = { g45: 'RUB', g46: 'USD' }

const tokens = (header: string): string[] => header.split(/[\s,;:()[\]/_]+/u).filter((token) => token !== '')

/** The unit that a header names: any word of it for a weight; else only what stands apart, “Quantity (pcs)”. */
function unitInHeader(header: string, weight: boolean): string {
  const apart = [...header.matchAll(/[([]([^()[\]]+)[)\]]|,\s*([^,]+)$/gu)].map(
    ([, a = '', b = '']) => a || b,
  )
  const words = weight ? [...apart, ...tokens(header)] : apart
  return (
    words
      .findLast((word) => {
        const unit = unitOf(word)
        return unit !== null && (!weight || unit.measure === 'mass')
      })
      ?.trim() ?? ''
  )
}

// The currency codes of ISO 4217 that are English words are no currencies in a header: ALL, TRY, TOP.
const NO_CURRENCY = /^(?:all|try|top|mop|cup|р|元|圆)$/iu

function currencyInHeader(header: string): string {
  for (const word of [...tokens(header), ...phrases(header)]) {
    const currency = NO_CURRENCY.test(word) ? '' : currencyOfWords(word)
    if (currency !== '' && (word.length > 1 || /\p{Sc}/u.test(word)) && !/^\d+$/.test(word)) return currency
  }
  return ''
}

/** Pairs of neighbouring words: «долл. США». */
const phrases = (header: string): string[] =>
  tokens(header).map((token, at, all) => `${token} ${all[at + 1] ?? ''}`.trim())

/** The basis of a value by words: of a header, of a cell, or an Incoterm that is the basis itself. */
export function basisOfWords(words: string): ValueBasis {
  if (/(?:^|[^a-z])(?:fob|фоб)(?:[^a-z]|value|$)/iu.test(words)) return 'FOB'
  if (/(?:^|[^a-z])(?:cif|cip|сиф)(?:[^a-z]|value|$)/iu.test(words)) return 'CIF'
  if (/customs value|declared value|таможенн|митн|статистическ|статистичн|статстоим|完税|海关/iu.test(words))
    return 'customs'
  return 'unknown'
}

/** Which way the goods of a row went, by the words of trade statistics; null where the cell does not say. */
export function flowOf(cell: string): 'import' | 'export' | 're-import' | 're-export' | null {
  const text = cell.trim().toLowerCase()
  if (saysNothing(text)) return null
  if (/^(?:rx|re-?export\p{L}*|реэкспорт|реекспорт|再出口|转口|復出口)$/u.test(text)) return 're-export'
  if (/^(?:rm|re-?import\p{L}*|реимпорт|реімпорт|再进口|复进口)$/u.test(text)) return 're-import'
  if (/^(?:x|exp|exports?|экспорт|вывоз|эк(?:\s?\d\d)?|експорт|ек(?:\s?\d\d)?|出口|e)$/u.test(text))
    return 'export'
  if (/^(?:m|imp|imports?|импорт|ввоз|им(?:\s?\d\d)?|імпорт|ім(?:\s?\d\d)?|进口|進口|i)$/u.test(text))
    return 'import'
  return null
}
