import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRows } from './block'
import { DelimitedScanner } from './delimited-scanner'
import type { Layout } from './layout'
import { plainReader } from './plain-reader'
import { ProblemLog } from './problems'
import { readOf } from './read-rows'
import { RowBuilder } from './row-builder'
import type { RowBlock } from './row-heap'
import { BLOCK_ROWS } from './table'

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

type Reading = { readonly read: unknown; readonly blocks: string[]; readonly byScanner: number }

/** Reads pieces of a file with the plain reader, or, as the definition has it, with the scanner alone. */
function read(pieces: readonly Uint8Array[], layout: Layout, plainly: boolean): Reading {
  const decoder = new TextDecoder(layout.encoding)
  const log = new ProblemLog()
  const builder = new RowBuilder(layout.headerRow, log)
  let byScanner = 0
  const scanner = new DelimitedScanner(
    layout.delimiter,
    (cells, count, line) => {
      byScanner += 1
      builder.add(cells, count, line)
    },
    (line) => log.add('quote', line),
  )
  const readPlain = plainReader(layout, builder, scanner)
  const blocks: string[] = []
  // A block's bytes tell its cells and its lines.
  const keep = (block: RowBlock) => blocks.push(Buffer.from(packRows(block)).toString('hex'))
  const step = (bytes: Uint8Array, stream: boolean) => {
    const text = decoder.decode(bytes, { stream })
    if (/[\0\ufffd]/u.test(text)) builder.odd = true
    expect(scanner.push(plainly && stream ? readPlain(bytes, text) : text)).toBeNull()
    for (const block of builder.take()) keep(block)
    builder.heap.reuse()
  }
  for (const piece of pieces) step(piece, true)
  step(new Uint8Array(0), false)
  scanner.end()
  builder.end()
  for (const block of builder.take()) keep(block)
  return { read: [readOf(builder, log, 0), builder.refused], blocks, byScanner }
}

const HEADER = 'no,имя,c\n'
/** A builder knows how many columns there are after so many rows; only then are rows taken as bytes. */
const FIRST = Array.from({ length: BLOCK_ROWS }, (_, row) => `${row},Общество ${row % 70},x\n`).join('')

const sign = fc.constantFrom('a', '0', 'я', '😀', '"', '""', ',', '\n', '\r', '\r\n', ' ', '\u00a0', '\u3000')
const wild = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''))
const cell = fc.constantFrom(
  '',
  '1',
  ' ',
  'ООО "Восток"',
  '\u3000',
  'a,b',
  'a\r\nb',
  '😀',
  ' x',
  'no',
  'имя',
  'c',
)
const quoted = (text: string) => (/[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => `${cells.map(quoted).join(',')}\n`)
const line = fc.oneof(
  { weight: 6, arbitrary: row },
  { weight: 1, arbitrary: wild },
  {
    weight: 1,
    arbitrary: fc.constantFrom(HEADER, '\n', 'Итого,,5\n', 'Total,2,\n', 'a\0b,1,2\n', '\ufffd,1,2\n'),
  },
)
const rest = fc.array(line, { maxLength: 40 }).map((lines) => lines.join(''))

/** Cut anywhere, and after line ends, as `readRows` does it. */
function cut(bytes: Uint8Array, size: number, atLines: boolean): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + size, bytes.length)
    const to = (atLines ? bytes.lastIndexOf(0x0a, end - 1) + 1 : 0) || end
    pieces.push(bytes.subarray(at, to > at ? to : end))
    at = to > at ? to : end
  }
  return pieces
}

/** UTF-8, or one byte for each sign as windows-1251 has it: enough of it for what stands in these texts. */
const bytesOf = (text: string, encoding: string): Uint8Array =>
  encoding === 'utf-8'
    ? new TextEncoder().encode(text)
    : Uint8Array.from([...text], (given) => {
        const unit = given.charCodeAt(0)
        return unit < 0x80 ? unit : unit >= 0x410 && unit <= 0x44f ? unit - 0x350 : 0xa0
      })

describe('records that are read from their bytes', () => {
  it('come to the same rows, lines, problems and packed bytes as the scanner makes of their text', () => {
    fc.assert(
      fc.property(
        rest,
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        fc.constantFrom('utf-8', 'windows-1251'),
        fc.constantFrom('', '\ufeff'),
        (text, size, atLines, encoding, mark) => {
          const head = bytesOf(`${encoding === 'utf-8' ? mark : ''}${HEADER}${FIRST}`, encoding)
          const pieces = [head, ...cut(bytesOf(text, encoding), size, atLines)]
          const layout = { ...LAYOUT, encoding }
          const { read: plain, blocks } = read(pieces, layout, true)
          const definition = read(pieces, layout, false)
          expect(plain).toEqual(definition.read)
          expect(blocks).toEqual(definition.blocks)
        },
      ),
      { seed: 24, numRuns: 150 },
    )
  })

  it.each([
    ['rows as they should be', '1,Восток,x\r\n'],
    ['quoted cells, with quotes and line breaks', '"1","ООО ""Восток""","a\nb"\n'],
    ['short rows, and rows with a cell too many', '1,2\n1,2,3,4\n1,2,3,\n'],
    ['a first cell that is empty', ',2,3\n'],
  ])('are all records of a sound file: %s', (_, rows) => {
    const bytes = bytesOf(`${HEADER}${FIRST}${rows.repeat(1_500)}`, 'utf-8')
    const pieces = cut(bytes, 30_000, true)
    const found = read(pieces, LAYOUT, true)
    expect(found.byScanner).toBe(0)
    expect(found.blocks).toEqual(read(pieces, LAYOUT, false).blocks)
  })

  it('are whole, where a piece ends within the first letter of a line', () => {
    const rows = bytesOf('я,1,2\n'.repeat(40), 'utf-8')
    // A row has seven bytes.
    const pieces = [bytesOf(`${HEADER}${FIRST}`, 'utf-8'), rows.subarray(0, 71), rows.subarray(71)]
    expect(read(pieces, LAYOUT, true).blocks).toEqual(read(pieces, LAYOUT, false).blocks)
  })

  it('are few in memory, however long the file is', () => {
    const log = new ProblemLog()
    const builder = new RowBuilder(0, log)
    const scanner = new DelimitedScanner(
      ',',
      () => expect.unreachable(),
      () => {},
    )
    const readPlain = plainReader(LAYOUT, builder, scanner)
    const piece = `${'1,Восток,x\n'.repeat(20_000)}`
    readPlain(bytesOf(HEADER, 'utf-8'), HEADER)
    for (let turn = 0; turn < 40; turn += 1) {
      expect(readPlain(bytesOf(piece, 'utf-8'), piece)).toBe('')
      builder.take()
      builder.heap.reuse()
    }
    expect(builder.rowCount).toBe(800_000)
    expect(builder.heap.bytes.length).toBeLessThan(4 * 1024 * 1024)
  })
})
