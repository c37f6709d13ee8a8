import { describe, expect, it } from 'vitest'
import { ok } from '@shared/kernel/result'
import { sha256Hex } from '@shared/kernel/sha256'
import { utf8Encode } from '@shared/kernel/utf8'
import { MAX_TABLE_BYTES } from '@shared/table/limits'
import { previewTable, readTable } from './table-read-in-worker'
import type { BlockRead } from './table-read-messages'

const ROWS = 3_500
const text = `declaration;goods;weight\r\n${Array.from(
  { length: ROWS },
  (_, row) => `0${row};"Насос; ""Н-${row % 7}""";${row},5\r\n`,
).join('')}`
const bytes = utf8Encode(text)
const file = new Blob([bytes])

describe('a table read in a worker', () => {
  it('is shown before it is taken in, and what a person corrects is kept', async () => {
    const preview = await previewTable(file)
    if (!preview.ok) throw new Error(preview.error.message)
    expect(preview.value.layout).toMatchObject({ delimiter: ';', headerRow: 0, decimal: ',' })
    expect(preview.value.rows).toHaveLength(200)
    expect(preview.value.rows[1]).toEqual(['01', 'Насос; "Н-1"', '1,5'])
    expect(preview.value.lines.slice(0, 2)).toEqual([2, 3])
    const corrected = await previewTable(file, { delimiter: ',', headerRow: null })
    if (!corrected.ok) throw new Error(corrected.error.message)
    expect(corrected.value.layout).toMatchObject({ delimiter: ',', headerRow: null })
    expect(corrected.value.columns.map(({ key }) => key)).toEqual(['column 1', 'column 2'])
  })

  it('comes in blocks that bear their hashes, with the hash of the file', async () => {
    const preview = await previewTable(file)
    if (!preview.ok) throw new Error(preview.error.message)
    const blocks: BlockRead[] = []
    const progress: number[] = []
    const read = await readTable(file, preview.value.layout, {
      onProgress: (done, total) => progress.push(done / total),
      onBlock: (block) => Promise.resolve(ok(blocks.push(block))),
    })
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value).toMatchObject({ rowCount: ROWS, problems: [], sha256: sha256Hex(bytes) })
    expect(read.value.blocks.map(({ rows }) => rows)).toEqual([1000, 1000, 1000, 500])
    expect(blocks.map(({ bytes: packed }) => sha256Hex(packed))).toEqual(
      read.value.blocks.map(({ sha256 }) => sha256),
    )
    expect(progress.at(-1)).toBe(1)
  })

  it('does not wait for one block before it hands over the next, so that they can be written together', async () => {
    const preview = await previewTable(file)
    if (!preview.ok) throw new Error(preview.error.message)
    let handed = 0
    let release = () => {}
    const all = new Promise<void>((resolve) => (release = resolve))
    const read = await readTable(file, preview.value.layout, {
      onBlock: async () => {
        handed += 1
        if (handed === Math.ceil(ROWS / 1_000)) release()
        await all
        return ok(null)
      },
    })
    expect(read).toMatchObject({ ok: true, value: { rowCount: ROWS } })
  })

  it('stops when told, when a block cannot be put away, and before a file above the limit', async () => {
    const preview = await previewTable(file)
    if (!preview.ok) throw new Error(preview.error.message)
    const { layout } = preview.value
    const stop = new AbortController()
    const stopped = await readTable(file, layout, {
      signal: stop.signal,
      onBlock: () => {
        stop.abort()
        return Promise.resolve(ok(null))
      },
    })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'stopped' } })
    const full = { code: 'store.full', message: 'The disk is full.' }
    const failed = await readTable(file, layout, {
      onBlock: () => Promise.resolve({ ok: false, error: full }),
    })
    expect(failed).toEqual({ ok: false, error: full })
    // A file that says it is longer than it is: nobody may read it to find out.
    const long = Object.defineProperty(new Blob(['a,b']), 'size', { value: MAX_TABLE_BYTES + 1 })
    expect(await previewTable(long)).toMatchObject({ ok: false, error: { code: 'table.too-large' } })
    expect(await previewTable(new Blob(['%PDF-1.7']))).toMatchObject({
      ok: false,
      error: { code: 'table.binary' },
    })
  })
})
