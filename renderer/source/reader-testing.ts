import { NO_DATE } from '@shared/kernel/fields'
import { utf8Encode } from '@shared/kernel/utf8'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import type { Structure, TextBlock } from '@shared/source/rendition'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'

/** Paragraphs divided by blank lines, as blocks. */
export function paragraphsOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const { index, 0: words } of text.matchAll(/\S[^]*?(?=\n\n|$(?![^]))/g))
    blocks.push({ kind: 'paragraph', level: 0, start: index, end: index + words.length })
  return blocks
}

type Kept = {
  readonly text: string
  readonly title?: string
  readonly mediaType?: string
  readonly bytes?: Uint8Array
  readonly structure?: Structure
  /** What is set aside, by the words that stand there and why. */
  readonly aside?: readonly { readonly words: string; readonly why: string }[]
}

/** Keeps a source with one rendition, as capture does. */
export async function keepSource(
  store: Store,
  { text, title = 'A source', mediaType = 'text/plain', bytes = utf8Encode(text), aside = [], ...kept }: Kept,
): Promise<{ readonly source: SourceId; readonly rendition: RenditionId }> {
  const structure = kept.structure ?? { blocks: paragraphsOf(text), links: [], pages: [] }
  const { sha256 } = valueOf(await store.putOriginal(bytes))
  const hashes = valueOf(await store.putText(text, structure))
  const made: { source: SourceId; rendition: RenditionId }[] = []
  valueOf(
    await store.commit('Capture a source', (tx) => {
      const source = tx.create('source', {
        title,
        kind: 'article',
        publisher: '',
        authors: [],
        published: { ...NO_DATE, time: '', zone: '' },
        accessed: NO_DATE,
        url: '',
        archiveUrl: '',
        language: 'en',
        original: { fileName: 'a', mediaType, byteLength: bytes.length, sha256 },
        attribution: [],
        reliability: 'F',
        tags: [],
        review: { state: 'unread', by: '' },
        supersedes: null,
        comment: '',
      })
      const rendition = tx.create('rendition', {
        source: source.id,
        extractor: { name: 'test', version: 1 },
        ...hashes,
        length: text.length,
        remarks: [],
      })
      if (aside.length > 0) {
        tx.create('overlay', {
          source: source.id,
          rendition: rendition.id,
          cleaner: { name: 'test', version: 1 },
          aside: aside.map(({ words, why }) => {
            const start = text.indexOf(words)
            return { id: store.newItemId(), start, end: start + words.length, by: 'program', why }
          }),
        })
      }
      made.push({ source: source.id, rendition: rendition.id })
    }),
  )
  const [first] = made
  if (first === undefined) throw new Error('no source was made')
  return first
}
