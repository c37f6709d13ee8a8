/** Formats in which browsers leave the address of the page that something was copied from. */
export const SOURCE_FORMATS = [
  // Chromium on Linux, Windows and macOS (ui/base/clipboard/clipboard_constants.h).
  'chromium/x-source-url',
  'Chromium internal source URL',
  'org.chromium.source-url',
  // Firefox.
  'text/x-moz-url-priv',
  // Windows wraps HTML in a head that has a line SourceURL.
  'HTML Format',
] as const

/** Longest beginning that is looked at, in bytes: an address is at most 4,000 characters, in UTF-16 twice as many bytes. */
const MOST = 16_000
const LONGEST = 4_000

/**
 * The web address that one of these formats holds, in UTF-8 or UTF-16 (little-endian); '' when it holds none. Only
 * http and https: an address of this machine's files would tell a folder.
 */
export function sourceAddress(bytes: Uint8Array): string {
  const head = bytes.subarray(0, MOST)
  const wide = head.length > 3 && head[1] === 0 && head[3] === 0
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(
    wide ? head.subarray(0, head.length & ~1) : head,
  )
  const named = /^SourceURL:(.*)$/m.exec(text)?.[1] ?? text.split(/[\r\n\0]/, 1)[0] ?? ''
  const address = named.replaceAll('\0', '').trim()
  return address.length <= LONGEST && /^https?:\/\/[^\s/?#@"<>\\]+[^\s"<>\\]*$/i.test(address) ? address : ''
}
