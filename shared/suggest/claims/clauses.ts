import { sentences, type TextRange } from '@shared/kernel/segments'

// Where a new statement begins inside a sentence: a contrast or a semicolon, not a list or a relative clause.
const JOINT =
  /(?:,\s(?=(?:but|while|whereas|though|although|yet|so|and (?:it|they|he|she|the|that|there)|но|однако|хотя|тогда как|але|проте|однак|хоча|aber|doch|während|sondern|mais|tandis que|alors que|or)\s)|;\s|\s[–—]\s(?=(?:but|yet|while|но|але|aber|mais)\s)|，(?=但|不过|然而|而))/gu
const LEAD =
  /^(?:But|And|However,|Yet|but|while|whereas|though|although|yet|so|and|но|однако|хотя|але|проте|однак|хоча|aber|doch|während|sondern|mais|tandis que|alors que|但是?|不过|然而|而)(?:\s|，)?/u
const SHORTEST = 12

/** A sentence and the clauses it is made of, each of which may be a claim of its own. */
export type Sentence = TextRange & { readonly clauses: readonly TextRange[] }

/** The sentences of a text with their clauses. A quotation mark or a bracket holds a clause together. */
export function sentencesWithClauses(text: string): Sentence[] {
  return sentences(text).map((sentence) => ({ ...sentence, clauses: clausesOf(text, sentence) }))
}

function clausesOf(text: string, { start, end }: TextRange): TextRange[] {
  const words = text.slice(start, end)
  const cuts: TextRange[] = [...words.matchAll(JOINT)]
    .filter(({ index }) => !insideQuotes(words, index))
    .map(({ index, 0: joint }) => ({ start: start + index, end: start + index + joint.length }))
  const clauses: TextRange[] = []
  let from = start
  for (const cut of [...cuts, { start: end, end }]) {
    const lead = clauses.length === 0 ? 0 : (LEAD.exec(text.slice(from, cut.start))?.[0].length ?? 0)
    if (cut.start - from - lead >= SHORTEST) {
      clauses.push({ start: from + lead, end: cut.start })
      from = cut.end
    }
  }
  const last = clauses.at(-1)
  if (last === undefined) return [{ start, end }]
  // A rest too short to stand alone belongs to the clause before it.
  return last.end < end && end - last.end < SHORTEST + 2
    ? [...clauses.slice(0, -1), { start: last.start, end }]
    : clauses
}

function insideQuotes(words: string, at: number): boolean {
  const before = words.slice(0, at)
  const opened = before.match(/[“„«]/gu)?.length ?? 0
  const closed = before.match(/[”»]/gu)?.length ?? 0
  return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1
}
