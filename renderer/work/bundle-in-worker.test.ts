import { describe, expect, it } from 'vitest'
import { testContents } from '@shared/bundle/test-contents'
import type { BundleContents } from '@shared/bundle/contents'
import { canonicalJson } from '@shared/kernel/canonical-json'
import type { FiledBytes } from './bundle-messages'
import { readInWorker, writeInWorker } from './bundle-in-worker'

const inputs = { now: Date.UTC(2024, 0, 31), caseName: 'In a worker', software: 'Gainsay 0.1.0' }
const contents = testContents('In a worker', [
  { text: 'Nothing was shipped, said the ministry.', start: 0, end: 19 },
  { text: 'Ничего не было 🚢 отправлено.', start: 7, end: 17 },
])

async function write(whole: BundleContents, signal?: AbortSignal): Promise<Blob> {
  const pieces: BlobPart[] = []
  for await (const piece of writeInWorker(whole, inputs, signal ? { signal } : {}))
    pieces.push(new Uint8Array(piece))
  return new Blob(pieces)
}

describe('a bundle in a worker', () => {
  it('is written and read back, parts and all', async () => {
    const steps: number[] = []
    const read = await readInWorker(await write(contents), { onProgress: (done) => steps.push(done) })
    if (!read.ok) throw new Error(read.error.message)
    const { contents: back, inventory, close } = read.value
    expect(inventory).toMatchObject({ caseName: 'In a worker', excerptsInPlace: 2 })
    expect(canonicalJson(back.records)).toBe(canonicalJson(contents.records))
    for (const [sha256, text] of contents.texts) expect(await back.texts.get(sha256)?.()).toBe(await text())
    for (const [sha256, { bytes }] of contents.originals) {
      expect(await back.originals.get(sha256)?.bytes()).toEqual(await bytes())
    }
    expect(steps.length).toBeGreaterThan(5)
    close()
  })

  it('takes a large original as the file it lies in, never as bytes of the window', async () => {
    const filed = [...contents.originals].map(([sha256, { byteLength, bytes }]) => {
      const original: FiledBytes = {
        byteLength,
        bytes: lost,
        file: async () => new Blob([(await bytes()).slice()]),
      }
      return [sha256, original] as const
    })
    const whole = await write({ ...contents, originals: new Map(filed) })
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(
      new Uint8Array(await (await write(contents)).arrayBuffer()),
    )
  })

  it('is refused with the reason', async () => {
    const file = await write(contents)
    expect(await readInWorker(file.slice(0, file.size - 10))).toMatchObject({
      error: { code: 'zip.unreadable' },
    })
  })

  it('stops when asked to, and says what it could not fetch', async () => {
    const signal = AbortSignal.abort()
    expect(await readInWorker(new Blob(['x']), { signal })).toMatchObject({ error: { code: 'stopped' } })
    await expect(write(contents, signal)).rejects.toThrow('Stopped')
    const broken = { ...contents, texts: new Map([...contents.texts].map(([sha]) => [sha, lost] as const)) }
    await expect(write(broken)).rejects.toThrow('the text is gone')
  })
})

const lost = () => Promise.reject(new Error('the text is gone'))
