import { decodeWords } from 'postal-mime'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { decodeBytes } from '@shared/source/decode'
import { extractHtml } from '@shared/source/extract-html'
import { type Finding, stated } from '@shared/source/finding'
import type { PartFacts } from '@shared/source/reading'
import type { ReadTools } from '@shared/source/read-tools'
import { safeUrl } from '@shared/source/safe-url'
import { ownBytes } from './byte-text'
import { statedIn } from './charset-in'
import type { Container } from './container'
import { mailInstant } from './mail-date'
import { headersOf, mailStart } from './mail-head'
import { type MimePart, mimeParts } from './mime-parts'
import { fileNameOfUrl } from './part-name'

/**
 * Opens a page that a browser saved as one file (MHTML, RFC 2557): the page is read like any other, its address and
 * the instant of saving come from the headers, and what it is built of are parts.
 */
export function openMhtml(bytes: Uint8Array, tools: ReadTools): Result<Container> {
  const start = mailStart(bytes)
  const headers = headersOf(bytes, start) ?? new Map<string, string>()
  const parts = mimeParts(bytes, start)
  const root = parts === null ? undefined : rootOf(parts, headers)
  if (parts === null || root === undefined) {
    return err(fault('source.no-words', 'The saved page holds no page that can be read. Nothing was kept.'))
  }
  const decoded = decodeBytes(root.body, tools.decodeAs, statedIn(root.headers.get('content-type') ?? ''))
  if (!decoded.ok) return decoded
  const html = decoded.value.text
  const read = extractHtml(html)
  if (!read.ok) return read
  const url = safeUrl(locationOf(root) || (headers.get('snapshot-content-location') ?? '')) ?? ''
  const at = mailInstant(headers.get('date') ?? '')
  const others = parts.filter((part) => part !== root)
  const facts = others.map(partFacts)
  const extraction = read.value
  return ok({
    reading: {
      format: 'html',
      mediaType: 'multipart/related',
      extraction: {
        ...extraction,
        remarks: [...remarksOf(at, others), ...decoded.value.remarks, ...extraction.remarks],
        found: [...foundIn(url, extraction.found), ...extraction.found, ...subject(headers)],
      },
      parts: facts,
      ...(at === '' ? {} : { at }),
    },
    take: (key) => {
      const index = facts.findIndex((one) => one.key === key)
      const part = others[index]
      const found = facts[index]
      return Promise.resolve(
        part === undefined || found === undefined
          ? err(fault('source.no-part', 'The saved page has no such part. Nothing was kept.'))
          : ok({
              bytes: ownBytes(part.body),
              facts: { fileName: found.fileName, mediaType: found.mediaType },
              url: found.url,
              at,
              digest: 'none' as const,
              remarks: [],
            }),
      )
    },
    page: () => html,
  })
}

const isHtml = (part: MimePart): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)/i.test(part.headers.get('content-type') ?? '')

/** The part that `start` names, or that has the page's own address, else the first that is a page. */
function rootOf(parts: readonly MimePart[], headers: ReadonlyMap<string, string>): MimePart | undefined {
  const start = /\bstart\s*=\s*"?(<[^>]{1,500}>)/i.exec(headers.get('content-type') ?? '')?.[1]
  const own = headers.get('snapshot-content-location') ?? headers.get('content-location')
  const pages = parts.filter(isHtml)
  return (
    pages.find((part) => start !== undefined && part.headers.get('content-id') === start) ??
    pages.find((part) => own !== undefined && part.headers.get('content-location') === own) ??
    pages[0]
  )
}

const locationOf = ({ headers }: MimePart): string => headers.get('content-location') ?? ''

const foundIn = (url: string, found: readonly Finding[]): readonly Finding[] =>
  url === '' || found.some(({ field, value }) => field === 'url' && value === url)
    ? []
    : [stated('url', url, 'the address in the saved file')]

function subject(headers: ReadonlyMap<string, string>): readonly Finding[] {
  const title = collapseSpace(wellFormed(decodeWords(headers.get('subject') ?? ''))).slice(0, 500)
  return title === '' ? [] : [stated('title', title, 'the title in the saved file')]
}

function remarksOf(at: string, others: readonly MimePart[]): readonly string[] {
  const frames = others.filter(isHtml).length
  return [
    at === ''
      ? 'The page was saved as one file (MHTML).'
      : `The page was saved as one file (MHTML) on ${at}, as the file says.`,
    ...(frames > 0
      ? [
          `${frames} embedded ${frames === 1 ? 'page is' : 'pages are'} in the file and can be taken out as parts; ${frames === 1 ? 'its' : 'their'} words are not in this text.`,
        ]
      : []),
  ]
}

function partFacts(part: MimePart, index: number): PartFacts {
  const location = locationOf(part)
  const mediaType = (part.headers.get('content-type') ?? '').slice(0, 200)
  const fileName = location === '' ? `part-${index + 1}` : fileNameOfUrl(location, mediaType)
  return {
    key: `part:${index}`,
    part: location === '' ? fileName : location.slice(0, 4_000),
    title: location === '' ? fileName : location.slice(0, 4_000),
    fileName,
    mediaType,
    url: safeUrl(location) ?? '',
    at: '',
    byteLength: part.body.length,
    digest: 'none',
    problem: part.body.length === 0 ? 'It is empty.' : '',
    wanted: false,
  }
}
