import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readerOfBytes } from './archive'
import type { BundleContents } from './contents'
import { holdingSecret } from './holding-secret'
import { readBundle } from './read'
import { testContents } from './test-contents'
import { bundleWarnings } from './warnings'
import { withholdSecrets } from './withhold'
import { writeBundle } from './write'

const platform = {
  sha256: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
}
const inputs = { now: Date.UTC(2024, 5, 1, 9, 30), caseName: 'Case', software: 'Gainsay', store: true }

/** An archive holds a message, which holds two attachments, one of them secret if so wished. */
const nested = (secret: boolean): BundleContents =>
  testContents(
    'Case',
    [
      { text: 'Archive: message.eml', start: 0, end: 7 },
      { text: 'See the attached informant.txt and prices.csv', start: 0, end: 3 },
      { text: 'What the informant said.', start: 0, end: 4, secret },
      { text: 'party,price', start: 0, end: 5 },
      { text: 'Something else.', start: 0, end: 9 },
    ],
    ({ source: [archive, message, letter, prices] }) => {
      if (!archive || !message || !letter || !prices) throw new Error('no source')
      message.partOf = { source: archive.id, part: 'message.eml', at: '' }
      letter.partOf = { source: message.id, part: 'informant.txt', at: '' }
      prices.partOf = { source: message.id, part: 'prices.csv', at: '' }
    },
  )

async function written(contents: BundleContents): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of writeBundle(contents, inputs, platform)) parts.push(chunk)
  return Buffer.concat(parts)
}

describe('a secret attachment', () => {
  const contents = nested(true)
  const [archive, message, letter, prices, other] = contents.records.source

  it('takes with it whatever holds its bytes or names it, and leaves what only came with it', async () => {
    const bundle = await written(contents)
    const back = await readBundle(readerOfBytes(new Uint8Array(bundle)), platform)
    if (!back.ok) throw new Error(back.error.message)
    const { source, excerpt } = back.value.records
    expect(source.map(({ id }) => id)).toEqual([prices?.id, other?.id])
    expect(source.map(({ partOf }) => partOf)).toEqual([undefined, undefined])
    expect(excerpt.map((each) => each.source)).toEqual([prices?.id, other?.id])
    const { records, states } = withholdSecrets(contents).contents
    const told = JSON.stringify([records, states])
    // The bundle is not compressed here, so its bytes can be looked through.
    for (const gone of [archive, message, letter]) {
      if (!gone) throw new Error('no source')
      expect(told).not.toContain(gone.id)
      expect(bundle.includes(gone.original.sha256)).toBe(false)
    }
    expect(bundle.includes('informant')).toBe(false)
  })

  it('is told of by the sources that stay out for it, before the bundle is written', () => {
    const warnings = bundleWarnings(contents.records)
    expect(warnings.secret).toBe(1)
    expect(warnings.holdingSecret).toEqual([archive?.id, message?.id])
    const listed = warnings.protected.map(({ id }) => id)
    expect(listed).not.toContain(message?.id)
    expect(listed).toContain(prices?.id)
    expect(bundleWarnings(nested(false).records).holdingSecret).toEqual([])
  })

  it('keeps all that is in a message which is secret itself', () => {
    const { source } = nested(false).records
    const records = source.map((each) =>
      each.id === message?.id ? { ...each, protection: 'secret' as const } : each,
    )
    const left = withholdSecrets({ ...contents, records: { ...contents.records, source: records } })
    expect(left.contents.records.source.map(({ id }) => id)).toEqual([other?.id])
  })

  it('ends where sources of a hostile bundle hold each other', () => {
    const [one, two] = nested(true).records.source
    if (!one || !two) throw new Error('no source')
    one.partOf = { source: two.id, part: '', at: '' }
    two.partOf = { source: one.id, part: '', at: '' }
    expect([...holdingSecret([{ ...one, protection: 'secret' }, two])]).toEqual([two.id])
  })
})
