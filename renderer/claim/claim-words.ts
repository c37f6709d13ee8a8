import { type Claim, CLAIM_KINDS, type ClaimKind } from '@shared/claim/claim'
import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { UNLIMITED } from '@shared/claim/scope'
import type { EntityDirectory } from '@shared/entity/directory'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { excerptWords } from '@shared/excerpt/words'
import { NO_DATE } from '@shared/kernel/fields'
import type { ItemId } from '@shared/kernel/ids'
import { collapseSpace, sentences } from '@shared/kernel/text'
import type { Draft } from '@renderer/store/store'

export const KIND_CHOICES = CLAIM_KINDS.map((value) => ({ value, label: CLAIM_KIND_WORDS[value] }))

/** Who says it, as a line: “the ministry, through its spokesperson”. */
export function speakerWords(
  { speaker, through }: Pick<Claim, 'speaker' | 'through'>,
  { nameOf }: EntityDirectory,
): string {
  const name = (who: Claim['speaker']) => (who.entity === null ? who.words : nameOf(who.entity))
  const by = name(speaker) || 'somebody not named'
  return name(through) === '' ? by : `${by}, through ${name(through)}`
}

/** The longest sentence of an excerpt that is offered as the proposition, in UTF-16 units. */
const LONGEST = 600

/** A claim to be filled in; from an excerpt, with its words and a first guess at its kind by them. */
export function newClaim(from: Excerpt | null, item: () => ItemId): Draft<'claim'> {
  const words = from === null ? '' : collapseSpace(excerptWords(from))
  const [first] = sentences(words)
  const sentence = first === undefined ? words : words.slice(first.start, first.end)
  return {
    speaker: { entity: null, words: '' },
    through: { entity: null, words: '' },
    reportedBy: '',
    kind: guessKind(words),
    proposition: sentence.slice(0, LONGEST),
    excerpts: from === null ? [] : [{ id: item(), excerpt: from.id }],
    date: NO_DATE,
    scope: UNLIMITED,
    rewords: null,
    comment: '',
  }
}

const GUESSES: readonly (readonly [RegExp, ClaimKind])[] = [
  [/\bno (?:evidence|proof|indication)\b|\bnot seen any evidence\b/i, 'no-evidence'],
  [
    /\b(?:will|shall|would) (?:not|never)\b|\bwon’t\b|\bpledged?\b|\bpromised?\b|\bvow(?:s|ed)?\b/i,
    'promise',
  ],
  [
    /\bden(?:y|ies|ied)\b|\bnever\b|\bno (?:such|military|arms|weapons?)\b|\b(?:did|do|does|has|have|was|is|are) not\b|n’t\b|\bnot (?:sell|sold|provid|suppl|export|send|sent)/i,
    'denial',
  ],
  [/\bwarn(?:s|ed|ing)?\b|\bconsequences\b/i, 'warning'],
]

/** What a claim may be, by its words; a person decides. */
export const guessKind = (words: string): ClaimKind =>
  GUESSES.find(([pattern]) => pattern.test(words))?.[1] ?? 'assertion'
