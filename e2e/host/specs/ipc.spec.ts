import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './test-app'

test('values keep their kinds on the way to main and back', async ({ launch }) => {
  const { page } = await launch()
  const kept = await page.evaluate(async () => {
    const sent = {
      date: new Date(5),
      map: new Map([[1, new Set(['a'])]]),
      nothing: undefined,
      number: NaN,
      big: 10n,
      floats: new Float32Array([1.5]),
      text: 'é\u0000x',
      own: { $: 1 },
    }
    const back = (await desk.invoke('echo', sent)) as typeof sent
    return [back.date.getTime(), [...(back.map.get(1) ?? [])], 'nothing' in back, back.number, String(back.big), back.floats.constructor.name, back.floats[0], back.text, back.own.$] // prettier-ignore
  })
  expect(kept).toEqual([5, ['a'], true, NaN, '10', 'Float32Array', 1.5, 'é\u0000x', 1])
})

test('errors carry Electron’s words', async ({ launch }) => {
  const { page } = await launch()
  const message = (channel: string) =>
    page.evaluate((c) => desk.invoke(c).catch((e: Error) => e.message), channel)
  expect(await message('fail')).toBe("Error invoking remote method 'fail': TypeError: boom")
  expect(await message('nobody')).toBe(
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  )
  expect(await message('uncloneable')).toContain('An object could not be cloned')
  const uncloneable = page.evaluate(async () => {
    try {
      return await desk.invoke('echo', document.body)
    } catch (error) {
      return String(error)
    }
  })
  expect(await uncloneable).toContain('could not be cloned')
  const thrown = page.evaluate(() => {
    try {
      desk.fail()
    } catch (error) {
      return error instanceof Error && error.message
    }
  })
  expect(await thrown).toBe('not so')
})

test('callbacks, synchronous questions, events and unsubscribing', async ({ launch }) => {
  const { app, page } = await launch()
  expect(await page.evaluate(() => [desk.twice((n) => n * 10), desk.ask(21)])).toEqual([30, 42])
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click())
  await expect(page.getByTestId('said')).toHaveText('menu:new')
  const heard = await page.evaluate(async () => {
    const sizes: number[] = []
    const heardTwo = new Promise<void>((done) => {
      const off = desk.on('chunk', (bytes) => {
        sizes.push((bytes as Uint8Array).byteLength)
        if (sizes.length === 2) done(off())
      })
    })
    desk.send('stream')
    await heardTwo
    desk.send('stream')
    await desk.invoke('echo', 0)
    return sizes
  })
  expect(heard).toEqual([200_000, 3])
})

test('large messages arrive whole and in order', async ({ launch }) => {
  const { app, page } = await launch()
  const lengths = await page.evaluate(async () => {
    desk.send('note', new Uint8Array(5_000_000))
    desk.send('note', 'after')
    const there = await desk.invoke('length', new Uint8Array(20_000_000))
    const back = (await desk.invoke('bytes', 20_000_000)) as Uint8Array
    return [there, back.byteLength, back.at(-1)]
  })
  expect(lengths).toEqual([20_000_000, 20_000_000, 7])
  expect(await app.evaluate(() => testLog.filter((line) => line.startsWith('note')))).toEqual([
    'note:5000000',
    'note:after',
  ])
})

test('the sender is named in the app’s own address', async ({ launch }) => {
  const { page } = await launch()
  expect(await page.evaluate(() => desk.invoke('sender'))).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
  })
})

test('a sub-frame has no preload and no way to main', async ({ launch }) => {
  const { page } = await launch()
  const frame = page.frame({ url: /frame\.html/ })
  expect(await frame?.evaluate(() => [document.body.innerText, 'desk' in window])).toEqual([
    'inner page',
    false,
  ])
  // Not even through the worlds the host made: the binding lies in one of them, and is only heard from the top.
  const session = await page.context().newCDPSession(page)
  const contexts: { id: number; name: string; frame: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) =>
    contexts.push({ id, name, frame: String(auxData?.['frameId']) }),
  )
  await session.send('Runtime.enable')
  const { frameTree } = await session.send('Page.getFrameTree')
  const inner = contexts.filter(
    ({ name, frame: f }) => name === 'gainsay-preload' && f !== frameTree.frame.id,
  )
  expect(inner.length).toBeGreaterThan(0)
  for (const { id } of inner) {
    const { result } = await session.send('Runtime.evaluate', {
      contextId: id,
      expression: 'typeof __hostReceive',
    })
    expect(result.value).toBe('undefined')
  }
})

test('the path of a chosen file, and none for a file made in the page', async ({ launch, userData }) => {
  const { page } = await launch()
  const path = join(userData, 'a file.txt')
  writeFileSync(path, 'x')
  await page.getByLabel('file').setInputFiles(path)
  await expect(page.getByTestId('said')).toHaveText(`path:${path}`)
  expect(await page.evaluate(() => desk.pathOf(new File(['x'], 'made.txt')))).toBe('')
})
