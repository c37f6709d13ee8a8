/** The DevTools protocol over Chromium's debugging pipe: JSON messages, each ended by a zero byte, flat sessions. */
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './protocol'

export type Commands = Protocol.CommandParameters
export type Replies = Protocol.CommandReturnValues
export type Events = Protocol.Events

type Incoming = {
  id?: number
  method?: string
  params?: unknown
  sessionId?: string
  result?: unknown
  error?: { message: string }
}

type Pending = { method: string; resolve(result: unknown): void; reject(error: Error): void }

/** One target (a page, a worker), or the browser itself. */
export class Session {
  readonly #connection: Connection
  readonly #id: string | undefined
  readonly #events = new EventEmitter().setMaxListeners(0)

  constructor(connection: Connection, id: string | undefined) {
    this.#connection = connection
    this.#id = id
  }

  async send<M extends keyof Commands & keyof Replies>(method: M, params?: Commands[M]): Promise<Replies[M]> {
    return (await this.#connection.send(method, params, this.#id)) as Replies[M]
  }

  /** The same for a target that may already be gone: its failure changes nothing. */
  attempt<M extends keyof Commands & keyof Replies>(
    method: M,
    params?: Commands[M],
  ): Promise<Replies[M] | undefined> {
    return this.send(method, params).catch(() => undefined)
  }

  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
    this.#events.on(event, listener)
  }

  once<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
    this.#events.once(event, listener)
  }

  dispatch(method: string, params: unknown): void {
    this.#events.emit(method, params)
  }
}

export class Connection {
  readonly root = new Session(this, undefined)
  readonly #sessions = new Map<string, Session>()
  readonly #pending = new Map<number, Pending>()
  readonly #output: Writable
  #lastId = 0
  #closed = false

  constructor(output: Writable, input: Readable) {
    this.#output = output
    let parts: Buffer[] = []
    input.on('data', (chunk: Buffer) => {
      let start = 0
      for (let end = chunk.indexOf(0, start); end >= 0; end = chunk.indexOf(0, start)) {
        const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8')
        parts = []
        start = end + 1
        this.#receive(JSON.parse(message) as Incoming)
      }
      parts.push(chunk.subarray(start))
    })
    // A broken pipe is Chromium gone; the process's own exit says so.
    output.on('error', () => this.close())
    input.on('error', () => this.close())
  }

  session(id: string): Session {
    const session = this.#sessions.get(id) ?? new Session(this, id)
    this.#sessions.set(id, session)
    return session
  }

  send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium is gone`))
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#pending.set(id, { method, resolve, reject })
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  close(): void {
    this.#closed = true
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: Chromium is gone`))
    this.#pending.clear()
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.root : this.session(message.sessionId)
      if (message.method !== undefined) session.dispatch(message.method, message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
    else pending?.resolve(message.result)
  }
}
