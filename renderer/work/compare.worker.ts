import { proposeIn, pairVersions } from '@shared/excerpt/carry/propose'
import type { CarryProposal, VersionPair } from '@shared/excerpt/carry/propose'
import { countWords } from '@shared/excerpt/difference/changes'
import { partsOf, worded } from '@shared/excerpt/difference/parts'
import { type ComparedLines, linesOf } from '@shared/excerpt/difference/rows'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { err, fault, ok, type Result } from '@shared/kernel/result'

/** Two versions and the excerpts of the earlier one, each with the rendition it was clipped from. */
export type CompareRequest = {
  /** The rendition that is compared as a whole. */
  readonly earlier: string
  readonly later: string
  /** Texts of the earlier version by rendition: that one and those that excerpts stand in. */
  readonly texts: ReadonlyMap<string, string>
  readonly excerpts: readonly Pick<Excerpt, 'id' | 'rendition' | 'quote' | 'position'>[]
}
export type Comparison = {
  readonly lines: ComparedLines
  readonly counts: { readonly lost: number; readonly added: number }
  readonly proposals: ReadonlyMap<string, CarryProposal>
}
export type CompareAnswer = Result<Comparison>

const answer = ({ earlier, later, texts, excerpts }: CompareRequest): CompareAnswer => {
  const earlierText = texts.get(earlier)
  if (earlierText === undefined)
    return err(fault('version.no-text', 'The text of the earlier version is not here.'))
  const whole = pairVersions(earlierText, later)
  const pairs = new Map<string, VersionPair>([[earlier, whole]])
  const proposals = new Map<string, CarryProposal>()
  for (const excerpt of excerpts) {
    const text = texts.get(excerpt.rendition)
    if (text === undefined || excerpt.quote.exact === '') continue
    const pair = pairs.get(excerpt.rendition) ?? pairVersions(text, later)
    pairs.set(excerpt.rendition, pair)
    proposals.set(excerpt.id, proposeIn(pair, excerpt))
  }
  const parts = partsOf(whole.alignment)
  return ok({
    lines: linesOf(earlierText, later, parts),
    counts: countWords(worded(whole.alignment, parts)),
    proposals,
  })
}

globalThis.addEventListener('message', (event: MessageEvent<CompareRequest>) => {
  globalThis.postMessage(answer(event.data))
})
