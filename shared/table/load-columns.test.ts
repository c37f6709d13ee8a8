import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packBlock } from './block'
import { cellAt, type Columns } from './columns'
import { columnsLoader, loadColumns } from './load-columns'

/** The rows of a table, cut into blocks of the given sizes. */
function blocksOf(columns: readonly string[][], lines: readonly number[], size: number): Uint8Array[] {
  const blocks: Uint8Array[] = []
  for (let from = 0; from < lines.length; from += size)
    blocks.push(
      packBlock(
        columns.map((cells) => cells.slice(from, from + size)),
        Uint32Array.from(lines.slice(from, from + size)),
      ),
    )
  return blocks
}

const named = (width: number) =>
  Array.from({ length: width }, (_, index) => ({ key: `column ${index + 1}`, header: '' }))

const cellsOf = ({ columns, rowCount }: Columns): string[][] =>
  columns.map((column) => Array.from({ length: rowCount }, (_, row) => cellAt(column, row)))

function load(columns: readonly string[][], lines: readonly number[], size: number): Columns {
  const loaded = loadColumns(named(columns.length), lines.length, blocksOf(columns, lines, size))
  if (!loaded.ok) throw new Error(loaded.error.message)
  return loaded.value
}

const cell = fc.oneof(
  fc.constantFrom('', '1', '007', 'Düsseldorf', 'Владивосток', '义乌', '😀', '__proto__'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)

describe('a table loaded from its blocks', () => {
  it('has the rows that were packed, whatever blocks they lie in', () => {
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat({ max: 3 }), { maxLength: 80 }))
      .chain(([width, steps]) =>
        fc.record({
          lines: fc.constant(
            steps.map(
              (
                (line) => (step: number) =>
                  (line += step + 1)
              )(1),
            ),
          ),
          columns: fc.array(fc.array(cell, { minLength: steps.length, maxLength: steps.length }), {
            minLength: width,
            maxLength: width,
          }),
          size: fc.integer({ min: 1, max: 30 }),
        }),
      )
    fc.assert(
      fc.property(rows, ({ columns, lines, size }) => {
        const loaded = load(columns, lines, size)
        expect(cellsOf(loaded)).toEqual(columns)
        expect(lines.map((_, row) => loaded.lineOf(row))).toEqual(lines)
      }),
      { seed: 12, numRuns: 300 },
    )
  })

  it('keeps equal values once, in codes as narrow as they can be', () => {
    const rows = Array.from({ length: 70_000 }, (_, row) => row)
    const loaded = load(
      [
        rows.map((row) => `c${row % 200}`),
        rows.map((row) => `c${row % 3_000}`),
        rows.map((row) => `Заявление ${row}`),
        rows.map((row) => String(row % 40_000 === 0 ? '' : row)),
      ],
      rows.map((row) => row + 2),
      1_000,
    )
    const [few, more, plain, numbers] = loaded.columns
    expect([few?.size, few?.codes?.BYTES_PER_ELEMENT]).toEqual([200, 1])
    expect([more?.size, more?.codes?.BYTES_PER_ELEMENT]).toEqual([3_000, 2])
    expect([plain?.size, plain?.codes]).toEqual([70_000, null])
    for (const row of [0, 255, 256, 32_767, 32_768, 65_536, 69_999]) {
      expect(loaded.columns.map((column) => cellAt(column, row))).toEqual([
        `c${row % 200}`,
        `c${row % 3_000}`,
        `Заявление ${row}`,
        row % 40_000 === 0 ? '' : String(row),
      ])
    }
    expect(numbers?.value(numbers.size)).toBe('')
    expect(loaded.lineOf(69_999)).toBe(70_001)
  })

  it('refuses blocks that are missing, too many, damaged or of another table', () => {
    const [block = new Uint8Array(0)] = blocksOf([['a', 'b']], [2, 3], 2)
    const refused = { ok: false, error: { code: 'table.block' } }
    expect(loadColumns(named(1), 4, [block])).toMatchObject(refused)
    expect(loadColumns(named(1), 2, [block, block])).toMatchObject(refused)
    expect(loadColumns(named(2), 2, [block])).toMatchObject(refused)
    expect(columnsLoader(named(1), 2).add(block.slice(1))).toMatchObject(refused)
    expect(loadColumns(named(1), 4, [block, block]).ok).toBe(true)
    expect(loadColumns(named(3), 0, [])).toMatchObject({ ok: true, value: { rowCount: 0 } })
  })
})
