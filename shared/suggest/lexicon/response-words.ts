import type { SuggestLanguage } from '@shared/suggest/suggestion'
import type { ResponseOutcome } from '@shared/response/response'

/** A pattern that marks a sentence as the answer, or the silence, of somebody who was asked. */
export type ResponseRule = {
  readonly outcome: ResponseOutcome
  readonly pattern: RegExp
  readonly reason: string
}

const rule = (outcome: ResponseOutcome, source: string, reason: string): ResponseRule => ({
  outcome,
  pattern: new RegExp(source, 'iu'),
  reason,
})
const REQUEST =
  '(?:requests?|questions?|messages?|calls?|e-?mails?|letters?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|emailed)'
const ASKED = `(?:[\\p{L}’'.-]+\\s){0,7}?${REQUEST}`
const NOT = "(?:did|does|do|has|have|had)(?:\\snot|n[’']t)"

/** Patterns per language, the first that meets decides. */
export const RESPONSE_RULES: Readonly<Record<SuggestLanguage, readonly ResponseRule[]>> = {
  en: [
    rule(
      'declined',
      '(?<!\\p{L})(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|would not|unwilling) (?:to )?(?:publicly )?(?:comment|answer|respond|be interviewed|discuss|speak|give an interview|reply|say (?:whether|who|how))|(?<!\\p{L})(?:offered|had|made) no comment',
      '“declined” to say anything',
    ),
    rule(
      'not-immediately',
      `(?<!\\p{L})(?:(?:${NOT}) immediately (?:respond|reply|return|answer|comment|provide)|was not immediately (?:available|reachable)|were not immediately (?:available|reachable)|could not (?:immediately )?be (?:immediately )?reached|no immediate (?:response|comment|reply))(?!\\p{L})`,
      'no answer “immediately”',
    ),
    rule(
      'no-response',
      `(?<!\\p{L})(?:${NOT}) (?:respond|reply|responded|replied|return|returned|answer|answered|react|reacted)(?:\\s(?:to|any|our|the|a|multiple|several|repeated)(?!\\p{L}))*\\s?(?:${ASKED}|comment|by the time|before|us(?!\\p{L})|when asked|(?=[.,;]|$))|(?<!\\p{L})(?:${NOT}) (?:comment|commented)(?!\\p{L})|(?<!\\p{L})neither\\s[^.;]{3,90}? (?:responded|replied|answered|returned)(?!\\p{L})|(?<!\\p{L})(?:ignored|left unanswered) ${ASKED}|(?<!\\p{L})${REQUEST} (?:\\p{L}+\\s){0,6}?(?:went|were left|was left|remained) unanswered|(?<!\\p{L})(?:received|there was) no (?:response|reply|answer)(?: (?:from|to|by))`,
      'no answer',
    ),
    rule(
      'answered',
      '(?<!\\p{L})in (?:an?|its|their|his|her) (?:\\p{L}+\\s){0,2}?(?:response|reply) to (?:\\p{L}+\\s){0,4}?(?:questions?|requests?|inquir(?:y|ies)|enquir(?:y|ies))|(?<!\\p{L})(?:asked|when asked|contacted) (?:about|by|for) [^.;]{2,80}?, [^.;]{2,60}? (?:said|told|replied|answered|denied)',
      'an answer to questions',
    ),
    rule(
      'statement',
      '(?<!\\p{L})in (?:an?|its|their|his|her) (?:written |e-?mailed |press |short |brief )*statement(?: to (?!(?:parliament|the court|police))\\p{L}+)',
      'a statement',
    ),
  ],
  ru: [
    rule(
      'declined',
      '(?<!\\p{L})отказал(?:ся|ась|ись|ось) (?:от комментариев|комментировать|отвечать|дать комментарий)|воздержал\\p{L}+ от комментари\\p{L}+',
      '“declined” to say anything',
    ),
    rule(
      'not-immediately',
      '(?<!\\p{L})(?:не сразу ответил\\p{L}*|оперативно не ответил\\p{L}*|не ответил\\p{L}* оперативно|не удалось (?:оперативно )?связаться)',
      'no answer “immediately”',
    ),
    rule(
      'no-response',
      '(?<!\\p{L})не (?:ответил\\p{L}*|отреагировал\\p{L}*|отвеча\\p{L}+) (?:\\p{L}+ ){0,3}?(?:на|по)|(?<!\\p{L})(?:запрос|вопросы?|письм\\p{L}+) (?:\\p{L}+ ){0,4}?остал\\p{L}+ без ответа|не прокомментировал\\p{L}*',
      'no answer',
    ),
    rule('answered', '(?<!\\p{L})в ответ на (?:запрос|вопрос\\p{L}*)', 'an answer to questions'),
  ],
  uk: [
    rule(
      'declined',
      '(?<!\\p{L})відмови(?:вся|лася|лися|лося|лось) (?:від коментар\\p{L}+|коментувати|відповідати)',
      '“declined” to say anything',
    ),
    rule(
      'not-immediately',
      "(?<!\\p{L})(?:не одразу відпові\\p{L}+|оперативно не відпові\\p{L}+|не вдалося (?:оперативно )?зв[’']язатися)",
      'no answer “immediately”',
    ),
    rule(
      'no-response',
      '(?<!\\p{L})не (?:відпові\\p{L}+|відреагува\\p{L}+) (?:\\p{L}+ ){0,3}?на|не прокоментува\\p{L}+|залиши\\p{L}+ без відповіді',
      'no answer',
    ),
    rule('answered', '(?<!\\p{L})у відповідь на (?:запит|запитання)', 'an answer to questions'),
  ],
  de: [
    rule(
      'declined',
      '(?<!\\p{L})(?:wollte[n]? sich (?:[^.;]{0,60}?)?nicht (?:\\p{L}+ )?äußern|lehnte[n]? (?:[^.;]{0,40}?)?(?:eine Stellungnahme|einen Kommentar|ein Interview) (?:\\p{L}+ )?ab|lehnte[n]? es ab,? sich|wollte[n]? (?:[^.;]{0,40}?)?nicht kommentieren|(?:kein|keinen) Kommentar)',
      '“declined” to say anything',
    ),
    rule(
      'not-immediately',
      '(?<!\\p{L})(?:(?:reagierte|antwortete|äußerte)[n]? (?:sich )?(?:zunächst|vorerst) nicht|war(?:en)? zunächst nicht (?:zu erreichen|erreichbar)|zunächst (?:nicht|keine Antwort|unbeantwortet))',
      'no answer “immediately”',
    ),
    rule(
      'no-response',
      '(?<!\\p{L})(?:(?:reagierte|antwortete)[n]? (?:[^.;]{0,60}?)?nicht|ließ(?:en)? (?:[^.;]{0,60}?)?(?:unbeantwortet)|blieb(?:en)? (?:[^.;]{0,40}?)?unbeantwortet|beantwortete[n]? (?:[^.;]{0,60}?)?nicht)',
      'no answer',
    ),
    rule(
      'answered',
      '(?<!\\p{L})auf (?:An|Nach)frage (?:\\p{L}+ ){0,3}?(?:sagte|erklärte|teilte|hieß|schrieb)',
      'an answer to questions',
    ),
  ],
  fr: [
    rule(
      'declined',
      "(?<!\\p{L})(?:a|ont) (?:refusé|décliné) (?:de|toute|tout|notre|nos)|s[’']est (?:refusée?) à|n[’'](?:a|ont) pas souhaité (?:\\p{L}+ )?(?:commenter|répondre|s[’']exprimer|faire)",
      '“declined” to say anything',
    ),
    rule(
      'not-immediately',
      "(?<!\\p{L})n[’'](?:a|ont|avait|avaient) pas (?:immédiatement|dans l[’']immédiat) (?:répondu|réagi|donné)|n[’']étai(?:t|ent) pas (?:immédiatement )?joignables?|n[’']a pu être jointe?",
      'no answer “immediately”',
    ),
    rule(
      'no-response',
      "(?<!\\p{L})n[’'](?:a|ont|avait|avaient) pas (?:\\p{L}+ )?(?:répondu|réagi|donné suite)|(?:est|sont) restée?s? sans réponse",
      'no answer',
    ),
    rule(
      'answered',
      '(?<!\\p{L})en réponse à (?:nos|une|des|les) (?:questions?|demandes?)',
      'an answer to questions',
    ),
  ],
  zh: [
    rule(
      'declined',
      '(?:拒绝|婉拒|谢绝)(?:对此)?(?:置评|评论|回应|回答|接受采访)|不予(?:置评|评论)',
      '“declined” to say anything',
    ),
    rule(
      'not-immediately',
      '(?:没有|未)(?:立即|立刻|马上|即时)(?:回应|回复|答复|置评)|暂(?:未|时没有)(?:回应|回复)',
      'no answer “immediately”',
    ),
    rule(
      'no-response',
      '(?:没有|未|尚未|并未)(?:对[^，。；]{1,20})?(?:回应|回复|答复|作出回应|置评)',
      'no answer',
    ),
  ],
}
