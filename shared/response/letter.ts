import type { Entity } from '@shared/entity/entity'
import { entityName } from '@shared/entity/same-as'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { ItemId } from '@shared/kernel/ids'
import { collapseSpace } from '@shared/kernel/text'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type LetterCase, type Leak, letterGuard } from './letter-guard'
import type { Response } from './response'

/** What a letter says beside the allegations: written for this letter, and kept nowhere. */
export type LetterInputs = {
  /** The day on the letter: `2024-05-02`. */
  readonly today: string
  /** Who writes, and for whom; lines. '' leaves a place to sign. */
  readonly signedBy: string
  /** How to answer: an address, a number; lines. */
  readonly answerTo: string
}

/** A letter as it goes out. It holds nothing but words that the party may read. */
export type Letter = {
  readonly to: string
  readonly day: string
  readonly points: readonly string[]
  readonly deadline: string
  readonly answerTo: string
  readonly signedBy: string
}

/** An allegation that stays out of the letter; `place` counts from 1. */
export type HeldBack = { readonly allegation: ItemId; readonly place: number; readonly why: Leak }

export type LetterDraft = { readonly letter: Letter; readonly heldBack: readonly HeldBack[] }

/**
 * The letter that puts the allegations of a response to its party. This is the audience rule of letters: the reader is
 * the party itself, who is no audience of the case and may see nothing of it but its own name, the allegations that
 * somebody worded for it, and the deadline. Whatever would name a source, an excerpt or a withheld party is held back
 * with the reason (see `letterGuard`), and so is what comes from a secret contradiction. No other record is printed.
 * Faults: `letter.secret` where the response or the party is secret, `letter.empty` where nothing can be put.
 */
export function draftLetter(
  response: Response,
  party: Entity | undefined,
  records: LetterCase,
  inputs: LetterInputs,
): Result<LetterDraft> {
  if (response.protection === 'secret' || response.protectedFields.includes('allegations')) {
    return err(
      fault(
        'letter.secret',
        'This response is withheld, so no letter is made of it. Change who may see it first.',
      ),
    )
  }
  if (party === undefined)
    return err(fault('letter.nobody', 'The party of this response is not in the case.'))
  if (party.protection === 'secret' || party.pseudonym !== '' || party.protectedFields.includes('names')) {
    return err(fault('letter.secret', 'The name of this party is withheld, and a letter would print it.'))
  }
  const guard = letterGuard(records, response.party)
  const points: string[] = []
  const heldBack: HeldBack[] = []
  response.allegations.forEach(({ id, words, contradiction }, index) => {
    const point = oneLine(words)
    if (point === '') return
    const secret = contradiction !== null && records.protectionOf(contradiction) === 'secret'
    const why = secret ? 'it comes from a secret contradiction' : guard(point)
    if (why === null) points.push(point)
    else heldBack.push({ allegation: id, place: index + 1, why })
  })
  if (points.length === 0) {
    const message =
      heldBack.length === 0
        ? 'Nothing is put to them yet. Word an allegation first.'
        : 'Every allegation would name what a letter must not name. Word them anew.'
    return err(fault('letter.empty', message))
  }
  const { edtf, words } = response.deadline
  const until = oneLine(words)
  return ok({
    letter: {
      to: oneLine(entityName(party)),
      day: dateInWords(inputs.today, 'en'),
      points,
      // A deadline in the words of a source may say whose they are.
      deadline: edtf !== '' ? dateInWords(edtf, 'en') : guard(until) === null ? until : '',
      answerTo: unturned(inputs.answerTo).trim(),
      signedBy: unturned(inputs.signedBy).trim(),
    },
    heldBack,
  })
}

/**
 * Without the marks that turn words round (Unicode Standard Annex 9): with one of them, somebody could read what the
 * guard did not. Scripts that are written from the right turn by themselves.
 */
const unturned = (words: string): string => words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')

const oneLine = (words: string): string => collapseSpace(unturned(words))

/** The paragraphs of a letter in order; the points stand between `opening` and `closing`. */
export function letterParagraphs({ points, deadline, answerTo, signedBy }: Letter): {
  readonly opening: readonly string[]
  readonly closing: readonly string[]
} {
  const one = points.length === 1
  const until = deadline === '' ? 'as soon as you can' : `by ${deadline}`
  return {
    opening: [
      'To whom it may concern,',
      `We are working on a publication in which you are named. Before it appears we ask for your answer to the following ${one ? 'point' : 'points'}.`,
    ],
    closing: [
      `Please answer ${until}. If ${one ? 'the point is' : 'one of the points is'} wrong or incomplete, tell us what is, and what would show it. If you need more time, tell us how much.`,
      ...(answerTo === '' ? [] : [`You reach us at:\n${answerTo}`]),
      'What you answer may be quoted. If we do not hear from you, we shall say that we asked and how often.',
      `Yours faithfully,\n${signedBy === '' ? '________________' : signedBy}`,
    ],
  }
}
