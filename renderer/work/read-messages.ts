import type { Result } from '@shared/kernel/result'
import type { PageNode } from '@shared/source/page-tree/page-node'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { PartBytes, Reading, TextHashes } from '@shared/source/reading'
import type { Structure } from '@shared/source/rendition'

/** A document as read, with the hashes its rendition is kept under. */
export type ReadAnswer = Reading & { readonly hashes: TextHashes }

type Bytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly facts: FileFacts }

/** What the window asks of the worker. A document that was opened stays open until the worker is ended. */
export type ReadQuestion =
  | ({ readonly kind: 'read' } & Bytes)
  | ({ readonly kind: 'open' } & Bytes)
  | { readonly kind: 'part'; readonly key: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'hash'; readonly text: string; readonly structure: Structure }

/** What it answers to each. */
export type ReadAnswers = {
  readonly read: ReadAnswer
  readonly open: null
  readonly part: PartBytes
  readonly page: readonly PageNode[]
  readonly hash: TextHashes
}
export type ReadKind = ReadQuestion['kind']

/** Question and answer are paired by a number. */
export type ToReader = { readonly id: number; readonly question: ReadQuestion }
export type FromReader = { readonly id: number; readonly result: Result<ReadAnswers[ReadKind]> }
