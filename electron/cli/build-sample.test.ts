import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readerOfBytes } from '@shared/bundle/archive'
import { readBundle } from '@shared/bundle/read'
import { sampleBytes } from './build-sample'
import { nodePlatform } from './bundle-file'

const SAMPLE = new URL('../../assets/sample/', import.meta.url).pathname
const committed = () => new Uint8Array(readFileSync(`${SAMPLE}sample.casebundle`))

it('building the sample case again gives the committed bytes', async () => {
  expect(Buffer.compare(await sampleBytes(`${SAMPLE}sources`), committed())).toBe(0)
})

it('the sample case holds what the tour and the tests rely on', async () => {
  const read = await readBundle(readerOfBytes(committed()), nodePlatform)
  if (!read.ok) throw new Error(read.error.message)
  const { records } = read.value
  const least = {
    source: 4,
    excerpt: 25,
    entity: 15,
    shipment: 10,
    claim: 10,
    contradiction: 6,
    response: 3,
    note: 1,
    dossier: 1,
  } as const
  for (const [noun, count] of Object.entries(least)) {
    expect(records[noun as keyof typeof least].length, noun).toBeGreaterThanOrEqual(count)
  }
  expect(new Set(records.contradiction.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4)
  expect(records.case[0]?.sample).toBe(true)
})

it('every citation, side and section of the sample case leads to a record in it', async () => {
  const read = await readBundle(readerOfBytes(committed()), nodePlatform)
  if (!read.ok) throw new Error(read.error.message)
  const { records } = read.value
  const ids = new Set(Object.values(records).flatMap((list) => list.map(({ id }) => id)))
  const named = JSON.stringify(records).matchAll(
    /"((?:src|ren|exc|ent|fig|shp|clm|con|rsp|not|dos|rel|sam)-[0-9a-z]{26})"/g,
  )
  expect(
    [...named].map((match) => match[1]).filter((id) => id !== undefined && !ids.has(id as never)),
  ).toEqual([])
})
