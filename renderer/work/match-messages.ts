import type { HitCounts } from '@shared/contradiction/matching/evaluate'
import type { FreshHits, HitPage, TiedPage } from '@shared/contradiction/matching/hit'
import type { HitTotals } from '@shared/contradiction/matching/hit-totals'
import type { HitQuestion } from '@shared/contradiction/matching/scope-index'
import type { TestedClaim } from '@shared/contradiction/matching/segment'
import type { SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import type { Fault, Result } from '@shared/kernel/result'
import type { Records } from '@shared/schema/registry'
import type { Table } from '@shared/table/table'

/** The records that a scope's test rests on, beside tables. */
export const MATCH_NOUNS = ['entity', 'sameAs', 'relation', 'shipment', 'correction'] as const
export type MatchNoun = (typeof MATCH_NOUNS)[number]

/** What the worker is told. Blocks of a table follow its `table` in order, then its `table-end`. */
export type MatchNews =
  | {
      [N in MatchNoun]: { readonly kind: 'put'; readonly noun: N; readonly records: readonly Records[N][] }
    }[MatchNoun]
  | { readonly kind: 'drop'; readonly noun: MatchNoun; readonly ids: readonly string[] }
  | { readonly kind: 'table'; readonly table: TableHead }
  | { readonly kind: 'block'; readonly source: SourceId; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'table-end'; readonly source: SourceId }
  | { readonly kind: 'table-gone'; readonly source: SourceId }

export type TableHead = Pick<Table, 'source' | 'mapping' | 'layout' | 'columns' | 'rowCount'>

export type MatchAsked =
  | { readonly kind: 'count'; readonly claim: TestedClaim }
  | {
      readonly kind: 'page'
      readonly question: HitQuestion
      readonly from: number
      readonly limit: number
    }
  /** What several claims cover beside what is there already. */
  | {
      readonly kind: 'fresh'
      readonly claims: readonly TestedClaim[]
      readonly except: readonly Reference[]
      readonly limit: number
    }
  | { readonly kind: 'totals'; readonly question: HitQuestion }
  /** The hits that the sums may count twice. */
  | {
      readonly kind: 'tied'
      readonly question: HitQuestion
      readonly from: number
      readonly limit: number
    }

/** What each question is answered with. */
export type MatchAnswers = {
  readonly count: HitCounts
  readonly page: HitPage
  readonly fresh: FreshHits
  readonly totals: HitTotals
  readonly tied: TiedPage
}

export type ToMatch =
  | MatchNews
  | { readonly kind: 'ask'; readonly id: number; readonly asked: MatchAsked }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'forget'; readonly id: number }

export type FromMatch =
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly result: Result<MatchAnswers[keyof MatchAnswers]>
    }
  /** A table that cannot be read takes no part. */
  | { readonly kind: 'no-table'; readonly source: SourceId; readonly fault: Fault }
