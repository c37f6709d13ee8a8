/** How a workbook shows a number: as it is, as a date or a time, or led by zeros to a width. */
export type NumberLook =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly day: boolean; readonly time: boolean }
  | { readonly kind: 'zeros'; readonly width: number }

export const PLAIN_LOOK: NumberLook = { kind: 'plain' }

/** Formats that every workbook has without naming them (ECMA-376, 18.8.30): dates and times, those of East Asia too. */
export function builtInLook(id: number): NumberLook {
  const within = (from: number, to: number) => id >= from && id <= to
  if (id === 22) return { kind: 'date', day: true, time: true }
  if (within(14, 17) || within(27, 31) || id === 36 || within(50, 58))
    return { kind: 'date', day: true, time: false }
  if (within(18, 21) || within(32, 35) || within(45, 47)) return { kind: 'date', day: false, time: true }
  return PLAIN_LOOK
}

/** The look that a format code gives: its first section, without what it only writes out. */
export function lookOf(code: string): NumberLook {
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  if (/^0{2,}$/.test(first)) return { kind: 'zeros', width: first.length }
  const signs = first.replace(/\[[^\]]*\]/g, (bracket) =>
    /^\[(?:h+|m+|s+)\]$/i.test(bracket) ? bracket : '',
  )
  if (/[0#?]/.test(signs.replace(/s[.,]0+/gi, 's')) || /general/i.test(signs)) return PLAIN_LOOK
  const time = /[hs]/i.test(signs)
  const day = /[yd]/i.test(signs) || (!time && /m/i.test(signs))
  return day || time ? { kind: 'date', day, time } : PLAIN_LOOK
}

const DAY_SECONDS = 86_400
/** Days from 1970-01-01 back to the day 0 of each date system; that of 1900 counts a 29 February which was none. */
const ZERO_1900 = -25_569
const ZERO_1904 = -24_107
/**
 * What the day 60 of 1900 looks like in a workbook: Lotus 1-2-3 took that year for a leap year, and its error was kept.
 * It stands as it is seen there, and reading it says that there is no such day. Day 0 is no day at all.
 */
const NO_DAY = '1900-02-29'
/** 31 December 9999, the last day that a workbook knows. */
const LAST_DAY = 2_958_465

/** A cell's number as it looks: a date and time as ISO 8601, and else the digits that the file has. */
export function shownNumber(digits: string, look: NumberLook, since1904: boolean): string {
  if (look.kind === 'zeros') return /^\d+$/.test(digits) ? digits.padStart(look.width, '0') : digits
  if (look.kind === 'plain') return digits
  const serial = Number(digits)
  if (!/^[\d.eE+-]+$/.test(digits) || !(serial >= 0 && serial < LAST_DAY + 1)) return digits
  const seconds = Math.round(serial * DAY_SECONDS)
  const days = Math.floor(seconds / DAY_SECONDS)
  const clock = clockOf(seconds - days * DAY_SECONDS)
  // A time of more than a day is a length of time: no clock shows it.
  if (!look.day) return days === 0 ? clock : digits
  if (!since1904 && days === 0) return digits
  if (!since1904 && days === 60)
    return look.time || seconds % DAY_SECONDS !== 0 ? `${NO_DAY}T${clock}` : NO_DAY
  const counted = since1904 ? days + ZERO_1904 : days + ZERO_1900 + (days < 60 ? 1 : 0)
  const date = isoDay(counted)
  const midnight = seconds % DAY_SECONDS === 0
  return look.time || !midnight ? `${date}T${clock}` : date
}

function clockOf(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** The day so many days after 1970-01-01, in the proleptic Gregorian calendar. */
function isoDay(days: number): string {
  // Days are counted from 1 March of the year 0, so that leap days end a year (H. Hinnant, "chrono-compatible dates").
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const ofEra = z - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const full = year + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
