/**
 * The way between the page's world and the preload's, as contextBridge has it: values are cloned, functions
 * become functions that call across. The worlds share no objects; they talk by synchronous events under a
 * secret name, whose `detail` Chromium clones.
 */
type Result =
  | { readonly t: 'value'; readonly id: number; readonly value: unknown }
  | { readonly t: 'error'; readonly id: number; readonly message: string }
  | { readonly t: 'promise'; readonly id: number }
type Message =
  | { readonly t: 'call'; readonly id: number; readonly fn: number; readonly args: readonly unknown[] }
  | { readonly t: 'result' | 'settled'; readonly result: Result }
  | { readonly t: 'expose'; readonly name: string; readonly api: unknown }

type Fn = (...args: unknown[]) => unknown
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }

// Taken before the page can replace them.
const { CustomEvent: Event_, Error: Error_, Promise: Promise_, Object: Object_, Array: Array_ } = globalThis
const listen = window.addEventListener.bind(window)
const dispatch = window.dispatchEvent.bind(window)

const DEEPEST = 1000

export class Bridge {
  readonly #out: string
  readonly #marker: string
  readonly #onExpose: (name: string, api: unknown) => void
  readonly #functions = new Map<number, Fn>()
  readonly #results = new Map<number, Result>()
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  constructor(secret: string, side: 'page' | 'preload', onExpose: (name: string, api: unknown) => void) {
    this.#marker = `${secret}-function`
    this.#out = `${secret}-from-${side}`
    this.#onExpose = onExpose
    listen(
      `${secret}-from-${side === 'page' ? 'preload' : 'page'}`,
      (event) => {
        event.stopImmediatePropagation()
        this.#receive((event as CustomEvent<Message | null>).detail)
      },
      true,
    )
  }

  expose(name: string, api: unknown): void {
    this.#fire({ t: 'expose', name, api: this.#pack(api) })
  }

  #receive(message: Message | null): void {
    if (message === null) return // not cloneable; the caller notices that no result came
    switch (message.t) {
      case 'expose':
        return this.#onExpose(message.name, this.#unpack(message.api, true))
      case 'call':
        return this.#answer(message.id, message.fn, message.args)
      case 'result':
        this.#results.set(message.result.id, message.result)
        return
      case 'settled':
        return this.#settle(message.result)
    }
  }

  #answer(id: number, fn: number, args: readonly unknown[]): void {
    const failed = (error: unknown): Result => ({
      t: 'error',
      id,
      message: error instanceof Error_ ? error.message : String(error),
    })
    try {
      const value = this.#functions.get(fn)?.(...args.map((argument) => this.#unpack(argument)))
      if (!(value instanceof Promise_))
        return this.#fire({ t: 'result', result: { t: 'value', id, value: this.#pack(value) } })
      this.#fire({ t: 'result', result: { t: 'promise', id } })
      value
        .then((settled): Result => ({ t: 'value', id, value: this.#pack(settled) }))
        .catch(failed)
        .then((result) => this.#fire({ t: 'settled', result }))
        .catch((error: unknown) => this.#fire({ t: 'settled', result: failed(error) }))
    } catch (error) {
      this.#fire({ t: 'result', result: failed(error) })
    }
  }

  #call(fn: number, args: readonly unknown[]): unknown {
    const id = ++this.#lastId
    this.#fire({ t: 'call', id, fn, args: args.map((argument) => this.#pack(argument)) })
    const result = this.#results.get(id)
    this.#results.delete(id)
    if (result === undefined) throw new Error_('An object could not be cloned.')
    if (result.t === 'value') return this.#unpack(result.value)
    if (result.t === 'error') throw new Error_(result.message)
    return new Promise_((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #settle(result: Result): void {
    const waiting = this.#waiting.get(result.id)
    this.#waiting.delete(result.id)
    if (result.t === 'value') waiting?.resolve(this.#unpack(result.value))
    else waiting?.reject(new Error_(result.t === 'error' ? result.message : 'An object could not be cloned.'))
  }

  #fire(detail: Message): void {
    dispatch(new Event_(this.#out, { detail }))
  }

  #pack(value: unknown, depth = 0): unknown {
    if (typeof value === 'function') {
      const id = ++this.#lastId
      this.#functions.set(id, value as Fn)
      return { [this.#marker]: id }
    }
    return this.#each(value, (inner) => this.#pack(inner, depth + 1), depth)
  }

  #unpack(value: unknown, freeze = false): unknown {
    if (typeof value === 'object' && value !== null && Object_.hasOwn(value, this.#marker)) {
      const fn = Number((value as Record<string, unknown>)[this.#marker])
      return (...args: unknown[]) => this.#call(fn, args)
    }
    const copy = this.#each(value, (inner) => this.#unpack(inner, freeze), 0)
    return freeze ? Object_.freeze(copy) : copy
  }

  /** Plain objects and arrays are walked, for the functions in them; all else is left to the clone. */
  #each(value: unknown, change: (inner: unknown) => unknown, depth: number): unknown {
    if (depth > DEEPEST) throw new Error_('An object could not be cloned: it is nested too deeply.')
    if (Array_.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null || Object_.getPrototypeOf(value) !== Object_.prototype)
      return value
    return Object_.fromEntries(Object_.entries(value).map(([key, inner]) => [key, change(inner)]))
  }
}
