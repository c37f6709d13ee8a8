import { type Civil, edtfDaysAway, edtfMonth, edtfMonths, edtfWeek, edtfYear } from './civil'
import { MONTH, monthOf, smallNumber } from './month-words'

/** A way of naming a time by the day on which the text appeared. '' where the words cannot be resolved. */
export type RelativeRule = {
  readonly pattern: RegExp
  readonly resolve: (today: Civil, match: RegExpExecArray) => string
}

const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`, 'giu')
/** Chinese has no spaces between words. */
const han = (source: string): RegExp => new RegExp(source, 'gu')
const count = (match: RegExpExecArray, group = 1): number => smallNumber(match[group] ?? '') ?? 1

const monthAway = (months: number) => (today: Civil) => edtfMonth(today.year, today.month + months)
const yearAway = (years: number) => (today: Civil) => edtfYear(today.year + years)

const WORD = '([\\p{L}\\d’]+)'
/** “first seven months of this year”: the year that the words behind name. */
const yearOf = (today: Civil, words: string): number => {
  const digits = /(?:19|20)\d\d/.exec(words)
  if (digits) return Number(digits[0])
  return /last|previous|прошл|минул|vergangen|vorig|dernière|passée|去年/i.test(words)
    ? today.year - 1
    : today.year
}
const OF_YEAR =
  "((?:of|in|des|de|del)?\\s?(?:the\\s|l’|l[’'])?(?:this|last|the|previous|laufenden|dieses|vergangenen|vorigen|cette|этого|прошлого|текущего|цього|минулого|поточного)?\\s?(?:year|Jahres|année|года|року|(?:19|20)\\d\\d(?:\\s(?:года|року))?)(?:\\s(?:dernière|passée))?)"

/** In the order of trust; the longer expressions come first. */
export const RELATIVE_RULES: readonly RelativeRule[] = [
  {
    pattern: whole(
      `(?:the\\s)?(?:first|ersten|premiers|первые|первых|перші|перших)\\s${WORD}\\s(?:months|Monaten?|mois|месяц[а-я]*|місяц[а-яі]*)\\s${OF_YEAR}`,
    ),
    resolve: (today, m) => edtfMonths(yearOf(today, m[2] ?? ''), 1, count(m)),
  },
  {
    pattern: whole(`(?:les\\s)?${WORD}\\spremiers\\smois\\s${OF_YEAR}`),
    resolve: (today, m) => edtfMonths(yearOf(today, m[2] ?? ''), 1, count(m)),
  },
  {
    pattern: whole(
      `(?:the\\s)?(first|second|ersten|zweiten|premier|second|перв\\p{L}+|втор\\p{L}+|перш\\p{L}+|друг\\p{L}+)\\s(?:half|Halbjahr|Hälfte|semestre|полугоди\\p{L}+|половин\\p{L}+|півріччі?)\\s${OF_YEAR}`,
    ),
    resolve: (today, m) =>
      /^(?:first|erst|prem|перв|перш)/i.test(m[1] ?? '')
        ? edtfMonths(yearOf(today, m[2] ?? ''), 1, 6)
        : edtfMonths(yearOf(today, m[2] ?? ''), 7, 12),
  },
  {
    pattern: whole(
      `(?:the\\s)?(first|second|third|fourth|ersten|zweiten|dritten|vierten|premier|deuxième|troisième|quatrième|перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четв[её]рт\\p{L}+)\\s(?:quarter|Quartal|trimestre|квартал\\p{L}*)\\s${OF_YEAR}`,
    ),
    resolve: (today, m) => quarter(yearOf(today, m[2] ?? ''), m[1] ?? ''),
  },
  { pattern: whole('beginning of last year|start of last year'), resolve: (t) => edtfMonth(t.year - 1, 1) },
  {
    pattern: whole('beginning of (?:this|the) year|start of (?:this|the) year'),
    resolve: (t) => edtfMonth(t.year, 1),
  },
  {
    pattern: whole(
      `${WORD}\\s(?:years?)\\s(?:ago|earlier)|vor\\s${WORD}\\sJahr(?:en)?|il y a\\s${WORD}\\sans?`,
    ),
    resolve: (today, m) => {
      const years = smallNumber(m[1] ?? m[2] ?? m[3] ?? '')
      if (years === null) return ''
      return years === 1 ? edtfMonth(today.year - 1, today.month) : edtfYear(today.year - years)
    },
  },
  {
    pattern: whole(`${WORD}\\s(?:months?)\\sago|vor\\s${WORD}\\sMonat(?:en)?|il y a\\s${WORD}\\smois`),
    resolve: (today, m) => away(m, (n) => edtfMonth(today.year, today.month - n)),
  },
  {
    pattern: whole(`${WORD}\\sweeks?\\sago|vor\\s${WORD}\\sWochen?|il y a\\s${WORD}\\ssemaines?`),
    resolve: (today, m) => away(m, (n) => edtfWeek(today, -n)),
  },
  {
    pattern: whole(`${WORD}\\sdays?\\sago|vor\\s${WORD}\\sTag(?:en)?|il y a\\s${WORD}\\sjours?`),
    resolve: (today, m) => away(m, (n) => edtfDaysAway(today, -n)),
  },
  { pattern: whole('год назад|рік тому'), resolve: monthAway(-12) },
  { pattern: whole('месяц назад|місяць тому'), resolve: monthAway(-1) },
  { pattern: han('一年前'), resolve: monthAway(-12) },
  {
    pattern: whole(
      'last month|previous month|в прошлом месяце|минулого місяця|(?:im )?(?:vergangenen|letzten|vorigen) Monat|le mois dernier',
    ),
    resolve: monthAway(-1),
  },
  { pattern: han('上个?月'), resolve: monthAway(-1) },
  {
    pattern: whole('this month|в этом месяце|цього місяця|(?:in )?diesem Monat|ce mois-ci'),
    resolve: monthAway(0),
  },
  { pattern: han('本月'), resolve: monthAway(0) },
  {
    pattern: whole('next month|в следующем месяце|наступного місяця|nächsten Monat|le mois prochain'),
    resolve: monthAway(1),
  },
  {
    pattern: whole(`(last|this|this past|next)\\s(${MONTH})`),
    resolve: (today, m) => namedMonth(today, m[1] ?? '', monthOf(m[2] ?? '')),
  },
  {
    pattern: whole(
      "last year|previous year|в прошлом году|минулого року|торік|(?:im )?(?:vergangenen|letzten|vorigen) Jahr|l[’']an dernier|l[’']année dernière",
    ),
    resolve: yearAway(-1),
  },
  { pattern: han('去年'), resolve: yearAway(-1) },
  {
    pattern: whole('this year|в этом году|цього року|(?:in )?diesem Jahr|heuer|cette année'),
    resolve: yearAway(0),
  },
  { pattern: han('今年'), resolve: yearAway(0) },
  {
    pattern: whole("next year|в следующем году|наступного року|nächsten Jahr|l[’']an prochain"),
    resolve: yearAway(1),
  },
  { pattern: han('明年'), resolve: yearAway(1) },
  {
    pattern: whole(
      'last week|на прошлой неделе|минулого тижня|(?:vergangenen|letzten|vorigen) Woche|la semaine dernière',
    ),
    resolve: (t) => edtfWeek(t, -1),
  },
  { pattern: han('上周'), resolve: (t) => edtfWeek(t, -1) },
  {
    pattern: whole('this week|на этой неделе|цього тижня|(?:in )?dieser Woche|cette semaine'),
    resolve: (t) => edtfWeek(t, 0),
  },
  { pattern: han('本周'), resolve: (t) => edtfWeek(t, 0) },
  { pattern: whole('yesterday|вчера|вчора|gestern|hier'), resolve: (t) => edtfDaysAway(t, -1) },
  { pattern: han('昨[天日]'), resolve: (t) => edtfDaysAway(t, -1) },
  { pattern: whole('today|сегодня|сьогодні|heute|aujourd’hui'), resolve: (t) => edtfDaysAway(t, 0) },
  { pattern: han('今[天日]'), resolve: (t) => edtfDaysAway(t, 0) },
  {
    pattern: whole('(this|last|next)\\s(spring|summer|autumn|fall|winter)'),
    resolve: (today, m) => season(today, m[1] ?? '', m[2] ?? ''),
  },
]

const away = (match: RegExpExecArray, at: (count: number) => string): string => {
  const found = smallNumber(match[1] ?? match[2] ?? match[3] ?? '')
  return found === null ? '' : at(found)
}

function quarter(year: number, word: string): string {
  const index = [
    /^(?:fir|erst|prem|перв)/i,
    /^(?:sec|zwei|deux|втор)/i,
    /^(?:third|drit|trois|трет)/i,
  ].findIndex((p) => p.test(word))
  const first = (index === -1 ? 3 : index) * 3 + 1
  return edtfMonths(year, first, first + 2)
}

/** “last November” is the one that ended last, “this March” that of the year, “next May” the one that comes. */
function namedMonth(today: Civil, which: string, month: number): string {
  if (month === 0) return ''
  const years = { last: month < today.month ? 0 : -1, next: month > today.month ? 0 : 1 }
  const past = which.toLowerCase().endsWith('past')
  return edtfMonth(
    today.year + (past ? years.last : (years[which.toLowerCase() as 'last' | 'next'] ?? 0)),
    month,
  )
}

/** EDTF seasons of level 1: 21 spring, 22 summer, 23 autumn, 24 winter, of the northern half of the world. */
function season(today: Civil, which: string, name: string): string {
  const code = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[name.toLowerCase()] ?? 21
  const begins = (code - 21) * 3 + 3
  const past = today.month >= begins + 3 ? today.year : today.year - 1
  const year = { this: today.year, next: today.year + 1, last: past }[which.toLowerCase()] ?? today.year
  return `${edtfYear(year)}-${code}`
}
