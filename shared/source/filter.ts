import { foldForSearch } from '@shared/kernel/text'
import { chainsAsTyped } from './attribution'
import { titleOf } from './citation'
import type { Source } from './source'
import { KIND_WORDS } from './words'

/** Whether every word is in what a source says about itself; no words match all. */
export function matchesSource(source: Source, words: string): boolean {
  const wanted = foldForSearch(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return true
  const { publisher, authors, tags, comment, url, original, kind, attribution } = source
  const about = [
    titleOf(source),
    publisher,
    ...authors,
    ...tags,
    comment,
    url,
    original.fileName,
    KIND_WORDS[kind],
    chainsAsTyped(attribution),
  ]
  const text = foldForSearch(about.join(' '))
  return wanted.every((word) => text.includes(word))
}
