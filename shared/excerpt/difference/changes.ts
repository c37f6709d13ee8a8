import type { DifferencePart } from '@shared/excerpt/carry-over'
import { plural } from '@shared/kernel/number-prose'
import { collapseSpace, firstWords, words } from '@shared/kernel/text'

/** One change: what was lost and what came in its place; either may be ''. */
export type Change = { readonly lost: string; readonly added: string }

/** The changes of a difference, in order. */
export function changesOf(parts: readonly DifferencePart[]): Change[] {
  const changes: { lost: string; added: string }[] = []
  let open: { lost: string; added: string } | null = null
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      open = null
      continue
    }
    if (open === null) {
      open = { lost: '', added: '' }
      changes.push(open)
    }
    open[kind] += text
  }
  return changes.map(({ lost, added }) => ({ lost: collapseSpace(lost), added: collapseSpace(added) }))
}

/** Words lost and added. A sign of punctuation is no word. */
export function countWords(parts: readonly DifferencePart[]): {
  readonly lost: number
  readonly added: number
} {
  const count = { lost: 0, added: 0 }
  for (const { kind, text } of parts) if (kind !== 'same') count[kind] += words(text).length
  return count
}

/** "3 words lost, 1 added"; "no words changed". */
export function countsInWords({ lost, added }: { readonly lost: number; readonly added: number }): string {
  if (lost === 0 && added === 0) return 'no words changed'
  const amount = (count: number) => `${count} ${plural(count, 'word', 'words')}`
  if (added === 0) return `${amount(lost)} lost`
  if (lost === 0) return `${amount(added)} added`
  return `${amount(lost)} lost, ${added} added`
}

/** Most words of a change that a sentence quotes. */
const QUOTED = 16

/** Words in quotation marks, as many as a sentence bears. */
const quoted = (text: string): string => `“${firstWords(text, QUOTED)}”`

/** A change in words: "lost “lethal”", "“137” became “173”", "gained “the”". */
function changeInWords({ lost, added }: Change): string {
  if (added === '') return `lost ${quoted(lost)}`
  if (lost === '') return `gained ${quoted(added)}`
  return `${quoted(lost)} became ${quoted(added)}`
}

/** A difference in a line: its first changes, and how many more there are; '' where there is none. */
export function differenceInShort(parts: readonly DifferencePart[], shown = 2): string {
  const changes = changesOf(parts)
  const more = changes.length - shown
  const told = changes.slice(0, shown).map(changeInWords).join(', ')
  return more > 0 ? `${told}, and ${more} more ${plural(more, 'change', 'changes')}` : told
}

/**
 * What a text lost or gained between two days, as a sentence: "The text lost the word “lethal” between 3 and 5 March
 * 2024." `between` is what `betweenVersions` says, or '' where nothing is known of the days.
 */
export function differenceInWords(change: Change, between: string): string {
  const when = between === '' ? '' : ` ${between}`
  if (change.lost !== '' && change.added !== '') {
    return `In the text ${quoted(change.lost)} became ${quoted(change.added)}${when}.`
  }
  const text = change.lost === '' ? change.added : change.lost
  const count = words(text).length
  const noun = count === 0 ? 'the sign' : count === 1 ? 'the word' : 'the words'
  return `The text ${change.lost === '' ? 'gained' : 'lost'} ${noun} ${quoted(text)}${when}.`
}

/**
 * What makes a change evidence, as the comment of an excerpt of its words: "“lethal” stands in the version of 3 March
 * 2024 and not in that of 5 March 2024."
 */
export function changeAsComment(
  change: Change,
  clipped: 'lost' | 'added',
  names: { readonly earlier: string; readonly later: string },
): string {
  const [own, other] = clipped === 'lost' ? [names.earlier, names.later] : [names.later, names.earlier]
  const [words, instead] = clipped === 'lost' ? [change.lost, change.added] : [change.added, change.lost]
  const stands = `${quoted(words)} stands in the version of ${own}`
  return instead === ''
    ? `${stands} and not in that of ${other}.`
    : `${stands}; in that of ${other} ${quoted(instead)} stands in its place.`
}
