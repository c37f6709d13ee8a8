import { createServer, type Server } from 'node:http'
import { expect, test } from './test-app'

test('a secure context with subtle crypto, OPFS and the permissions the app gives', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const file = await folder.getFileHandle('a', { create: true })
    const writer = await file.createWritable()
    await writer.write('kept')
    await writer.close()
    const { state: clipboard } = await navigator.permissions.query({
      name: 'clipboard-read' as PermissionName,
    })
    return {
      secure: isSecureContext,
      subtle: (await crypto.subtle.digest('SHA-256', new Uint8Array())).byteLength,
      file: await (await file.getFile()).text(),
      persisted: await navigator.storage.persist(),
      notifications: Notification.permission,
      clipboard,
      uploaded: await fetch('/upload', { method: 'POST', body: new Uint8Array(1000) }).then((r) => r.text()),
    }
  })
  expect(found).toEqual({ secure: true, subtle: 32, file: 'kept', persisted: true, notifications: 'denied', clipboard: 'denied', uploaded: '1000' }) // prettier-ignore
})

test(
  'the content policy and trusted types are enforced',
  { tag: ['@errors', '@net'] },
  async ({ launch }) => {
    const { page, errors, external } = await launch()
    const result = await page.evaluate(async () => {
      const violated: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
      // From a task of the page's own: what the tool evaluates is exempt.
      const evaluated = await new Promise((done) =>
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- that it fails is the point
            done((0, eval)('1'))
          } catch (error) {
            done(error instanceof Error && error.name)
          }
        }),
      )
      const image = new Image()
      const blocked = new Promise((done) => (image.onerror = () => done('blocked')))
      image.src = 'http://127.0.0.1:9/x.png'
      const fetched = await fetch('https://example.org/').catch((error: Error) => error.name)
      return { evaluated, image: await blocked, fetched, violated: [...new Set(violated)].sort() }
    })
    expect(result).toMatchObject({ evaluated: 'EvalError', image: 'blocked', fetched: 'TypeError' })
    expect(result.violated).toEqual(expect.arrayContaining(['connect-src', 'img-src']))
    expect(errors.join('\n')).toContain('policy violation: img-src')
    expect(external).toContain('http://127.0.0.1:9/x.png csp')
  },
)

test.describe('with a server that counts its visitors', () => {
  let server: Server
  let visits: string[]
  let port: number
  test.beforeEach(async () => {
    visits = []
    server = createServer((request, response) => {
      visits.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })
  test.afterEach(() => void server.close())

  test(
    'nothing reaches it, even where no policy forbids it',
    { tag: ['@net', '@errors'] },
    async ({ launch }) => {
      const { app } = await launch()
      const outcomes = await app.evaluate(async ({ BrowserWindow }, to) => {
        const window = new BrowserWindow({ show: false })
        await window.loadURL('about:blank')
        const script = `(async () => {
        const name = 'http://127.0.0.1:${to}', word = 'http://localhost:${to}'
        const failed = (promise) => promise.then(() => 'reached', () => 'refused')
        const image = new Image()
        const shown = new Promise((done, no) => { image.onload = done; image.onerror = no })
        image.src = word + '/image'
        const socket = new WebSocket('ws://127.0.0.1:${to}/socket')
        const opened = new Promise((done, no) => { socket.onopen = done; socket.onerror = no })
        const code = "fetch('" + name + "/worker').then(() => postMessage('reached'), () => postMessage('refused'))"
        const worker = new Worker(URL.createObjectURL(new Blob([code])))
        const told = new Promise((done) => { worker.onmessage = (event) => done(event.data) })
        navigator.sendBeacon(name + '/beacon', 'x')
        return [await failed(fetch(name + '/fetch', { mode: 'no-cors' })), await failed(fetch(word + '/word', { mode: 'no-cors' })),
          await failed(shown), await failed(opened), await told]
      })()`
        const result: unknown = await window.webContents.executeJavaScript(script)
        window.destroy()
        return result
      }, port)
      expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
      expect(visits).toEqual([])
    },
  )

  test('the main process’s own connections are counted', { tag: '@net' }, async ({ launch }) => {
    const { app, external } = await launch()
    await app.evaluate(async (_, to) => void (await fetch(`http://127.0.0.1:${to}/main`)), port)
    await expect.poll(() => external.join()).toContain('main process connects')
  })
})

test('leaving the app is refused', async ({ launch }) => {
  const { app, page } = await launch()
  const log = () => app.evaluate(() => testLog)
  await page.getByText('leave').click()
  await expect.poll(log).toContain('will-navigate:https://example.org/elsewhere')
  await page.getByText('write').click()
  await expect.poll(log).toContain('will-navigate:mailto:somebody@example.org')
  expect(await page.evaluate(() => location.pathname)).toBe('/index.html')
  await page.getByText('again').click()
  await expect(page).toHaveURL(/\?again$/)
  await expect.poll(log).toContain('will-navigate:app://bundle/index.html?again')
})

test('reloading is no navigation of the page’s', async ({ launch }) => {
  const { app, page } = await launch()
  await page.reload()
  await page.getByTestId('app-ready').waitFor()
  expect(await app.evaluate(() => testLog.filter((line) => line.startsWith('will-navigate')))).toEqual([])
  expect(await page.evaluate(() => desk.invoke('echo', 'still there'))).toBe('still there')
})

test('new windows are refused and handed to the shell', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void testLog.push(`shell:${url}`)
  })
  await page.getByText('tab', { exact: true }).click()
  await expect.poll(() => app.evaluate(() => testLog)).toContain('shell:https://example.org/tab')
  await expect.poll(() => app.windows().length).toBe(1)
  // By a timer: a page whose new window waits for two debuggers can answer late, and the test asks main, not the page.
  await page.evaluate(() => void setTimeout(() => window.open('https://example.org/window'), 0))
  await expect.poll(() => app.evaluate(() => testLog)).toContain('open:https://example.org/window')
  await expect.poll(() => app.windows().length).toBe(1)
})

test('a page saves no file by itself', async ({ launch }) => {
  const { app, page } = await launch()
  await page.getByText('download').click()
  await expect.poll(() => app.evaluate(() => testLog)).toContain('download')
})
