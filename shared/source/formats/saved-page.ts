import { safeUrl } from '@shared/source/safe-url'
import { mailInstant } from './mail-date'

/** What a browser wrote into a page when it saved it. */
export type SavedPage = {
  readonly by: string
  readonly url: string
  /** Instant of saving in UTC with milliseconds; '' where it gives none. */
  readonly at: string
}

/** The comment stands at the beginning, before or right behind `<html>`. */
const HEAD = 4_000

/**
 * The note of SingleFile ("Page saved with SingleFile url: … saved date: …") or of a browser ("saved from url=…"); null
 * where there is none.
 */
export function savedPage(html: string): SavedPage | null {
  const head = html.slice(0, HEAD)
  const single =
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]{1,100}?)\s*(?:\n|-->)/i.exec(
      head,
    )
  if (single !== null) {
    const at = scriptInstant(single[2] ?? '')
    return { by: 'SingleFile', url: safeUrl(single[1] ?? '') ?? '', at }
  }
  const browser = /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/i.exec(head)
  return browser === null ? null : { by: 'a browser', url: safeUrl(browser[1] ?? '') ?? '', at: '' }
}

/** "Sat Dec 02 2023 10:11:12 GMT+0100 (…)", as JavaScript writes a date. */
function scriptInstant(text: string): string {
  const match = /^[a-z]{3} ([a-z]{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})/i.exec(text)
  if (match === null) return ''
  const [, month, day, year, time, zone] = match
  return mailInstant(`${day} ${month} ${year} ${time} ${zone}`)
}
