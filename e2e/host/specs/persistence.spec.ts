import { expect, test } from './test-app'

const SIZE = 200_000

test('IndexedDB with Blobs survives a restart', async ({ launch }) => {
  const first = await launch()
  await first.page.evaluate(() => addRow(new Blob(['kept'])))
  await first.app.close()
  const { page } = await launch()
  expect(await page.evaluate(async () => Promise.all((await allRows()).map((blob) => blob.text())))).toEqual([
    'kept',
  ])
})

test('a power cut keeps every acknowledged write', async ({ launch }) => {
  const first = await launch()
  let acknowledged = 0
  await first.page.exposeFunction('acknowledge', (count: number) => (acknowledged = count))
  const writing = first.page.evaluate(async (size) => {
    const acknowledge = Reflect.get(globalThis, 'acknowledge') as (count: number) => void
    for (let count = 1; ; count++) {
      await addRow(new Blob([new Uint8Array(size)]))
      acknowledge(count)
    }
  }, SIZE)
  writing.catch(() => undefined) // ends with the page
  await expect.poll(() => acknowledged, { intervals: [20] }).toBeGreaterThan(20)
  await first.kill9()
  const { page } = await launch()
  const sizes = await page.evaluate(async () =>
    Promise.all((await allRows()).map(async (blob) => (await blob.arrayBuffer()).byteLength)),
  )
  expect(sizes.length).toBeGreaterThanOrEqual(acknowledged)
  expect(new Set(sizes)).toEqual(new Set([SIZE]))
})
