import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readerOfBytes } from '@shared/bundle/archive'
import { readBundle, type ReadBundle } from '@shared/bundle/read'
import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import { suggestContradictions } from '@shared/contradiction/suggested/suggest'
import { type Reference, referenceKey } from '@shared/kernel/reference'
import { nodePlatform } from './bundle-file'
import { run } from './run'

const SAMPLE = new URL('../../assets/sample/sample.casebundle', import.meta.url).pathname

type Printed = {
  readonly rows: number
  readonly claims: readonly {
    readonly proposition: string
    readonly counts: { readonly inside: number; readonly possible: number; readonly nearMiss: number }
    readonly hits: Readonly<
      Record<string, readonly { readonly ref: Reference; readonly line: number | null }[]>
    >
  }[]
  readonly suggested: readonly SuggestedContradiction[]
}

it('lists what falls into each claim, rows of tables among it, and suggests each kind of contradiction', async () => {
  const { code, out } = await run(['match', SAMPLE, '--json'])
  expect(code).toBe(0)
  // What `match --json` prints; its shape is what this test is about.
  const { rows, claims, suggested } = JSON.parse(out) as Printed
  expect(rows).toBe(52)
  const promise = claims.find(({ proposition }) => proposition.includes('no longer sell helmets'))
  expect(promise?.counts).toMatchObject({ inside: 2 })
  const row = promise?.hits['inside']?.find(({ ref }) => ref.kind === 'source')
  expect(row?.ref).toMatchObject({ locator: { kind: 'row' } })
  // The file's own line: its header is the first.
  const at = row?.ref.kind === 'source' && row.ref.locator.kind === 'row' ? row.ref.locator.row : -1
  expect(row?.line).toBe(at + 2)
  expect(new Set(suggested.map(({ kind }) => kind))).toEqual(
    new Set([
      'denial-vs-record',
      'promise-vs-conduct',
      'figure-mismatch',
      'statement-vs-statement',
      'date-mismatch',
      'identity',
    ]),
  )
  for (const { test, why, readings, strengthWhy } of suggested) {
    expect([why.length > 0, readings.length > 0, strengthWhy !== '']).toEqual([true, true, true])
    if (test !== null) expect(test.rows).toHaveLength(5)
  }
})

it('says it in words for people, and refuses what is no bundle', async () => {
  const { out } = await run(['match', SAMPLE])
  expect(out).toMatch(/^22 claims, held against 23 shipments and 52 rows of tables\.\n/)
  expect(out).toContain('Covers military goods; from China to Russia; until 3 December 2023')
  expect(out).toMatch(/inside {4}.+ \[“Synthetic declarations of 2023 \(every party made up\)”, line \d+\]/)
  expect(out).toMatch(/ {2}Or: .+ Decided by: .+\./)
  expect(await run(['match', '/dev/null'])).toMatchObject({ code: 1 })
})

it('would suggest what the sample case holds already, and not the gap that is no conflict', async () => {
  const read = await readBundle(readerOfBytes(new Uint8Array(readFileSync(SAMPLE))), nodePlatform)
  if (!read.ok) throw new Error(read.error.message)
  const { contradiction, sameAs } = read.value.records
  const suggested = suggestContradictions({ ...recordsOf(read.value), contradictions: [], verdicts: [] })
  const joined = (title: string): boolean => {
    const known = contradiction.find((one) => one.title.startsWith(title))
    if (known === undefined) throw new Error(`no contradiction “${title}”`)
    const keys = (side: readonly Reference[]) => side.map(referenceKey)
    const [a, b] = [known.sideA, known.sideB].map((side) => keys(side.map(({ ref }) => ref)))
    return suggested.some(
      ({ kind, sideA, sideB }) =>
        kind === known.kind &&
        keys(sideA).some((key) => a?.includes(key)) &&
        keys(sideB).some((key) => b?.includes(key)),
    )
  }
  expect(joined('No equipment for the Russian army')).toBe(true)
  expect(joined('No military equipment sold to Russia, and eight')).toBe(true)
  expect(joined('No military equipment sold to Russia, and orders')).toBe(true)
  expect(joined('Lorries:')).toBe(true)
  expect(joined('Trade up 36 percent')).toBe(true)
  expect(joined('537 vehicles in service')).toBe(false)
  // Nobody has merged the two names of one office yet.
  const apart = sameAs.filter(({ verdict }) => verdict === 'not-same')
  const names = suggestContradictions({ ...recordsOf(read.value), sameAs: apart }).filter(
    ({ kind }) => kind === 'identity',
  )
  expect(names.map(({ title }) => title)).toContain(
    '“US Office of the Director of National Intelligence” and “American Office of the Director of National Intelligence” may be one',
  )
})

const recordsOf = ({ records }: ReadBundle) => ({
  claims: records.claim,
  figures: records.figure,
  shipments: records.shipment,
  entities: records.entity,
  sameAs: records.sameAs,
  relations: records.relation,
  contradictions: records.contradiction,
  verdicts: records.verdict,
  sources: records.source,
  excerpts: records.excerpt,
})
