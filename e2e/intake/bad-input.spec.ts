/** Files that hold nothing, too much, or something else than they say. Each is told in a plain sentence. */
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import type { CasePage } from '../pages/case-page'
import { StartPage } from '../pages/start-page'

const MB = 1024 * 1024

/** Writes a file, captures it alone, and gives back where its outcome is told. */
async function capture(opened: CasePage, folder: string, name: string, bytes: Uint8Array | string) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return opened.capture([path])
}

test('nothing, only white space, and what is no text are refused, and nothing is stored', async ({
  launch,
  userData,
}) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Refused')
  const head = await opened.page.getByRole('contentinfo').innerText()
  for (const [name, bytes, sentence] of [
    ['nothing.txt', '', 'The file is empty. Nothing was kept.'],
    ['blank.txt', ' \n\t\n ', 'The file holds only white space. Nothing was kept.'],
    ['paper.txt', '%PDF-1.7 and more', 'The PDF is damaged and could not be opened.'],
    ['paper.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'This is a program.'],
    ['bytes.md', Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 7), 'This is not a text.'],
  ] as const) {
    const report = await capture(opened, userData, name, bytes)
    await expect(report).toContainText(sentence)
    await expect(report).toContainText('refused')
    await opened.finish('Done')
  }
  await opened.expectCount('Sources', 0)
  // The history has not moved either.
  expect(await opened.page.getByRole('contentinfo').innerText()).toBe(head)
})

test('49 MB are taken in, and a byte above 50 MB is refused with the limit', async ({ launch, userData }) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Large')
  const above = await capture(opened, userData, 'above.txt', Buffer.alloc(50 * MB + 1, 'a line of words\n'))
  await expect(above).toContainText('at most 50 MB can be taken in. Nothing was kept.')
  await opened.finish('Done')
  await opened.expectCount('Sources', 0)
  const huge = join(userData, 'huge.wacz')
  writeFileSync(huge, '')
  truncateSync(huge, 300 * MB)
  await expect(await opened.capture([huge])).toContainText('at most 50 MB can be taken in. Nothing was kept.')
  await opened.finish('Done')
  await opened.expectCount('Sources', 0)
  await capture(opened, userData, 'large.txt', Buffer.alloc(49 * MB, 'a line of words\n'))
  await expect(opened.reader.text).toContainText('a line of words', { timeout: 60_000 })
  await opened.expectCount('Sources', 1)
})

test('marked, unmarked and wrongly declared encodings are read, and guesses are said', async ({
  launch,
  userData,
}) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Encodings')
  const words = 'Поставки техники не подтверждены, сказано в ответе министерства.'
  const cp1251 = Uint8Array.from(words, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })
  for (const [name, bytes, remark] of [
    ['utf8-bom.txt', Buffer.from(`\ufeff${words}`), null],
    ['utf16le-bom.txt', Buffer.from(`\ufeff${words}`, 'utf16le'), 'The text was read as utf-16le.'],
    ['utf16le.txt', Buffer.from(words, 'utf16le'), 'That is a guess.'],
    ['cp1251.txt', cp1251, 'windows-1251'],
  ] as const) {
    await capture(opened, userData, name, bytes)
    await expect(opened.reader.text).toHaveText(words)
    await opened.aside.getByRole('tab', { name: 'Snapshot' }).click()
    await expect(opened.aside).toContainText(remark ?? 'Nothing was left out.')
  }
  const broken = Buffer.concat([
    Buffer.from(`${words} `),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(` ${words}`),
  ])
  await capture(opened, userData, 'broken.txt', broken)
  await expect(opened.reader.text).toContainText('\ufffd')
  await opened.aside.getByRole('tab', { name: 'Snapshot' }).click()
  await expect(opened.aside).toContainText('Some bytes could not be read')
})

const PAGE = `<!doctype html><html><head><title>A page with teeth</title>
<base href="https://example.org/base/">
<meta http-equiv="refresh" content="0; url=https://example.org/refresh">
<link rel="stylesheet" href="https://example.org/style.css">
<link rel="prefetch" href="https://example.org/prefetch">
<style>body { background: url(https://example.org/background.png) }</style>
<script src="https://example.org/script.js"></script>
<script>window.ran = true; fetch('https://example.org/fetch')</script></head>
<body onload="window.ran = true">
<h1>A page with teeth</h1>
<p onclick="window.ran = true">The words that a reader came for <a href="javascript:window.ran = true">stay</a>.</p>
<img src="https://example.org/pixel.png" onerror="window.ran = true" srcset="https://example.org/2x.png 2x">
<svg onload="window.ran = true"><image href="https://example.org/drawing.png"/></svg>
<iframe src="https://example.org/frame"></iframe><video src="https://example.org/video" autoplay></video>
<object data="https://example.org/object"></object>
<form action="https://example.org/form"><input name="field" autofocus onfocus="window.ran = true"><button>Send</button></form>
<p>The last words.</p></body></html>`

test('a hostile page is read as words: nothing runs, nothing is asked for, and what was left out is said', async ({
  launch,
  userData,
}) => {
  // The fixture fails the test on any request, violation or error.
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Hostile')
  await capture(opened, userData, 'page.html', PAGE)
  await expect(opened.reader.text.getByRole('heading', { name: 'A page with teeth' })).toBeVisible()
  await expect(opened.reader.text).toContainText('The words that a reader came for stay.')
  await expect(opened.reader.text).toContainText('The last words.')
  await opened.aside.getByRole('tab', { name: 'Snapshot' }).click()
  for (const sentence of ['2 scripts were left out.', 'picture', 'embedded page', 'form field', 'video'])
    await expect(opened.aside).toContainText(sentence)
  expect(
    await opened.reader.text.evaluate((root) => ({
      ran: 'ran' in window,
      live: root.querySelectorAll('script, img, iframe, form, input, object, video, svg, a[href], [onclick]')
        .length,
    })),
  ).toEqual({ ran: false, live: 0 })
  // The bytes themselves are kept as they came.
  await expect(opened.aside).toContainText(`(${Buffer.byteLength(PAGE)} bytes)`)
})

test('a page pasted as source code is a page, and a table is kept as a data set', async ({
  launch,
  userData,
}) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('Kinds')
  await page.keyboard.press('ControlOrMeta+n')
  await opened.dialog.getByRole('textbox', { name: 'Text or HTML' }).fill(PAGE)
  await opened.dialog.getByRole('button', { name: 'Capture' }).click()
  await expect(opened.reader.text.getByRole('heading', { name: 'A page with teeth' })).toBeVisible()
  await capture(opened, userData, 'table.csv', 'goods,pieces\n"synthetic goods, one",12\n')
  await opened.dialog.getByRole('button', { name: 'Keep as text instead' }).click()
  await expect(opened.reader.text).toContainText('synthetic goods, one')
  await expect(opened.list('Sources').getByRole('option', { name: /table/ })).toContainText('data set')
})

test('a typed note is hashed as it stands', async ({ launch }) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('A call')
  await page.keyboard.press('ControlOrMeta+n')
  await opened.dialog.getByRole('tab', { name: 'Type a note' }).click()
  await opened.field('Title').fill('Call with the press office')
  await opened.field('Note').fill('# They rang back\n\nNo comment before Monday.')
  await opened.dialog.getByRole('button', { name: 'Keep the note' }).click()
  await expect(opened.reader.text.getByRole('heading', { name: 'They rang back' })).toBeVisible()
  await expect(opened.page.getByRole('contentinfo')).toContainText(/sha256 [0-9a-f]{8}…/)
})
