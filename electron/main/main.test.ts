import http from 'node:http'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MENU_KEYS } from '@shared/desk/events'
import { ok } from '@shared/kernel/result'
import { acceleratorOf } from './accelerator'
import { answer } from './answer'
import { createClosing } from './closing'
import { createEventQueue } from './event-queue'
import { filesInArguments } from './opened-argv'
import { isIndex, isOwn, isPrintPage, staysInside } from './origin'
import { serve } from './serve'
import { reachable } from './window-state'

describe('answering a call', () => {
  const token = 'a'.repeat(32)

  it('parses what is asked and what is answered', async () => {
    const thrown = vi.fn()
    const close = vi.fn(async () => ok({}))
    expect(await answer('open.close', close, { token: '../x' }, thrown)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
    expect(close).not.toHaveBeenCalled()
    expect(await answer('open.close', close, { token }, thrown)).toEqual({ ok: true, value: {} })
    expect(thrown).not.toHaveBeenCalled()
  })

  it('lets nothing out that the contract does not name, and no thrown message', async () => {
    const thrown = vi.fn()
    for (const broken of [
      async () => ok({ opened: true, path: '/secret' }),
      async () => {
        throw new Error('/secret')
      },
    ]) {
      const answered = await answer('links.openExternal', broken, { url: 'x' }, thrown)
      expect(answered).toMatchObject({ ok: false, error: { code: 'internal' } })
      expect(JSON.stringify(answered)).not.toContain('secret')
    }
    expect(thrown).toHaveBeenCalledTimes(2)
  })
})

describe('the origin', () => {
  it('is told apart from everything that looks like it', () => {
    expect(['app://bundle/index.html', 'app://bundle/'].every(isOwn)).toBe(true)
    for (const other of [
      'app://bundle.evil/',
      'app://evil/bundle',
      'https://bundle/',
      'app://bundle@evil/',
      'app:bundle',
      '',
    ])
      expect(isOwn(other)).toBe(false)
    expect(isIndex('app://bundle/index.html#/case/1')).toBe(true)
    expect(isIndex('app://bundle/print/x')).toBe(false)
    expect(isPrintPage('app://bundle/print/x')).toBe(true)
    expect(['blob:app://bundle/1', 'data:image/png;base64,', 'app://bundle/a.js'].every(staysInside)).toBe(
      true,
    )
    for (const out of [
      'blob:https://evil/1',
      'http://127.0.0.1/',
      'ws://x',
      'file:///etc/passwd',
      'devtools://x',
    ])
      expect(staysInside(out)).toBe(false)
  })
})

describe('the scheme', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'gainsay-serve-'))
    await mkdir(join(root, 'out'))
    await writeFile(join(root, 'out', 'index.html'), 'page')
    await writeFile(join(root, 'secret.txt'), 'secret')
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('serves the built files and dossier pages under their policies, and nothing else', async () => {
    const answers = serve(join(root, 'out'), (token) => (token === 'a'.repeat(32) ? '<p>' : null))
    const get = (url: string, method = 'GET') => answers(new Request(url, { method }))
    const page = await get('app://bundle/')
    expect(await page.text()).toBe('page')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types gainsay")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const print = await get(`app://bundle/print/${'a'.repeat(32)}`)
    expect(print.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect((await get(`app://bundle/print/${'b'.repeat(32)}`)).status).toBe(404)
    for (const url of [
      'app://bundle/../secret.txt',
      'app://bundle/%2e%2e/secret.txt',
      'app://bundle/..%2fsecret.txt',
      'app://bundle/%00',
      'app://bundle/%',
      'app://evil/index.html',
      'https://bundle/index.html',
    ]) {
      // prettier-ignore
      const refused = await get(url)
      expect([url, refused.status >= 400, await refused.text()]).toEqual([url, true, ''])
    }
    expect((await get('app://bundle/index.html', 'POST')).status).toBe(405)
  })
})

describe('closing', () => {
  const ports = (listens = true) => {
    const calls: string[] = []
    let decide: (force: boolean) => void = () => {}
    const closing = createClosing(
      {
        listens: () => listens,
        request: () => calls.push('request'),
        askToForce: (reason) => {
          calls.push(`ask ${reason}`)
          return new Promise((resolve) => {
            decide = resolve
          })
        },
        destroy: () => calls.push('destroy'),
      },
      50,
    )
    return { closing, calls, decide: async (force: boolean) => { decide(force); await Promise.resolve(); await Promise.resolve() } } // prettier-ignore
  }
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits for the page to store', () => {
    const { closing, calls } = ports()
    expect(closing.requested()).toBe(false)
    closing.answered(true)
    expect(calls).toEqual(['request', 'destroy'])
    expect(closing.requested()).toBe(true)
  })

  it('stays open when the page says so, and may be asked again', () => {
    const { closing, calls } = ports()
    closing.requested()
    closing.answered(false)
    vi.advanceTimersByTime(1_000)
    closing.requested()
    expect(calls).toEqual(['request', 'request'])
    closing.answered(false)
    closing.answered(true)
    expect(calls.at(-1)).toBe('destroy')
  })

  it('asks the person when it takes too long, and never closes by itself', async () => {
    const { closing, calls, decide } = ports()
    closing.requested()
    vi.advanceTimersByTime(50)
    await decide(false)
    vi.advanceTimersByTime(50)
    expect(calls).toEqual(['request', 'ask late', 'ask late'])
    closing.answered(true)
    expect(calls.at(-1)).toBe('destroy')
    await decide(true)
    expect(calls.filter((call) => call === 'destroy')).toHaveLength(1)
  })

  it('closes at once only when the person says so at a second close', async () => {
    const { closing, calls, decide } = ports()
    closing.requested()
    closing.requested()
    closing.requested()
    expect(calls).toEqual(['request', 'ask again'])
    await decide(true)
    expect(calls.at(-1)).toBe('destroy')
  })

  it('does not wait for a page that never listened or is gone', () => {
    expect(ports(false).closing.requested()).toBe(true)
    const { closing, calls } = ports()
    closing.requested()
    closing.pageGone()
    expect(calls).toEqual(['request', 'destroy'])
  })
})

describe('events', () => {
  it('keep opened files, and only those, until the window listens', () => {
    const sent: unknown[] = []
    const queue = createEventQueue((channel, payload) => sent.push([channel, payload]))
    const files = { files: [] }
    queue.send('files-opened', files)
    queue.send('menu-command', { id: 'case.new' })
    queue.setListening('menu-command', true)
    queue.setListening('files-opened', true)
    queue.setListening('files-opened', true)
    expect(sent).toEqual([['event:files-opened', files]])
    queue.reset()
    queue.send('files-opened', files)
    expect(sent).toHaveLength(1)
  })
})

describe('the menu', () => {
  it('shows keys that Electron can read and that write no text', () => {
    expect(['Mod+Shift+K', 'Alt+1', 'Mod+,', 'F3', 'ctrl+alt+Delete'].map(acceleratorOf)).toEqual([
      'CommandOrControl+Shift+K',
      'Alt+1',
      'CommandOrControl+,',
      'F3',
      'Control+Alt+Delete',
    ])
    for (const none of ['', '?', 'K', 'Shift+K', 'Mod+', 'Mod+é', 'Mod+Nonsense', '+', 'Hyper+K', 'Mod+K\n'])
      expect([none, acceleratorOf(none)]).toEqual([none, undefined])
    expect(
      Object.values(MENU_KEYS).filter((key) => key.includes('+') && acceleratorOf(key) === undefined),
    ).toEqual([])
  })
})

describe('starting', () => {
  it('finds the files among the arguments', () => {
    expect(
      filesInArguments(['/opt/gainsay', '.', '--x=a.txt', 'a.casebundle', '/b/C.HTML', 'd.exe'], '/cases'),
    ).toEqual(['/cases/a.casebundle', '/b/C.HTML'])
  })

  it('puts no window where nobody can reach it', () => {
    const state = { x: 3_000, y: 10, width: 1_000, height: 700, maximized: false }
    const display = { x: 0, y: 0, width: 1_920, height: 1_080 }
    expect(reachable(state, [display])).toMatchObject({ x: null, y: null, width: 1_000 })
    expect(reachable(state, [display, { ...display, x: 1_920 }])).toEqual(state)
    expect(reachable({ ...state, x: 100, y: 2_000 }, [display]).y).toBeNull()
  })
})

describe('connections of the main process', () => {
  it('are refused and counted, whichever way they are opened', async () => {
    const reached = vi.fn()
    const server = http.createServer((_request, response) => {
      reached()
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const url = `http://127.0.0.1:${address.port}/`
    const net = await import('node:net')
    const dgram = await import('node:dgram')
    const { createOutside, sealNode } = await import('./outside')
    const before = { connect: net.default.Socket.prototype.connect, send: dgram.default.Socket.prototype.send, join: dgram.default.Socket.prototype.connect } // prettier-ignore
    const outside = createOutside()
    sealNode(outside)
    try {
      await expect(fetch(url)).rejects.toThrow()
      await expect(new Promise((_, reject) => http.get(url).on('error', reject))).rejects.toThrow()
      await expect(
        new Promise((_, reject) => net.connect(address.port).on('error', reject)),
      ).rejects.toThrow()
      expect(() => dgram.createSocket('udp4').unref().send('x', 9, '127.0.0.1')).toThrow()
      expect(outside.refused()).toBe(4)
      expect(reached).not.toHaveBeenCalled()
    } finally {
      net.default.Socket.prototype.connect = before.connect
      dgram.default.Socket.prototype.send = before.send
      dgram.default.Socket.prototype.connect = before.join
      server.close()
    }
  })
})
