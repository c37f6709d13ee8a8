import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { namedColumns } from './column-keys'
import type { Layout } from './layout'
import { MAX_CELL_UNITS, MAX_TABLE_BYTES } from './limits'
import { subTotalsIn } from './problems'
import { previewTableFile } from './read-file'
import { openDecoderOf, readRows, type RowsWork } from './read-rows'

const LAYOUT: Layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  headerRow: 0,
  decimal: '.',
  thousands: '',
  dateOrder: '',
}
const openDecoder = openDecoderOf(TextDecoder)
const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  layout: Partial<Layout> = {},
  work: Partial<RowsWork> = {},
) {
  const rows: string[][] = []
  const lines: number[] = []
  const blocks: number[] = []
  const told: number[] = []
  const result = await readRows(
    pieces,
    { ...LAYOUT, ...layout },
    {
      header: (columns) => told.push(columns.length),
      rows: async (block) => {
        // Whoever puts blocks away takes a while, and the next must wait.
        await Promise.resolve()
        blocks.push(block.lines.length)
        lines.push(...block.lines)
        for (const row of block.lines.keys()) rows.push(block.columns.map((cells) => cells[row] ?? ''))
      },
    },
    { openDecoder, ...work },
  )
  return { result, rows, lines, blocks, told }
}

async function readText(text: string, layout: Partial<Layout> = {}) {
  const { result, ...rest } = await read([utf8(text)], layout)
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value, ...rest }
}
const kinds = ({ lineProblems }: Awaited<ReturnType<typeof readText>>) =>
  lineProblems.map(({ kind, line }) => `${kind} ${line}`)

describe('rows come in blocks of a thousand, with their lines', () => {
  it.each([0, 1, 999, 1_000, 1_001, 1_024, 2_000, 3_500])('%i rows', async (count) => {
    const text = `id,name\r\n${Array.from({ length: count }, (_, row) => `${row},"a\nb"\r\n`).join('')}`
    const { rowCount, rows, lines, blocks, told } = await readText(text)
    expect(rowCount).toBe(count)
    expect(rows).toEqual(Array.from({ length: count }, (_, row) => [String(row), 'a\nb']))
    expect(lines).toEqual(Array.from({ length: count }, (_, row) => 2 + row * 2))
    expect(blocks).toEqual([
      ...Array.from({ length: Math.floor(count / 1_000) }, () => 1_000),
      ...(count % 1_000 === 0 ? [] : [count % 1_000]),
    ])
    expect(told).toEqual([2])
  })

  it('where the pieces of a file are cut does not matter', async () => {
    const cell = fc.string({ unit: fc.constantFrom('я', '"', ',', '\n', 'a', '😀'), maxLength: 6 })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('utf-8', 'utf-16le'),
        async (given, size, encoding) => {
          const text = `h,i\n${given.map((cells) => cells.join(',')).join('\n')}`
          const bytes =
            encoding === 'utf-8'
              ? utf8(text)
              : new Uint8Array(
                  Uint16Array.from(
                    [...text].flatMap((sign) =>
                      Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at)),
                    ),
                  ).buffer,
                )
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.subarray(at * size, (at + 1) * size),
          )
          expect(await read(pieces, { encoding })).toEqual(await read([bytes], { encoding }))
        },
      ),
      { seed: 4 },
    )
  })
})

describe('bad rows are kept, each with its line and what is wrong', () => {
  it('too few and too many cells', async () => {
    const found = await readText('a,b,c\n1,2\n1,2,3,4\n\n,,\n1,2,3\n1,2,3,,,\n')
    expect(found.columns.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'column 4'])
    expect(found.rows).toEqual([
      ['1', '2', '', ''],
      ['1', '2', '3', '4'],
      ['1', '2', '3', ''],
      ['1', '2', '3', ''],
    ])
    expect(kinds(found)).toEqual(['short 2', 'long 3', 'blank 4', 'empty 5'])
    expect(found.problems[0]).toMatchObject({ kind: 'short', lines: 1, first: 2 })
    expect(found.lineProblems[0]?.detail).toBe('2 of 3 cells')
  })
  it('cells beyond all columns', async () => {
    const found = await readText(`a,b\n1,2\n${'x,'.repeat(100)}x\n`)
    expect(found.columns).toHaveLength(2)
    expect(found.rows[1]).toEqual(['x', 'x'])
    expect(kinds(found)).toEqual(['lost 3'])
  })
  it('quotes that are not closed, NUL, bytes that are none, and cells of any length', async () => {
    const found = await readText(`a,b\n1,"x\n2,y\0z\n3,${'я'.repeat(MAX_CELL_UNITS - 1)}😀\n4,=1+1\n`)
    expect(found.rows.map(([id]) => id)).toEqual(['1', '2', '3', '4'])
    expect(found.rows[0]?.[1]).toBe('"x')
    expect(found.rows[1]?.[1]).toBe('yz')
    expect(found.rows[2]?.[1]).toBe('я'.repeat(MAX_CELL_UNITS - 1))
    expect(found.rows[3]?.[1]).toBe('=1+1')
    expect(kinds(found)).toEqual(['quote 2', 'control 3', 'cut 4'])
    const { result, rows } = await read([Uint8Array.of(0x61, 0x2c, 0x62, 10, 0x31, 0x2c, 0xff, 10)])
    expect(rows).toEqual([['1', '\ufffd']])
    expect(result).toMatchObject({ ok: true, value: { problems: [{ kind: 'unreadable', first: 2 }] } })
  })
  it('counts all lines and remembers the first hundred', async () => {
    const found = await readText(`a,b\n${'1\n'.repeat(5_000)}`)
    expect(found.problems).toMatchObject([{ kind: 'short', lines: 5_000, first: 2 }])
    expect(found.lineProblems).toHaveLength(100)
  })
})

describe('columns', () => {
  it('have keys of their own whatever the header says', () => {
    const keys = (...headers: string[]) => namedColumns(headers).map(({ key }) => key)
    expect(keys('name', 'name', '', 'name_1')).toEqual(['name', 'name (2)', 'column 3', 'name_1'])
    expect(keys('a', 'a', 'a (2)')).toEqual(['a', 'a (3)', 'a (2)'])
    expect(keys(' a\r\nb ', 'a b', ' ')).toEqual(['a b', 'a b (2)', 'column 3'])
    expect(keys('__proto__', 'constructor', '__proto__')).toEqual([
      '__proto__',
      'constructor',
      '__proto__ (2)',
    ])
    expect(keys('column 2', '')).toEqual(['column 2', 'column 2 (2)'])
  })
  it('are never two of one key, and each keeps its header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'a (2)', 'a (3)', '', 'column 2', 'b', ' a'), { maxLength: 9 }),
        (headers) => {
          const named = namedColumns(headers)
          expect(new Set(named.map(({ key }) => key)).size).toBe(headers.length)
          expect(named.map(({ header }) => header)).toEqual(headers)
        },
      ),
      { seed: 4 },
    )
  })
  it('are found where a header is lacking', async () => {
    const found = await readText('1,2\n3,4\n', { headerRow: null })
    expect(found.columns).toEqual([
      { key: 'column 1', header: '' },
      { key: 'column 2', header: '' },
    ])
    expect(found.rowCount).toBe(2)
  })
})

describe('what is refused, with nothing kept', () => {
  const code = async (...given: Parameters<typeof read>) => {
    const { result, rows } = await read(...given)
    return result.ok ? 'read' : `${result.error.code}, ${rows.length} rows`
  }
  it('ten thousand columns', async () => {
    expect(await code([utf8(`${'a,'.repeat(9_999)}a\n${'1,'.repeat(9_999)}1\n`)])).toBe(
      'table.too-many-columns, 0 rows',
    )
    expect(await code([utf8(','.repeat(30_000))])).toBe('table.record, 0 rows')
  })
  it('a file that goes on and on: it is not read to its end', async () => {
    const piece = new Uint8Array(4 * 1024 * 1024)
    let given = 0
    function* endless() {
      for (;;) {
        given += piece.length
        yield piece
      }
    }
    // What is in it does not matter, so nothing is made of it.
    const silent = () => ({ decode: () => '' })
    expect(await code(endless(), {}, { openDecoder: silent })).toBe('table.too-large, 0 rows')
    expect(given).toBeLessThanOrEqual(MAX_TABLE_BYTES + 2 * piece.length)
    const claimed = { byteLength: 500 * 1024 * 1024, read: () => Promise.reject(new Error('it was read')) }
    const tools = { openDecoder, decodeAs: () => null }
    expect(await previewTableFile(claimed, tools)).toMatchObject({
      ok: false,
      error: { code: 'table.too-large', message: expect.stringContaining('256 MB') as string },
    })
  })
  it('an encoding nobody knows, and what is stopped', async () => {
    expect(await code([utf8('a')], { encoding: 'klingon' })).toBe('table.encoding, 0 rows')
    expect(await code([utf8('a,b\n1,2')], {}, { stopped: () => true })).toBe('stopped, 0 rows')
  })
})

describe('the look at a long file', () => {
  it('shows whole rows only, and says that it is not all', async () => {
    const bytes = utf8(
      `id,goods\n${Array.from({ length: 20_000 }, (_, row) => `${row},"pumps, ${'x'.repeat(2_000)}"\n`).join('')}`,
    )
    const file = {
      byteLength: bytes.length,
      read: (at: number, length: number) => Promise.resolve(bytes.subarray(at, at + length)),
    }
    const preview = await previewTableFile(file, {
      openDecoder,
      decodeAs: (encoding, given) => new TextDecoder(encoding).decode(given),
    })
    if (!preview.ok) throw new Error(preview.error.message)
    const { rows, whole, lineProblems, lines } = preview.value
    expect(whole).toBe(false)
    expect(lineProblems).toEqual([])
    expect(rows.length).toBeGreaterThan(50)
    expect(lines.at(-1)).toBe(rows.length + 1)
    expect(rows.every(([, goods]) => goods?.length === 2_007)).toBe(true)
  })
})

describe('time', () => {
  it('grows with the length of a file', async () => {
    const row = '10013160/150322/3012345,2022-03-15,"VOSTOKTEH, OOO",8542319010,12.45,"184,320.50"\n'
    const work = (rows: number) => {
      const bytes = utf8(row.repeat(rows))
      return () =>
        readRows(
          [bytes],
          { ...LAYOUT, headerRow: null },
          { header: () => {}, rows: () => {} },
          { openDecoder },
        )
    }
    expect(await quadraticGrowth(5_000, work)).toBeNull()
  })
})

describe('rows that look like sums of others stay, and are said to', () => {
  const told = async (text: string, layout: Partial<Layout> = {}) => {
    const { problems, lineProblems, rowCount } = await readText(text, { delimiter: ';', ...layout })
    const found = lineProblems.filter(({ kind }) => kind === 'subtotal')
    expect(subTotalsIn(problems)?.lines ?? 0).toBe(found.length)
    return { rowCount, found: found.map(({ line, detail }) => `${line} ${detail}`) }
  }

  it('in the words of many languages, and as spreadsheet programs write them', async () => {
    const labels = 'Итого по D1,Total,Subtotal:,Sub-total for May,合计,小计,Всього,Разом,Усього за рік,Summe,Far Ocean Total,Карст Итог,Общий итог,Промежуточный итог,远洋汇总,Карст Підсумок,Karst Ergebnis,ИТОГО,  TOTAL:,Загальний підсумок'.split(',') // prettier-ignore
    const rows = labels.map((label) => `D1;pumps;10;100\n${label};;10;100\n`)
    const { found, rowCount } = await told(`No;Goods;Weight;Value\n${rows.join('')}D9;seals;1;2\n`)
    expect(found).toEqual(labels.map((label, at) => `${2 * at + 3} ${label.trim()}`))
    expect(rowCount).toBe(2 * labels.length + 1)
    // Below the name of the group, and without any.
    expect((await told('No;Goods;Weight;Value\nD1;x;1;2\nD1;Итого;;2\n;Total;1;2\nD2;y;1;2\n')).found).toEqual(['3 Итого', '4 Total']) // prettier-ignore
  })

  it('and no firm, brand or goods of such a name', async () => {
    const rows = ['TOTAL;oil;1;2', 'D1;Total SA;5;6', 'Total Energies;grease;5;6', 'Summe GmbH;;5;6', 'Итоги года;книги;1;2', 'D2;Total;7;8', 'Tool;;5;6'] // prettier-ignore
    expect((await told(`Seller;Goods;Weight;Value\n${rows.join('\n')}\nD3;pipes;1;2\n`)).found).toEqual([])
  })

  it('wherever they stand in a long table', async () => {
    const rows = Array.from({ length: 2_500 }, (_, row) => (row % 500 === 499 ? `"Total";;${row}` : `F${row};x;1`)) // prettier-ignore
    const { found } = await told(`a;b;c\n${rows.join('\n')}\nF;x;1\n`)
    expect(found).toEqual([501, 1_001, 1_501, 2_001, 2_501].map((line) => `${line} Total`))
  })
})
