import { spawnSync } from 'node:child_process'
import { HOST } from '../../fixtures/launch-app'
import { expect, test, TEST_APP } from './test-app'

test('boots: title, theme, window, versions', async ({ launch, userData }) => {
  const { app, page } = await launch()
  expect(await page.title()).toBe('Test app')
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  const window = await app.browserWindow(page)
  expect(await window.evaluate((w) => [w.isVisible(), w.getTitle(), w.webContents.getURL()])).toEqual([
    true,
    'Test app',
    'app://bundle/index.html',
  ])
  expect(
    await app.evaluate(({ app: a }) => [a.getPath('userData'), a.getVersion(), a.isPackaged, a.getName()]),
  ).toEqual([userData, '1.2.3', false, 'host-test-app'])
})

test('the page has the exposed API, frozen, and nothing of the host', async ({ launch }) => {
  const { page } = await launch()
  const seen = await page.evaluate(() => ({
    globals: [
      'require',
      'process',
      'module',
      'ipcRenderer',
      '__hostPost',
      '__hostReceive',
      'PRELOAD',
      'BOOT',
    ].filter((name) => name in globalThis),
    frozen: Object.isFrozen(desk) && Object.isFrozen(desk.nested),
    platform: desk.nested.platform,
  }))
  expect(seen).toEqual({ globals: [], frozen: true, platform: process.platform })
})

test('what the host lacks throws by name, in main and in the preload', async ({ launch }) => {
  const { app, page } = await launch()
  const ask = (name: string, member: string) =>
    page.evaluate(([n, m]) => desk.invoke('unknown', n, m).catch((e: Error) => e.message), [name, member])
  expect(await ask('app', 'getGPUInfo')).toContain('the host has no electron.app.getGPUInfo')
  expect(await ask('BrowserWindow', 'fromBrowserView')).toContain(
    'the host has no electron.BrowserWindow.fromBrowserView',
  )
  expect(await ask('Tray', 'prototype')).toContain('the host has no electron.Tray')
  const window = await app.browserWindow(page)
  await expect(window.evaluate((w) => w.setKiosk(true))).rejects.toThrow(
    'the host has no electron.BrowserWindow.setKiosk',
  )
  await expect(window.evaluate((w) => w.webContents.print())).rejects.toThrow('electron.webContents.print')
  await expect(window.evaluate((w) => w.on('swipe', () => undefined))).rejects.toThrow("never emits 'swipe'")
  expect(
    await page.evaluate(() => {
      try {
        return desk.unknown()
      } catch (error) {
        return String(error)
      }
    }),
  ).toContain("the host's preload has no ipcRenderer.postMessage")
})

test('a second instance hands over its arguments and ends', async ({ launch, userData }) => {
  const { app, page } = await launch()
  const second = spawnSync(HOST, [`--user-data-dir=${userData}`, TEST_APP, '/cases/b.casebundle'], {
    timeout: 20_000,
  })
  expect(second.status).toBe(0)
  await expect(page.getByTestId('said')).toHaveText('opened:/cases/b.casebundle')
  expect(await app.evaluate(() => testLog)).toContain(`second:${process.cwd()}`)
})

test('the lock of an instance that was killed does not hold', async ({ launch }) => {
  const first = await launch()
  await first.kill9()
  const { page } = await launch()
  await expect(page).toHaveTitle('Test app')
})

test('closing can be prevented once, then ends the app', async ({ launch }) => {
  const { app, page } = await launch()
  const window = await app.browserWindow(page)
  await window.evaluate((w) => {
    mayNotClose = true
    w.close()
  })
  expect(await window.evaluate((w) => w.isDestroyed())).toBe(false)
  const closed = app.waitForEvent('close')
  await window.evaluate((w) => setTimeout(() => w.close()))
  await closed
})

test('a crashed page is reported and can be loaded again', { tag: '@errors' }, async ({ launch }) => {
  const { app, page } = await launch()
  const window = await app.browserWindow(page)
  const reason = window.evaluate(
    (w) =>
      new Promise<string>(
        (gone) =>
          void w.webContents.once(
            'render-process-gone',
            (_: Electron.Event, details: Electron.RenderProcessGoneDetails) => gone(details.reason),
          ),
      ),
  )
  await window.evaluate((w) => w.webContents.forcefullyCrashRenderer())
  expect(await reason).toBe('crashed')
  expect(await window.evaluate((w) => w.webContents.isCrashed())).toBe(true)
  const again = await window.evaluate(async (w) => {
    await w.loadURL('app://bundle/index.html')
    return [w.webContents.isCrashed(), await w.webContents.executeJavaScript('document.title')]
  })
  expect(again).toEqual([false, 'Test app'])
})
