/* oxlint-disable no-control-regex -- the first bytes of files hold them */
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { extensionOf } from './file-name'
import { byteText } from './formats/byte-text'
import { gzipBegin } from './formats/gunzip'
import { imageKind } from './formats/image-kind'
import { isMailbox, mailKind } from './formats/mail-head'
import { zipNames } from './formats/zip-names'
import type { FileFacts } from './pick-extractor'

/** What a file is and who reads it: `words` are all formats that are plain text inside. */
export type FileKind = 'pdf' | 'docx' | 'wacz' | 'warc' | 'warc.gz' | 'mail' | 'mhtml' | 'image' | 'words'

export type Sniffed = {
  readonly kind: FileKind
  /** '' for words: their extractor says. */
  readonly mediaType: string
  /** What the name says differently, in plain sentences. */
  readonly remarks: readonly string[]
}

type Known = {
  readonly kind: FileKind
  readonly what: string
  readonly mediaType: string
  /** Endings that such a file may have. */
  readonly endings: readonly string[]
}

const PDF: Known = { kind: 'pdf', what: 'a PDF', mediaType: 'application/pdf', endings: ['pdf'] }
const DOCX: Known = {
  kind: 'docx',
  what: 'a Word document',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  endings: ['docx', 'docm', 'dotx', 'dotm'],
}
const WACZ: Known = {
  kind: 'wacz',
  what: 'an archive of web pages (WACZ)',
  mediaType: 'application/wacz',
  endings: ['wacz'],
}
const WARC: Known = {
  kind: 'warc',
  what: 'an archive of web pages (WARC)',
  mediaType: 'application/warc',
  endings: ['warc', 'arc'],
}
const WARC_GZ: Known = { ...WARC, kind: 'warc.gz', mediaType: 'application/warc', endings: ['gz', 'warc'] }
const MAIL: Known = {
  kind: 'mail',
  what: 'an e-mail message',
  mediaType: 'message/rfc822',
  endings: ['eml', 'emlx', 'mbox', 'txt'],
}
const MHTML: Known = {
  kind: 'mhtml',
  what: 'a page saved as one file (MHTML)',
  mediaType: 'multipart/related',
  endings: ['mht', 'mhtml', 'eml'],
}

/**
 * What a file is: by its first bytes, so that a wrong ending deceives nobody; only what is plain text inside is told by
 * its name. Refused with what to do instead: formats whose words we cannot read (`source.binary`).
 */
export function sniff(bytes: Uint8Array, facts: FileFacts): Result<Sniffed> {
  const extension = extensionOf(facts.fileName)
  if (isPdf(bytes)) return known(PDF, extension)
  const image = imageKind(bytes)
  if (image !== null) {
    const { name, mediaType } = image
    return known(
      { kind: 'image', what: `a picture (${name})`, mediaType, endings: endingsOf(name) },
      extension,
    )
  }
  const head = byteText(bytes, 0, 512)
  if (/^WARC\/\d/.test(head)) return known(WARC, extension)
  if (head.startsWith('\x1f\x8b')) return sniffGzip(bytes, extension)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(bytes, extension)
  const refusal = REFUSED.find(({ begins }) => begins.test(head))
  if (refusal !== undefined) return refuse(refusal.what, refusal.instead)
  if (isMailbox(bytes)) return refuse('a mailbox with several messages', 'Save each message as an .eml file.')
  const mail = mailKind(bytes, extension, ['txt', 'text', 'md', 'markdown'].includes(extension))
  if (mail !== null) return known(mail === 'mail' ? MAIL : MHTML, extension)
  return ok({ kind: 'words', mediaType: '', remarks: [] })
}

/** Bytes before `%PDF-` are junk that some servers and mailers put there; objects must follow. */
function isPdf(bytes: Uint8Array): boolean {
  const head = byteText(bytes, 0, 1024 + 8)
  const at = head.search(/%PDF-\d/)
  if (at <= 0) return at === 0
  return /\d+ \d+ obj\b/.test(byteText(bytes, at, at + 8192))
}

function known({ kind, what, mediaType, endings }: Known, extension: string): Result<Sniffed> {
  const honest = extension === '' || endings.includes(extension)
  const remarks = honest ? [] : [`The file is named “.${extension}”, but it is ${what}; it was read as that.`]
  return ok({ kind, mediaType, remarks })
}

const refuse = (what: string, instead: string) =>
  err(fault('source.binary', `This is ${what}. ${instead} Nothing was kept.`))

function endingsOf(image: string): readonly string[] {
  const own = image.toLowerCase()
  if (own === 'jpeg') return ['jpg', 'jpeg', 'jpe', 'jfif']
  if (own === 'tiff') return ['tif', 'tiff']
  if (own === 'heif' || own === 'heic') return ['heic', 'heif', 'hif']
  return [own]
}

function sniffGzip(bytes: Uint8Array, extension: string): Result<Sniffed> {
  if (/^WARC\/\d/.test(byteText(gzipBegin(bytes, 16)))) return known(WARC_GZ, extension)
  return refuse('a compressed file (gzip)', 'Unpack it and add what is in it.')
}

/** A zip by the names in it. What is a document is read, what only holds documents is to be unpacked. */
function sniffZip(bytes: Uint8Array, extension: string): Result<Sniffed> {
  const names = zipNames(bytes)
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^word\/document\d*\.xml$/)) return known(DOCX, extension)
  if (has(/^datapackage\.json$/) && (has(/^(?:data\/)?archive\//) || extension === 'wacz')) {
    return known(WACZ, extension)
  }
  // A damaged one is named by whoever opens it.
  if (extension === 'docx' && names.length === 0) return known(DOCX, extension)
  if (extension === 'wacz') return known(WACZ, extension)
  if (has(/^xl\/workbook/))
    return refuse('a spreadsheet', 'Add it by itself, as an .xlsx file: it is imported as a table.')
  if (has(/^ppt\//)) return refuse('a presentation', 'Save it as a PDF and add that.')
  if (has(/^[^/]+\/bagit\.txt$/) && has(/^[^/]+\/data\/case\.json$/)) {
    return refuse('a case bundle', 'Open it with “Open a bundle”.')
  }
  if (has(/^content\.xml$/)) return refuse('an OpenDocument file', 'Save it as DOCX or PDF and add that.')
  if (has(/^META-INF\/container\.xml$/)) return refuse('an e-book (EPUB)', 'Save it as a PDF and add that.')
  return refuse('a zip archive', 'Unpack it and add the folder.')
}

/** Formats that are told apart only to say what to do with them. */
const REFUSED: readonly { readonly begins: RegExp; readonly what: string; readonly instead: string }[] = [
  {
    begins: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    what: 'an older office document or an Outlook message',
    instead: 'Save it as DOCX or PDF, a message as .eml, and add that.',
  },
  { begins: /^\{\\rtf/, what: 'a rich-text file (RTF)', instead: 'Save it as DOCX or PDF and add that.' },
  { begins: /^[^]{4}ftyp|^\x1aE\xdf\xa3|^RIFF[^]{4}AVI /, what: 'a film', instead: 'Add its transcript.' },
  {
    begins: /^ID3|^OggS|^fLaC|^RIFF[^]{4}WAVE|^\xff[\xfb\xf3\xf2]/,
    what: 'a sound recording',
    instead: 'Add its transcript.',
  },
  {
    begins: /^Rar!\x1a|^7z\xbc\xaf'\x1c|^BZh\d|^\xfd7zXZ|^\x28\xb5\x2f\xfd/,
    what: 'a compressed archive',
    instead: 'Unpack it and add what is in it.',
  },
  { begins: /^\x7fELF|^MZ\x90/, what: 'a program', instead: 'It was not opened.' },
  { begins: /^age-encryption\.org\//, what: 'an encrypted file', instead: 'Decrypt it first.' },
  {
    begins: /^-----BEGIN PGP MESSAGE-----/,
    what: 'an encrypted message (PGP)',
    instead: 'Decrypt it first.',
  },
  {
    begins: /^SQLite format 3\0/,
    what: 'a database',
    instead: 'Save its tables as CSV files and add those.',
  },
]
