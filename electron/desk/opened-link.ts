const SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/**
 * An address as it will be opened and shown before, or null when it is none that a browser or mail program should
 * get. Host names appear in the form that cannot deceive by look-alike letters (punycode).
 */
export function openableAddress(text: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  if (/[\u0000-\u001f\u007f]/.test(text)) return null
  try {
    const url = new URL(text)
    if (!SCHEMES.has(url.protocol)) return null
    // A name and password before the host make an address look like another.
    if (url.username !== '' || url.password !== '') return null
    return url.href
  } catch {
    return null
  }
}
