/** `ipcRenderer`: small messages through a DevTools binding, large ones as a Blob over the page's own origin. */
import { decode, encode } from '../codec'
import { BINDING, RECEIVE, type FromPage, type Request, type PageBoot, type ToPage } from './messages'
import { missing } from './missing'

type Listener = (event: object, ...args: unknown[]) => void
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
type World = {
  [BINDING]?: (payload: string) => void
  [RECEIVE]?: (message: string, stored: boolean) => Promise<void>
}

const base64 = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
const fromBinary = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)

/** Runs steps one after another, but at once while none is pending: a large message may not be overtaken. */
function inOrder(): (step: () => Promise<void> | undefined) => Promise<void> | undefined {
  let last: Promise<void> | undefined
  return (step) => {
    const running = last === undefined ? step() : last.then(step)
    if (running === undefined) return undefined
    const settled: Promise<void> = running
      .catch(() => undefined)
      .then(() => {
        if (last === settled) last = undefined
      })
    last = settled
    return running
  }
}

export function createIpcRenderer(boot: PageBoot) {
  const world = globalThis as World
  const post = world[BINDING]
  delete world[BINDING]
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, Waiting>()
  const sending = inOrder()
  const receiving = inOrder()
  const headers = { 'content-type': 'application/octet-stream', 'x-contents': String(boot.contents) }
  let lastId = 0

  const headLoaded = () => {
    const tell = () => {
      const message: FromPage = { kind: 'title', title: document.title }
      post?.(base64(encode(message)))
    }
    new MutationObserver(tell).observe(document.head, { subtree: true, childList: true, characterData: true })
    tell()
  }
  document.addEventListener('DOMContentLoaded', headLoaded, { once: true })

  function send(kind: Request['kind'], id: number, channel: string, args: readonly unknown[]) {
    const message: FromPage = { kind, id, channel, args }
    const bytes = encode(message)
    return sending(() => {
      if (bytes.byteLength < boot.inline) return void post?.(base64(bytes))
      return fetch(`${boot.mailbox}/up`, { method: 'POST', body: new Blob([bytes]), headers }).then(
        (response) => {
          if (!response.ok) throw new Error(`the host did not take a message of ${bytes.byteLength} bytes`)
        },
      )
    })
  }

  function receive(message: ToPage) {
    if (message.kind === 'send') {
      try {
        for (const listener of listeners.get(message.channel) ?? [])
          listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      } catch (error) {
        reportError(error)
      }
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'reply') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
  }

  world[RECEIVE] = async (message, stored) => {
    await receiving(() => {
      if (!stored) return receive(decode(fromBinary(atob(message))) as ToPage) as undefined
      return fetch(`${boot.mailbox}/down/${message}`)
        .then((response) => response.arrayBuffer())
        .then((buffer) => receive(decode(new Uint8Array(buffer)) as ToPage))
    })
  }

  const ipcRenderer = missing('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const sent = send('invoke', id, channel, args)
        waiting.set(id, { resolve, reject })
        sent?.catch(reject)
      }),
    send(channel: string, ...args: unknown[]) {
      send('send', ++lastId, channel, args)?.catch((error: unknown) => console.error(error))
    },
    sendSync(channel: string, ...args: unknown[]): unknown {
      const request = new XMLHttpRequest()
      request.open('POST', `${boot.mailbox}/sync`, false)
      request.overrideMimeType('text/plain; charset=x-user-defined')
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
      const message: FromPage = { kind: 'sync', id: ++lastId, channel, args }
      request.send(encode(message))
      const answer = decode(fromBinary(request.responseText)) as ToPage
      if (answer.kind === 'reply') return answer.value
      throw new Error(answer.kind === 'failure' ? answer.message : `no answer on '${channel}'`)
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        ipcRenderer.off(channel, once)
        listener(event, ...args)
      }
      return ipcRenderer.on(channel, once)
    },
    off(channel: string, listener: Listener) {
      const kept = [...(listeners.get(channel) ?? [])]
      const index = kept.lastIndexOf(listener)
      if (index >= 0) listeners.set(channel, kept.toSpliced(index, 1))
      return ipcRenderer
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
  })
  return ipcRenderer
}
