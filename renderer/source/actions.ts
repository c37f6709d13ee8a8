import type { SourceId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/utf8'
import { tooLarge } from '@shared/source/decode'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { renditionFrom, sourceFrom } from '@shared/source/new-source'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { Source, SourceKind } from '@shared/source/source'
import { browserPlatform } from '@renderer/store/platform'
import type { Store } from '@renderer/store/store'
import { readInWorker } from '@renderer/work/read-in-worker'

/** What a person said about a source at capture, and a way to stop. */
export type CaptureOptions = {
  readonly kind?: SourceKind
  readonly title?: string
  readonly signal?: AbortSignal
}

/** A captured source; `existed` when its bytes were in the case before and nothing was stored. */
export type Captured = { readonly source: Source; readonly existed: boolean }

/**
 * Captures bytes as a source with its first rendition: extracts, hashes and stores the bytes ahead, then makes both
 * records in one change. The same bytes again are not stored twice: the source that has them comes back.
 */
export async function captureBytes(
  store: Store,
  facts: FileFacts,
  bytes: Uint8Array<ArrayBuffer>,
  { kind, title = '', signal }: CaptureOptions = {},
): Promise<Result<Captured>> {
  if (bytes.length > MAX_SOURCE_BYTES) return err(tooLarge(bytes.length))
  const sha256 = await browserPlatform.sha256(bytes)
  const same = await sourceOfBytes(store, sha256)
  if (same !== undefined) return ok({ source: same, existed: true })
  const read = await readInWorker(bytes, facts, signal === undefined ? {} : { signal })
  if (!read.ok) return read
  const { extraction, format, mediaType } = read.value
  const original = await store.putOriginal(bytes)
  if (!original.ok) return original
  const hashes = await store.putText(extraction.text, extraction.structure, read.value.hashes)
  if (!hashes.ok) return hashes
  if (signal?.aborted) return err(fault('stopped', 'Stopped. Nothing was kept.'))
  const draft = sourceFrom(extraction, {
    original: {
      fileName: facts.fileName.slice(0, 255),
      mediaType,
      byteLength: bytes.length,
      sha256: original.value.sha256,
    },
    format,
    kind: kind ?? null,
    title,
    accessed: today(),
  })
  const made: Source[] = []
  const change = await store.commit('Capture a source', (tx) => {
    const source = tx.create('source', draft)
    tx.create('rendition', renditionFrom(extraction, source.id, hashes.value))
    made.push(source)
  })
  if (!change.ok) return change
  const [source] = made
  return source === undefined
    ? err(fault('source.not-kept', 'The source could not be kept. Nothing was stored.'))
    : ok({ source, existed: false })
}

/** Captures a typed note of a call or meeting. It is hashed as it is now and cannot be edited later. */
export function captureNote(
  store: Store,
  {
    text,
    title,
    kind,
  }: { readonly text: string; readonly title: string; readonly kind: 'note' | 'interview' },
): Promise<Result<Captured>> {
  const words = title.trim()
  const fileName = `${
    words
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'note'
  }.md`
  return captureBytes(
    store,
    { fileName, mediaType: 'text/markdown' },
    utf8Encode(text) as Uint8Array<ArrayBuffer>,
    {
      kind,
      title: words,
    },
  )
}

/** The source that holds these bytes, in use or in the trash; one in use first. */
async function sourceOfBytes(store: Store, sha256: string): Promise<Source | undefined> {
  const found = await store.by('source', 'original.sha256', sha256, { trashed: 'both' })
  return found.find(({ trashed }) => trashed === null) ?? found[0]
}

/** The day of capture where the person is, as an EDTF day. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** What a person may change of a source: everything but its snapshot. */
export type SourceEdit = Partial<
  Pick<
    Source,
    | 'title'
    | 'kind'
    | 'publisher'
    | 'authors'
    | 'published'
    | 'accessed'
    | 'url'
    | 'archiveUrl'
    | 'language'
    | 'attribution'
    | 'reliability'
    | 'tags'
    | 'review'
    | 'comment'
  >
>

/** Saves what was changed about a source as one change. */
export const editSource = (store: Store, id: SourceId, edit: SourceEdit | ((now: Source) => SourceEdit)) =>
  store.commit('Describe a source', async (tx) => {
    if (typeof edit !== 'function') return tx.update('source', id, edit)
    const now = await tx.get('source', id)
    if (now !== undefined) await tx.update('source', id, edit(now))
  })

/** Moves a source to the trash. Its excerpts stay and say that it is there. */
export const trashSource = (store: Store, id: SourceId) =>
  store.commit('Move a source to the trash', (tx) => tx.trash('source', id))

/** Takes a source out of the trash. */
export const restoreSource = (store: Store, id: SourceId) =>
  store.commit('Take a source out of the trash', (tx) => tx.restore('source', id))
