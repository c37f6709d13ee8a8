import { byteText } from './byte-text'

/** How much of the beginning is looked at to tell a message by its headers. */
const HEAD = 64 * 1024

/** Where a message begins: after the line of bytes of an Apple message, after the "From " line of a mailbox. */
export function mailStart(bytes: Uint8Array): number {
  const head = byteText(bytes, 0, 1024)
  return /^(?:\d{1,10}[ \t]*\r?\n|>?From [^\r\n]{3,200}\r?\n)/.exec(head)?.[0].length ?? 0
}

/**
 * The headers at the beginning, as lines that are unfolded, by their name in lower case; null where the bytes do not
 * begin with headers and nothing else.
 */
export function headersOf(bytes: Uint8Array, start: number): ReadonlyMap<string, string> | null {
  const head = byteText(bytes, start, start + HEAD)
  const end = /\r?\n\r?\n/.exec(head)
  const lines = (end === null ? head : head.slice(0, end.index)).replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const match = /^([!-9;-~]{1,200}):[ \t]*(.*)$/.exec(line)
    const name = match?.[1]?.toLowerCase()
    if (name !== undefined) {
      if (!headers.has(name)) headers.set(name, match?.[2] ?? '')
    } else if (end !== null || index < lines.length - 1) return null
  }
  return headers
}

/** Headers that only a message which went through the mail has. */
const TRAVELLED = [
  'message-id',
  'received',
  'return-path',
  'mime-version',
  'delivered-to',
  'x-mozilla-status',
]

/**
 * Whether the bytes are a message or a page saved as one (MHTML). `asText` where the name says plain text: then four
 * lines that a person typed above a text ("From: …", "Date: …") do not make it a message.
 */
export function mailKind(bytes: Uint8Array, extension: string, asText: boolean): 'mail' | 'mhtml' | null {
  const headers = headersOf(bytes, mailStart(bytes))
  if (headers === null) return null
  const type = headers.get('content-type') ?? ''
  const travelled = TRAVELLED.some((name) => headers.has(name))
  if (/^multipart\/related/i.test(type) && isSavedPage(headers, extension)) return 'mhtml'
  const named = ['from', 'to', 'subject', 'date', 'cc', 'received'].filter((name) => headers.has(name)).length
  if (named === 0 || !(headers.has('from') || headers.has('received') || headers.has('return-path')))
    return null
  return travelled || (!asText && named >= 2) || (extension === 'eml' && named >= 1) ? 'mail' : null
}

const isSavedPage = (headers: ReadonlyMap<string, string>, extension: string): boolean =>
  headers.has('snapshot-content-location') ||
  /^"?<?Saved by/i.test(headers.get('from') ?? '') ||
  (/^mht(?:ml)?$/.test(extension) && !headers.has('received'))

/** Whether several messages stand one after the other, as in a mailbox file. */
export function isMailbox(bytes: Uint8Array): boolean {
  if (!byteText(bytes, 0, 5).startsWith('From ')) return false
  return /\n\r?\nFrom \S{1,200} [^\r\n]{5,80}\r?\n[!-9;-~]{1,80}:/.test(
    byteText(bytes, 0, Math.min(bytes.length, 8 << 20)),
  )
}
