import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Finding } from '@shared/source/finding'
import { bytesInWords, MAX_SOURCE_BYTES } from '@shared/source/limits'
import type { PartBytes, PartFacts } from '@shared/source/reading'
import type { ReadTools } from '@shared/source/read-tools'
import { safeUrl } from '@shared/source/safe-url'
import type { Container } from '@shared/source/formats/container'
import { DocumentBuilder } from '@shared/source/formats/document-builder'
import { fileNameOfUrl } from '@shared/source/formats/part-name'
import { type Capture, isDocument, isPage } from './capture'
import { unpackedBody } from './http'

/** A page that the archive's own list names. */
export type ListedPage = { readonly url: string; readonly at: string; readonly title: string }

export type ArchiveFacts = {
  readonly extractor: string
  readonly mediaType: string
  readonly title: string
  readonly captures: readonly Capture[]
  /** Null where the archive has no list of pages. */
  readonly listed: readonly ListedPage[] | null
  readonly remarks: readonly string[]
  readonly found: readonly Finding[]
}

/** Most captures that are listed in the archive's text; the rest are counted. */
const LISTED = 5_000
/** Most captures of one address that are compared for the nearest in time. */
const MANY = 200

const DIGEST_WORDS: Readonly<Record<Capture['digest'], string>> = {
  verified: 'digest verified',
  altered: 'ALTERED: its digest does not match its bytes',
  none: 'no digest',
}

/** An archive as a document: a text that lists what was captured, and every capture as a part. */
export function archiveContainer(facts: ArchiveFacts, tools: ReadTools): Container {
  const pages = pagesOf(facts)
  const wanted = new Set(pages.map(({ key }) => key))
  const others = facts.captures.filter(({ key }) => !wanted.has(key))
  const missing = missingPages(facts)
  const builder = new DocumentBuilder()
  builder.block('heading', facts.title, 1)
  if (pages.length > 0) builder.block('heading', 'Pages', 2)
  for (const page of pages.slice(0, LISTED)) list(builder, page, 'paragraph')
  for (const { url, title } of missing.slice(0, LISTED)) {
    builder.block('paragraph', `${title === '' ? '' : `${title}\n`}${url}\nlisted, but not in the archive`)
  }
  if (others.length > 0) builder.block('heading', 'Other files', 2)
  for (const other of others.slice(0, LISTED)) list(builder, other, 'row')

  const altered = facts.captures.filter(({ digest }) => digest === 'altered').length
  const remarks = [
    ...facts.remarks,
    ...(altered > 0
      ? [
          altered === 1
            ? 'The digest of 1 file does not match its bytes: it was altered or damaged after it was captured.'
            : `The digests of ${altered} files do not match their bytes: they were altered or damaged after they were captured.`,
        ]
      : []),
    `The text above is a list of what the archive holds: ${counted(pages.length, 'page')} and ${counted(others.length, 'other file')}.`,
  ]
  const byKey = new Map(facts.captures.map((capture) => [capture.key, capture]))
  return {
    reading: {
      format: 'archive',
      mediaType: facts.mediaType,
      extraction: builder.finish({ name: facts.extractor, version: 1 }, { remarks, found: facts.found }),
      parts: [
        ...pages.map((capture) => partFacts(capture, true)),
        ...missing.map(missingPart),
        ...others.map((capture) => partFacts(capture, false)),
      ],
    },
    take: (key) => takeCapture(byKey.get(key), tools),
    page: () => null,
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What a person would want: the pages on the archive's own list, else every page and document that was answered. */
function pagesOf({ captures, listed }: ArchiveFacts): readonly Capture[] {
  const answered = captures.filter(
    ({ status, mediaType }) =>
      (status === 0 || (status >= 200 && status < 300)) && (isPage(mediaType) || isDocument(mediaType)),
  )
  if (listed === null || listed.length === 0) return unique(answered)
  const byUrl = new Map<string, Capture[]>()
  for (const capture of captures) {
    const same = byUrl.get(sameUrl(capture.url))
    if (same === undefined) byUrl.set(sameUrl(capture.url), [capture])
    else if (same.length < MANY) same.push(capture)
  }
  const chosen = listed.flatMap(({ url, at }) => {
    const there = byUrl.get(sameUrl(url)) ?? []
    const good = there.filter(({ status }) => status === 0 || (status >= 200 && status < 300))
    return nearest(good.length > 0 ? good : there, at)
  })
  return unique([...chosen, ...answered.filter(({ mediaType }) => isDocument(mediaType))])
}

const unique = (captures: readonly Capture[]): readonly Capture[] => [
  ...new Map(captures.map((capture) => [capture.key, capture])).values(),
]

function missingPages({ captures, listed }: ArchiveFacts): readonly ListedPage[] {
  const there = new Set(captures.map(({ url }) => sameUrl(url)))
  return (listed ?? []).filter(({ url }) => !there.has(sameUrl(url)))
}

/** An address without its fragment, which is never sent; with the slash that a bare host gets. */
const sameUrl = (url: string): string => url.replace(/#[^]*$/, '').replace(/^(https?:\/\/[^/?]+)$/i, '$1/')

/** The capture that is nearest in time, as a list of one or none. */
function nearest(captures: readonly Capture[], at: string): readonly Capture[] {
  const wanted = Date.parse(at)
  const distance = (capture: Capture) => {
    const found = Math.abs(Date.parse(capture.at) - wanted)
    return Number.isNaN(found) ? Infinity : found
  }
  const [first] = captures.toSorted((a, b) => distance(a) - distance(b))
  return first === undefined ? [] : [first]
}

function list(builder: DocumentBuilder, capture: Capture, kind: 'paragraph' | 'row'): void {
  const { url, title, at, status, mediaType, digest, problem } = capture
  const rest = [
    at === '' ? 'no time of capture' : `captured ${at}`,
    status === 0 ? '' : `status ${status}`,
    mediaType.split(';')[0]?.trim() ?? '',
    DIGEST_WORDS[digest],
    problem,
  ].filter((word) => word !== '')
  const before = kind === 'paragraph' && title !== '' ? `${title}\n` : ''
  const address = safeUrl(url)
  const links =
    address === null ? [] : [{ start: before.length, end: before.length + url.length, url: address }]
  builder.block(kind, `${before}${url}${kind === 'row' ? '\t' : '\n'}${rest.join(' · ')}`, 0, links)
}

const partFacts = (capture: Capture, wanted: boolean): PartFacts => ({
  key: capture.key,
  part: capture.url,
  title: capture.title === '' ? capture.url : capture.title,
  fileName: fileNameOfUrl(capture.url, capture.mediaType),
  mediaType: capture.mediaType,
  url: safeUrl(capture.url) ?? '',
  at: capture.at,
  byteLength: capture.byteLength,
  digest: capture.digest,
  problem:
    capture.byteLength === 0
      ? 'The response is empty.'
      : capture.byteLength > MAX_SOURCE_BYTES
        ? `It has ${bytesInWords(capture.byteLength)}; at most ${bytesInWords(MAX_SOURCE_BYTES)} can be taken in.`
        : capture.problem,
  wanted,
})

const missingPart = ({ url, at, title }: ListedPage, index: number): PartFacts => ({
  key: `missing:${index}`,
  part: url,
  title: title === '' ? url : title,
  fileName: fileNameOfUrl(url, 'text/html'),
  mediaType: '',
  url: safeUrl(url) ?? '',
  at,
  byteLength: null,
  digest: 'none',
  problem: 'The archive lists this page but does not hold it.',
  wanted: true,
})

async function takeCapture(capture: Capture | undefined, tools: ReadTools): Promise<Result<PartBytes>> {
  if (capture === undefined) {
    return err(fault('source.no-part', 'The archive does not hold this page. Nothing was kept.'))
  }
  const { bytes, remarks, problem } = await unpackedBody(capture.response, MAX_SOURCE_BYTES, tools)
  if (problem !== '') return err(fault('source.no-part', `${problem} Nothing was kept.`))
  return ok({
    bytes,
    facts: { fileName: fileNameOfUrl(capture.url, capture.mediaType), mediaType: capture.mediaType },
    url: safeUrl(capture.url) ?? '',
    at: capture.at,
    digest: capture.digest,
    remarks: [...remarks, ...remarksOn(capture)],
  })
}

function remarksOn({ digest, status }: Capture): readonly string[] {
  return [
    ...(digest === 'altered'
      ? [
          'Its digest in the archive does not match its bytes: it was altered or damaged after it was captured, and proves nothing by itself.',
        ]
      : []),
    ...(digest === 'verified' ? ['Its digest in the archive matches its bytes.'] : []),
    ...(digest === 'none' ? ['The archive gives no digest that could be checked.'] : []),
    ...(status !== 0 && (status < 200 || status > 299) ? [`The server answered with status ${status}.`] : []),
  ]
}
