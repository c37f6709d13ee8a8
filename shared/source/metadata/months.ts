import { foldForSearch } from '@shared/kernel/text'

/*
 * Months as the date lines of pages write them, folded (lower case, without accents, й as и), whole words only:
 * English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Russian and Ukrainian. Stricter than
 * prose needs and in any case, for a line that is known to hold a date: suggest/dates reads running text.
 */
const MONTHS = [
  'jan|january|januar|janner|janv|janvier|enero|ene|gennaio|gen|janeiro|januari|styczen|stycznia|leden|ledna|январ[ьяе]|янв|січ(?:ень|ня|ні)?',
  'feb|february|februar|feber|fev|fevr|fevrier|febrero|febbraio|fevereiro|februari|luty|lutego|unor|unora|феврал[ьяе]|фев|лют(?:ии|ого|ому)?',
  'mar|march|marz|mars|marzo|marco|maart|mrt|marzec|marca|brezen|brezna|март[ае]?|мар|берез(?:ень|ня|ні)|бер',
  'apr|april|avr|avril|abril|abr|aprile|kwiecien|kwietnia|duben|dubna|апрел[ьяе]|апр|квіт(?:ень|ня|ні)?',
  'may|mai|mayo|maggio|mag|maio|mei|maj|maja|kveten|kvetna|ма[ияе]|трав(?:ень|ня|ні)?',
  'jun|june|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|cerven|cervna|июн[ьяе]|июн|черв(?:ень|ня|ні)?',
  'jul|july|juli|juil|juillet|julio|luglio|lug|julho|lipiec|lipca|cervenec|cervence|июл[ьяе]|июл|лип(?:ень|ня|ні)',
  'aug|august|aout|agosto|ago|augustus|sierpien|sierpnia|srpen|srpna|август[ае]?|авг|серп(?:ень|ня|ні)?',
  'sep|sept|september|septembre|septiembre|settembre|set|setembro|wrzesien|wrzesnia|zari|сентябр[ьяе]|сент?|верес(?:ень|ня|ні)?',
  'oct|october|okt|oktober|octobre|octubre|ottobre|ott|outubro|out|pazdziernik|pazdziernika|rijen|rijna|октябр[ьяе]|окт|жовт(?:ень|ня|ні)?',
  'nov|november|novembre|noviembre|novembro|listopad|listopada|listopadu|ноябр[ьяе]|нояб?|листопад[аі]?|лист',
  'dec|december|dez|dezember|decembre|diciembre|dic|dicembre|dezembro|grudzien|grudnia|prosinec|prosince|декабр[ьяе]|дек|груд(?:ень|ня|ні)?',
] as const

const EACH = MONTHS.map((words) => new RegExp(`^(?:${words})$`, 'u'))

/** The number of a month by its word, in any case, with or without a stop; 0 for no month. */
export const monthNumber = (word: string): number => {
  const folded = foldForSearch(word.replace(/\.$/, ''))
  return EACH.findIndex((month) => month.test(folded)) + 1
}

const WEEKDAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\.?|' +
  '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|' +
  'понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|' +
  "понеділок|вівторок|серед[ау]|четвер|п[’'ʼ]ятниц[яю]|субот[ау]|неділ[яю]|" +
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|' +
  '(?:星期|周|週)[一二三四五六日天]'

/** A day of the week as a whole word, in any case. */
export const WEEKDAY = new RegExp(`(?<![\\p{L}\\d])(?:${WEEKDAYS})(?!\\p{L})`, 'iu')
