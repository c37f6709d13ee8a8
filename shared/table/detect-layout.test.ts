import { existsSync, readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '@shared/kernel/result'
import { readToolsOf } from '@shared/source/read-tools'
import { DelimitedScanner } from './delimited-scanner'
import { detectLayout, type Detected } from './detect-layout'
import { sampleOf } from './detect-encoding'
import { openDecoderOf, readRows } from './read-rows'
import { isHint } from './row-marks'

const KIT = new URL('../../../shared/data/trade-csv/', import.meta.url).pathname
const kit = existsSync(KIT)

const openDecoder = openDecoderOf(TextDecoder)
const { decodeAs } = readToolsOf(webcrypto.subtle, TextDecoder)

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const secondOf = async (text: string) =>
  (await detect(utf8(text))).doubts.find(({ fix }) => fix !== undefined)

it.each([
  ['merged cells above', 'Exporter,,Goods,Weight\nname,country,,\nFar Ocean,CN,pumps,5\nDelta,AE,seals,7\n'],
  ['words that name columns', 'Отправитель;;Товар\nнаименование;страна;описание\nA;CN;x y\nB;AE;z\n'],
  ['units where rows have numbers', 'Goods;Weight;Value\n;kg;USD\npumps;5;70,5\nseals;7;8,5\n'],
  ['words where rows have dates', '日期,商品,数量\ndate,goods,number\n2023-01-02,泵,5\n2023-01-03,管,6\n'],
])('a second row of a header is doubted by %s, and one press settles it', async (_, text) => {
  const doubt = await secondOf(text)
  expect(doubt).toMatchObject({
    about: 'header',
    fix: { label: 'Line 2 is the header', settle: { headerRow: 1 } },
  })
  expect(doubt?.why).toContain('Line 2 (“')
})

it.each([
  ['a row that lacks its numbers', 'Goods,Weight,Value\npumps,,\nseals,7,8\npipes,6,9\n'],
  ['a row that hides them', 'Goods,Weight,Value\npumps,***,-\nseals,7,8\npipes,6,9\n'],
  ['a row of words among words', 'Seller,Buyer\nFar Ocean,Karst\nGreen Delta,Romb\nFar Ocean,Romb\n'],
  ['a column without a name', 'Seller,,Weight\nFar Ocean,x,5\nGreen Delta,y,7\n'],
  ['a count of the columns', 'Goods,Weight,Value\n1,2,3\nseals,7,8\npipes,6,9\n'],
])('%s is no second row of a header', async (_, text) => {
  expect(await secondOf(text)).toBe(undefined)
})

async function detect(bytes: Uint8Array): Promise<Detected> {
  const sample = value(
    await sampleOf(bytes.length, (from, length) => Promise.resolve(bytes.subarray(from, from + length))),
  )
  return value(detectLayout(sample, decodeAs))
}

/** What was detected, and how many rows reading with it gives. */
async function describeFile(bytes: Uint8Array) {
  const detected = await detect(bytes)
  const read = value(
    await readRows([bytes], detected.layout, { header: () => {}, rows: () => {} }, { openDecoder }),
  )
  const { encoding, delimiter, decimal, thousands } = detected.layout
  const headerRow = detected.headerLine === null ? null : detected.headerLine - 1
  return {
    encoding,
    delimiter,
    decimal,
    thousands,
    header_row: headerRow,
    rows: read.rowCount,
    date: detected.date,
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Text in an encoding that TextEncoder does not know, by what TextDecoder makes of every byte or pair of bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const codes = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let one = 0; one < 256; one += 1) {
    const alone = decoder.decode(Uint8Array.of(one))
    if ([...alone].length === 1 && alone !== '\ufffd') codes.set(alone, [one])
  }
  if (/^(?:gb|shift|big|euc)/.test(encoding)) {
    for (let one = 0x81; one < 0xff; one += 1) {
      for (let two = 0x40; two < 0xff; two += 1) {
        const pair = decoder.decode(Uint8Array.of(one, two))
        if ([...pair].length === 1 && !codes.has(pair)) codes.set(pair, [one, two])
      }
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [0x3f]))
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? `\ufeff${text}` : text)].flatMap((sign) =>
    Array.from({ length: sign.length }, (_, index) => sign.charCodeAt(index)),
  )
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  )
}

const RUSSIAN = `Номер;Получатель;Вес, кг\r\n10013160/1;ООО «ВостокТех», г. Москва;12,45\r\n10013160/2;АО НПП «РАДАР»;1 250,5\r\n`
const UKRAINIAN = `Номер\tОдержувач\tВага\r\nUA1\tТОВ «Імпорт», м. Київ\t12,45\r\nUA2\tПП «Їжак і Ґудзик»\t3,5\r\n`
const CHINESE = `报关单号,收货人,重量\n1,上海远洋国际贸易有限公司,12.5\n2,深圳市电子进出口有限公司,3.25\n`
const JAPANESE = `申告番号,輸入者,重量\n1,東京貿易株式会社の倉庫,12.5\n2,ソニーの工場,3.25\n`

const TURKISH = `Tarih;Alıcı;Tutar\n03.04.2023;ERDOĞAN DIŞ TİCARET LTD. ŞTİ.;1,5\n05.04.2023;İSTANBUL MAKİNA;2,5\n`
const LATIN = `Land;Wert\nCôte d'Ivoire;1\nTürkiye;2\n`

describe('encodings', () => {
  it.each<[string, Uint8Array, string]>([
    ['utf-8', utf8(RUSSIAN), RUSSIAN],
    ['utf-8', utf8(`\ufeff${RUSSIAN}`), RUSSIAN],
    ['windows-1251', encoded(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['koi8-r', encoded(RUSSIAN.replaceAll(/[«»]/g, '"'), 'koi8-r'), RUSSIAN.replaceAll(/[«»]/g, '"')],
    ['ibm866', encoded(RUSSIAN.replaceAll(/[«»]/g, "'"), 'ibm866'), RUSSIAN.replaceAll(/[«»]/g, "'")],
    ['windows-1251', encoded(UKRAINIAN, 'windows-1251'), UKRAINIAN],
    ['utf-16le', utf16(UKRAINIAN, false, true), UKRAINIAN],
    ['utf-16be', utf16(UKRAINIAN, true, true), UKRAINIAN],
    ['utf-16le', utf16(RUSSIAN, false, false), RUSSIAN],
    ['gb18030', encoded(CHINESE, 'gb18030'), CHINESE],
    ['shift_jis', encoded(JAPANESE, 'shift_jis'), JAPANESE],
    ['windows-1254', encoded(TURKISH, 'windows-1254'), TURKISH],
    ['iso-8859-1', encoded(LATIN, 'iso-8859-1'), LATIN],
  ])('%s', async (encoding, bytes, text) => {
    const detected = await detect(bytes)
    expect(detected.layout.encoding).toBe(encoding)
    const cells = detected.records.flatMap((record) => record.cells)
    for (const cell of cells) expect(cell).not.toContain('\ufffd')
    expect(text.includes(cells[3] ?? '')).toBe(true)
  })

  it('is told by names that come late in a long file', async () => {
    const codes = 'declaration,code\n' + '10013160,8542310000\n'.repeat(40_000)
    const late = encoded('ООО Ромашка,8542310000\n'.repeat(3), 'windows-1251')
    expect((await detect(Buffer.concat([utf8(codes), late]))).layout.encoding).toBe('windows-1251')
  })
})

describe('delimiters', () => {
  it.each<[string, string, string]>([
    ['decimal commas in two rows without a header', 'А;1,5\nБ;2,5\n', ';'],
    ['commas in each name', 'name;town\nA;Moscow, Russia\nB;Kiev, Ukraine\nC;Almaty, Kazakhstan\n', ';'],
    ['commas in headers of a table of tabs', 'Вес, кг\tЦена, руб\n1\t2\n3\t4\n', '\t'],
    ['semicolons within quotes', 'a,b\n"1;2;3",x\n"4;5;6",y\n', ','],
    ['several codes in one cell', 'bill,codes\n1,8542.31; 8532.21\n2,8542.31; 8532.21\n', ','],
    ['a hint for a sign nobody tries', 'sep=^\na^b\n1^2\n', '^'],
    ['a hint for tabs', 'sep=\t\na\tb\n1\t2\n', '\t'],
    ['one column of words', 'name\nAlpha\nBeta\n', ','],
    ['tabs between lists of words', 'a,b,c\\time\t2021\t2022\nA,1,X\t5\t6\nB,2,Y\t7\t8\n', '\t'],
    ['pipes around commas', 'id|goods\n1|nuts, bolts, screws\n2|nuts, bolts, screws\n', '|'],
  ])('%s', async (_, text, delimiter) => {
    expect((await detect(utf8(text))).layout.delimiter).toBe(delimiter)
  })
})

describe('the header, and what stands before and after the table', () => {
  it.each<[string, string, number | null, number]>([
    [
      'a title padded with delimiters',
      'Imports 2023,,,\n,,,\ndate,name,code,value\n2023-01-01,A,8542,1.5\n2023-01-02,B,8542,2.5\n',
      2,
      2,
    ],
    ['years as headers', 'country,2019,2020,2021\nRU,1,2,3\nKZ,4,5,6\n', 0, 2],
    ['rows of years alone', '2019,643,10\n2020,643,12\n', null, 2],
    [
      'a total and two notes below',
      'name;kg;usd\nA;1,5;2\nB;1,5;3\nИтого:;3,0;5\n\nИсточник: ФТС\n* предварительные данные\n',
      0,
      2,
    ],
    ['a company named Total', 'name,country,usd\nTotal SE,France,5\nTotal SE,Belgium,7\n', 0, 2],
    [
      'a line that numbers the columns',
      'Номер;Дата;Вес\n1;2;3\n10013160/1;01.02.2023;5,5\n10013160/2;02.02.2023;6,5\n',
      0,
      2,
    ],
    ['the header again on each page', 'name,kg\nA,1\nname,kg\nB,2\n', 0, 2],
    ['a quoted title over two lines', '"Imports\nof 2023"\nname,kg,usd\nA,1,2\nB,2,3\n', 2, 2],
    ['a header alone', 'declaration;date;weight\n', 0, 0],
    ['a row of which the end is missing', 'id,name,kg,usd\n1,A,2,3\n2\n', 0, 2],
    ['white space alone', ' \n\n', null, 0],
  ])('%s', async (_, text, headerRow, rows) => {
    expect(await describeFile(utf8(text))).toMatchObject({ header_row: headerRow, rows })
  })

  it('reports each line that is no row', async () => {
    const bytes = utf8(
      'Report\n\nname;kg;usd\nA;1,5;2\nИтого:;1,5;2\nИсточник: ФТС\n* Данные предварительные\n',
    )
    const { layout } = await detect(bytes)
    const read = value(await readRows([bytes], layout, { header: () => {}, rows: () => {} }, { openDecoder }))
    expect(read.lineProblems.map(({ kind, line }) => [kind, line])).toEqual([
      ['before', 1],
      ['blank', 2],
      ['total', 5],
      ['footer', 6],
      ['footer', 7],
    ])
  })
})

describe('numbers and dates', () => {
  it.each<[string, string, string, string]>([
    ['points group, commas part', 'name;v\nA;1.234,50\nB;12.345,00\n', ',', '.'],
    ['apostrophes group', "name;v\nA;1'234.50\nB;12'345.00\n", '.', "'"],
    ['narrow spaces group', 'name;v\nA;1\u202f234,5\nB;3,25\n', ',', ' '],
    ['groups of two, as in India', 'name;v\nA;12,34,567.50\nB;1,234.00\n', '.', ','],
    ['dotted HS codes do not outvote weights', 'code;kg;usd\n8542.31;1,5;2,25\n8532.21;3,5;4,75\n', ',', ''],
    ['whole numbers alone tell nothing', 'name,v\nA,1234\nB,77\n', '', ''],
    ['money with its sign', 'name;v\nA;US$1,200.50\nB;€3.25\n', '.', ','],
  ])('%s', async (_, text, decimal, thousands) => {
    expect((await detect(utf8(text))).layout).toMatchObject({ decimal, thousands })
  })
  it.each<[string, string, string]>([
    ['03/04/2023', '25/04/2023', 'dd/mm/yyyy'],
    ['03/04/2023', '04/25/2023 10:30', 'mm/dd/yyyy'],
    ['03.04.2023', '05.06.2023', 'dd.mm.yyyy'],
    ['03-04-23', '25-04-23', 'dd-mm-yyyy'],
    ['2023/03/04', '2023/03/05', 'yyyy/mm/dd'],
    ['2023年3月4日', '2023年12月25日', 'yyyy-mm-dd'],
    ['2023-03-04T10:00:00Z', '2023-03-04T10:00:00+03:00', 'yyyy-mm-dd'],
    ['03/04/2023', '05/06/2023', ''],
    ['8542.31.00', '8532.21.00', ''],
  ])('%s and %s', async (one, other, date) => {
    expect((await detect(utf8(`date,name\n${one},A\n${other},B\n`))).date).toBe(date)
  })
  it('asks where two readings fit', async () => {
    const asked = async (text: string) => (await detect(utf8(text))).doubts.map(({ about }) => about)
    expect(await asked('date,kg\n03/04/2023,1\n05/06/2023,2\n')).toEqual(['dates'])
    expect(await asked('date,kg\n25/04/2023,1\n04/25/2023,2\n26/04/2023,2\n')).toEqual(['dates'])
    expect(await asked('name,kg\nA,"1,250"\nB,"3,500"\n')).toEqual(['numbers'])
    expect(await asked('name,kg\nA,"1,250"\nB,"3,500.5"\n')).toEqual([])
  })
})

describe('laws', () => {
  const sign = fc.constantFrom(
    'a',
    'Я',
    '1',
    '25',
    '.',
    '/',
    ',',
    ';',
    '\t',
    '|',
    '"',
    '\n',
    '\r\n',
    ' ',
    '\0',
    'Total',
    'sep=',
  )
  it('every record of a file is a row, the header, or reported with its line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 60 }), async (signs) => {
        const bytes = utf8(signs.join(''))
        const { layout } = await detect(bytes)
        const records: string[][] = []
        const scanner = new DelimitedScanner(
          layout.delimiter,
          (cells, count) => records.push(cells.slice(0, count).map((cell) => cell.replaceAll('\0', ''))),
          () => {},
        )
        scanner.push(signs.join(''))
        scanner.end()
        const first = records.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []
        const hinted = layout.headerRow !== 0 && isHint(first, first.length) ? 1 : 0
        const read = value(
          await readRows([bytes], layout, { header: () => {}, rows: () => {} }, { openDecoder }),
        )
        const noRows = ['before', 'blank', 'empty', 'again', 'numbering', 'total', 'footer']
        const reported = read.lineProblems.filter(({ kind }) => noRows.includes(kind)).length
        expect(read.rowCount + reported + (layout.headerRow === null ? 0 : 1) + hinted).toBe(records.length)
      }),
      { seed: 4, numRuns: 500 },
    )
  })
  it('no bytes break the detection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const sample = value(
          await sampleOf(bytes.length, (from, length) =>
            Promise.resolve(bytes.subarray(from, from + length)),
          ),
        )
        const detected = detectLayout(sample, decodeAs)
        if (detected.ok) expect(openDecoder(detected.value.layout.encoding)).not.toBeNull()
        else expect(detected.error.code).toBe('table.binary')
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})

describe('the tables of the kit', () => {
  it.runIf(kit || process.env['CI'])('are read as expected', async () => {
    const expected = JSON.parse(readFileSync(`${KIT}EXPECT.json`, 'utf8')) as Record<
      string,
      Record<string, unknown>
    >
    for (const [name, facts] of Object.entries(expected)) {
      const found: Record<string, unknown> = await describeFile(new Uint8Array(readFileSync(KIT + name)))
      for (const [field, fact] of Object.entries(facts)) {
        if (field in found) expect(found[field], `${field} of ${name}`).toEqual(fact)
      }
    }
  })
})
