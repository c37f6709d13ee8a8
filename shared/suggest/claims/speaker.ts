import type { TextRange } from '@shared/kernel/segments'
import { type Place, placesWithin } from '@shared/suggest/figures/sides'
import { SPEECH_AFTER, SPEECH_AFTER_OFFICE, SPEECH_BEFORE } from '@shared/suggest/lexicon/speech'

const ACCORDING =
  /(?:according to|citing|in the words of|laut|nach Angaben (?:von|des|der)|zufolge|selon|d[’']après|согласно|по словам|по данным|по информации|за словами|за даними|згідно з|据|根据)\s?(?:the\s|la\s|le\s|l[’'])?$/iu
const ROLE_SPEAKER =
  /(?<!\p{L})((?:(?:the|an?|its|their|der|die|das|le|la|un|une)\s|l[’'])(?:\p{Ll}+[\s-]){0,3}?(?:ministry|spokes(?:man|woman|person)|company|manufacturer|maker|firm|group|government|embassy|expert|official|officials|director|dealer|kremlin|Sprecher(?:in)?|Unternehmen|Firma|Konzern|Hersteller|Ministerium|porte-parole|entreprise|société|ministère|fabricant|groupe))(?!\p{L})/iu

/** “…, investigators say.”: people without a name who speak at the end. */
const SPEAKING_END =
  /,[”"»]?\s((?:(?:the|several|some|two|three|local|senior|independent|military|western|U\.?S\.?)\s)*(?:\p{Ll}+\s)?(?:investigators|officials|experts|analysts|researchers|prosecutors|diplomats|lawyers|traders|sources|journalists|activists|authorities))\s(?:say|said|believe|warn|warned|added|told\s[^,.]{2,30})(?!\p{L})/u

/**
 * Whose words a clause gives: “according to X”, a name beside a verb of saying, else the name that the denial follows,
 * else “the company”. '' where the sentence does not say. A quotation is judged by its whole sentence.
 */
export function speakerOf(
  text: string,
  clause: TextRange,
  sentence: TextRange,
  sign: number,
  places: readonly Place[],
): string {
  const inside = placesWithin(places, sentence).filter(({ schema }) => schema !== 'Product')
  const cited = inside.find(({ start }) =>
    ACCORDING.test(text.slice(Math.max(sentence.start, start - 40), start)),
  )
  if (cited !== undefined) return cited.caption
  const verbs = inside.filter(
    ({ start, end, schema }) =>
      SPEECH_AFTER.test(text.slice(end, end + 40)) ||
      (schema === 'Person' && SPEECH_AFTER_OFFICE.test(text.slice(end, end + 200))) ||
      SPEECH_BEFORE.test(text.slice(Math.max(sentence.start, start - 30), start)),
  )
  const near = verbs.find(({ start, end }) => start >= clause.start && end <= clause.end) ?? verbs[0]
  const person = inside.find(
    ({ start, end, schema }) => schema === 'Person' && start >= clause.start && end <= sign,
  )
  // “Anna Berger vom Institut in Wien warnte”: the place beside the verb did not speak.
  if (near !== undefined) return near.schema === 'Place' ? (person?.caption ?? near.caption) : near.caption
  const unnamed = SPEAKING_END.exec(text.slice(sentence.start, sentence.end))?.[1]
  if (unnamed !== undefined) return unnamed
  // The subject stands first: “Iran's mission to the UN has denied …”.
  const before = inside.filter(({ start, end }) => start >= clause.start && end <= sign)
  const subject = person ?? before[0]
  if (subject !== undefined) return subject.caption
  const role = ROLE_SPEAKER.exec(text.slice(clause.start, clause.end))
  return (
    role?.[1]?.trim() ??
    inside.find(({ start }) => start >= clause.start && start < clause.end)?.caption ??
    ''
  )
}
