import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/utf8'
import { tooLarge } from '@shared/source/decode'
import { type Finding, stated } from '@shared/source/finding'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { renditionFrom, sourceFrom } from '@shared/source/new-source'
import { overlayFrom } from '@shared/source/overlay-rules'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { PartFacts } from '@shared/source/reading'
import type { Extraction } from '@shared/source/rendition'
import type { Source, SourceKind } from '@shared/source/source'
import { browserPlatform } from '@renderer/store/platform'
import type { Store } from '@renderer/store/store'
import { type ReadAnswer, type ReadWork, readInWorker } from '@renderer/work/read-in-worker'

/** What is known about a source at capture besides its bytes. */
export type CaptureAbout = {
  /** What a person said it is. */
  readonly kind?: SourceKind
  readonly title?: string
  /** The address it came from, with where that is known from: it goes before what the document says of itself. */
  readonly url?: { readonly address: string; readonly where: string }
  /** The container it stood in. Its instant of capture is the day of access, too. */
  readonly partOf?: NonNullable<Source['partOf']>
  /** What was done to the bytes on their way here, in plain sentences. */
  readonly remarks?: readonly string[]
}

/** What a person said about a source at capture, and a way to stop. */
export type CaptureOptions = CaptureAbout &
  ReadWork & {
    /** Opens a document that asks for one. It is used and forgotten. */
    readonly password?: string
  }

/** A captured source; `existed` when its bytes were in the case before and nothing was stored. */
export type Captured = {
  readonly source: Source
  readonly existed: boolean
  /** The documents that stand in it and can be brought in; none where it existed, since it was not read again. */
  readonly parts: readonly PartFacts[]
}

/** Bytes that were read and can be kept, or the source that has them already. */
export type Prepared =
  | { readonly here: Source }
  | {
      readonly here: null
      readonly facts: FileFacts
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly sha256: string
      readonly read: ReadAnswer
      readonly about: CaptureAbout
    }

const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')

/** Reads bytes for a capture and stores nothing: another may be kept meanwhile. */
export async function prepareBytes(
  store: Store,
  facts: FileFacts,
  bytes: Uint8Array<ArrayBuffer>,
  { signal, onProgress, password, ...about }: CaptureOptions = {},
): Promise<Result<Prepared>> {
  if (bytes.length > MAX_SOURCE_BYTES) return err(tooLarge(bytes.length))
  const sha256 = await browserPlatform.sha256(bytes)
  const here = await sourceOfBytes(store, sha256)
  if (here !== undefined) return ok({ here })
  const read = await readInWorker(bytes, facts, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    ...(password !== undefined && { password }),
  })
  if (!read.ok) return read
  return ok({ here: null, facts, bytes, sha256, read: read.value, about })
}

/**
 * Keeps what was read as a source with its first rendition and, where the reading proposes to set something aside, its
 * first overlay: bytes and text are stored ahead, the records are made in one change. The same bytes again are not
 * stored twice: the source that has them comes back.
 */
export async function keepPrepared(
  store: Store,
  prepared: Prepared,
  signal?: AbortSignal,
): Promise<Result<Captured>> {
  if (prepared.here !== null) return ok({ source: prepared.here, existed: true, parts: [] })
  const { facts, bytes, read, about } = prepared
  // Read while another was being kept: that may have had the same bytes.
  const here = await sourceOfBytes(store, prepared.sha256)
  if (here !== undefined) return ok({ source: here, existed: true, parts: [] })
  const extraction = withAbout(read.extraction, about)
  const original = await store.putOriginal(bytes)
  if (!original.ok) return original
  const hashes = await store.putText(extraction.text, extraction.structure, read.hashes)
  if (!hashes.ok) return hashes
  if (signal?.aborted) return err(STOPPED)
  const draft = sourceFrom(extraction, {
    original: {
      fileName: facts.fileName.slice(0, 255),
      mediaType: read.mediaType,
      byteLength: bytes.length,
      sha256: original.value.sha256,
    },
    format: read.format,
    kind: about.kind ?? null,
    title: about.title ?? '',
    accessed: about.partOf?.at ? about.partOf.at.slice(0, 10) : today(),
  })
  const made: Source[] = []
  const change = await store.commit('Capture a source', async (tx) => {
    const container = about.partOf && (await tx.get('source', about.partOf.source))
    const source = tx.create(
      'source',
      { ...draft, ...(about.partOf && { partOf: about.partOf }) },
      // What came in a secret message is as secret, until somebody says otherwise.
      container && { protection: container.protection },
    )
    const rendition = tx.create('rendition', renditionFrom(extraction, source.id, hashes.value))
    if (extraction.aside.length > 0)
      tx.create(
        'overlay',
        overlayFrom(extraction, source.id, rendition.id, () => store.newItemId()),
      )
    made.push(source)
  })
  if (!change.ok) return change
  const [source] = made
  return source === undefined
    ? err(fault('source.not-kept', 'The source could not be kept. Nothing was stored.'))
    : ok({ source, existed: false, parts: read.parts })
}

/** Captures bytes: reads them and keeps them as a source. */
export async function captureBytes(
  store: Store,
  facts: FileFacts,
  bytes: Uint8Array<ArrayBuffer>,
  options: CaptureOptions = {},
): Promise<Result<Captured>> {
  const prepared = await prepareBytes(store, facts, bytes, options)
  return prepared.ok ? keepPrepared(store, prepared.value, options.signal) : prepared
}

/** What was read, with what is known from elsewhere put first. */
function withAbout(extraction: Extraction, { url, remarks = [] }: CaptureAbout): Extraction {
  const found: readonly Finding[] = url ? [stated('url', url.address, url.where)] : []
  return {
    ...extraction,
    remarks: [...remarks, ...extraction.remarks],
    found: [...found, ...extraction.found],
  }
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
