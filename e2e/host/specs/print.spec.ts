import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './test-app'

test('a hidden window prints a tagged, outlined PDF to where the dialog said', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch()
  const path = join(userData, 'printed.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  expect(await page.evaluate(() => desk.invoke('print'))).toBe(path)
  const pdf = readFileSync(path, 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Marked true')
  expect(pdf).toContain('/Outlines')
  expect(pdf).toMatch(/\/Count 2\b/)
  // The hidden window goes when its page has said so, which is a moment after the file is there.
  await expect.poll(() => app.windows().length).toBe(1)
})

test('dialogs nobody answers are cancelled', async ({ launch }) => {
  const { app, page } = await launch()
  expect(await page.evaluate(() => desk.invoke('print'))).toBe(null)
  const answer = await app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Sure?', buttons: ['Yes', 'No'], cancelId: 1 }),
  )
  expect(answer).toEqual({ response: 1, checkboxChecked: false })
})

test('the clipboard is the host’s own', async ({ launch }) => {
  const { app, page } = await launch()
  await page.evaluate(() => desk.invoke('copy', 'copied'))
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('copied')
})
