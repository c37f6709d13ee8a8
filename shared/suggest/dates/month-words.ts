/*
 * Months in running text: English, French, German, Russian and Ukrainian, with the cases that dates use. English and
 * German months have a capital, so that "may" and "march" as verbs stay out.
 */
const MONTHS = [
  'January|Jan|[Jj]anvier|Januar|Jänner|[Яя]нвар[ьяе]|[Сс]іч(?:ень|ня|ні)',
  'February|Feb|[Ff]évrier|Februar|[Фф]еврал[ьяе]|[Лл]ют(?:ий|ого|ому)',
  'March|Mar|[Mm]ars|März|[Мм]арт[ае]?|[Бб]ерез(?:ень|ня|ні)',
  'April|Apr|[Aa]vril|[Аа]прел[ьяе]|[Кк]віт(?:ень|ня|ні)',
  'May|[Mm]ai|[Мм]а[йяе]|[Тт]рав(?:ень|ня|ні)',
  'June|Jun|[Jj]uin|Juni|[Ии]юн[ьяе]|[Чч]ерв(?:ень|ня|ні)',
  'July|Jul|[Jj]uillet|Juli|[Ии]юл[ьяе]|[Лл]ип(?:ень|ня|ні)',
  'August|Aug|[Aa]oût|[Аа]вгуст[ае]?|[Сс]ерп(?:ень|ня|ні)',
  'September|Sept|Sep|[Ss]eptembre|[Сс]ентябр[ьяе]|[Вв]ерес(?:ень|ня|ні)',
  'October|Oct|Oktober|[Oo]ctobre|[Оо]ктябр[ьяе]|[Жж]овт(?:ень|ня|ні)',
  'November|Nov|[Nn]ovembre|[Нн]оябр[ьяе]|[Лл]истопад[аі]?',
  'December|Dec|Dezember|Dez|[Dd]écembre|[Дд]екабр[ьяе]|[Гг]руд(?:ень|ня|ні)',
] as const

/** Any month, as the source of a regular expression. */
export const MONTH = `(?:${MONTHS.join('|')})(?!\\p{L})(?:(?<=\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Dez))\\.(?=,?\\s\\d|,))?`

const EACH = MONTHS.map((source) => new RegExp(`^(?:${source})\\.?$`, 'u'))

/** The number of a month by its word; 0 for no month. */
export const monthOf = (word: string): number => EACH.findIndex((pattern) => pattern.test(word.trim())) + 1

/** Weekdays, as the source of a regular expression. */
export const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[Ll]un|[Mm]ar|[Mm]ercre|[Jj]eu|[Vv]endre|[Ss]ame)di|[Dd]imanche|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|[Пп]онедельник|[Вв]торник|[Сс]ред[ау]|[Чч]етверг|[Пп]ятниц[ау]|[Сс]уббот[ау]|[Вв]оскресенье|[Пп]онеділок|[Вв]івторок|[Сс]еред[ау]|[Пп]’ятниц[яю]|[Нн]еділ[яю])'

const SMALL: readonly (readonly [RegExp, number])[] = [
  [/^(?:one|first|an?|un|une|ein|eine[nrm]?|erste[nrms]?|один|первый|первого|першого|year|month|一)$/i, 1],
  [/^(?:two|second|deux|zwei|zweite[nr]?|два|две|двух|второго|второй|другого|дві|двох|两|二)$/i, 2],
  [/^(?:three|third|trois|drei|dritte[nr]?|три|трёх|трех|третьего|трьох|третього|三)$/i, 3],
  [/^(?:four|fourth|quatre|vier|vierte[nr]?|четыре|четырёх|четырех|чотири|чотирьох|四)$/i, 4],
  [/^(?:five|cinq|fünf|пять|пяти|п’ять|п’яти|五)$/i, 5],
  [/^(?:six|sechs|шесть|шести|шість|шести|六)$/i, 6],
  [/^(?:seven|sept|sieben|семь|семи|сім|семи|七)$/i, 7],
  [/^(?:eight|huit|acht|восемь|восьми|вісім|восьми|八)$/i, 8],
  [/^(?:nine|neuf|neun|девять|девяти|дев’ять|дев’яти|九)$/i, 9],
  [/^(?:ten|dix|zehn|десять|десяти|十)$/i, 10],
  [/^(?:eleven|onze|elf|одиннадцать|одиннадцати|одинадцять|十一)$/i, 11],
  [/^(?:twelve|douze|zwölf|двенадцать|двенадцати|дванадцять|十二)$/i, 12],
]

/** A small number in digits or words, as dates count with; null for anything else. */
export function smallNumber(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word)
  return SMALL.find(([pattern]) => pattern.test(word))?.[1] ?? null
}
