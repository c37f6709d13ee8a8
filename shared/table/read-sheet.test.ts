import { webcrypto } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Result } from '@shared/kernel/result'
import { readToolsOf } from '@shared/source/read-tools'
import { detectTable, previewTableFile, readTableFile, type TableFile } from './read-file'
import { readDateCell } from './read-date'
import { openDecoderOf } from './read-rows'
import { lookOf, shownNumber } from './sheet-format'

const tools = {
  decodeAs: readToolsOf(webcrypto.subtle, TextDecoder).decodeAs,
  openDecoder: openDecoderOf(TextDecoder),
}
const fileOf = (bytes: Uint8Array): TableFile => ({
  byteLength: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
})
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Parts = { sheets: readonly (readonly [name: string, xml: string, state?: string])[] } & Partial<
  Record<'strings' | 'styles' | 'properties', string>
>

/** A workbook as spreadsheet programs write it, of the parts that hold cells. */
function workbook({ sheets, strings = '', styles = '', properties = '' }: Parts): TableFile {
  const listed = sheets.map(
    ([name, , state], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${index + 1}"/>`,
  )
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
  }
  for (const [index, [, xml]] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml.startsWith('<!')
      ? xml
      : `<worksheet ${MAIN}><sheetData>${xml}</sheetData></worksheet>`
  }
  return fileOf(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))))
}

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="0000000000"/><numFmt numFmtId="166" formatCode="#,##0.00&quot; USD&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>`

const DECLARATIONS = `
<row r="1"><c r="A1" t="inlineStr"><is><t>Register of declarations</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row>
<row r="4"><c r="A4" s="2"><v>42000123</v></c><c r="B4" s="1"><v>44635</v></c><c r="C4" s="3"><v>184320.5</v></c><c r="D4" t="s"><v>4</v></c></row>
<row r="6"><c r="B6" s="4"><v>44636.75</v></c><c r="C6"><f>SUM(C4:C5)*2</f><v>1.5E+20</v></c><c r="D6" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
<row r="7"><c r="A7" t="b"><v>1</v></c><c r="C7" t="e"><v>#N/A</v></c><c r="D7"><f>NOW()</f></c></row>
<row r="8"><c><v>77</v></c><c t="d"><v>2022-03-01</v></c><c><v>0.1</v></c></row>`
const STRINGS = `<si><t>Declaration</t></si><si><t>Date</t></si><si><r><t>Val</t></r><r><t xml:space="preserve">ue </t></r></si><si><t>Goods</t></si><si><t>集成电路</t><rPh sb="0" eb="2"><t>シュウセキ</t></rPh></si>`

async function rowsOf(file: TableFile) {
  const detected = value(await detectTable(file, tools))
  const rows: string[][] = []
  const lines: number[] = []
  const read = value(
    await readTableFile(
      file,
      detected.layout,
      {
        header: () => {},
        rows: (block) => {
          lines.push(...block.lines)
          for (const row of block.lines.keys()) rows.push(block.columns.map((cells) => cells[row] ?? ''))
        },
      },
      tools,
    ),
  )
  return { detected, rows, lines, read }
}

describe('a workbook', () => {
  const book = () => workbook({ sheets: [['Imports', DECLARATIONS]], strings: STRINGS, styles: STYLES })

  it('is read as text: dates as ISO, zeros that lead, stored results and never formulas', async () => {
    const { detected, rows, lines, read } = await rowsOf(book())
    expect(detected.layout).toMatchObject({ kind: 'sheet', sheet: 'Imports', headerRow: 1, dateOrder: 'ymd' })
    expect(read.columns.map(({ key }) => key)).toEqual(['Declaration', 'Date', 'Value', 'Goods'])
    expect(rows).toEqual([
      ['0042000123', '2022-03-15', '184320.5', '集成电路'],
      ['', '2022-03-16T18:00:00', '1.5E+20', 'ab'],
      ['TRUE', '', '#N/A', ''],
      ['77', '2022-03-01', '0.1', ''],
    ])
    expect(lines).toEqual([4, 6, 7, 8])
    expect(read.problems.map(({ kind, first }) => [kind, first])).toEqual([
      ['before', 1],
      ['digits', 6],
      ['formula', 7],
    ])
  })

  it('is shown before it is taken in', async () => {
    const preview = value(await previewTableFile(book(), tools))
    expect(preview).toMatchObject({ whole: true, rowCount: 4, sheets: ['Imports'], headerLine: 3 })
    expect(preview.rows[0]?.[0]).toBe('0042000123')
  })

  it('takes the first visible sheet that holds a table, says so, and takes another when told', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const table = (text: string) =>
      `<row>${cell('name')}${cell('weight')}</row><row>${cell(text)}<c><v>2</v></c></row>`
    const file = workbook({
      sheets: [
        ['Secret', table('hidden'), 'hidden'],
        ['Cover', `<row>${cell('Read me')}</row>`],
        ['Данные', table('shown')],
      ],
    })
    const preview = value(await previewTableFile(file, tools))
    expect(preview.layout.sheet).toBe('Данные')
    expect(preview.rows).toEqual([['shown', '2']])
    expect(preview.doubts).toContainEqual({
      about: 'sheet',
      why: expect.stringContaining('3 sheets, 1 of them hidden; “Данные” was taken') as string,
    })
    const told = value(await previewTableFile(file, tools, { sheet: 'Secret' }))
    expect(told.rows).toEqual([['hidden', '2']])
    expect(await previewTableFile(file, tools, { sheet: 'None' })).toMatchObject({
      ok: false,
      error: { code: 'table.no-sheet' },
    })
  })

  it('counts days from 1904 where it says so, and knows the day that 1900 did not have', () => {
    const look = lookOf('yyyy-mm-dd')
    expect(shownNumber('44635', look, false)).toBe('2022-03-15')
    expect(shownNumber('43173', look, true)).toBe('2022-03-15')
    expect(['1', '59', '61'].map((day) => shownNumber(day, look, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ])
    const none = shownNumber('60', look, false)
    expect(none).toBe('1900-02-29')
    expect(readDateCell(none, '')).toMatchObject({ kind: 'unreadable', why: 'there is no such day' })
    expect(readDateCell(shownNumber('60.5', lookOf('yyyy-mm-dd hh:mm'), false), '').kind).toBe('unreadable')
    expect(shownNumber('60', look, true)).toBe('1904-03-01')
    // A blank that a program counted as a date is none.
    expect(shownNumber('0', look, false)).toBe('0')
    expect(shownNumber('2958465', look, false)).toBe('9999-12-31')
    expect(shownNumber('2958466', look, false)).toBe('2958466')
    expect(shownNumber('-1', look, false)).toBe('-1')
    expect(shownNumber('0.75', lookOf('h:mm AM/PM'), false)).toBe('18:00:00')
    expect(shownNumber('1.5', lookOf('[h]:mm'), false)).toBe('1.5')
  })

  it.each([
    ['General', 'plain'],
    ['#,##0.00 [$€-407]', 'plain'],
    ['0.00"d"', 'plain'],
    ['[$-419]d mmmm yyyy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[Red]-0;0', 'plain'],
    ['mm:ss.0', 'date'],
    ['@', 'plain'],
    ['000000', 'zeros'],
  ])('tells the look of “%s”', (code, kind) => {
    expect(lookOf(code).kind).toBe(kind)
  })
})

describe('hostile workbooks', () => {
  const refusal = async (file: TableFile): Promise<string> => {
    const preview = await previewTableFile(file, tools)
    return preview.ok ? 'read' : preview.error.code
  }
  it('are refused with a reason', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 })
    expect(await refusal(fileOf(bomb))).toBe('zip.bomb')
    expect(await refusal(fileOf(bomb.subarray(0, 5_000)))).toBe('zip.damaged')
    expect(await refusal(fileOf(zipSync({ 'a.csv': strToU8('a,b') })))).toBe('table.binary')
    expect(await refusal(fileOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)))).toBe(
      'table.binary',
    )
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    expect(await refusal(workbook({ sheets: [['A', entities]] }))).toBe('table.damaged')
    expect(await refusal(workbook({ sheets: [['A', '<row><c><v>1</c></row>']] }))).toBe('table.damaged')
    expect(await refusal(workbook({ sheets: [['A', '<row><c r="ZZZZ1"><v>1</v></c></row>']] }))).toBe(
      'table.record',
    )
    expect(await refusal(workbook({ sheets: [] }))).toBe('table.no-sheet')
  })
  it('cannot make one long text into endless ones', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(900)
    const file = workbook({
      sheets: [['A', `<row>${cells}</row>`.repeat(8)]],
      strings: `<si><t>${'x'.repeat(120_000)}</t></si>`,
    })
    expect(await refusal(file)).toBe('zip.bomb')
  })
})
