import type { Change } from '@shared/history/change'
import type { StateEntry } from '@shared/history/state'
import { NOUNS, type AnyRecord, type Noun, type Records } from '@shared/schema/registry'
import type { Structure } from '@shared/source/rendition'

/** Everything a bundle carries. Bytes and texts are fetched one at a time, so that a large case is never held whole. */
export type BundleContents = {
  readonly records: { readonly [N in Noun]: readonly Records[N][] }
  readonly changes: readonly Change[]
  readonly states: readonly StateEntry[]
  /** By SHA-256. */
  readonly originals: ReadonlyMap<string, OriginalBytes>
  /** The packed rows of tables. */
  readonly blocks: ReadonlyMap<string, () => Promise<Uint8Array>>
  readonly texts: ReadonlyMap<string, () => Promise<string>>
  readonly structures: ReadonlyMap<string, () => Promise<Structure>>
}
export type OriginalBytes = { readonly byteLength: number; readonly bytes: () => Promise<Uint8Array> }

/** How far a long job is, in steps of its own. */
export type Progress = (done: number, total: number) => void

/** Every record with its noun. */
export function* everyRecord(records: BundleContents['records']): Generator<[Noun, AnyRecord]> {
  for (const noun of NOUNS) for (const record of records[noun]) yield [noun, record]
}

/** A collection with a list for every noun, to be filled. */
export const emptyRecords = (): { [N in Noun]: Records[N][] } => ({
  case: [],
  source: [],
  rendition: [],
  overlay: [],
  excerpt: [],
  carryOver: [],
  entity: [],
  sameAs: [],
  relation: [],
  figure: [],
  shipment: [],
  claim: [],
  note: [],
  contradiction: [],
  response: [],
  dossier: [],
  export: [],
  verdict: [],
  table: [],
  correction: [],
  view: [],
  template: [],
})

/** How many records of each noun, without the trashed ones. */
export const countRecords = (records: BundleContents['records']): { readonly [N in Noun]: number } => {
  const counts = Object.fromEntries(
    NOUNS.map((noun) => [
      noun,
      (records[noun] as readonly AnyRecord[]).filter(({ trashed }) => trashed === null).length,
    ]),
  )
  return counts as { [N in Noun]: number }
}
