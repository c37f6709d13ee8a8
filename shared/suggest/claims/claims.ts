import type { TextRange } from '@shared/kernel/segments'
import { contentKey } from '@shared/suggest/content-key'
import type { Place } from '@shared/suggest/figures/sides'
import type { ClaimRule } from '@shared/suggest/lexicon/claim-rule'
import { CLAIM_RULES } from '@shared/suggest/lexicon/claim-words'
import { RESPONSE_RULES } from '@shared/suggest/lexicon/response-words'
import { SPEECH } from '@shared/suggest/lexicon/speech'
import {
  type ClaimSuggestion,
  type DateSuggestion,
  overlaps,
  type ResponseSuggestion,
  spanOf,
  type SuggestLanguage,
} from '@shared/suggest/suggestion'
import type { Sentence } from './clauses'
import { scopeIn } from './scope'
import { speakerOf } from './speaker'

/** What the claims of a text are read with. */
export type ClaimContext = {
  readonly language: SuggestLanguage
  readonly dates: readonly DateSuggestion[]
  readonly places: readonly Place[]
  /** The sentences of the story, without the lines of the page. */
  readonly sentences: readonly Sentence[]
}

const REPORTED =
  /(?<!\p{L})(?:according to|reportedly|allegedly|laut|zufolge|selon|d[’']après|согласно|по словам|по данным|за словами|за даними)(?!\p{L})|据|根据/iu
/** A clause of a concession is a claim for itself: “The firm, despite its assurances, …”. */
const CONCESSION = /(?:(?:\p{Lu}[\p{L}’'-]*\s?){1,4},\s)?despite [^,;.]{8,120}/u

/** Denials, promises, warnings, statements that there is no evidence, and reported assertions, in the order of the text. */
export function claimsIn(
  text: string,
  context: ClaimContext,
  responses: readonly ResponseSuggestion[],
): ClaimSuggestion[] {
  const rules = CLAIM_RULES[context.language]
  // Silence and refusals are responses, which stand beside the claims.
  const silent = responses.filter(({ outcome }) => outcome !== 'answered' && outcome !== 'statement')
  return context.sentences.flatMap((sentence) => {
    const open = sentence.clauses.filter((clause) => !silent.some((response) => overlaps(response, clause)))
    const marked = open.flatMap((clause) => mark(text, clause, sentence, rules, context))
    return marked.length > 0 || open.length === 0 ? marked : assertion(text, sentence, context)
  })
}

function mark(
  text: string,
  clause: TextRange,
  sentence: Sentence,
  rules: readonly ClaimRule[],
  context: ClaimContext,
): ClaimSuggestion[] {
  const words = text.slice(clause.start, clause.end)
  for (const { kind, pattern, reason } of rules) {
    const match = pattern.exec(words)
    if (match === null) continue
    const concession = /^despite/i.test(match[0]) ? CONCESSION.exec(words) : null
    const span =
      concession === null
        ? clause
        : {
            start: clause.start + concession.index,
            end: clause.start + concession.index + concession[0].trimEnd().length,
          }
    return [
      claim(
        text,
        span,
        sentence,
        kind,
        `“${match[0].trim()}”: ${reason}.`,
        clause.start + match.index,
        context,
      ),
    ]
  }
  return []
}

function assertion(text: string, sentence: Sentence, context: ClaimContext): ClaimSuggestion[] {
  const words = text.slice(sentence.start, sentence.end)
  const match = SPEECH.exec(words) ?? REPORTED.exec(words)
  if (match === null) return []
  const made = claim(
    text,
    sentence,
    sentence,
    'assertion',
    `“${match[0]}”: somebody’s words are reported.`,
    sentence.end,
    context,
  )
  return made.speaker === '' ? [] : [made]
}

function claim(
  text: string,
  span: TextRange,
  sentence: Sentence,
  kind: ClaimSuggestion['kind'],
  reason: string,
  sign: number,
  { places, dates }: ClaimContext,
): ClaimSuggestion {
  const speaker = speakerOf(text, span, sentence, sign, places)
  const found = spanOf(text, span.start, span.end)
  return {
    ...found,
    key: contentKey(`claim:${kind}`, text, found),
    kind,
    speaker,
    scope: scopeIn(text, span, speaker, places, dates),
    reason,
  }
}

/** A name in capitals right before the words that mark a response, though no list or pattern knows it. */
function subjectBefore(text: string, start: number, sign: number): string {
  const words = /(?:\p{Lu}[\p{L}\p{N}&’'.-]*\s){1,5}$/u.exec(text.slice(start, sign))?.[0].trim() ?? ''
  return /^(?:He|She|It|They|We|I|Both|Neither|All|Its|Their|Но|Он|Она|Они|Sie|Er|Il|Elle|Ils)$/u.test(words)
    ? ''
    : words
}

/** Answers, refusals and silence of those who were asked, one for a clause. */
export function responsesIn(
  text: string,
  { language, places, sentences }: ClaimContext,
): ResponseSuggestion[] {
  return sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause): ResponseSuggestion[] => {
      const words = text.slice(clause.start, clause.end)
      for (const { outcome, pattern, reason } of RESPONSE_RULES[language]) {
        const match = pattern.exec(words)
        if (match === null) continue
        const found = spanOf(text, clause.start, clause.end)
        const sign = clause.start + match.index
        const party =
          speakerOf(text, clause, sentence, sign, places) || subjectBefore(text, clause.start, sign)
        return [
          {
            ...found,
            key: contentKey('response', text, found),
            outcome,
            party,
            reason: `“${match[0].trim()}”: ${reason}.`,
          },
        ]
      }
      return []
    }),
  )
}
