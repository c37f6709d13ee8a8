import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './run'

const KIT = new URL('../../../shared/data/trade-csv/', import.meta.url).pathname
const kit = existsSync(KIT)
const folder = mkdtempSync(join(tmpdir(), 'gainsay-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const tableOf = async (path: string): Promise<Record<string, unknown>> => {
  const { code, out, error } = await run(['table', path, '--json'])
  expect(error).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out) as Record<string, unknown>
}

const SMALL = 'sep=;\r\nдекларация;дата;вес\r\n010;05.06.2023;3,2\r\n011;06.06.2023\r\nИтого;;3,2\r\n'

describe('table', () => {
  it('says how a table is written, for programs', async () => {
    expect(await tableOf(written('small.csv', SMALL))).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      header_row: 1,
      rows: 2,
      decimal: ',',
      thousands: null,
      date: 'dd.mm.yyyy',
      columns: [
        { key: 'декларация', header: 'декларация' },
        { key: 'дата', header: 'дата' },
        { key: 'вес', header: 'вес' },
      ],
      problems: [
        { lines: 1, first: 4, why: expect.stringContaining('fewer cells') as string },
        { lines: 1, first: 5, why: expect.stringContaining('total') as string },
      ],
    })
  })
  it('maps its columns and reads its first rows as shipments', async () => {
    const text =
      'Declaration number;Date;Consignee;HS code;Net weight, kg\n010/1;05.06.2023;OOO Vostok;8542310000;3,2\n010/2;06.06.2023;OOO Vostok;8542310000;4\n'
    const path = written('mapped.csv', text)
    const table = await tableOf(path)
    expect(table['mapping']).toContainEqual(
      expect.objectContaining({ field: 'hsCode', column: 'HS code' }) as unknown,
    )
    expect(table['mapped_rows']).toMatchObject([
      { line: 2, cells: { hsCode: '8542310000' }, facts: { weight: { words: '3,2 kg' } } },
      { line: 3 },
    ])
    const few = await run(['table', path, '--rows', '1'])
    expect(few.out).toContain('Line 2\n')
    expect(few.out).not.toContain('Line 3\n')
    expect((await run(['table', path, '--rows', 'many'])).code).toBe(1)
  })
  it('and for people', async () => {
    const { code, out } = await run(['table', written('small.csv', SMALL)])
    expect(code).toBe(0)
    expect(out).toContain('Header     line 2\nRows       2\n')
    expect(out).toContain('  line 5: The line at the end is a total')
  })
  it('has no rows in an empty file, and refuses what is no table', async () => {
    expect(await tableOf(written('empty.csv', ''))).toMatchObject({
      encoding: 'utf-8',
      rows: 0,
      header_row: null,
    })
    const { code, error } = await run(['table', written('a.pdf', '%PDF-1.7\n')])
    expect(code).toBe(1)
    expect(error).toContain('This is a PDF, not a table.')
  })
  it('reads the signs of Windows where Node does not', async () => {
    const latin = Buffer.from(
      'firm;price\nCaf\u00e9 \x93Zo\u00eb\x94;\x80 1,5\nM\u00fcller;\x80 2,5\n',
      'latin1',
    )
    const table = await tableOf(written('windows.csv', latin))
    expect(table).toMatchObject({ encoding: 'windows-1252', delimiter: ';', rows: 2, decimal: ',' })
    const headed = Buffer.from('\x93firm\x94;\x80\nCaf\u00e9;1,5\n', 'latin1')
    expect(await tableOf(written('headed.csv', headed))).toMatchObject({
      columns: [{ key: '“firm”' }, { key: '€' }],
    })
  })
  it.runIf(kit || process.env['CI'])('reads the tables of the kit as expected', async () => {
    const expected = JSON.parse(readFileSync(`${KIT}EXPECT.json`, 'utf8')) as Record<
      string,
      Record<string, unknown>
    >
    for (const [name, facts] of Object.entries(expected)) {
      const found = await tableOf(KIT + name)
      for (const field of ['encoding', 'delimiter', 'header_row', 'rows', 'decimal', 'thousands', 'date']) {
        if (field in facts) expect(found[field], `${field} of ${name}`).toEqual(facts[field])
      }
    }
  })
})
