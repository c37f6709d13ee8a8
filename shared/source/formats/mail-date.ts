const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Zones by name that RFC 5322 (4.3) still has. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/**
 * A message's date (RFC 5322, 3.3) as ISO 8601 with the time and zone it gives: "Fri, 08 Dec 2023 10:11:12 +0200" is
 * "2023-12-08T10:11:12+02:00". '' for what is none.
 */
export function mailDate(text: string): string {
  const match =
    /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})[ ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s+(?:([+-]\d\d)(\d\d)|([a-z]{1,4})))?/i.exec(
      text.replace(/\([^)]*\)/g, ' '),
    )
  if (match === null) return ''
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', hours, minutes, zoneName] =
    match
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const full = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`
  const zone =
    hours === undefined ? (ZONES[zoneName?.toLowerCase() ?? ''] ?? '') : `${hours}:${minutes ?? '00'}`
  const two = (value: string | number) => String(value).padStart(2, '0')
  const iso = `${full}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`
  const date = new Date(`${iso}Z`)
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
  // "-0000" says that the zone is not known (RFC 5322, 3.3).
  return month === 0 || !real ? '' : `${iso}${zone === '-00:00' ? '' : zone === '+00:00' ? 'Z' : zone}`
}

/** The same as an instant in UTC with milliseconds; '' without a zone. */
export function mailInstant(text: string): string {
  const iso = mailDate(text)
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return ''
  return new Date(iso).toISOString()
}
