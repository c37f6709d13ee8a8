import { existsSync, readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Result } from '@shared/kernel/result'
import { readToolsOf } from '@shared/source/read-tools'
import { detectLayout, type Detected } from './detect-layout'
import { sampleOf } from './detect-encoding'
import { openDecoderOf, readRows } from './read-rows'

const KIT = new URL('../../../shared/data/trade-csv/', import.meta.url).pathname
const kit = existsSync(KIT)

const openDecoder = openDecoderOf(TextDecoder)
const { decodeAs } = readToolsOf(webcrypto.subtle, TextDecoder)

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

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
