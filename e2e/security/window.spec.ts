import { expect, test } from '../fixtures/desk'
import { StartPage } from '../pages/start-page'

test('every window has the promised webPreferences', async ({ launch }) => {
  const { app } = await launch()
  const all = await app.evaluate(({ BrowserWindow }) =>
    // Not in Electron's types, but there in every version.
    BrowserWindow.getAllWindows().map((window) =>
      (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  )
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
  })
})

test('page code sees the desk and nothing of Node or Electron', async ({ launch }) => {
  const { page } = await launch()
  const seen = await page.evaluate(() => {
    const own = window as unknown as Record<string, unknown>
    return {
      foreign: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter(
        (name) => own[name] !== undefined,
      ),
      frozen: Object.isFrozen(own['desk']),
    }
  })
  expect(seen).toEqual({ foreign: [], frozen: true })
})

test('a frame of the page has no desk, and cannot become a second window', async ({ launch }) => {
  const { page } = await launch()
  const before = page.frames().length
  const seen = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const has = 'desk' in (frame.contentWindow ?? {})
    frame.src = './index.html'
    return has
  })
  expect(seen).toBe(false)
  // A frame may show a staged print page and nothing else: the window itself is refused to it.
  await expect.poll(() => page.frames().length).toBe(before + 1)
  expect(page.frames().map((frame) => frame.url())).not.toContainEqual(expect.stringContaining('#'))
  for (const frame of page.frames().slice(1))
    expect(await frame.evaluate(() => 'desk' in window || document.getElementById('root') !== null)).toBe(
      false,
    )
})

test('what another window asks of main is refused', async ({ launch }) => {
  const { app, page } = await launch()
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows()
    if (main === undefined) throw new Error('There is no window')
    // Not in Electron's types, but there in every version.
    const contents = main.webContents as unknown as { getLastWebPreferences(): { preload: string } }
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload: contents.getLastWebPreferences().preload, sandbox: true },
    })
    await other.loadURL(main.webContents.getURL())
  })
  const ask = () => {
    type Answer = { readonly ok: boolean; readonly error?: { readonly code: string } }
    type Calls = { readonly [channel: string]: ((request: object) => Promise<Answer>) | undefined }
    const { desk } = window as unknown as { readonly desk: { readonly calls: Calls } }
    return desk.calls['app.info']?.({}).then(({ ok, error }) => (ok ? 'answered' : error?.code))
  }
  expect(await (await opened).evaluate(ask)).toBe('foreign-frame')
  expect(await page.evaluate(ask)).toBe('answered')
})

test(
  'requests to anywhere else are refused and counted',
  { tag: ['@net', '@errors'] },
  async ({ launch }) => {
    const { page, external } = await launch()
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      )
      const image = await new Promise((done) => {
        const picture = new Image()
        picture.addEventListener('load', () => done('answered'))
        picture.addEventListener('error', () => done('refused'))
        picture.src = 'http://127.0.0.1:9/x.png'
      })
      let socket = 'refused'
      try {
        socket = await new Promise((done) => {
          const opened = new WebSocket('ws://127.0.0.1:9/')
          opened.addEventListener('open', () => done('answered'))
          opened.addEventListener('error', () => done('refused'))
        })
      } catch {
        // Refused before it was tried.
      }
      return { fetched, image, socket }
    })
    expect(outcome).toEqual({ fetched: 'refused', image: 'refused', socket: 'refused' })
    expect(external.filter((line) => !line.includes('csp') && !line.includes('net::ERR'))).toEqual([])
  },
)

test('nothing is evaluated or injected', { tag: ['@net', '@errors'] }, async ({ launch }) => {
  const { page } = await launch()
  const outcome = await page.evaluate(async () => {
    const tries: Record<string, string> = {}
    const attempt = (name: string, run: () => unknown) => {
      try {
        tries[name] = run() ? 'done' : 'nothing'
      } catch (error) {
        tries[name] = (error as Error).name
      }
    }
    // In a task of its own: what the debugger itself runs may evaluate.
    await new Promise<void>((done) =>
      setTimeout(() => {
        // oxlint-disable-next-line no-eval
        attempt('eval', () => (0, eval)('1'))
        attempt('function', () => new Function('return 1')())
        done()
      }),
    )
    attempt('html', () => {
      document.createElement('div').innerHTML = '<b>x</b>'
      return true
    })
    attempt('worker', () => new Worker('data:text/javascript,1'))
    type Types = { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
    attempt('policy', () => (window as unknown as Types).trustedTypes.createPolicy('other', {}))
    return tries
  })
  expect(outcome).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    html: 'TypeError',
    worker: 'TypeError',
    policy: 'TypeError',
  })
})

test('leaving the window and opening others is refused and counted', { tag: '@net' }, async ({ launch }) => {
  const { app, page } = await launch()
  const before = page.url()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.textContent = 'leave'
    document.querySelector('main')?.append(link)
    const open = document.createElement('a')
    open.href = 'https://example.org/another'
    open.target = '_blank'
    open.textContent = 'open another'
    document.querySelector('main')?.append(open)
  })
  const refused = () =>
    page.evaluate(async () => {
      type Answer = { readonly value: { readonly blockedRequests: number } }
      type Calls = { readonly [channel: string]: ((request: object) => Promise<Answer>) | undefined }
      const { desk } = window as unknown as { readonly desk: { readonly calls: Calls } }
      return (await desk.calls['app.info']?.({}))?.value.blockedRequests
    })
  const counted = (await refused()) ?? 0
  await page.getByText('leave').click()
  await expect.poll(refused).toBe(counted + 1)
  await page.getByText('open another').click()
  await expect.poll(refused).toBe(counted + 2)
  await expect.poll(() => app.windows().length).toBe(1)
  expect(page.url()).toBe(before)
})

test('permissions are denied', async ({ launch }) => {
  const { page } = await launch()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('a walk through the sample case leaves no request, no violation, no error', async ({ launch }) => {
  // The fixture fails the test on any of them.
  const { page } = await launch()
  const opened = await new StartPage(page).openSample()
  for (const [place, list] of [
    ['Sources', 'Sources'],
    ['Contradictions', 'Contradictions'],
    ['Dossier', 'Dossiers'],
  ] as const) {
    await opened.goTo(place)
    await opened.list(list).getByRole('option').first().click()
  }
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
})
