import type { EntityId, ExcerptId, RenditionId, SourceId } from '@shared/kernel/ids'
import { NO_DATE } from '@shared/kernel/fields'
import type { Result } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/sha256'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { UNLIMITED } from '@shared/claim/scope'
import type { Draft, Store } from './store'

/** The value of a result that a test expects to be there. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.message}`)
}

/** The code of a fault that a test expects; '' for a value. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? '' : result.error.code)

export const noteDraft = (title: string): Draft<'note'> => ({ title, body: [] })

export const entityDraft = (store: Store, name: string): Draft<'entity'> => ({
  schema: 'Company',
  names: [
    {
      id: store.newItemId(),
      value: name,
      kind: 'name',
      language: 'en',
      script: '',
      basis: '',
      excerpt: null,
    },
  ],
  countries: [],
  identifiers: [],
  role: 'background',
  summary: '',
})

export const claimDraft = (store: Store, excerpt: ExcerptId, speaker: EntityId | null): Draft<'claim'> => ({
  speaker: { entity: speaker, words: 'the ministry' },
  through: { entity: null, words: '' },
  reportedBy: '',
  kind: 'denial',
  proposition: 'Nothing was sold.',
  excerpts: [{ id: store.newItemId(), excerpt }],
  date: NO_DATE,
  scope: UNLIMITED,
  rewords: null,
  comment: '',
})

export type Captured = { readonly source: SourceId; readonly rendition: RenditionId; readonly sha256: string }

/** Captures a text as a source with one rendition. */
export async function capture(store: Store, text: string): Promise<Captured> {
  const structure = { blocks: [], links: [], pages: [] }
  const bytes = utf8Encode(text)
  const { sha256 } = valueOf(await store.putOriginal(bytes))
  const hashes = valueOf(await store.putText(text, structure))
  let made: Captured | null = null
  valueOf(
    await store.commit('Capture a source', (transaction) => {
      const source = transaction.create('source', {
        title: text.slice(0, 20),
        kind: 'article',
        publisher: '',
        authors: [],
        published: { ...NO_DATE, time: '', zone: '' },
        accessed: NO_DATE,
        url: '',
        archiveUrl: '',
        language: 'en',
        original: { fileName: 'a.txt', mediaType: 'text/plain', byteLength: bytes.length, sha256 },
        attribution: [],
        reliability: 'F',
        tags: [],
        review: { state: 'unread', by: '' },
        supersedes: null,
        comment: '',
      })
      const rendition = transaction.create('rendition', {
        source: source.id,
        extractor: { name: 'plain', version: 1 },
        length: text.length,
        remarks: [],
        ...hashes,
      })
      made = { source: source.id, rendition: rendition.id, sha256 }
    }),
  )
  if (made === null) throw new Error('the commit did not run')
  return made
}

export const excerptDraft = ({ source, rendition }: Captured, exact: string): Draft<'excerpt'> => ({
  source,
  rendition,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  translation: null,
  comment: '',
  tags: [],
  mentions: [],
})

/** Makes one excerpt and returns it. */
export async function clip(store: Store, captured: Captured, exact: string): Promise<Excerpt> {
  let made: Excerpt | null = null
  valueOf(
    await store.commit('Clip an excerpt', (transaction) => {
      made = transaction.create('excerpt', excerptDraft(captured, exact))
    }),
  )
  if (made === null) throw new Error('the commit did not run')
  return made
}
