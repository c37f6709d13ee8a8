import { type EntityLookup, entityLookup } from '@shared/contradiction/entity-lookup'
import type { Hit, HitPage } from '@shared/contradiction/matching/hit'
import { HitSums, type HitTotals } from '@shared/contradiction/matching/hit-totals'
import type { HitQuestion, KnownRecords } from '@shared/contradiction/matching/scope-index'
import type { ScopeTest } from '@shared/contradiction/scope-test'
import type { SourceId } from '@shared/kernel/ids'
import { tiesWords } from '@shared/shipment/tie-words'
import { toldIn, totalWords } from '@shared/shipment/total-words'
import { testable } from './conduct'
import { ROWS_ON_A_SIDE } from './rows'
import type { RowGroup, SuggestRecords, TableHits } from './suggestion'

/** Asks an index for hits from one place on; null ends the collecting. */
export type AskHits = (question: HitQuestion, from: number, limit: number) => Promise<HitPage | null>

/** So many hits are asked for at once. */
const PAGE = 1_000
/** So many hits of a claim are gone through for the sums; all of them are counted. */
const MOST = 10_000

/**
 * What falls into the denials and promises of a case among the rows of its tables, counted for each table, with sums
 * (of the first ten thousand) and the first rows. `titles` names the tables. Null where `ask` gave up.
 */
export async function collectTableHits(
  records: Pick<SuggestRecords, 'claims'> & KnownRecords,
  titles: ReadonlyMap<SourceId, string>,
  ask: AskHits,
): Promise<TableHits[] | null> {
  const lookup = entityLookup(records)
  const found: TableHits[] = []
  for (const { claim } of testable(records.claims)) {
    const groups = new Map<SourceId, { inside: Gathered; possible: Gathered }>()
    for (const wanted of ['inside', 'possible'] as const) {
      let from = 0
      let last: Gathered | null = null
      for (;;) {
        const page = await ask({ claim, wanted, missing: null }, from, PAGE)
        if (page === null) return null
        for (const hit of page.hits) {
          if (hit.ref.kind !== 'source') continue
          const group = groups.get(hit.ref.source) ?? {
            inside: new Gathered(lookup),
            possible: new Gathered(lookup),
          }
          groups.set(hit.ref.source, group)
          last = group[wanted]
          last.add(hit)
        }
        from += page.hits.length
        if (page.hits.length === 0 || from >= page.count) break
        if (from >= MOST) {
          // Hits come table by table: what is left belongs to the last one, or to tables behind it.
          last?.countMore(page.count - from)
          break
        }
      }
    }
    for (const [source, { inside, possible }] of groups) {
      const test = inside.test ?? possible.test
      if (test === null) continue
      found.push({
        claim: claim.id,
        source,
        title: titles.get(source) ?? '',
        inside: inside.group(),
        possible: possible.group(),
        test,
      })
    }
  }
  return found
}

/** Rows of one table and class. */
class Gathered {
  test: ScopeTest | null = null
  readonly #sums: HitSums
  readonly #rows: number[] = []
  #count = 0
  #more = false

  constructor(lookup: EntityLookup) {
    this.#sums = new HitSums(lookup)
  }

  add({ ref, facts, papers, test }: Hit): void {
    if (ref.kind !== 'source' || ref.locator.kind !== 'row') return
    this.test ??= test
    this.#count += 1
    if (this.#rows.length < ROWS_ON_A_SIDE) this.#rows.push(ref.locator.row)
    this.#sums.addRow(facts, papers)
  }

  countMore(count: number): void {
    this.#count += count
    this.#more = true
  }

  group(): RowGroup {
    const sums = this.#sums.totals()
    const totals = sumsInWords(sums).map((words) => (this.#more ? `at least ${words}` : words))
    return {
      count: this.#count,
      rows: this.#rows,
      totals,
      ties: tiesWords(sums.ties, sums.count, 'row', 'rows'),
    }
  }
}

/** What rows come to, as a reason says it: with the basis of a value, and how many rows tell a sum that not all tell. */
export const sumsInWords = ({ totals, count }: Pick<HitTotals, 'totals' | 'count'>): readonly string[] =>
  totals.map((total) => {
    const basis = total.basis === '' || total.basis === 'unknown' ? '' : ` (${total.basis})`
    return totalWords(total) + basis + toldIn(total, count)
  })
