/** One small document of each kind that can be brought in, made here byte by byte, and some that cannot. */
import { createHash } from 'node:crypto'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function zip(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 })
  for (const [name, data] of Object.entries(entries))
    await writer.add(name, typeof data === 'string' ? new TextReader(data) : new Uint8ArrayReader(data))
  return writer.close()
}

export const HTML = `<!doctype html><html lang="en"><head><title>The port answers</title>
<meta property="og:site_name" content="Harbour Post"></head><body><article><h1>The port answers</h1>
<p>No arms left the port in March, the ministry said in its answer to this newspaper.</p></article></body></html>`

export const MHTML = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/saved',
  'Subject: A saved page',
  'Date: Tue, 5 Mar 2024 10:11:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://example.org/saved',
  '',
  '<html><head><title>A saved page</title></head><body><p>Words of the page that was sav=',
  'ed as one file.</p></body></html>',
  '--b1--',
  '',
].join('\r\n')

export const MAIL = [
  'From: Press Office <press@example.org>',
  'To: Reporter <reporter@example.org>',
  'Subject: Your questions of 3 March',
  'Date: Tue, 5 Mar 2024 10:11:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b2"',
  '',
  '--b2',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'We do not comment on single shipments.',
  '--b2',
  'Content-Type: text/plain; charset=utf-8; name="statement.txt"',
  'Content-Disposition: attachment; filename="statement.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('The statement that was attached to the message.').toString('base64'),
  '--b2--',
  '',
].join('\r\n')

export const docx = (): Promise<Uint8Array> =>
  zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml':
      '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A memorandum about the crates.</w:t></w:r></w:p></w:body></w:document>',
  })

/** A picture of one red dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

/** A page with these words; with a password, it cannot be read without it. */
export async function pdf(words: string, password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([400, 300]).drawText(words, { x: 40, y: 200, size: 14, font })
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password })
  return document.save({ useObjectStreams: false })
}

/** A response as an archive keeps it, with the digest of its body. */
function record(
  url: string,
  title: string,
  words: string,
): { readonly bytes: Buffer; readonly digest: string } {
  const body = Buffer.from(`<html><head><title>${title}</title></head><body><p>${words}</p></body></html>`)
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
  const http = Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
  ])
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-03-05T10:11:12Z',
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${digest.slice(7, 19)}>`,
    `WARC-Payload-Digest: ${digest}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.length}`,
    '',
    '',
  ].join('\r\n')
  return { bytes: Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]), digest }
}

/** An archive of two pages; in `tampered` the words of the second were changed after their digest was taken. */
export function warc(tampered = false): Buffer {
  const one = record('https://example.org/first', 'The first page', 'Words of the first archived page.')
  const two = record('https://example.org/second', 'The second page', 'Words of the second archived page.')
  const all = Buffer.concat([one.bytes, two.bytes])
  return tampered
    ? Buffer.from(all.toString('latin1').replace('second archived', 'SECOND archived'), 'latin1')
    : all
}

export const CSV = 'goods,pieces\r\n"synthetic goods, one",12\r\n'

/** Russian words as windows-1251, undeclared. */
export const CYRILLIC = 'Поставки техники не подтверждены, сказано в ответе министерства.'
export const cp1251 = (): Uint8Array =>
  Uint8Array.from(CYRILLIC, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })

/** Documents that cannot be read, each for another reason. */
export const BAD: Readonly<Record<string, Uint8Array>> = {
  'empty.txt': utf8(''),
  'broken.pdf': utf8('%PDF-1.7\nand nothing of a PDF behind it'),
  'program.exe': Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]),
  'only-script.html': utf8('<html><body><script>document.write("x")</script></body></html>'),
}
