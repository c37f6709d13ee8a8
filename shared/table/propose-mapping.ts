import type { ItemId } from '@shared/kernel/ids'
import {
  BOXES,
  HEADER_RULES,
  headerWords,
  type MappedColumn,
  NO_FIELD,
  PARTY_PARTS,
  PARTY_WORDS,
  shortHeader,
} from './header-words'
import type { Doubt } from './detect-layout'
import type { Layout } from './layout'
import { type Mapping, NO_MAPPING, TABLE_FIELDS, type TableField } from './mapping'
import { type Direction, directionOf, roleIn, turnsOnDirection } from './propose-direction'
import { keysOf } from './propose-keys'
import { rivalDoubts } from './propose-rivals'
import { moneyHint } from './row-fields'
import { readsAs, type Share, shareOf } from './read-share'

/** A mapping to be looked at, with the reason for every column it names. */
export type ProposedMapping = {
  readonly mapping: Mapping
  readonly reasons: readonly { readonly column: string; readonly field: TableField; readonly why: string }[]
  /** Why these columns name a row, or why none were found. */
  readonly keysWhy: string
  /** Why the level and the edition of HS codes are what they are; '' where nothing tells. */
  readonly levelWhy: string
  readonly editionWhy: string
  /** What a person has to decide, or should know was decided. */
  readonly doubts: readonly Doubt[]
}

/** A column that may feed a field. `rank`: the weight of its header's words alone; 0 where only its cells tell. */
type Candidate = {
  readonly at: number
  readonly field: TableField
  readonly rank: number
  readonly weight: number
  readonly why: string
}

/**
 * Proposes what the columns of a table hold, by their headers in English, Russian, Ukrainian or Chinese, checked
 * against the first rows (row by row, cells in the order of the columns). A header whose cells cannot be read as what
 * it names is passed over. Columns without a telling header are proposed as dates or HS codes where nearly all of
 * their cells are. The order of the columns matters only between equals: the first gets the field.
 */
export function proposeMapping(
  columns: readonly MappedColumn[],
  rows: readonly (readonly string[])[],
  layout: Layout,
  newItemId: () => ItemId,
): ProposedMapping {
  const cells = columns.map((_, at) => rows.map((row) => row[at] ?? ''))
  const found = new Map<TableField, Candidate>()
  const taken = new Set<number>()
  const direction = directionOf(columns, cells)
  const named = columns.flatMap(({ header }, at) =>
    namedBy({ header, at, cells: cells[at] ?? [], layout, direction }),
  )
  const told = columns.flatMap((_, at) => toldByCells(at, cells[at] ?? [], layout))
  // The heaviest first; a column feeds one field and a field is fed by one column.
  for (const candidate of [...named, ...told].toSorted((a, b) => b.weight - a.weight || a.at - b.at)) {
    if (found.has(candidate.field) || taken.has(candidate.at)) continue
    found.set(candidate.field, candidate)
    taken.add(candidate.at)
  }
  dropIdleCurrency(found, columns)
  const chosen = TABLE_FIELDS.flatMap((field) => {
    const candidate = found.get(field)
    const column = candidate === undefined ? undefined : columns[candidate.at]
    return candidate === undefined || column === undefined
      ? []
      : [{ field, column: column.key, at: candidate.at, why: candidate.why }]
  })
  const statistics = found.has('reporter') && (found.has('partner') || found.has('flow'))
  const edition = editionOf(columns, cells)
  const keys = keysOf(columns, cells, new Map(chosen.map(({ field, at }) => [field, at])), statistics)
  return {
    mapping: {
      ...NO_MAPPING,
      columns: chosen.map(({ field, column }) => ({ id: newItemId(), field, column })),
      keys: keys.columns.map((at) => columns[at]?.key ?? ''),
      level: statistics ? 'aggregate' : NO_MAPPING.level,
      hsEdition: edition,
    },
    reasons: chosen.map(({ field, column, why }) => ({ field, column, why })),
    keysWhy: keys.why,
    levelWhy: statistics ? 'a reporter and a partner stand in each row: sums of trade statistics' : '',
    editionWhy: edition === '' ? '' : `the classification column says HS ${edition}`,
    doubts: [...rivalDoubts(named, found, columns), ...directionDoubts(columns, direction)],
  }
}

const MONEY = ['value', 'valueFob', 'valueCif'] as const

/** Where the header of every value names its currency, a column of currencies is that of something else: the invoice. */
function dropIdleCurrency(found: Map<TableField, Candidate>, columns: readonly MappedColumn[]): void {
  const values = MONEY.flatMap((field) => found.get(field) ?? [])
  const told = values.every(({ at }) => moneyHint(columns[at]?.header ?? '').currency !== '')
  if (values.length > 0 && told) found.delete('currency')
}

/** Parties of which nothing tells whether they send or receive. */
const directionDoubts = (columns: readonly MappedColumn[], direction: Direction): readonly Doubt[] =>
  columns.flatMap(({ header }) =>
    direction === null && turnsOnDirection(headerWords(header.slice(0, LONGEST_HEADER)))
      ? [
          {
            about: 'columns' as const,
            why: `“${shortHeader(header)}” sends in exports and receives in imports, and nothing tells which these rows are. Say among the columns whether it is the consignor or the consignee.`,
          },
        ]
      : [],
  )

type HeadedCells = {
  readonly header: string
  readonly at: number
  readonly cells: readonly string[]
  readonly layout: Layout
  readonly direction: Direction
}

function namedBy({ header, at, cells, layout, direction }: HeadedCells): Candidate[] {
  return fieldsOf(header, direction).flatMap(({ field, weight, why }) => {
    const share = shareOf(field, cells, layout)
    if (share !== null && share.filled > 0 && share.read * 2 < share.filled) return []
    const full = weight + fullness(cells)
    return [{ at, field, rank: weight, weight: full, why: `${why}${shareWords(share)}` }]
  })
}

/** Of two columns that say the same, the one with more in it. Less than any step of the weights. */
const fullness = (cells: readonly string[]): number =>
  cells.length === 0 ? 0 : (0.5 * cells.filter((cell) => cell.trim() !== '').length) / cells.length

/** A header that is longer is text that came astray; what names a column stands at its beginning. */
const LONGEST_HEADER = 300

type Named = { readonly field: TableField; readonly weight: number; readonly why: string }

function fieldsOf(header: string, direction: Direction): Named[] {
  const box = /^\s*(nd|g\d{2,4}[a-z]?(?:_\d{1,2})?)(?=$|[\s(_:.-])/iu.exec(header)?.[1]?.toLowerCase() ?? ''
  const boxed = BOXES.get(box)
  if (boxed !== undefined) {
    // G46, the statistical value, before G45 and G42; a count of places is no count of goods.
    const weight = box === 'g45' || box === 'g06' ? 6 : 7
    return [
      { field: boxed, weight, why: `box ${box.toUpperCase().replace('G', '')} of the Russian declaration` },
    ]
  }
  const words = headerWords(header.slice(0, LONGEST_HEADER))
  if (words === '' || NO_FIELD.test(words)) return []
  const why = `its header says “${shortHeader(header)}”`
  const party = partyField(words, direction)
  const rules = HEADER_RULES.filter((entry) => entry.words.test(words))
  // “Код страны получателя” is of the recipient; “Наименование товара по ТН ВЭД” is words, not a code.
  // The party at home gives way to one that is named by what it does.
  if (party !== null) return [{ field: party, weight: turnsOnDirection(words) ? 4 : 5, why }]
  if (turnsOnDirection(words)) return []
  const [first] = rules
  return first === undefined
    ? []
    : rules
        .filter(({ field }) => first.field !== 'goods' || field !== 'hsCode')
        .map(({ field, weight }) => ({ field, weight, why }))
}

function partyField(words: string, direction: Direction): TableField | null {
  const role = turnsOnDirection(words)
    ? roleIn(direction, words)
    : (PARTY_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null)
  if (role === null) return null
  const part = PARTY_PARTS.find(([, pattern]) => pattern.test(words))?.[0]
  if (part === undefined) return role
  // Of a declarant, forwarder or maker only the name has a field.
  return role === 'consignor' || role === 'consignee' ? `${role}${part}` : null
}

const shareWords = (share: Share | null): string =>
  share === null || share.filled === 0
    ? ''
    : share.read === share.filled
      ? `, and ${share.filled === 1 ? 'its cell reads' : `all ${share.filled} cells looked at read`} so`
      : `, and ${share.read} of ${share.filled} cells looked at read so`

/** Fields that cells alone can show; weights lower than any header’s. */
function toldByCells(at: number, cells: readonly string[], layout: Layout): Candidate[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length < 2) return []
  return (['date', 'hsCode'] as const).flatMap((field) => {
    const sure = filled.filter((cell) => looksLike(field, cell) && readsAs(field, cell, layout))
    return sure.length >= filled.length * 0.9
      ? [
          {
            at,
            field,
            rank: 0,
            weight: 0.2,
            why: `${sure.length} of ${filled.length} cells looked at are ${CELL_WORDS[field]}`,
          },
        ]
      : []
  })
}

const CELL_WORDS = { date: 'dates', hsCode: 'HS codes' } as const

/** Stricter than reading: a bare year may be a count, and six digits may be a post code. */
const looksLike = (field: 'date' | 'hsCode', cell: string): boolean =>
  field === 'date'
    ? /\d.*[-./年\s].*\d/u.test(cell.trim()) && cell.trim().length >= 8
    : /^(?:\d{4}\.?\d{2}(?:\.?\d{2}){0,2})$/u.test(cell.trim())

const EDITIONS: Readonly<Record<string, string>> = {
  H0: '1992',
  H1: '1996',
  H2: '2002',
  H3: '2007',
  H4: '2012',
  H5: '2017',
  H6: '2022',
}

/** The edition by the classification code of the United Nations’ tables, where all rows have one. */
function editionOf(columns: readonly MappedColumn[], cells: readonly (readonly string[])[]): string {
  const at = columns.findIndex(({ header }) => headerWords(header) === 'classification code')
  const codes = new Set((cells[at] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== ''))
  const [only = ''] = codes
  return codes.size === 1 ? (EDITIONS[only] ?? '') : ''
}
