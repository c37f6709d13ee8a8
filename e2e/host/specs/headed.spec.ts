import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './test-app'

// The trial that `npm start` falls back to. On a machine without a screen: xvfb-run npx playwright test headed.
const env = { GAINSAY_HEADED: '1' }
const display = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined // prettier-ignore

test.skip(!display, 'needs a display')

test('opens an app window of its own, and prints without one', async ({ launch, userData }) => {
  const { app, page } = await launch({ env })
  const session = await page.context().newCDPSession(page)
  const { bounds } = await session.send('Browser.getWindowForTarget')
  expect(bounds).toMatchObject({ width: 900, height: 700, windowState: 'normal' })
  const path = join(userData, 'printed.pdf')
  page.once('dialog', (dialog) => void dialog.accept(path))
  expect(await page.evaluate(() => desk.invoke('print'))).toBe(path)
  expect(app.windows()).toHaveLength(1)
})

test('dialogs are asked in the page', async ({ launch, userData }) => {
  const { app, page } = await launch({ env })
  const box = { message: 'Sure?', buttons: ['Keep', 'Remove'], cancelId: 0 }
  page.once('dialog', (dialog) => void dialog.accept())
  expect(await app.evaluate(({ dialog }, options) => dialog.showMessageBox(options), box)).toMatchObject({
    response: 1,
  })
  page.once('dialog', (dialog) => void dialog.dismiss())
  expect(await app.evaluate(({ dialog }, options) => dialog.showMessageBox(options), box)).toMatchObject({
    response: 0,
  })
  const file = join(userData, 'chosen.txt')
  writeFileSync(file, 'x')
  page.once('filechooser', (chooser) => void chooser.setFiles(file))
  const chosen = await app.evaluate(({ dialog }) => dialog.showOpenDialog({ properties: ['openFile'] }))
  expect(chosen).toEqual({ canceled: false, filePaths: [file] })
})

test('the window’s own close button asks main first', async ({ launch }) => {
  const { app, page } = await launch({ env })
  page.on('dialog', () => undefined) // answered by the host
  await page.getByText('ready').click() // without any use of the page a browser asks nothing
  await app.evaluate(() => void (mayNotClose = true))
  const session = await page.context().newCDPSession(page)
  await session.send('Page.close')
  await expect.poll(() => app.evaluate(() => testLog)).toContain('close')
  expect(await page.evaluate(() => desk.invoke('echo', 'still open'))).toBe('still open')
  const closed = app.waitForEvent('close')
  await session.send('Page.close')
  await closed
})

test('what is copied reaches the system', async ({ launch }) => {
  const { app, page } = await launch({ env })
  await app.evaluate(({ clipboard }) => clipboard.writeText('copied by main'))
  // A paste, of a trusted key press, is how a page reads it without a permission.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('textarea'), { ariaLabel: 'pasted' }))
  })
  await page.getByLabel('pasted').press('ControlOrMeta+v')
  await expect(page.getByLabel('pasted')).toHaveValue('copied by main')
})
