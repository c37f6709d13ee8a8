import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8Encode } from '@shared/kernel/utf8'
import { packBlock, packedCell, unpackBlock } from './block'
import { BLOCK_ROWS } from './table'

/** Few values, many values, and odd ones. */
const cell = fc.oneof(
  fc.constantFrom('', '1', '007', 'Düsseldorf', 'Владивосток', '义乌', '😀', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const blockRows = fc
  .tuple(fc.nat({ max: 5 }), fc.array(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 90 }))
  .chain(([width, lines]) =>
    fc.record({
      lines: fc.constant(lines),
      columns: fc.array(fc.array(cell, { minLength: lines.length, maxLength: lines.length }), {
        minLength: width,
        maxLength: width,
      }),
    }),
  )

/** The cells of a block, column after column. */
function cellsOf(bytes: Uint8Array): { columns: string[][]; lines: number[] } {
  const block = unpackBlock(bytes)
  if (!block.ok) throw new Error(block.error.message)
  const { rows, lines, columns } = block.value
  return {
    columns: columns.map((column) => Array.from({ length: rows }, (_, row) => packedCell(column, row))),
    lines: [...lines],
  }
}

/** What a block is by definition: texts in maps, and bytes in an array. */
function packPlainly(columns: readonly (readonly string[])[], lines: readonly number[]): Uint8Array {
  const out = [0x47, 0x54, 0x42, 1]
  const number = (value: number): void => {
    for (; value > 0x7f; value = Math.floor(value / 128)) out.push((value % 128) | 0x80)
    out.push(value)
  }
  number(lines.length)
  number(columns.length)
  for (const [row, line] of lines.entries()) {
    const step = line - (lines[row - 1] ?? 0)
    number(step < 0 ? -2 * step - 1 : 2 * step)
  }
  for (const cells of columns) {
    const distinct = [...new Set(cells)]
    // Where nearly all of the first 65 cells differ, or more than three quarters of all, each cell is a value.
    const many = cells.length > 1 && distinct.length > (cells.length * 3) / 4
    const coded = cells.length > 0 && !many && !(cells.length > 64 && new Set(cells.slice(0, 65)).size > 56)
    const values = coded ? distinct : cells
    const wide = values.length > 256
    out.push(!coded ? 0 : values.length === 1 ? 1 : wide ? 3 : 2)
    number(values.length)
    for (const value of values) number(utf8Encode(value).length)
    for (const value of values) out.push(...utf8Encode(value))
    if (!coded || values.length === 1) continue
    for (const cell of cells) {
      const code = values.indexOf(cell)
      out.push(code & 0xff)
      if (wide) out.push(code >> 8)
    }
  }
  return Uint8Array.from(out)
}

describe('a packed block', () => {
  it('is what its definition says, byte for byte', () => {
    const block = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 120 }))
      .chain(([width, rows]) =>
        fc.record({
          lines: fc.array(fc.nat({ max: 2 ** 31 - 1 }), { minLength: rows, maxLength: rows }),
          columns: fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
            minLength: width,
            maxLength: width,
          }),
        }),
      )
    fc.assert(
      fc.property(block, ({ columns, lines }) => {
        expect(packBlock(columns, Uint32Array.from(lines))).toEqual(packPlainly(columns, lines))
      }),
      { seed: 24, numRuns: 120 },
    )
    const all = Array.from({ length: BLOCK_ROWS }, (_, row) => row)
    const columns = [7, 256, 257, 600, 749, 750, 751, 1_000].map((values) =>
      all.map((row) => `Город ${row < 200 ? row % 40 : row % values}`),
    )
    expect(packBlock(columns, Uint32Array.from(all))).toEqual(packPlainly(columns, all))
  })

  it('gives back the rows it was made of, and the same rows make the same bytes', () => {
    fc.assert(
      fc.property(blockRows, ({ columns, lines }) => {
        const bytes = packBlock(columns, Uint32Array.from(lines))
        expect(cellsOf(bytes)).toEqual({ columns, lines })
        expect(packBlock(columns, Uint32Array.from(lines))).toEqual(bytes)
      }),
      { seed: 23, numRuns: 300 },
    )
  })

  it('holds a full block of every kind of column', () => {
    const rows = Array.from({ length: BLOCK_ROWS }, (_, row) => row)
    const columns = [
      rows.map((row) => `Declaration ${row}`),
      rows.map((row) => `Город ${row % 600}`),
      rows.map((row) => ['cn', 'ru', ''][row % 3] ?? ''),
      rows.map(() => '000123'),
      rows.map(() => ''),
      rows.map((row) => (row === 999 ? '😀' : `x${row % 256}`)),
    ]
    const bytes = packBlock(
      columns,
      Uint32Array.from(rows, (row) => row + 2),
    )
    expect(cellsOf(bytes).columns).toEqual(columns)
    // Codes instead of texts: what repeats itself costs a byte or two a row.
    expect(bytes.length).toBeLessThan(40_000)
  })

  it('takes a missing cell for an empty one and a lone surrogate for U+FFFD', () => {
    expect(cellsOf(packBlock([['a'], ['\ud800']], Uint32Array.of(1, 2))).columns).toEqual([
      ['a', ''],
      ['\ufffd', ''],
    ])
  })

  it('refuses whatever is not one, and never throws', () => {
    const sound = packBlock(
      [
        ['a', 'b', 'a', 'б'],
        ['x', 'x', 'x', 'x'],
      ],
      Uint32Array.of(2, 3, 4, 5),
    )
    fc.assert(
      fc.property(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const altered = sound.slice()
        altered[at] = byte
        const read = unpackBlock(altered)
        if (!read.ok) expect(read.error.code).toBe('table.block')
        else expect(cellsOf(altered).columns.every((cells) => cells.length === read.value.rows)).toBe(true)
      }),
      { seed: 4, numRuns: 2_000 },
    )
    for (let end = 0; end < sound.length; end += 1) expect(unpackBlock(sound.slice(0, end)).ok).toBe(false)
    expect(unpackBlock(Uint8Array.of(...sound, 0)).ok).toBe(false)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        expect(unpackBlock(Uint8Array.of(0x47, 0x54, 0x42, 1, ...noise)).ok).toBeTypeOf('boolean')
      }),
      { seed: 5, numRuns: 2_000 },
    )
  })

  it('refuses a value that begins within a character, more rows than a block has, and sizes beyond the bytes', () => {
    const halves = Uint8Array.of(0x47, 0x54, 0x42, 1, 2, 1, 2, 2, 0, 2, 1, 1, ...utf8Encode('б'))
    expect(unpackBlock(halves).ok).toBe(false)
    expect(unpackBlock(Uint8Array.of(0x47, 0x54, 0x42, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1)).ok).toBe(false)
    expect(unpackBlock(Uint8Array.of(0x47, 0x54, 0x42, 1, 1, 1, 2, 0, 1, 0xff, 0xff, 0xff, 0x7f)).ok).toBe(
      false,
    )
    expect(() => packBlock([], new Uint32Array(BLOCK_ROWS + 1))).toThrow(RangeError)
  })
})
