/** Longest address that is kept, as long as a line of a record. */
const LONGEST = 4_000

/**
 * An absolute address that may be shown as a link, or null: only http, https and mailto; the characters that browsers
 * drop before they read an address are dropped here too, so that `java\nscript:` hides nothing.
 */
export function safeUrl(text: string): string | null {
  // oxlint-disable-next-line no-control-regex -- these are the characters to drop (WHATWG URL, 4.4)
  const url = text.replace(/^[\u0000- ]+|[\u0000- ]+$/g, '').replace(/[\t\n\r]/g, '')
  const absolute = url.startsWith('//') ? `https:${url}` : url
  if (absolute.length > LONGEST) return null
  // oxlint-disable-next-line no-control-regex -- no address holds them
  if (/[\u0000-\u0020\u007f-\u009f\u202a-\u202e\u2066-\u2069"<>\\^`{|}]/.test(absolute)) return null
  const match = /^(https?:\/\/[^/?#@]|mailto:[^?]+@)/i.exec(absolute)
  if (match === null) return null
  const colon = absolute.indexOf(':')
  return absolute.slice(0, colon).toLowerCase() + absolute.slice(colon)
}

/** Whether an address names a scheme that is not http, https or mailto: `javascript:`, `data:`, `file:` and the like. */
export function hasUnsafeScheme(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- dropped by browsers before they look for the scheme
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text.replace(/^[\u0000- ]+/, '').replace(/[\t\n\r]/g, ''))?.[1]
  return scheme !== undefined && !/^(https?|mailto)$/i.test(scheme)
}

/** Addresses written out in a text, as ranges; a closing bracket or stop after one is not part of it. */
export function urlsInText(text: string): { start: number; end: number; url: string }[] {
  const found: { start: number; end: number; url: string }[] = []
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"“”«»]{3,2000}/gi)) {
    const words = match[0].replace(/[.,;:!?)\]}'’*_]+$/, '')
    const url = safeUrl(words)
    if (url !== null) found.push({ start: match.index, end: match.index + words.length, url })
  }
  return found
}
