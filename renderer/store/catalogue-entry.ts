import type { Case } from '@shared/case/case'
import type { CaseId } from '@shared/kernel/ids'
import type { Noun } from '@shared/schema/registry'

/** What the list of cases shows of one. */
export type CaseEntry = {
  readonly id: CaseId
  readonly name: string
  readonly counts: { readonly sources: number; readonly excerpts: number; readonly contradictions: number }
  readonly createdAt: string
  /** When the case was last changed. */
  readonly lastChange: string
  /** When it was moved to the trash; null while it is in use. */
  readonly trashedAt: string | null
  readonly sample: boolean
}

/** The entry of a case, from its record, its kept counters and the instant of its last change. */
export const entryOf = (
  record: Case,
  counts: Readonly<Record<Noun, number>>,
  lastChange: string,
  trashedAt: string | null = null,
): CaseEntry => ({
  id: record.id,
  name: record.name,
  counts: { sources: counts.source, excerpts: counts.excerpt, contradictions: counts.contradiction },
  createdAt: record.createdAt,
  lastChange,
  trashedAt,
  sample: record.sample,
})

/** Cases in the order of the list: the last changed first. */
export const byLastChange = (a: CaseEntry, b: CaseEntry): number =>
  a.lastChange < b.lastChange ? 1 : a.lastChange > b.lastChange ? -1 : a.id < b.id ? -1 : 1
