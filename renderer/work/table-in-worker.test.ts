import { afterEach, describe, expect, it } from 'vitest'
import type { ItemId, TableId } from '@shared/kernel/ids'
import { fault, err, ok, type Result } from '@shared/kernel/result'
import { NO_PAPERS } from '@shared/shipment/consignment'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING } from '@shared/table/mapping'
import type { Correction, Table } from '@shared/table/table'
import { openTable, type TableHandle } from './table-in-worker'

const ROWS = 20_500
const BLOCK = 1_000
const cellsOf = (row: number) => [`Declaration ${row}`, row % 3 === 0 ? 'Ltd' : 'ООО', String(row % 1_000)]

const base = {
  createdAt: '',
  updatedAt: '',
  author: 'per-0' as Table['author'],
  protection: 'desk' as const,
  protectedFields: [],
  pseudonym: '',
  trashed: null,
}

/** A table whose blocks are counted as they are read. */
function madeUp(id: string) {
  const blocks: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < ROWS; from += BLOCK) {
    const rows = Array.from({ length: Math.min(BLOCK, ROWS - from) }, (_, at) => from + at)
    blocks.push(
      packBlock(
        [0, 1, 2].map((column) => rows.map((row) => cellsOf(row)[column] ?? '')),
        Uint32Array.from(rows, (row) => row + 2),
      ),
    )
  }
  const table: Table = {
    ...base,
    id: `tbl-${id}` as TableId,
    source: 'src-0' as Table['source'],
    layout: {
      kind: 'delimited',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: '',
      headerRow: 0,
      decimal: '',
      thousands: '',
      dateOrder: '',
    },
    columns: ['no', 'party', 'value'].map((key) => ({ id: 'itm-0' as ItemId, key, header: key })),
    rowCount: ROWS,
    blocks: blocks.map(({ length }, index) => ({
      sha256: String(index),
      rows: length === 0 ? 0 : Math.min(BLOCK, ROWS - index * BLOCK),
    })),
    mapping: NO_MAPPING,
    problems: [],
  }
  const read: string[] = []
  const readBlocks = (sha256s: readonly string[]): Promise<Result<Uint8Array<ArrayBuffer>[]>> => {
    read.push(...sha256s)
    return Promise.resolve(ok(sha256s.map((sha256) => (blocks[Number(sha256)] ?? new Uint8Array()).slice())))
  }
  return { table, read, readBlocks }
}

const correction = (row: number, value: string): Correction => ({
  ...base,
  id: 'cor-0' as Correction['id'],
  source: 'src-0' as Correction['source'],
  row,
  column: 'party',
  value,
  why: '',
})

const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.message}`)
}

const open: TableHandle[] = []
afterEach(() => {
  for (const handle of open.splice(0)) handle.close()
})

describe('a table in a worker', () => {
  it('is loaded a few blocks at a time, and answers with rows, places, counts and sums', async () => {
    const { table, read, readBlocks } = madeUp('1')
    const steps: number[] = []
    const handle = valueOf(
      await openTable(readBlocks, table, [correction(4, 'Ltd')], { onProgress: (done) => steps.push(done) }),
    )
    open.push(handle)
    expect(read).toEqual(table.blocks.map(({ sha256 }) => sha256))
    expect(steps.at(-1)).toBe(ROWS)
    const order = valueOf(
      await handle.query({
        filters: [{ column: 'party', kind: 'contains', value: 'LTD' }],
        sort: [{ column: 'value', descending: true }],
      }),
    )
    expect(order.count).toBe(Math.ceil(ROWS / 3) + 1)
    expect(valueOf(await order.page(0, 2, ['value', 'no']))).toEqual([
      { row: 999, line: 1_001, cells: ['999', 'Declaration 999'] },
      { row: 3_999, line: 4_001, cells: ['999', 'Declaration 3999'] },
    ])
    expect(valueOf(await order.page(order.count - 1, 50, ['no']))).toHaveLength(1)
    expect(valueOf(await order.placeOf(3_999))).toBe(1)
    expect(valueOf(await order.placeOf(1))).toBe(-1)
    const facet = valueOf(await handle.facet({ column: 'party', filters: [], sumOf: 'value', most: 1 }))
    expect(facet).toMatchObject({ distinct: 2, values: [{ value: 'ООО' }], all: { rows: ROWS } })
    // Corrected, the row is found as what a person made of it, and shown as the file has it.
    expect(valueOf(await handle.row(4))).toEqual({ row: 4, line: 6, cells: cellsOf(4) })
    expect(await handle.row(ROWS)).toMatchObject({ ok: false, error: { code: 'table.no-row' } })
    expect(valueOf(await handle.kinds()).get('value')).toBe('number')
  })

  it('takes over corrections, and stays in memory for who comes back to it', async () => {
    const { table, read, readBlocks } = madeUp('2')
    const first = valueOf(await openTable(readBlocks, table, []))
    const asked = { filters: [{ column: 'party', kind: 'is', value: 'GmbH' }], sort: [] } as const
    expect(valueOf(await first.query(asked)).count).toBe(0)
    first.learn(table, [correction(7, 'GmbH')])
    expect(valueOf(await first.query(asked)).count).toBe(1)
    first.close()
    expect(await first.query(asked)).toMatchObject({ ok: false, error: { code: 'table.closed' } })
    const again = valueOf(await openTable(readBlocks, table, []))
    open.push(again)
    expect(valueOf(await again.query(asked)).count).toBe(0)
    expect(read).toHaveLength(table.blocks.length)
  })

  it('finds rows that may be the same goods by their papers, corrections and a changed mapping counted', async () => {
    const { table, readBlocks } = madeUp('4')
    const mapped: Table = {
      ...table,
      mapping: {
        ...NO_MAPPING,
        columns: [{ id: 'itm-0' as ItemId, field: 'houseBill', column: 'no' }],
      },
    }
    const handle = valueOf(await openTable(readBlocks, mapped, [correction(4, 'Ltd')]))
    open.push(handle)
    const papers = { ...NO_PAPERS, houseBill: 'DECLARATION-12004' }
    const shipment = {
      goods: '',
      hsCode: { code: '', edition: '' },
      quantity: null,
      weight: null,
      value: null,
    }
    const asked = { of: { shipment, papers }, except: null, most: 5 }
    expect(valueOf(await handle.ties(asked))).toEqual({
      count: 1,
      rows: [
        {
          row: 12_004,
          line: 12_006,
          tie: { kind: 'same', why: 'both name house bill DECLARATION-12004' },
        },
      ],
    })
    expect(valueOf(await handle.ties({ ...asked, except: 12_004 })).count).toBe(0)
    handle.learn(mapped, [{ ...correction(9, 'Declaration 12004'), column: 'no' }])
    expect(valueOf(await handle.ties(asked)).rows.map(({ row }) => row)).toEqual([9, 12_004])
    handle.learn(table, [])
    expect(valueOf(await handle.ties(asked)).count).toBe(0)
  })

  it('says why it cannot be loaded, and can be opened again', async () => {
    const { table, readBlocks } = madeUp('3')
    let lost = true
    const flaky = (sha256s: readonly string[]) =>
      lost ? Promise.resolve(err(fault('store.no-block', 'gone'))) : readBlocks(sha256s)
    expect(await openTable(flaky, table, [])).toMatchObject({ error: { code: 'store.no-block' } })
    lost = false
    expect(await openTable(flaky, { ...table, rowCount: ROWS + 1 }, [])).toMatchObject({
      error: { code: 'table.block' },
    })
    open.push(valueOf(await openTable(flaky, table, [])))
    const signal = AbortSignal.abort()
    expect(await openTable(flaky, table, [], { signal })).toMatchObject({ error: { code: 'stopped' } })
  })
})
