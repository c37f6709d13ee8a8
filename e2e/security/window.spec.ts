import { expect, test } from '../fixtures/desk'
import { StartPage } from '../pages/start-page'

test('every window has the promised webPreferences', async ({ launch }) => {
  const { app } = await launch()
  const all = await app.evaluate(({ BrowserWindow }) =>
    // Not in Electron's types, but there in every version.
    BrowserWindow.getAllWindows().map((window) =>
      (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
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
      foreign: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => own[name] !== undefined),
      frozen: Object.isFrozen(own['desk']),
    }
  })
  expect(seen).toEqual({ foreign: [], frozen: true })
})

test('a frame of the page has no desk', async ({ launch }) => {
  const { page } = await launch()
  const seen = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = './index.html'
    document.body.append(frame)
    await new Promise((done) => frame.addEventListener('load', done))
    return (frame.contentWindow as unknown as { desk?: unknown } | null)?.desk === undefined
  })
  expect(seen).toBe(true)
})

test('requests to anywhere else are refused and counted', { tag: ['@net', '@errors'] }, async ({ launch }) => {
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
})

test('nothing is evaluated, injected or opened', { tag: ['@net', '@errors'] }, async ({ launch }) => {
  const { app, page } = await launch()
  const outcome = await page.evaluate(() => {
    const tries: Record<string, string> = {}
    const attempt = (name: string, run: () => unknown) => {
      try {
        tries[name] = run() ? 'done' : 'nothing'
      } catch (error) {
        tries[name] = (error as Error).name
      }
    }
    attempt('eval', () => (0, eval)('1'))
    attempt('html', () => {
      document.createElement('div').innerHTML = '<b>x</b>'
      return true
    })
    attempt('worker', () => new Worker('data:text/javascript,1'))
    attempt('policy', () =>
      (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('other', {}),
    )
    attempt('open', () => window.open('https://example.org/'))
    return tries
  })
  expect(outcome).toEqual({ eval: 'EvalError', html: 'TypeError', worker: 'TypeError', policy: 'TypeError', open: 'nothing' })
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await expect.poll(() => page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('permissions are denied', async ({ launch }) => {
  const { page } = await launch()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state))
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
