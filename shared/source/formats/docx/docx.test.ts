import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument, readPart } from '@shared/source/read-document'
import { readToolsOf } from '@shared/source/read-tools'
import { faultOfStructure } from '@shared/source/structure'

const tools = readToolsOf(crypto.subtle, TextDecoder)
const facts = { fileName: 'paper.docx', mediaType: '' }
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const docx = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(
      Object.entries(more).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  })
const p = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

async function read(bytes: Uint8Array) {
  const result = await readDocument(bytes, facts, tools)
  if (!result.ok) throw new Error(result.error.message)
  const { text, structure } = result.value.extraction
  expect(faultOfStructure(text, structure)).toBeNull()
  return {
    ...result.value,
    blocks: structure.blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]),
  }
}
const refusal = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes, facts, tools)
  return result.ok ? 'taken' : result.error
}

describe('openDocx', () => {
  it('keeps headings, paragraphs, items, rows, notes and comments', async () => {
    const { blocks, extraction, format } = await read(
      docx(
        p('The fleet', '<w:pStyle w:val="Ueberschrift1"/>') +
          `<w:p><w:r><w:t xml:space="preserve">Four ships </w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>sailed</w:t><w:tab/><w:t>east.</w:t><w:commentReference w:id="0"/></w:r></w:p>` +
          p('first', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>') +
          `<w:tbl><w:tr><w:tc>${p('Port')}${p('of call')}</w:tc><w:tc>${p('Day')}</w:tc></w:tr></w:tbl>`,
        {
          'word/styles.xml': `<w:styles ${W}><w:style w:styleId="Ueberschrift1"><w:basedOn w:val="Kopf"/></w:style><w:style w:styleId="Kopf"><w:name w:val="heading 2"/></w:style></w:styles>`,
          'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="-1">${p('separator')}</w:footnote><w:footnote w:id="2">${p('By the harbour’s list.')}</w:footnote></w:footnotes>`,
          'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="An Editor">${p('Who says so?')}</w:comment></w:comments>`,
        },
      ),
    )
    expect(format).toBe('docx')
    expect(blocks).toEqual([
      ['heading', 2, 'The fleet'],
      ['paragraph', 0, 'Four ships [1]sailed\teast.[comment 1]'],
      ['item', 2, 'first'],
      ['row', 0, 'Port of call\tDay'],
      ['item', 1, '[1] By the harbour’s list.'],
      ['heading', 2, 'Comments'],
      ['item', 1, '[comment 1] An Editor: Who says so?'],
    ])
    expect(extraction.remarks).toContain('1 comment stands at the end of the text.')
  })

  it('keeps deleted words out, inserted ones in, and counts both', async () => {
    const { extraction } = await read(
      docx(
        '<w:p><w:r><w:t>They sold </w:t></w:r><w:del w:id="1"><w:r><w:delText>lethal </w:delText></w:r></w:del>' +
          '<w:ins w:id="2"><w:r><w:t>civilian </w:t></w:r></w:ins><w:r><w:t>goods.</w:t></w:r></w:p>',
      ),
    )
    expect(extraction.text).toBe('They sold civilian goods.')
    expect(extraction.remarks).toEqual([
      'The document keeps track of changes: 1 deletion is not in the text; the words are still in the original.',
      '1 tracked insertion is in the text.',
    ])
  })

  it('keeps links to pages, and no others', async () => {
    const { extraction } = await read(
      docx(
        '<w:p><w:hyperlink r:id="a"><w:r><w:t>the record</w:t></w:r></w:hyperlink> <w:hyperlink r:id="b"><w:r><w:t>a program</w:t></w:r></w:hyperlink></w:p>',
        {
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Id="a" TargetMode="External" Target="https://example.org/a"/><Relationship Id="b" TargetMode="External" Target="file:///c:/x.exe"/></Relationships>',
        },
      ),
    )
    expect(extraction.structure.links).toEqual([{ start: 0, end: 10, url: 'https://example.org/a' }])
  })

  it('proposes what the properties say, as what it is', async () => {
    const { extraction } = await read(
      docx(p('words'), {
        'docProps/core.xml':
          '<c:coreProperties xmlns:c="c" xmlns:d="d"><d:title>Annex 3</d:title><d:creator>admin</d:creator><c:created>2023-12-03T10:11:00Z</c:created></c:coreProperties>',
        'word/vbaProject.bin': 'x',
      }),
    )
    expect(extraction.found.map(({ field, value, sure }) => [field, value, sure])).toEqual([
      ['title', 'Annex 3', false],
      ['author', 'admin', false],
      ['published', '2023-12-03T10:11:00Z', false],
    ])
    expect(extraction.remarks.join()).toContain('macros. They were not run')
  })

  it('gives out embedded pictures', async () => {
    const bytes = docx(p('words'), { 'word/media/image1.png': new Uint8Array([1, 2, 3]) })
    const { parts } = await read(bytes)
    expect(parts).toMatchObject([{ fileName: 'image1.png', byteLength: 3, wanted: false }])
    const part = await readPart(bytes, facts, parts[0]?.key ?? '', tools)
    expect(part.ok && [...part.value.bytes]).toEqual([1, 2, 3])
  })

  it('refuses a zip bomb before it has unpacked', async () => {
    const bomb = docx(p('words'), { 'word/media/a.bin': new Uint8Array(12 * 1024 * 1024) })
    expect(await refusal(bomb)).toMatchObject({ code: 'zip.bomb' })
  })

  it('refuses entities, damage and emptiness by name', async () => {
    const laughs = strToU8(
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    )
    expect(await refusal(docx('', { 'word/document.xml': laughs }))).toMatchObject({ code: 'source.damaged' })
    expect(await refusal(docx('<w:p>'))).toMatchObject({ code: 'source.damaged' })
    expect(await refusal(docx(''))).toMatchObject({ code: 'source.no-words' })
    expect(await refusal(docx(p('words')).slice(0, -30))).toMatchObject({ code: 'zip.damaged' })
  })

  it('refuses elements nested 100,000 deep, and does not hang on them', async () => {
    const deep = docx(`${'<w:sdt>'.repeat(100_000)}${p('deep')}${'</w:sdt>'.repeat(100_000)}`)
    expect(await refusal(deep)).toMatchObject({ code: 'source.damaged' })
  })
})
