import { sumsInWords } from '@shared/contradiction/suggested/table-hits'
import { ROWS_ON_A_SIDE } from '@shared/contradiction/suggested/rows'
import type { RowGroup, TableHits } from '@shared/contradiction/suggested/suggestion'
import type { HitClass } from '@shared/contradiction/matching/evaluate'
import type { Hit } from '@shared/contradiction/matching/hit'
import type { Claim } from '@shared/claim/claim'
import type { SourceId } from '@shared/kernel/ids'
import { tiesWords } from '@shared/shipment/tie-words'
import type { MatchWorker } from '@renderer/work/match-in-worker'

type Named = (source: SourceId) => string

/** Rows of tables that fall into claims, claim by claim and table by table; null when it was stopped or failed. */
export async function tableHits(
  worker: MatchWorker,
  claims: readonly Claim[],
  titleOf: Named,
  signal: AbortSignal,
): Promise<readonly TableHits[] | null> {
  const found: TableHits[] = []
  for (const claim of claims) {
    const counts = await worker.ask({ kind: 'count', claim }, signal)
    if (!counts.ok) return null
    const { inside, possible } = counts.value
    if (inside + possible === 0) continue
    const sure = inside === 0 ? NONE : await groupsOf(worker, claim, 'inside', inside, signal)
    const maybe = possible === 0 ? NONE : await groupsOf(worker, claim, 'possible', possible, signal)
    if (sure === null || maybe === null) return null
    for (const source of new Set([...sure.keys(), ...maybe.keys()])) {
      const [a, b] = [sure.get(source), maybe.get(source)]
      const test = (a ?? b)?.first.test
      if (test === undefined) continue
      found.push({
        claim: claim.id,
        source,
        title: titleOf(source),
        inside: a?.group ?? EMPTY,
        possible: b?.group ?? EMPTY,
        test,
      })
    }
  }
  return found
}

type Group = { readonly group: RowGroup; readonly first: Hit }
type Groups = ReadonlyMap<SourceId, Group>

const EMPTY: RowGroup = { count: 0, rows: [], totals: [], ties: '' }
const NONE: Groups = new Map()

/**
 * The hits of a class by table. Shipments stand first, then each table's rows together, so that where a table begins
 * and ends is found by halving, without fetching all that lies between.
 */
async function groupsOf(
  worker: MatchWorker,
  claim: Claim,
  wanted: HitClass,
  count: number,
  signal: AbortSignal,
): Promise<Groups | null> {
  const question = { claim, wanted, missing: null }
  const page = async (from: number, limit: number): Promise<readonly Hit[] | null> => {
    const answer = await worker.ask({ kind: 'page', question, from, limit }, signal)
    return answer.ok ? answer.value.hits : null
  }
  const groups = new Map<SourceId, Group>()
  let at = 0
  while (at < count) {
    const hits = await page(at, ROWS_ON_A_SIDE)
    const [first] = hits ?? []
    if (hits === null || first === undefined) return null
    const belongs = sameTable(first)
    const end = await lastOf(at, count, async (place) => {
      const [hit] = (await page(place, 1)) ?? []
      return hit === undefined ? null : belongs(hit)
    })
    if (end === null) return null
    if (first.ref.kind === 'source') {
      const rows = hits.filter(belongs).flatMap((hit) => rowOf(hit) ?? [])
      groups.set(first.ref.source, { group: { count: end - at, rows, totals: [], ties: '' }, first })
    }
    at = end
  }
  const [only] = [...groups]
  // Sums are of all hits of the class: they are a table's own where nothing else is among them.
  if (groups.size !== 1 || only === undefined || only[1].group.count !== count) return groups
  const sums = await worker.ask({ kind: 'totals', question }, signal)
  if (!sums.ok) return null
  const totals = sumsInWords(sums.value)
  const ties = tiesWords(sums.value.ties, sums.value.count, 'row', 'rows')
  return new Map([[only[0], { ...only[1], group: { ...only[1].group, totals, ties } }]])
}

const sameTable =
  (first: Hit) =>
  (hit: Hit): boolean =>
    first.ref.kind === 'source'
      ? hit.ref.kind === 'source' && hit.ref.source === first.ref.source
      : hit.ref.kind === 'record'

const rowOf = ({ ref }: Hit): number | null =>
  ref.kind === 'source' && ref.locator.kind === 'row' ? ref.locator.row : null

/** Where a run that begins at `from` ends, up to `count`; null when asking failed. */
async function lastOf(
  from: number,
  count: number,
  belongs: (place: number) => Promise<boolean | null>,
): Promise<number | null> {
  let low = from + 1
  let high = count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const inside = await belongs(middle)
    if (inside === null) return null
    if (inside) low = middle + 1
    else high = middle
  }
  return low
}
