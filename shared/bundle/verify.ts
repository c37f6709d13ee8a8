import type { Platform } from '@shared/kernel/platform'
import { ok, type Result } from '@shared/kernel/result'
import { headCode, headsOf } from '@shared/history/change'
import type { Noun } from '@shared/schema/registry'
import type { RandomReader } from './archive'
import type { Withheld } from './case-json'
import { type BundleContents, countRecords } from './contents'
import { type ReadBundle, readBundle, type ReadOptions } from './read'

/** What a bundle holds, in numbers: shown before it is taken in, and printed by the command line. */
export type Inventory = {
  readonly caseName: string
  readonly caseId: string
  readonly software: string
  /** Instant in UTC. */
  readonly written: string
  readonly bundleVersion: number
  /** Without what lies in the trash. */
  readonly counts: { readonly [N in Noun]: number }
  readonly trashed: number
  readonly originals: { readonly count: number; readonly bytes: number }
  readonly excerptsInPlace: number
  readonly changes: number
  /** Last change, '' for none. */
  readonly changed: string
  readonly head: string
  readonly personas: readonly string[]
  readonly withheld: Withheld
  /** States the history names that are not there: withheld or erased, not altered. */
  readonly statesWithheld: number
}

/** Sums up a bundle that was read (and so checked). */
export function inventoryOf({ about, statesWithheld, ...contents }: ReadBundle): Inventory {
  const { records, changes, originals } = contents
  const counts = countRecords(records)
  const all = Object.values(records).reduce((sum, list) => sum + list.length, 0)
  const kept = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    caseName: records.case[0]?.name ?? about.case.name,
    caseId: about.case.id,
    software: about.software,
    written: about.written,
    bundleVersion: about.version,
    counts,
    trashed: all - kept,
    originals: { count: originals.size, bytes: sumBytes(originals) },
    excerptsInPlace: records.excerpt.length,
    changes: changes.length,
    changed: changes.reduce((latest, { at }) => (at > latest ? at : latest), ''),
    head: headCode(headsOf(changes)),
    personas: records.case
      .flatMap(({ personas }) => personas.map(({ name }) => name))
      .filter((name) => name !== ''),
    withheld: about.withheld,
    statesWithheld,
  }
}

const sumBytes = (originals: BundleContents['originals']): number =>
  [...originals.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)

/**
 * Checks everything in a bundle: every hash, record, excerpt and step of the history. The inventory when all of it
 * holds, else the first thing that does not, in one sentence.
 */
export async function verifyBundle(
  source: RandomReader,
  platform: Pick<Platform, 'sha256'>,
  options: ReadOptions = {},
): Promise<Result<Inventory>> {
  const read = await readBundle(source, platform, options)
  return read.ok ? ok(inventoryOf(read.value)) : read
}
