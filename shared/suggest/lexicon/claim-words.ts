import type { SuggestLanguage } from '@shared/suggest/suggestion'
import { type ClaimRule, rule, word } from './claim-rule'
import { CHINESE, FRENCH, GERMAN, RUSSIAN, UKRAINIAN } from './claim-words-other'

const SAYING =
  'insist(?:s|ed|ing)?|sa(?:ys|id|ying)|claim(?:s|ed|ing)?|maintain(?:s|ed)?|stress(?:es|ed)?|argue[sd]?|state[sd]?|reiterate[sd]?|emphasi[sz]e[sd]?|assert(?:s|ed)?|told [^,.;]{2,40}?|added|repeat(?:s|ed)|note[sd]?|wrote|writes|point(?:s|ed) out|declare[sd]?|explain(?:s|ed)'
const SELF =
  'it|they|he|she|we|I|the (?:company|firm|group|manufacturer|maker|country|ministry|government|agency|bank|plant)|(?:its?|his|her|our|my) \\p{L}+|their \\p{L}+|no \\p{L}+|none of \\p{L}+(?: \\p{L}+)?|neither \\p{L}+'
const NOT = "(?:\\s(?:not|never|no longer)|n[’']t)"
/** Where and to whom it was said: “said in a statement to the paper”. */
const WHERE = '(?:\\s(?:in|to|on|at|through|via|during|by)\\s[^.;“”«„"]{2,70}?)?'
/** A quotation may begin in the middle of what is said: that it “has never sold”. */
const QUOTED = '\\s[“”«„"]?'
const TRADE =
  'suppl(?:y|ies|ied|ying)|s(?:ell|ells|old|elling)|export(?:s|ed|ing)?|ship(?:s|ped|ping)?|deliver(?:s|ed|ing)?|provid(?:e|es|ed|ing)|produc(?:e|es|ed|ing)|trad(?:e|es|ed|ing)|work(?:s|ed|ing)?|cooperat(?:e|es|ed|ing)|sen[dt](?:s|ing)?|do business|doing business|dealt|deal(?:s|ing)?|transfer(?:s|red|ring)?|support(?:s|ed|ing)?|violat(?:e|es|ed|ing)|arm(?:s|ed|ing)?|involved|aware|part(?:y|icipat\\p{L}+)|any (?:contact|contracts?|dealings|relations|ties|business|links?)'

const ENGLISH: readonly ClaimRule[] = [
  rule(
    'denial',
    word(
      "den(?:y|ies|ied|ying)(?!\\s(?:access|entry|visas?|bail|him|her|them|us|permission))|denials? (?:of|that|by)|[’']s? (?:repeated )?denials?",
    ),
    'it says that something is denied',
  ),
  rule(
    'denial',
    word(
      '(?:reject|refute|dismiss|dispute|rebuff)(?:s|es|ed|d)?\\s(?:\\p{L}+\\s){0,3}?(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|findings?|assertions?|this|it)',
    ),
    'it turns accusations down',
  ),
  rule(
    'denial',
    word(
      '(?:accusations?|allegations?|claims?|reports?|charges?)(?:\\s\\p{L}+){0,4}\\s(?:is|are|was|were)\\s(?:\\p{L}+ly\\s)?(?:false|baseless|groundless|unfounded|untrue|fabricat\\p{L}+|absurd|incorrect|nonsense|slander|lies)|baseless|groundless|unfounded|fabrications?|smears?|slander\\p{L}*',
    ),
    'it calls accusations false',
  ),
  rule(
    'denial',
    `despite (?:all |repeated )?(?:(?:its|their|his|her)|(?:the )?\\p{Lu}[\\p{L} ]{1,30}[’']s?)\\s(?:own |repeated |official )?(?:claims?|assurances?|denials?|insistence|protestations|assertions?)(?!\\p{L})`,
    'it names assurances that the sentence turns against',
  ),
  rule(
    'promise',
    word(
      `(?:${SAYING})(?:,)?(?:\\sthat)?\\s(?:${SELF})\\s(?:will|would)${NOT}(?!\\shesitate)(?:\\s\\p{L}+){0,2}?\\s(?:${TRADE}|allow|permit|resume|accept|continue|take|use|let)`,
    ),
    'it says what somebody will not do',
  ),
  rule(
    'denial',
    word(
      `(?:${SAYING})${WHERE}(?:,)?(?:\\sthat)?${QUOTED}(?:${SELF})(?:\\s(?:itself|themselves|himself|herself))?${QUOTED}(?:(?:does|do|did|has|have|had|is|are|was|were)${NOT}|never)(?!\\s(?:yet\\s)?(?:clear|known|certain|sure|immediately|possible|surprised|surprising))`,
    ),
    'somebody says that it is not so',
  ),
  rule(
    'denial',
    word(
      `(?:${SAYING})(?:,)?\\sthat\\s[^,.;]{2,60}?${QUOTED}(?:(?:does|do|did|has|have|had|is|are|was|were)${NOT}|never)(?:\\s(?:ever|directly|knowingly|been|had))*${QUOTED}(?:${TRADE})`,
    ),
    'somebody says that nothing of it happened',
  ),
  rule(
    'denial',
    word(
      `(?:${SAYING})(?:\\sthat)?\\s(?:no|none of)\\s[^,.;]{2,50}?\\s(?:has|have|had|was|were|is|are)\\s(?:been\\s)?(?:${TRADE}|made|used|found|diverted|re-?exported)`,
    ),
    'somebody says that nothing of it happened',
  ),
  rule(
    'denial',
    word(
      `(?:we|I|our company|our products)\\s(?:(?:do|did|have|has|had|are|were|would)${NOT}|never)(?:\\s(?:ever|directly|knowingly|been|had))*\\s(?:${TRADE})`,
    ),
    'the speaker says that it is not so',
  ),
  rule(
    'denial',
    word(
      '(?:has|have|had) nothing to do with|had no (?:knowledge|role|part|involvement|contact|dealings|business|ties|links)|(?:has|have) no (?:role|part|involvement|business|ties|links|dealings|contact) (?:in|with|to)|(?:is|are|was|were) not (?:aware|involved)|not true that',
    ),
    'it denies a part in it',
  ),
  rule(
    'no-evidence',
    word(
      '(?:nobody|no one) knows|no (?:\\p{L}+\\s)?(?:evidence|proof|indications?|signs?|records?|confirmation|trace)\\s(?:that|of|for|to|has|have|was|were)',
    ),
    'it says that there is no evidence',
  ),
  rule(
    'no-evidence',
    word(
      "(?:(?:it|that)(?:[’']s|\\s(?:is|was|remains?|remained)(?:\\sstill)?)|there is|(?:is|are|was|were|remains?|remained)(?:\\sstill)?)\\s(?:also\\s|yet\\s)?(?:(?:un(?:clear|known|confirmed|verified|certain|explained)|a mystery)(?:\\s(?:how|who|what|where|when|why|whether|if|which|to)|(?=[.,;]|$))|not (?:immediately |yet |entirely |known |fully )?(?:clear|known|certain|confirmed|verified|established|possible to (?:verify|confirm|establish)))",
    ),
    'it says what is not known',
  ),
  rule(
    'no-evidence',
    word(
      "(?:could|can|cannot|can[’']t|couldn[’']t|unable to|impossible to)(?:\\snot)?(?:\\sbe)?(?:\\simmediately)?(?:\\sindependently)?\\s(?:verif(?:y|ied)|confirm(?:ed)?|establish(?:ed)?|authenticate[d]?|determine[d]?|corroborate[d]?)",
    ),
    'it says what could not be verified',
  ),
  rule(
    'no-evidence',
    word(
      '(?:found|seen|provided|presented|produced|offered|cited) no (?:\\p{L}+\\s)?(?:evidence|proof|sign|trace|records?)|did not (?:provide|present|offer|find|give|cite) (?:any )?(?:evidence|proof|records?|details)|without (?:providing|giving|citing|offering) (?:any )?(?:evidence|proof)|have not been (?:independently )?(?:verified|confirmed)|has not been (?:independently )?(?:verified|confirmed)',
    ),
    'it says that evidence is wanting',
  ),
  rule(
    'promise',
    word(
      'promis(?:es|ed|e (?:to|that|not))(?!\\s(?:land|results?))|pledg(?:es|ed|ing|e (?:to|that|not))|vow(?:s|ed|ing| to)|gives? (?:its|their|his|her) word|undert(?:akes|ook|aken) to|(?:gave|give|given|offered) (?:\\p{L}+\\s){0,2}?(?:assurances?|guarantees?)|assur(?:e|es|ed)\\s\\p{L}+|guarantee[sd]? that|commit(?:s|ted) (?:itself|themselves|himself|herself)?\\s?to|swore to|sworn to|agreed (?:not )?to (?:stop|halt|cease|suspend|end|withdraw|investigate|cooperate)',
    ),
    'it says that something is promised',
  ),
  rule(
    'promise',
    word(
      `(?:${SAYING})(?:,)?(?:\\sthat)?\\s(?:${SELF})\\s(?:will|would)\\s(?:\\p{L}+ly\\s)?(?:stop|cease|halt|suspend|end|investigate|cooperate|withdraw|terminate|cut|ban|tighten|strengthen|take (?:action|measures|steps)|comply|ensure|introduce|review)`,
    ),
    'somebody says what they will do',
  ),
  rule(
    'warning',
    word(
      "warn(?:s|ed|ing|ings)?|caution(?:s|ed|ing)? (?:that|against)|threaten(?:s|ed|ing)? (?:to|with)|will not hesitate|won[’']t hesitate|(?:will|would|may|could) face (?:\\p{L}+\\s){0,3}?(?:consequences|sanctions|penalties|measures|prosecution|retaliation)",
    ),
    'it warns',
  ),
  rule(
    'warning',
    word(
      '(?:could|may|might) (?:expose|subject) \\p{L}+(?:\\s\\p{L}+){0,3} to|risks? (?:\\p{L}+\\s){0,2}?(?:sanctions|retaliation|penalties|prosecution)|(?:is|are|was|were|remain|remains) (?:deeply |increasingly |very |seriously )?(?:concerned|worried|alarmed) (?:about|over|that|by|at)|expressed (?:\\p{L}+\\s)?(?:concerns?|alarm|worry)|on the radar',
    ),
    'it names a danger',
  ),
  rule(
    'warning',
    '(?<!\\p{L})if\\s[^.;]{5,200}?,?\\s[^.;]{0,60}?(?<!\\p{L})(?:(?:will|would) (?:\\p{L}+ly\\s)?(?:enforce|impose|introduce|sanction|punish|retaliate|respond with|have consequences|be held|be sanctioned|suffer|pay)|may be forced to|will be forced to|would be forced to)(?!\\p{L})',
    'it says what would follow',
  ),
]

/** Patterns per language, the first that meets a clause decides its kind. */
export const CLAIM_RULES: Readonly<Record<SuggestLanguage, readonly ClaimRule[]>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  de: GERMAN,
  fr: FRENCH,
  zh: CHINESE,
}
