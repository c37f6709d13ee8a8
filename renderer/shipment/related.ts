import { type ConsignmentTie, consignmentTie, type Papered } from '@shared/shipment/consignment'
import type { EntityDirectory } from '@shared/entity/directory'
import type { Entity, SameAs } from '@shared/entity/entity'
import { type Mirror, mirrorsOf } from '@shared/shipment/mirror'
import type { Shipment } from '@shared/shipment/shipment'
import { onPaper, rowOf } from '@renderer/record/on-paper'
import type { Store } from '@renderer/store/store'

/** Another record of what may be the same goods. */
export type RelatedShipment = { readonly other: Shipment; readonly tie: ConsignmentTie }

export type Related = {
  readonly ties: readonly RelatedShipment[]
  /** The shipment with its papers: rows of tables are looked for by them. */
  readonly papered: Papered | null
  readonly mirrors: readonly Mirror[]
}

/** Shipments whose papers are read at once: more than a case has, and little enough for a moment’s reading. */
const MOST = 2_000

type Case = {
  readonly shipments: readonly Shipment[]
  readonly entities: readonly Entity[]
  readonly sameAs: readonly SameAs[]
  readonly directory: EntityDirectory
}

/**
 * Looks through the case for records of the same goods, by the papers in the rows they were taken up from, and for the
 * other end of the same trade. What a person has marked or decided already is left out of the ties.
 */
export async function relatedTo(store: Store, shipment: Shipment, known: Case): Promise<Related> {
  const others = known.shipments.filter((other) => other.id !== shipment.id && mayRelate(shipment, other))
  const [one, ...rest] = await onPaper(
    store,
    [shipment, ...others.slice(0, MOST)],
    known.entities,
    known.sameAs,
  )
  if (one === undefined) return { ties: [], papered: null, mirrors: [] }
  const ties = rest.flatMap((other): RelatedShipment[] => {
    const tie = marked(shipment, other.shipment) ? null : consignmentTie(one, other)
    return tie === null ? [] : [{ other: other.shipment, tie }]
  })
  return { ties, papered: one, mirrors: mirrorsOf(one, rest, known.directory) }
}

/** Whether somebody said already how the two stand to each other. */
const marked = (a: Shipment, b: Shipment): boolean =>
  a.sameConsignmentAs === b.id ||
  b.sameConsignmentAs === a.id ||
  a.supersedes === b.id ||
  b.supersedes === a.id

/** A cheap look before papers are read: a row, a declaration, or goods of one heading. */
const mayRelate = (a: Shipment, b: Shipment): boolean =>
  (hasRow(a) && hasRow(b)) ||
  (a.declarationNumber !== '' && b.declarationNumber !== '') ||
  (a.hsCode.code.length >= 4 && a.hsCode.code.slice(0, 4) === b.hsCode.code.slice(0, 4))

const hasRow = ({ evidence }: Shipment): boolean => evidence.some(({ ref }) => rowOf(ref) !== null)
