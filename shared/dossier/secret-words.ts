import type { Entity } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { foldForSearch } from '@shared/kernel/text'
import type { Source } from '@shared/source/source'

/** The records of a case that have names or words of their own, those in the trash among them. */
export type WordedRecords = {
  readonly entity: Iterable<Entity>
  readonly source: Iterable<Source>
  readonly excerpt: Iterable<Excerpt>
}

/** As many words in a row as only somebody has who has the document. */
const QUOTED = 8
/** A quote of fewer words is anybody's. */
const SHORTEST_QUOTE = 4
/** As many letters in a row of a script without spaces. */
const UNSPACED_QUOTED = 16

/**
 * Builds what finds the words of secret records in words that go out. Leaving a secret record out does not take its
 * name out of what people wrote about it: the proposition of a claim may repeat a secret excerpt, a title may name a
 * secret party. Found are the names of secret entities, title, authors and file name of secret sources, and eight words
 * in a row of secret excerpts and of those of secret sources (a shorter quote as a whole). What a record that is not
 * secret says just so, in an excerpt, a name or a title, tells nothing. Answers with the ids of the secret records, in order.
 */
export function secretWords(records: WordedRecords): (print: string) => string[] {
  const [entities, sources, excerpts] = [[...records.entity], [...records.source], [...records.excerpt]]
  const isSecret = ({ protection }: { protection: string }) => protection === 'secret'
  const secretSources = new Set<string>(sources.filter(isSecret).map(({ id }) => id))
  const hidden = excerpts.filter((each) => isSecret(each) || secretSources.has(each.source))
  const hiddenIds = new Set<string>(hidden.map(({ id }) => id))
  const open = excerpts.filter(({ id }) => !hiddenIds.has(id)).map(({ quote }) => phraseOf(quote.exact))
  const known = new Set(
    [
      ...entities.flatMap((each) => (isSecret(each) ? [] : each.names.map(({ value }) => value))),
      ...sources.flatMap((each) =>
        isSecret(each) ? [] : [each.title, each.publisher, each.original.fileName, ...each.authors],
      ),
    ].map(phraseOf),
  )
  const names = [
    ...entities
      .filter(isSecret)
      .flatMap(({ id, names }) => names.map(({ value }) => ({ id, phrase: phraseOf(value) }))),
    ...sources.filter(isSecret).flatMap(({ id, title, authors, original }) => [
      ...authors.map((author) => ({ id, phrase: phraseOf(author) })),
      // A title of one word is a word like any other.
      ...[title, original.fileName]
        .map(phraseOf)
        .filter(severalWords)
        .map((phrase) => ({ id, phrase })),
    ]),
  ].filter(({ phrase }) => phrase.trim().length > 1 && !known.has(phrase))
  const quotes = hidden.flatMap(({ id, quote, translation }) =>
    [quote.exact, translation?.text ?? '']
      .flatMap((words) => runsOf(phraseOf(words)))
      .filter((run) => !open.some((words) => words.includes(run)))
      .map((phrase) => ({ id, phrase })),
  )
  const all = [...names, ...quotes]
  if (all.length === 0) return () => []
  return (print) => {
    const phrase = phraseOf(print)
    const unspaced = phrase.replaceAll(' ', '')
    const stands = (words: string) =>
      UNSPACED.test(words) ? unspaced.includes(words.replaceAll(' ', '')) : phrase.includes(words)
    const found = new Set<string>()
    for (const { id, phrase: words } of all) if (!found.has(id) && stands(words)) found.add(id)
    return [...found].toSorted()
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Words between spaces, folded: “ harbour post ”. */
const phraseOf = (words: string): string =>
  ` ${(foldForSearch(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

const severalWords = (phrase: string): boolean => phrase.trim().includes(' ') || phrase.trim().length > 12

/** Every run of so many words in a row, or the whole of a shorter one that still tells. */
function runsOf(phrase: string): string[] {
  const words = phrase.trim().split(' ')
  if (UNSPACED.test(phrase)) {
    const letters = words.join('')
    return windows(letters.length, UNSPACED_QUOTED).map((at) => letters.slice(at, at + UNSPACED_QUOTED))
  }
  if (words.length < QUOTED) return words.length < SHORTEST_QUOTE ? [] : [phrase]
  return windows(words.length, QUOTED).map((at) => ` ${words.slice(at, at + QUOTED).join(' ')} `)
}

/** Where windows of a length begin. */
const windows = (length: number, wide: number): number[] =>
  Array.from({ length: Math.max(0, length - wide + 1) }, (_, at) => at)
