import type { SourceId } from '@shared/kernel/ids'
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

/** A shipment with its papers and the data sets and other sources its evidence lies in. */
export type OnPaper = {
  readonly shipment: Shipment
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

/** A paper's number as it is compared: letters and digits alone. Too short a number says nothing. */
const bare = (number: string): string => {
  const key = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return key.length >= 5 && /\d/.test(key) ? key : ''
}

const met = (a: string, b: string): boolean => bare(a) !== '' && bare(a) === bare(b)

/**
 * Why two shipments may be records of the same goods, by their papers; null where the papers say nothing of it. Two
 * house bills under one master bill, and two lines of one declaration, are different goods. The order of the two does
 * not matter. A question for a person: nothing is merged, and totals change only by what a person marks.
 */
export function consignmentTie(a: OnPaper, b: OnPaper): ConsignmentTie | null {
  const [left, right] = [a.papers, b.papers]
  if (met(left.houseBill, right.houseBill)) {
    return { kind: 'same', why: `both name house bill ${shown(left.houseBill, right.houseBill)}` }
  }
  const houses = [left.houseBill, right.houseBill].filter((bill) => bare(bill) !== '')
  if (met(left.masterBill, right.masterBill)) {
    const bill = shown(left.masterBill, right.masterBill)
    if (houses.length === 2) return null
    if (houses.length === 1) {
      return {
        kind: 'master',
        why: `one is master bill ${bill}, the other house bill ${houses[0] ?? ''} under it: added up, the goods count twice`,
      }
    }
    return { kind: 'same', why: `both name bill ${bill}` }
  }
  const declared = declarationTie(a, b)
  if (declared !== null) return declared
  const container = sharedContainer(left.container, right.container)
  return container !== '' && sameHeading(a.shipment, b.shipment)
    ? {
        kind: 'container',
        why: `both name container ${container}; containers are used again, so compare the dates`,
      }
    : null
}

function declarationTie(a: OnPaper, b: OnPaper): ConsignmentTie | null {
  const [left, right] = [a.papers, b.papers]
  if (!met(left.declaration, right.declaration)) return null
  const declaration = shown(left.declaration, right.declaration)
  const [one, other] = [left.line.trim(), right.line.trim()]
  if (one !== '' && other !== '') {
    if (one !== other) return null
    return {
      kind: 'revision',
      why: `both are line ${one} of declaration ${declaration}: ${revisionWords(a, b)}`,
    }
  }
  // Without lines, only the same goods can be the same record.
  return sameGoods(a.shipment, b.shipment)
    ? {
        kind: 'revision',
        why: `both give declaration ${declaration} and the same goods: ${revisionWords(a, b)}`,
      }
    : null
}

const revisionWords = (a: OnPaper, b: OnPaper): string =>
  sameAmounts(a.shipment, b.shipment)
    ? 'one record may be a copy of the other'
    : 'their amounts differ, so that one may supersede the other'

const shown = (a: string, b: string): string => (a.trim() <= b.trim() ? a.trim() : b.trim())

/** ISO 6346: four letters and seven digits; a cell can have several. */
const containers = (cell: string): readonly string[] =>
  [...cell.toUpperCase().matchAll(/[A-Z]{4}\s?\d{7}/g)].map(([number]) => number.replace(/\s/, ''))

const sharedContainer = (a: string, b: string): string => {
  const here = new Set(containers(a))
  return (
    containers(b)
      .toSorted()
      .find((number) => here.has(number)) ?? ''
  )
}

const sameHeading = (a: Shipment, b: Shipment): boolean =>
  a.hsCode.code.length >= 4 && a.hsCode.code.slice(0, 4) === b.hsCode.code.slice(0, 4)

const lean = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

const sameGoods = (a: Shipment, b: Shipment): boolean =>
  a.hsCode.code !== '' && a.hsCode.code === b.hsCode.code && lean(a.goods) === lean(b.goods)

const sameAmounts = (a: Shipment, b: Shipment): boolean =>
  (['quantity', 'weight', 'value'] as const).every(
    (field) => a[field]?.range.low === b[field]?.range.low && a[field]?.range.high === b[field]?.range.high,
  )
