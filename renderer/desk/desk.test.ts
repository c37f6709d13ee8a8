import { afterEach, describe, expect, it } from 'vitest'
import { CHANNELS, EVENTS, type Channel, type EventName } from '@shared/desk/channels'
import type { DeskBridge } from '@shared/desk/contract'
import { CHUNK_BYTES } from '@shared/desk/fields'
import type { OpenedFile } from '@shared/desk/files'
import { desk } from './desk'
import { readOpened, saveStream } from './transfer'

const token = '0123456789abcdef0123456789abcdef'
const ok = (value: unknown) => ({ ok: true, value })

/** A computer at the other end of the bridge: answers by channel, and can send events. */
function computer(answers: Partial<Record<Channel, (request: unknown) => unknown>>) {
  const calls: [Channel, unknown][] = []
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  const call = (channel: Channel) => async (request: unknown) => {
    calls.push([channel, request])
    return answers[channel]?.(request) ?? ok({})
  }
  const listen = (event: EventName) => (listener: (payload: unknown) => void) => {
    const heard = listeners.get(event) ?? new Set()
    listeners.set(event, heard.add(listener))
    return () => {
      heard.delete(listener)
    }
  }
  const bridge = {
    calls: Object.fromEntries(CHANNELS.map((channel) => [channel, call(channel)])),
    events: Object.fromEntries(EVENTS.map((event) => [event, listen(event)])),
  } as DeskBridge
  Object.defineProperty(window, 'desk', { value: bridge, configurable: true })
  const send = (event: EventName, payload: unknown) =>
    listeners.get(event)?.forEach((heard) => heard(payload))
  return { calls, send, named: (channel: Channel) => calls.filter(([name]) => name === channel) }
}
afterEach(() => {
  Reflect.deleteProperty(window, 'desk')
})

describe('calling the computer', () => {
  it('says so where there is none', async () => {
    expect(await desk.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'no-desk' } })
    desk.on('files-opened', () => {})()
  })

  it('passes values and faults on, and believes no answer that breaks the contract', async () => {
    computer({
      'backup.chooseFolder': () => ok({ folder: '/b' }),
      'links.openExternal': () => ({ ok: false, error: { code: 'bad-address', message: 'No.' } }),
      'notices.read': () => ok({ text: 7 }),
      'report.reveal': () => 'what?',
      'open.choose': () => Promise.reject(new Error('broken')),
    })
    expect(await desk.call('backup.chooseFolder', { to: 'ask' })).toEqual({
      ok: true,
      value: { folder: '/b' },
    })
    expect(await desk.call('links.openExternal', { url: 'x' })).toEqual({
      ok: false,
      error: { code: 'bad-address', message: 'No.' },
    })
    expect(await desk.call('notices.read', {})).toMatchObject({ ok: false, error: { code: 'bad-answer' } })
    expect(await desk.call('report.reveal', {})).toMatchObject({ ok: false, error: { code: 'bad-answer' } })
    expect(await desk.call('open.choose', { purpose: 'bundle', multiple: false })).toMatchObject({
      ok: false,
      error: { code: 'desk-failed' },
    })
  })

  it('tells when an event has its first and loses its last listener, and passes on only what fits', async () => {
    const { named, send } = computer({})
    const heard: string[] = []
    const off = [
      desk.on('menu-command', ({ id }) => heard.push(id)),
      desk.on('menu-command', ({ id }) => heard.push(id)),
    ]
    send('menu-command', { id: 'case.new' })
    send('menu-command', { id: 'rm -rf' })
    expect(heard).toEqual(['case.new', 'case.new'])
    for (const stop of [...off, ...off]) stop()
    send('menu-command', { id: 'case.new' })
    expect(heard).toHaveLength(2)
    expect(named('app.listens').map(([, request]) => request)).toEqual([
      { event: 'menu-command', listening: true },
      { event: 'menu-command', listening: false },
    ])
  })
})

describe('moving files', () => {
  const whole = new Uint8Array(2 * CHUNK_BYTES + 5).map((_, i) => i % 251)
  const file: OpenedFile = { token, name: 'a.txt', byteLength: whole.byteLength, kind: 'source' }

  it('reads in pieces with progress and closes', async () => {
    const { named } = computer({
      'open.read': (request) => {
        const { offset, length } = request as { offset: number; length: number }
        return ok({ bytes: whole.slice(offset, offset + length), end: offset + length >= whole.byteLength })
      },
    })
    const steps: number[] = []
    const read = await readOpened(file, { onProgress: (done) => steps.push(done) })
    expect(read.ok && read.value.every((byte, i) => byte === whole[i])).toBe(true)
    expect(steps).toEqual([CHUNK_BYTES, 2 * CHUNK_BYTES, whole.byteLength])
    expect(named('open.close')).toHaveLength(1)

    const stopped = await readOpened(file, { signal: AbortSignal.abort() })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'stopped' } })
    expect(named('open.close')).toHaveLength(2)
  })

  it('writes in pieces that carry no more than themselves, then commits', async () => {
    const sizes: number[] = []
    const { named } = computer({
      'save.append': (request) => {
        const { bytes } = request as { bytes: Uint8Array }
        sizes.push(bytes.byteLength, bytes.buffer.byteLength)
        return ok({ byteLength: sizes.length })
      },
      'save.commit': () => ok({ name: 'a', byteLength: 1, sha256: 'a'.repeat(64), outcome: 'written' }),
    })
    const saved = await saveStream(token, (async function* () { yield whole; yield whole.subarray(7, 9) })()) // prettier-ignore
    expect(saved.ok).toBe(true)
    expect(sizes).toEqual([CHUNK_BYTES, CHUNK_BYTES, 5, 2].flatMap((size) => [size, size]))
    expect(named('save.abort')).toHaveLength(0)
  })

  it('removes the temporary file when writing fails, is stopped, or the stream breaks', async () => {
    const failing = computer({
      'save.append': () => ({ ok: false, error: { code: 'io-enospc', message: 'Full.' } }),
    })
    const stream = async function* () { yield whole } // prettier-ignore
    expect(await saveStream(token, stream())).toMatchObject({ ok: false, error: { code: 'io-enospc' } })
    expect(await saveStream(token, stream(), { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'stopped' },
    })
    const broken = async function* () { yield* []; throw new Error('the case would not be read') } // prettier-ignore
    await expect(saveStream(token, broken())).rejects.toThrow('would not be read')
    expect(failing.named('save.abort')).toHaveLength(3)
    expect(failing.named('save.commit')).toHaveLength(0)
  })
})
