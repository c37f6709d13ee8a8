import type { SourceId } from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/result'
import type { Shipment } from './shipment'

/** The papers a shipment travels under, as its record gives them; '' where it gives none. */
export type Papers = {
  readonly masterBill: string
  readonly houseBill: string
  readonly declaration: string
  /** The line of the declaration. */
  readonly line: string
  readonly container: string
}

export const NO_PAPERS: Papers = { masterBill: '', houseBill: '', declaration: '', line: '', container: '' }

/** What of goods a tie looks at, beside their papers. */
export type TiedGoods = Pick<Shipment, 'goods' | 'hsCode' | 'quantity' | 'weight' | 'value'>

/** A shipment, or a row read as one, with its papers. */
export type Papered = { readonly shipment: TiedGoods; readonly papers: Papers }

/** A shipment, or a row read as one, with its papers and the data sets and other sources its evidence lies in. */
export type OnPaper<S extends TiedGoods = Shipment> = {
  readonly shipment: S
  readonly papers: Papers
  readonly sources: readonly SourceId[]
}

export type ConsignmentTie = {
  /**
   * same: two records of one consignment. master: one is the master bill that the other’s house bill travels under.
   * revision: two states of one line of a declaration. container: in one container at about the same time.
   */
  readonly kind: 'same' | 'master' | 'revision' | 'container'
  readonly why: string
}

/** A paper's number as it is compared: letters and digits alone. Too short a number, or zeros alone, say nothing. */
export const bareNumber = (number: string): string => {
  const key = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return key.length >= 5 && /\d/.test(key) && !/^0+$/.test(key) ? key : ''
}

/** ISO 6346: four letters and seven digits; a cell can have several. In the order of the alphabet, each once. */
export const containersIn = (cell: string): readonly string[] =>
  [
    ...new Set(
      [...cell.toUpperCase().matchAll(/[A-Z]{4}\s?\d{7}/g)].map(([number]) => number.replace(/\s/, '')),
    ),
  ].toSorted()

/** By what two records may be the same goods, the surest first. */
export const TIE_REASONS = ['house', 'master', 'line', 'declaration', 'container'] as const
export type TieReason = (typeof TIE_REASONS)[number]

/** Two records that have the same text under the same reason may be the same goods. */
export type TieKey = { readonly reason: TieReason; readonly text: string }

/** What of a record its ties rest on: numbers as they are compared, '' where the record gives none. */
export type TieMarks = {
  readonly master: string
  readonly house: string
  readonly declaration: string
  readonly line: string
  /** The surest first. */
  readonly keys: readonly TieKey[]
}

/** Reads off what a record's ties rest on. */
export function tieMarks({ shipment, papers }: Papered): TieMarks {
  const master = bareNumber(papers.masterBill)
  const house = bareNumber(papers.houseBill)
  const declaration = bareNumber(papers.declaration)
  const line = papers.line.trim().replace(/^0+(?=\d+$)/, '')
  const { code } = shipment.hsCode
  const keys: TieKey[] = []
  if (house !== '') keys.push({ reason: 'house', text: house })
  if (master !== '') keys.push({ reason: 'master', text: master })
  if (declaration !== '' && line !== '') keys.push({ reason: 'line', text: `${declaration}\0${line}` })
  // Without lines, only the same goods can be the same record.
  if (declaration !== '' && code !== '') {
    keys.push({ reason: 'declaration', text: `${declaration}\0${code}\0${lean(shipment.goods)}` })
  }
  if (code.length >= 4) {
    for (const container of containersIn(papers.container))
      keys.push({ reason: 'container', text: `${container}\0${code.slice(0, 4)}` })
  }
  return { master, house, declaration, line, keys }
}

/**
 * Whether papers say that two records are different goods, whatever else they share: two lines of one declaration, or
 * two house bills under one master bill.
 */
export const areApart = (a: TieMarks, b: TieMarks): boolean =>
  otherOf(a.declaration, b.declaration, a.line, b.line) || otherOf(a.master, b.master, a.house, b.house)

const otherOf = (whole: string, otherWhole: string, part: string, otherPart: string): boolean =>
  whole !== '' && whole === otherWhole && part !== '' && otherPart !== '' && part !== otherPart

/**
 * Why two shipments or rows may be records of the same goods, by their papers; null where the papers say nothing of it.
 * Two house bills under one master bill, and two lines of one declaration, are different goods. The order of the two
 * does not matter. A question for a person: nothing is merged, and totals change only by what a person marks.
 */
export function consignmentTie(a: Papered, b: Papered): ConsignmentTie | null {
  const shared = sharedKey(tieMarks(a), tieMarks(b))
  return shared === null ? null : tieBy(shared, a, b)
}

/** Whether `consignmentTie` has a reason for two records. */
export const areTied = (a: TieMarks, b: TieMarks): boolean => sharedKey(a, b) !== null

const sharedKey = (a: TieMarks, b: TieMarks): TieKey | null => {
  if (areApart(a, b)) return null
  const shared = a.keys.find(({ reason, text }) =>
    b.keys.some((other) => other.reason === reason && other.text === text),
  )
  return shared ?? null
}

function tieBy({ reason, text }: TieKey, a: Papered, b: Papered): ConsignmentTie {
  const [left, right] = [a.papers, b.papers]
  switch (reason) {
    case 'house':
      return { kind: 'same', why: `both name house bill ${shown(left.houseBill, right.houseBill)}` }
    case 'master': {
      const bill = shown(left.masterBill, right.masterBill)
      const house = [left.houseBill, right.houseBill].find((number) => bareNumber(number) !== '')
      return house === undefined
        ? { kind: 'same', why: `both name bill ${bill}` }
        : {
            kind: 'master',
            why: `one is master bill ${bill}, the other house bill ${house.trim()} under it: added up, the goods count twice`,
          }
    }
    case 'line':
      return {
        kind: 'revision',
        why: `both are line ${shown(left.line, right.line)} of declaration ${shown(left.declaration, right.declaration)}: ${revisionWords(a, b)}`,
      }
    case 'declaration':
      return {
        kind: 'revision',
        why: `both give declaration ${shown(left.declaration, right.declaration)} and the same goods: ${revisionWords(a, b)}`,
      }
    case 'container':
      return {
        kind: 'container',
        why: `both name container ${text.split('\0')[0] ?? ''}; containers are used again, so compare the dates`,
      }
    default:
      return assertNever(reason)
  }
}

const revisionWords = (a: Papered, b: Papered): string =>
  sameAmounts(a.shipment, b.shipment)
    ? 'one record may be a copy of the other'
    : 'their amounts differ, so that one may supersede the other'

const shown = (a: string, b: string): string => (a.trim() <= b.trim() ? a.trim() : b.trim())

const lean = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

const sameAmounts = (a: TiedGoods, b: TiedGoods): boolean =>
  (['quantity', 'weight', 'value'] as const).every(
    (field) => a[field]?.range.low === b[field]?.range.low && a[field]?.range.high === b[field]?.range.high,
  )
