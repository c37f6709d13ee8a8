import { excerptWords } from '@shared/excerpt/words'
import type { Noun, Records } from '@shared/schema/registry'
import { captionOf } from './caption'
import type { Searched } from './match'

type Fields = { readonly [N in Noun]?: (record: Records[N]) => readonly Searched[] }

const FIELDS: Fields = {
  source: ({ publisher, authors, tags, url, comment, original }) => [
    { words: publisher, called: 'publisher' },
    { words: authors.join(', '), called: 'authors' },
    { words: tags.join(', '), called: 'tags' },
    { words: url, called: 'address' },
    { words: comment, called: 'comment' },
    { words: original.fileName, called: 'file name' },
  ],
  excerpt: (excerpt) => [
    { words: excerptWords(excerpt), called: 'words' },
    { words: excerpt.translation?.text ?? '', called: 'translation' },
    { words: excerpt.comment, called: 'comment' },
    { words: excerpt.tags.join(', '), called: 'tags' },
  ],
  entity: ({ names, summary }) => [
    ...names.slice(1).map(({ value }) => ({ words: value, called: 'other names' })),
    { words: summary, called: 'summary' },
  ],
  claim: ({ comment, speaker }) => [
    { words: speaker.words, called: 'speaker' },
    { words: comment, called: 'comment' },
  ],
  figure: ({ goods, comment }) => [
    { words: goods, called: 'goods' },
    { words: comment, called: 'comment' },
  ],
}

/** What of a record can be searched: what it is called first, then its other words with their names. */
export function searchedFields<N extends Noun>(noun: N, record: Records[N]): readonly Searched[] {
  const { caption, detail } = captionOf(noun, record)
  return [
    { words: caption, called: 'name' },
    { words: detail, called: 'details' },
    ...(FIELDS[noun]?.(record) ?? []),
  ]
}
