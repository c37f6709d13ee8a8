import type { BundleContents, OriginalBytes } from '@shared/bundle/contents'
import type { Inventory } from '@shared/bundle/verify'
import type { WriteInputs } from '@shared/bundle/write'
import type { Change } from '@shared/history/change'
import type { StateEntry } from '@shared/history/state'
import type { Result } from '@shared/kernel/result'
import type { Structure } from '@shared/source/rendition'

/** What can be fetched by its SHA-256, and as what it comes. */
export type Parts = {
  readonly original: Uint8Array
  readonly block: Uint8Array
  readonly text: string
  readonly structure: Structure
}
export type PartKind = keyof Parts
export type PartValue = Parts[PartKind]
/** An original that lies in a file crosses as that file, so that the window never holds it. */
export type CrossingValue = PartValue | Blob

/** Bytes that can also be had as the file they lie in. */
export type FiledBytes = OriginalBytes & { readonly file: () => Promise<Blob> }

/** Contents as they cross between the window and the worker: parts are asked for one at a time. */
export type PlainContents = {
  readonly records: BundleContents['records']
  readonly changes: readonly Change[]
  readonly states: readonly StateEntry[]
  readonly originals: readonly (readonly [sha256: string, byteLength: number])[]
  readonly blocks: readonly string[]
  readonly texts: readonly string[]
  readonly structures: readonly string[]
}

/** Either side may ask the other for a part; the number pairs question and answer. */
export type PartMessage =
  | { readonly kind: 'ask'; readonly id: number; readonly part: PartKind; readonly sha256: string }
  | { readonly kind: 'part'; readonly id: number; readonly value: CrossingValue }
  | { readonly kind: 'no-part'; readonly id: number; readonly message: string }

export type ToWorker =
  | { readonly kind: 'read'; readonly file: Blob }
  | { readonly kind: 'write'; readonly contents: PlainContents; readonly inputs: WriteInputs }
  /** The last piece was taken; the next may come. */
  | { readonly kind: 'more' }
  | PartMessage

export type ReadAnswer = { readonly contents: PlainContents; readonly inventory: Inventory }
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly result: Result<ReadAnswer> }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly message: string }
  | PartMessage

/** Contents as they cross. */
export const toPlain = (contents: BundleContents): PlainContents => ({
  records: contents.records,
  changes: contents.changes,
  states: contents.states,
  originals: [...contents.originals].map(([sha256, { byteLength }]) => [sha256, byteLength] as const),
  blocks: [...contents.blocks.keys()],
  texts: [...contents.texts.keys()],
  structures: [...contents.structures.keys()],
})

/** Contents whose parts are fetched by `ask`. */
export const fromPlain = (
  plain: PlainContents,
  ask: <P extends PartKind>(part: P, sha256: string) => Promise<Parts[P]>,
): BundleContents => ({
  records: plain.records,
  changes: plain.changes,
  states: plain.states,
  originals: new Map(
    plain.originals.map(([sha256, byteLength]) => [
      sha256,
      { byteLength, bytes: () => ask('original', sha256) },
    ]),
  ),
  blocks: new Map(plain.blocks.map((sha256) => [sha256, () => ask('block', sha256)])),
  texts: new Map(plain.texts.map((sha256) => [sha256, () => ask('text', sha256)])),
  structures: new Map(plain.structures.map((sha256) => [sha256, () => ask('structure', sha256)])),
})

/** Fetches a part out of contents. */
export async function partOf(
  contents: BundleContents | null,
  part: PartKind,
  sha256: string,
): Promise<CrossingValue> {
  const original = part === 'original' ? contents?.originals.get(sha256) : undefined
  const value =
    part === 'original'
      ? original && isFiled(original)
        ? original.file()
        : original?.bytes()
      : part === 'block'
        ? contents?.blocks.get(sha256)?.()
        : part === 'text'
          ? contents?.texts.get(sha256)?.()
          : contents?.structures.get(sha256)?.()
  if (value === undefined) throw new Error(`${part} ${sha256} is not there`)
  return value
}

const isFiled = (original: OriginalBytes): original is FiledBytes => 'file' in original
