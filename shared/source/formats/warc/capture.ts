import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import type { ReadTools } from '@shared/source/read-tools'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { byteText } from '@shared/source/formats/byte-text'
import { charsetIn } from '@shared/source/formats/charset-in'
import { digestHolds, type DigestState, together } from './digest'
import { httpResponse, type HttpResponse, unchunked, unpackedBody } from './http'
import type { WarcRecord } from './records'

/** What an archive holds of one address at one instant. */
export type Capture = {
  /** Finds it again: the file in the archive, and where its record begins. */
  readonly key: string
  readonly url: string
  /** Instant in UTC with milliseconds; '' where the record gives none. */
  readonly at: string
  /** Of the response; 0 for what was not fetched by HTTP. */
  readonly status: number
  /** As the server gave it, with its parameters. */
  readonly mediaType: string
  readonly digest: DigestState
  /** Length of the body as it was sent, in bytes. */
  readonly byteLength: number
  /** Title of a page; '' where it has none. */
  readonly title: string
  readonly problem: string
  readonly response: HttpResponse
}

/** How much of a page's beginning is looked at for its title, in bytes. */
const HEAD = 64 * 1024

/** The record as a capture; null for records that hold no document (requests, notes of the crawler, revisits). */
export async function captureOf(record: WarcRecord, file: string, tools: ReadTools): Promise<Capture | null> {
  const type = record.fields.get('warc-type') ?? ''
  const isResource = type === 'resource' || type === 'conversion'
  if (type !== 'response' && !isResource) return null
  const http = isResource ? null : httpResponse(record.block)
  if (http === null && !isResource) return null
  const response = http ?? { status: 0, fields: new Map<string, string>(), body: record.block }
  const url = (record.fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1').slice(0, 4_000)
  const mediaType =
    http === null ? (record.fields.get('content-type') ?? '') : (http.fields.get('content-type') ?? '')
  const { bytes, problem } = await firstBytes(response, mediaType, tools)
  const cut = record.fields.has('warc-truncated') ? 'The archive holds only the beginning of it.' : ''
  return {
    key: `${file}:${record.offset}`,
    url,
    at: instantOf(record.fields.get('warc-date') ?? ''),
    status: response.status,
    mediaType: mediaType.slice(0, 200),
    digest: await digestOf(record, response, tools),
    byteLength: response.body.length,
    title: bytes === null ? '' : titleOf(bytes, mediaType, tools),
    problem: problem === '' ? cut : problem,
    response,
  }
}

export const isPage = (mediaType: string): boolean =>
  /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType)

/** What a person may want beside pages: documents, not what pages are built of. */
export const isDocument = (mediaType: string): boolean =>
  /^\s*(?:application\/pdf|application\/msword|application\/vnd\.openxmlformats|message\/rfc822|text\/csv)/i.test(
    mediaType,
  )

/**
 * The digests a record carries. Of the payload's, tools have taken the body as sent, out of its chunks, or unpacked: it
 * holds when it holds for one of them.
 */
async function digestOf(record: WarcRecord, response: HttpResponse, tools: ReadTools): Promise<DigestState> {
  const states: DigestState[] = []
  const block = record.fields.get('warc-block-digest')
  if (block !== undefined) states.push(await digestHolds(block, [record.block], tools))
  const payload = record.fields.get('warc-payload-digest')
  if (payload !== undefined) {
    const sent = await digestHolds(payload, [response.body, unchunked(response)], tools)
    if (sent !== 'altered') states.push(sent)
    else {
      const { bytes } = await unpackedBody(response, MAX_SOURCE_BYTES, tools)
      states.push(await digestHolds(payload, [bytes], tools))
    }
  }
  return together(states)
}

/** The instant of a record, as it is kept: "2022-01-18T19:00:09.000Z". */
export function instantOf(text: string): string {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?Z$/.exec(text.trim())
  if (match === null) return ''
  const whole = `${match[1] ?? ''}.${(match[2] ?? '').padEnd(3, '0')}Z`
  const date = new Date(whole)
  return Number.isNaN(date.getTime()) || date.toISOString() !== whole ? '' : whole
}

async function firstBytes(
  response: HttpResponse,
  mediaType: string,
  tools: ReadTools,
): Promise<{ readonly bytes: Uint8Array | null; readonly problem: string }> {
  if (!isPage(mediaType)) return { bytes: null, problem: '' }
  const { bytes, problem } = await unpackedBody(response, MAX_SOURCE_BYTES, tools)
  return problem === '' ? { bytes: bytes.subarray(0, HEAD), problem } : { bytes: null, problem }
}

/** The words of a page's `<title>`; '' where it has none in its beginning. */
function titleOf(bytes: Uint8Array, mediaType: string, { decodeAs }: ReadTools): string {
  const raw = byteText(bytes)
  const end = raw.search(/<\/title/i)
  if (end < 0) return ''
  const head = bytes.subarray(0, end)
  const declared =
    charsetIn(mediaType) || (/<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(raw)?.[1] ?? '')
  const text =
    (declared === '' ? null : decodeAs(declared, head, 'fatal')) ??
    decodeAs('utf-8', head, 'fatal') ??
    decodeAs('windows-1252', head, 'replace') ??
    ''
  const start = text.toLowerCase().lastIndexOf('<title')
  if (start < 0) return ''
  // Only the title itself goes through the parser, which knows its character references.
  const tree: DefaultTreeAdapterTypes.Document = parse(text.slice(start, start + 4_000), {
    treeAdapter: defaultTreeAdapter,
  })
  return collapseSpace(wellFormed(textIn(tree))).slice(0, 500)
}

function textIn(tree: DefaultTreeAdapterTypes.Document): string {
  const html = tree.childNodes.find((node) => node.nodeName === 'html')
  const head = html !== undefined && 'childNodes' in html ? html.childNodes[0] : undefined
  const title = head !== undefined && 'childNodes' in head ? head.childNodes[0] : undefined
  if (title === undefined || !('childNodes' in title)) return ''
  return title.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
