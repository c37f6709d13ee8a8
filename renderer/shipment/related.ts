import type { SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import { type ConsignmentTie, consignmentTie, NO_PAPERS, type OnPaper } from '@shared/shipment/consignment'
import type { EntityDirectory } from '@shared/entity/directory'
import type { Entity, SameAs } from '@shared/entity/entity'
import { type Mirror, mirrorsOf } from '@shared/shipment/mirror'
import type { Shipment } from '@shared/shipment/shipment'
import { citedRowsOf } from '@renderer/record/cited-rows'
import type { Store } from '@renderer/store/store'

/** Another record of what may be the same goods. */
export type RelatedShipment = { readonly other: Shipment; readonly tie: ConsignmentTie }

export type Related = {
  readonly ties: readonly RelatedShipment[]
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
  const [one, ...rest] = await onPaper(store, [shipment, ...others.slice(0, MOST)], known)
  if (one === undefined) return { ties: [], mirrors: [] }
  const ties = rest.flatMap((other): RelatedShipment[] => {
    const tie = marked(shipment, other.shipment) ? null : consignmentTie(one, other)
    return tie === null ? [] : [{ other: other.shipment, tie }]
  })
  return { ties, mirrors: mirrorsOf(one, rest, known.directory) }
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

const rowOf = (ref: Reference): { readonly source: SourceId; readonly row: number } | null =>
  ref.kind === 'source' && (ref.locator.kind === 'row' || ref.locator.kind === 'cell')
    ? { source: ref.source, row: ref.locator.row }
    : null

const hasRow = ({ evidence }: Shipment): boolean => evidence.some(({ ref }) => rowOf(ref) !== null)

async function onPaper(store: Store, shipments: readonly Shipment[], known: Case): Promise<OnPaper[]> {
  const refs = shipments.flatMap(({ evidence }) => evidence.map(({ ref }) => ref))
  const rows = await citedRowsOf(store, refs, known.entities, known.sameAs)
  const sources = await sourcesOf(store, refs)
  return shipments.map((shipment) => {
    const cited = shipment.evidence.flatMap(({ ref }) => rowOf(ref) ?? [])[0]
    const row = cited === undefined ? undefined : rows(cited.source, cited.row)
    const cell = (field: string): string => {
      const found = row?.cells.find((entry) => entry.field === field)
      return found?.corrected ?? found?.value ?? ''
    }
    return {
      shipment,
      papers:
        row === undefined
          ? { ...NO_PAPERS, declaration: shipment.declarationNumber }
          : {
              masterBill: cell('masterBill'),
              houseBill: cell('houseBill'),
              declaration: shipment.declarationNumber || cell('declarationNumber'),
              line: cell('lineNumber'),
              container: cell('container'),
            },
      sources: [...new Set(shipment.evidence.flatMap(({ ref }) => sources.get(keyOf(ref)) ?? []))],
    }
  })
}

const keyOf = (ref: Reference): string => (ref.kind === 'record' ? ref.record : ref.source)

/** The source that each reference leads to; excerpts are followed to theirs. */
async function sourcesOf(store: Store, refs: readonly Reference[]): Promise<ReadonlyMap<string, SourceId>> {
  const found = new Map<string, SourceId>()
  const excerpts = new Set<string>()
  for (const ref of refs) {
    if (ref.kind === 'source') found.set(ref.source, ref.source)
    else excerpts.add(ref.record)
  }
  await Promise.all(
    [...excerpts].map(async (id) => {
      const excerpt = await store.get('excerpt', id)
      if (excerpt) found.set(id, excerpt.source)
    }),
  )
  return found
}
