import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openableAddress } from './opened-link'
import { replaceInformation } from './pdf-information'
import { buildPrintPage } from './print-page'
import { framesOf, reportEntry } from './report-entry'
import { createStaging } from './staging'

describe('the error report', () => {
  it('holds scripts and lines, and nothing anybody typed', () => {
    const stack = [
      'TypeError: Cannot read "Dr. Müller met the source" of /home/ana/cases/port.casebundle',
      'second line of a message: secret',
      '    at openCase (app://bundle/assets/index-C0ffee.js:12:345)',
      '    at async Object.secretName (/home/ana/gainsay/out/main/index.cjs:7:1)',
      '    at file:///C:/Users/ana/Desktop/x.mjs?v=1:3:4',
      '    at native code',
      '    at /home/ana/leaked-name.txt:1:2',
    ].join('\n')
    expect(framesOf(stack)).toEqual(['index-C0ffee.js:12', 'index.cjs:7', 'x.mjs:3'])
    const entry = reportEntry('2026-01-01T00:00:00.000Z', '0.1.0', {
      kind: 'error',
      name: 'Error about Dr. Müller',
      code: 'a secret',
      stack,
    })
    expect(entry).toMatchObject({ name: 'Error', code: '' })
    expect(JSON.stringify(entry)).not.toMatch(/ana|secret|Müller|home|port/)
  })
})

describe('document information of a PDF', () => {
  const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/156.0.0.0'
  const printed = async (): Promise<Uint8Array> => {
    const document = await PDFDocument.create()
    document.addPage()
    document.setCreator(AGENT)
    document.setProducer('Skia/PDF m156')
    document.setKeywords(['ana'])
    document.setSubject('ana')
    document.setCreationDate(new Date('2020-02-02T02:02:02Z'))
    const { context, catalog } = document
    const tree = context.register(context.obj({ Type: 'StructTreeRoot', K: [], Mine: PDFString.of('tags') }))
    catalog.set(PDFName.of('StructTreeRoot'), tree)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
    catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Type: 'Outlines', Count: 0 })))
    return document.save({ useObjectStreams: false })
  }
  const information = {
    title: 'Дело <7> & "more"\u0001\ud800',
    language: 'en-GB',
    author: '',
    created: '2026-11-21T10:00:00.000Z',
  }

  it('says what was asked for and nothing of the machine', async () => {
    const before = await printed()
    expect((await PDFDocument.load(before, { updateMetadata: false })).getCreator()).toBe(AGENT)
    const document = await PDFDocument.load(await replaceInformation(before, information), {
      updateMetadata: false,
    })
    expect(document.getCreator()).toBe('Gainsay')
    expect(document.getProducer()).toBe('Gainsay')
    expect(document.getAuthor()).toBe('')
    expect(document.getKeywords()).toBeUndefined()
    expect(document.getSubject()).toBeUndefined()
    expect(document.getCreationDate()?.toISOString()).toBe(information.created)
    expect(document.getModificationDate()?.toISOString()).toBe(information.created)
    const everything = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('\n')
    expect(everything).not.toMatch(/Chrome|Mozilla|Skia|ana|2020/)
  })

  it('keeps tags and outline, and adds what PDF/UA asks for', async () => {
    const after = await replaceInformation(await printed(), information)
    expect(Buffer.from(after.subarray(0, 8)).toString()).toBe('%PDF-1.7')
    const { catalog, context } = await PDFDocument.load(after, { updateMetadata: false })
    expect(String(context.lookup(catalog.get(PDFName.of('StructTreeRoot'))))).toContain('(tags)')
    expect(context.lookup(catalog.get(PDFName.of('Outlines')))).toBeDefined()
    expect(String(catalog.get(PDFName.of('MarkInfo')))).toContain('true')
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(en-GB)')
    const metadata = context.lookup(catalog.get(PDFName.of('Metadata')))
    if (!(metadata instanceof PDFRawStream)) throw new Error('no metadata')
    expect(metadata.dict.get(PDFName.of('Filter'))).toBeUndefined()
    const xmp = new TextDecoder().decode(metadata.contents)
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Дело &lt;7&gt; &amp; &quot;more&quot;</rdf:li>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('is the same for the same bytes', async () => {
    const before = await printed()
    expect(await replaceInformation(before, information)).toEqual(
      await replaceInformation(before, information),
    )
  })

  it('refuses what is no PDF', async () => {
    await expect(replaceInformation(new TextEncoder().encode('hello'), information)).rejects.toThrow()
  })
})

describe('the print page', () => {
  const template =
    '<!doctype html>\n<html lang="en"><head><title>Dossier</title><link rel="stylesheet" href="../assets/d.css"></head><body><!--dossier--></body></html>'
  const page = { html: '<h1>$& $1</h1>', paper: 'Letter', title: '<b>&"', language: 'fr' } as const

  it('takes body, paper, language and title, and no patterns in them', () => {
    expect(buildPrintPage(template, page)).toBe(
      '<!doctype html>\n<html lang="fr" data-paper="Letter"><head><title>&lt;b&gt;&amp;&quot;</title><link rel="stylesheet" href="../assets/d.css"></head><body><h1>$& $1</h1></body></html>',
    )
    expect(() => buildPrintPage('<html></html>', page)).toThrow('no place')
  })

  it('is served until it is dropped', async () => {
    const staging = createStaging(async () => template)
    const { token, url } = await staging.stage(page)
    expect(url).toBe(`/print/${token}`)
    expect(staging.pageOf(token)).toContain('<h1>')
    staging.drop(token)
    expect(staging.pageOf(token)).toBeNull()
    const tokens = await Promise.all(Array.from({ length: 20 }, () => staging.stage(page)))
    expect(tokens.filter((staged) => staging.pageOf(staged.token) !== null)).toHaveLength(8)
  })
})

describe('addresses', () => {
  it('are opened only where a browser or a mail program belongs', () => {
    expect(openableAddress('https://example.org/a b?q=1#x')).toBe('https://example.org/a%20b?q=1#x')
    expect(openableAddress('mailto:desk@example.org')).toBe('mailto:desk@example.org')
    // A Cyrillic а in the host shows itself.
    expect(openableAddress('https://exаmple.org/')).toContain('xn--')
    for (const bad of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'smb://x/y',
      'data:text/html,x',
      '/path',
      'ms-msdt:x',
      'app://bundle/',
      'https://bank.example@evil.example/',
      'https://a\n.example/',
      '',
    ])
      // prettier-ignore
      expect(openableAddress(bad)).toBeNull()
  })
})
