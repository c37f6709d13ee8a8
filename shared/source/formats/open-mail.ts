import PostalMime, { type Address, type Attachment, decodeWords, type Email } from 'postal-mime'
import { err, fault, type Fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { utf8Encode } from '@shared/kernel/utf8'
import { extractHtml } from '@shared/source/extract-html'
import { extractText } from '@shared/source/extract-text'
import { isDeceptiveName } from '@shared/source/file-name'
import { type Finding, stated } from '@shared/source/finding'
import { bytesInWords, MAX_MAIL_PARTS } from '@shared/source/limits'
import type { PartBytes, PartFacts } from '@shared/source/reading'
import type { Extraction } from '@shared/source/rendition'
import { byteText, ownBytes } from './byte-text'
import type { Container } from './container'
import { DocumentBuilder } from './document-builder'
import { mailDate } from './mail-date'
import { mailStart } from './mail-head'
import { fileNameOfPart } from './part-name'

/** Deepest nesting of parts that is read, and most bytes of headers over all of them. */
const DEEPEST = 50
const HEADERS = 1024 * 1024

/**
 * Opens a message (RFC 5322, MIME): its headers and words as text, its attachments as parts. A message in it is a part
 * of its own too, and is not read here, so that messages in messages cost nothing.
 */
export async function openMail(bytes: Uint8Array): Promise<Result<Container>> {
  const message = bytes.subarray(mailStart(bytes))
  if (countParts(message) > MAX_MAIL_PARTS) {
    return err(refusal(`has more than ${MAX_MAIL_PARTS} parts, as messages made to exhaust a computer do`))
  }
  const parsed = await parse(message)
  if (!parsed.ok) return parsed
  const email = parsed.value
  const bodies = bodiesOf(email)
  const attached = email.attachments.map((attachment, index) => ({
    key: `attachment:${index}`,
    facts: attachmentFacts(attachment, index),
    bytes: contentOf(attachment),
  }))
  const plain = bodies.second === null ? [] : [plainPart(bodies.second)]
  const all = [...attached, ...plain]
  const at = mailDate(headerOf(email, 'date'))
  return ok({
    reading: {
      format: 'mail',
      mediaType: 'message/rfc822',
      extraction: textOf(email, bodies.first, attached),
      parts: all.map(({ facts }) => facts),
    },
    take: (key) => Promise.resolve(take(all.find((one) => one.key === key))),
    page: () => email.html ?? null,
  })

  function take(found: Part | undefined): Result<PartBytes> {
    if (found === undefined)
      return err(fault('source.no-part', 'The message has no such attachment. Nothing was kept.'))
    const { fileName, mediaType } = found.facts
    const instant = /(?:Z|[+-]\d\d:\d\d)$/.test(at) ? new Date(at).toISOString() : ''
    return ok({
      bytes: found.bytes,
      facts: { fileName, mediaType },
      url: '',
      at: instant,
      digest: 'none',
      remarks: [],
    })
  }
}

type Part = { readonly key: string; readonly facts: PartFacts; readonly bytes: Uint8Array<ArrayBuffer> }

const refusal = (what: string): Fault =>
  fault('source.mail', `The message was refused: it ${what}. Nothing was kept.`)

async function parse(message: Uint8Array): Promise<Result<Email>> {
  try {
    return ok(
      await PostalMime.parse(message, {
        forceRfc822Attachments: true,
        maxNestingDepth: DEEPEST,
        maxHeadersSize: HEADERS,
      }),
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    if (/nesting/i.test(reason)) return err(refusal(`nests its parts more than ${DEEPEST} deep`))
    if (/header/i.test(reason)) return err(refusal(`has more than ${bytesInWords(HEADERS)} of headers`))
    return err(refusal('cannot be read'))
  }
}

/** How many parts a message begins, by the boundaries it declares. Every one costs memory, so they are counted before. */
function countParts(message: Uint8Array): number {
  const boundaries = new Set<string>()
  let count = 0
  let at = 0
  for (let from = 0; from < message.length; from = at + 1) {
    at = message.indexOf(10, from)
    if (at < 0) at = message.length
    const length = at - from
    if (length < 3 || length > 1_000) continue
    if (message[from] === 45 && message[from + 1] === 45) {
      const line = byteText(message, from + 2, at).trimEnd()
      if (boundaries.has(line)) count += 1
    } else if (boundaries.size <= MAX_MAIL_PARTS) {
      const declared = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(byteText(message, from, at))
      if (declared !== null) boundaries.add((declared[1] ?? declared[2] ?? '').trimEnd())
    }
  }
  return count
}

const headerOf = (email: Email, key: string): string =>
  email.headers.find((header) => header.key === key)?.value ?? ''

const line = (text: string): string => collapseSpace(wellFormed(text)).slice(0, 4_000)

/** "Name <address>" for each, groups with their members. */
function addresses(list: readonly Address[]): string {
  return list
    .slice(0, 500)
    .map((one) =>
      one.group === undefined ? mailbox(one) : `${one.name}: ${one.group.map(mailbox).join(', ')};`,
    )
    .join(', ')
}

const mailbox = ({
  name,
  address = '',
}: {
  readonly name: string
  readonly address?: string | undefined
}): string => (name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`)

type Bodies = { readonly first: Extraction | null; readonly second: string | null }

/** The page version where there is one with words, since that is what its reader saw; else the plain text. */
function bodiesOf({ html, text }: Email): Bodies {
  if (html !== undefined) {
    const page = extractHtml(html)
    if (page.ok) {
      const same = text !== undefined && letters(text) === letters(page.value.text)
      return {
        first: body(page.value),
        second: text === undefined || text.trim() === '' || same ? null : text,
      }
    }
  }
  return {
    first: text === undefined || text.trim() === '' ? null : body(extractText(wellFormed(text))),
    second: null,
  }
}

/** Nothing in a message is furniture of a page, and its title, author and date stand in its headers. */
const body = (extraction: Extraction): Extraction => ({
  ...extraction,
  aside: [],
  found: extraction.found.filter(({ field }) => field === 'language'),
})

const letters = (text: string): string => text.slice(0, 200_000).replace(/[^\p{L}\p{N}]+/gu, '')

const SHOWN_HEADERS = ['From', 'To', 'Cc', 'Date', 'Subject'] as const

function textOf(email: Email, body: Extraction | null, attached: readonly Part[]): Extraction {
  const builder = new DocumentBuilder()
  const values: Readonly<Record<(typeof SHOWN_HEADERS)[number], string>> = {
    From: line(email.from === undefined ? decodeWords(headerOf(email, 'from')) : addresses([email.from])),
    To: line(addresses(email.to ?? [])),
    Cc: line(addresses(email.cc ?? [])),
    Date: line(headerOf(email, 'date')),
    Subject: line(email.subject ?? ''),
  }
  const places = new Map<string, Finding['place']>()
  for (const name of SHOWN_HEADERS) {
    if (values[name] === '') continue
    const at = builder.block('item', `${name}: ${values[name]}`, 1)
    if (at !== null) places.set(name, { start: at.start + name.length + 2, end: at.end })
  }
  if (body !== null) builder.include(body)
  if (attached.length > 0) {
    builder.part()
    builder.block('paragraph', 'Attachments:')
    for (const { facts, bytes } of attached) {
      builder.block('item', `${line(facts.fileName)} (${facts.mediaType}, ${bytesInWords(bytes.length)})`, 1)
    }
  }
  return builder.finish(
    { name: 'mail', version: 1 },
    { remarks: remarksOf(email, body, attached), found: foundIn(email, values, places) },
  )
}

function foundIn(
  email: Email,
  values: Readonly<Record<(typeof SHOWN_HEADERS)[number], string>>,
  places: ReadonlyMap<string, Finding['place']>,
): readonly Finding[] {
  const place = (name: string) => places.get(name) ?? null
  const from = email.from === undefined ? '' : line(email.from.name || (email.from.address ?? ''))
  const sent = mailDate(values.Date)
  return [
    { ...stated('title', values.Subject.slice(0, 500), 'the message’s subject'), place: place('Subject') },
    {
      ...stated('author', from, 'the message’s From line'),
      sure: false,
      why: 'anybody can write any name there',
      place: place('From'),
    },
    { ...stated('published', sent, 'the message’s date'), place: place('Date') },
  ].filter(({ value }) => value !== '')
}

function remarksOf(email: Email, body: Extraction | null, attached: readonly Part[]): readonly string[] {
  const inline = attached.filter(
    ({ facts }, index) => facts.mediaType.startsWith('image/') && email.attachments[index]?.related === true,
  ).length
  const deceptive = attached.filter(({ facts }) => isDeceptiveName(facts.fileName)).length
  return [
    ...(email.html !== undefined && email.text !== undefined && body?.extractor.name === 'html'
      ? ['The message has a page version and a plain-text version; the page version is shown.']
      : []),
    ...(body === null ? ['The message has no words beside its headers.'] : []),
    ...(inline > 0
      ? [
          `${inline} ${inline === 1 ? 'picture stands' : 'pictures stand'} in the message and can be taken out as parts.`,
        ]
      : []),
    ...(deceptive > 0
      ? ['The name of an attachment holds invisible characters or ones that turn the direction of writing.']
      : []),
    ...(body?.remarks ?? []),
  ]
}

function attachmentFacts(attachment: Attachment, index: number): PartFacts {
  const fileName = fileNameOfPart(wellFormed(attachment.filename ?? ''), attachment.mimeType, index + 1)
  const byteLength = contentOf(attachment).length
  return {
    key: `attachment:${index}`,
    part: fileName,
    title: line(attachment.description ?? '') || fileName,
    fileName,
    mediaType: attachment.mimeType.slice(0, 200),
    url: '',
    at: '',
    byteLength,
    digest: 'none',
    problem: byteLength === 0 ? 'It is empty.' : '',
    wanted:
      attachment.related !== true &&
      byteLength > 0 &&
      !/^(?:application\/(?:pgp|pkcs7)-signature|text\/calendar)$/.test(attachment.mimeType),
  }
}

function contentOf({ content }: Attachment): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return utf8Encode(content)
  return content instanceof ArrayBuffer ? new Uint8Array(content) : ownBytes(content)
}

function plainPart(text: string): Part {
  const bytes = utf8Encode(wellFormed(text))
  const facts: PartFacts = {
    key: 'plain-text',
    part: 'plain-text version',
    title: 'The message’s plain-text version',
    fileName: 'message.txt',
    mediaType: 'text/plain; charset=utf-8',
    url: '',
    at: '',
    byteLength: bytes.length,
    digest: 'none',
    problem: '',
    wanted: false,
  }
  return { key: facts.key, facts, bytes }
}
