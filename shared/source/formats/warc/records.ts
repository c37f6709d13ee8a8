import { MAX_RECORDS } from '@shared/source/limits'
import { byteText, indexOfBytes, textBytes } from '@shared/source/formats/byte-text'

/** A record of a WARC file (ISO 28500): its named fields and its block. */
export type WarcRecord = {
  /** Where it begins in the unpacked file. */
  readonly offset: number
  /** By their names in lower case; the first of each. */
  readonly fields: ReadonlyMap<string, string>
  readonly block: Uint8Array
}

export type WarcRecords = {
  readonly records: readonly WarcRecord[]
  /** Why reading stopped before the end, as the end of a sentence; null at the end. */
  readonly stopped: string | null
}

/** Longest head of a record. */
const HEAD = 64 * 1024
const END = textBytes('\r\n\r\n')
const LOOSE_END = textBytes('\n\n')

/** The records of an unpacked WARC file, as far as they are whole. */
export function warcRecords(bytes: Uint8Array): WarcRecords {
  const records: WarcRecord[] = []
  let at = skipBreaks(bytes, 0)
  while (at < bytes.length) {
    if (records.length >= MAX_RECORDS) return { records, stopped: `it has more than ${MAX_RECORDS} records` }
    const head = headAt(bytes, at)
    if (head === null) return { records, stopped: 'what follows is no record' }
    const { fields, end } = head
    const length = fields.get('content-length') ?? ''
    if (!/^\d{1,15}$/.test(length)) return { records, stopped: 'a record does not say how long it is' }
    const blockEnd = end + Number(length)
    if (blockEnd > bytes.length) return { records, stopped: 'the last record is cut off' }
    records.push({ offset: at, fields, block: bytes.subarray(end, blockEnd) })
    at = skipBreaks(bytes, blockEnd)
  }
  return { records, stopped: null }
}

function headAt(
  bytes: Uint8Array,
  at: number,
): { readonly fields: ReadonlyMap<string, string>; readonly end: number } | null {
  const most = at + HEAD
  const strict = indexOfBytes(bytes, END, at, most)
  const loose = strict >= 0 ? -1 : indexOfBytes(bytes, LOOSE_END, at, most)
  const stop = strict >= 0 ? strict : loose
  if (stop < 0) return null
  const text = utf8(byteText(bytes, at, stop))
  if (!/^WARC\/\d+\.\d+[ \t]*\r?(?:\n|$)/.test(text)) return null
  return { fields: fieldsOf(text.slice(text.indexOf('\n') + 1)), end: stop + (strict >= 0 ? 4 : 2) }
}

/** Named fields, unfolded, by their names in lower case; the first of each. */
export function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** Fields are UTF-8 (ISO 28500, 4); what is not stands as it is. */
function utf8(text: string): string {
  try {
    return decodeURIComponent(
      text.replace(/[%\x80-\xff]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`),
    )
  } catch {
    return text
  }
}

function skipBreaks(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 13 || bytes[at] === 10) at += 1
  return at
}
