/** Verbs of saying, as sources of regular expressions, in the forms that reports use. */
export const SPEECH_VERBS =
  'says?|said|told|adds?|added|notes?|noted|believes?|believed|writes?|wrote|reports?|reported|states?|stated|claims?|claimed|argues?|argued|explains?|explained|announce[sd]?|confirm(?:s|ed)?|insists?|insisted|warns?|warned|den(?:y|ies|ied)|stress(?:es|ed)?|estimates?|estimated|acknowledge[sd]?|admit(?:s|ted)?|tweeted|posted|declined|asserts?|asserted|maintains?|maintained|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|expects?|thinks?|thought|suggests?|suggested|points? out|pointed out|emphasi[sz]e[sd]?|reiterate[sd]?'
const GERMAN =
  'sagte|sagt|erklärte|erklärt|teilte|betonte|betont|bestritt|bestreitet|dementierte|dementiert|berichtete|berichtet|schreibt|schrieb|meint|meinte|warnte|warnt|kündigte|versicherte|versichert|wies|weist|behauptet|behauptete|bestätigte'
const FRENCH =
  'a (?:déclaré|dit|affirmé|indiqué|précisé|ajouté|expliqué|nié|démenti|assuré|promis|averti|répondu|rejeté|confirmé)|déclare|affirme|indique|précise|ajoute|explique|nie|dément|assure|promet|rapporte|écrit|estime'
const RUSSIAN =
  'сказал[аи]?|заявил[аи]?|сообщил[аи]?|сообща[ею]т|говорит|отметил[аи]?|подчеркнул[аи]?|отрица[ею]т|отрицал[аи]?|опроверг(?:ла|ли)?|написал[аи]?|пишет|считает|добавил[аи]?|рассказал[аи]?|пообещал[аи]?|предупредил[аи]?|утвержда[ею]т'
const UKRAINIAN =
  'сказав|сказала|заявив|заявила|заявили|повідомив|повідомила|повідомили|повідомляє|каже|зазначив|зазначила|наголосив|заперечує|заперечила|заперечив|спростував|спростувала|пише|вважає|додав|додала|розповів|пообіцяв|пообіцяла|попередив|стверджує'

/** Directly behind a name: “said”, “, who said”. */
export const SPEECH_AFTER = new RegExp(
  `^[»”"“]?(?:,\\s[^,.;:\\n]{2,70},)?(?:,?\\s(?:who\\s|which\\s|also\\s|later\\s|has\\s)?)(?:${SPEECH_VERBS}|${GERMAN}|${FRENCH}|${RUSSIAN}|${UKRAINIAN})(?!\\p{L})`,
  'u',
)
/** Behind a person who is introduced at length: “, a fellow at an institute who studies the army, believes”. */
export const SPEECH_AFTER_OFFICE = new RegExp(
  `^,\\s[^,.;:“”"\\n]{2,160},\\s(?:also\\s|later\\s|has\\s)?(?:${SPEECH_VERBS}|${GERMAN}|${FRENCH}|${RUSSIAN}|${UKRAINIAN})(?!\\p{L})`,
  'u',
)
/** Directly before a name: “said Helena …”. */
export const SPEECH_BEFORE = new RegExp(
  `(?<!\\p{L})(?!told)(?:${SPEECH_VERBS}|${GERMAN}|${FRENCH}|${RUSSIAN}|${UKRAINIAN})\\s(?:(?:son|sa|leur|sein|seine|ihr|ihre|its|their|his|her|его|её|їхній|його)\\s\\p{L}+,?\\s)?(?:(?:\\p{Lu}\\p{L}+|the|der|die|le|la)\\s){0,2}$`,
  'u',
)
/** Any verb of saying; “the claims” and “such reports” are none. */
export const SPEECH = new RegExp(
  `(?<!\\p{L})(?<!(?<!\\p{L})(?:[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|[Aa]ll|any|an?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\\s)(?:${SPEECH_VERBS}|${GERMAN}|${FRENCH}|${RUSSIAN}|${UKRAINIAN})(?!\\p{L})`,
  'u',
)
