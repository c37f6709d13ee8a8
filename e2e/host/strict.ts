/**
 * An API the host lacks must fail by name. Where a real Electron would do something, a missing member that
 * reads as `undefined` could pass for a silent no-op, so reading one throws.
 *
 * The trap sits at the end of the prototype chain: it is only reached when nothing else had the member, and
 * instances keep their private fields.
 */
import { EventEmitter } from 'node:events'

/** What engines and module loaders ask every object for. */
const ASKED_OF_ALL = new Set<PropertyKey>(['then', 'toJSON', 'default', '__esModule', 'domain'])

function guard<T extends object>(parent: T, nameOf: (receiver: unknown) => string): T {
  return new Proxy(parent, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || ASKED_OF_ALL.has(key))
        return Reflect.get(target, key, receiver)
      throw new Error(`the host has no electron.${nameOf(receiver)}${key}`)
    },
  })
}

/** `target`, whose missing members now throw "the host has no electron.NAME.member". An empty name is the module itself. */
export function strict<T extends object>(name: string, target: T): T {
  const parent: object = Object.getPrototypeOf(target) ?? Object.prototype
  const prefix = name === '' ? '' : `${name}.`
  Object.setPrototypeOf(
    target,
    guard(parent, () => prefix),
  )
  return target
}

const NAME = Symbol('name in the electron module')

type Named = { [NAME]?: string }

const guarded = guard(EventEmitter.prototype, (receiver) => `${(receiver as Named)[NAME] ?? '?'}.`)

/** An emitter whose missing members throw by name, and which refuses listeners for events it never sends. */
export abstract class HostEmitter extends EventEmitter {
  readonly [NAME]: string

  /** @param events what it can emit; 'any' for the channels of ipcMain */
  constructor(name: string, events: readonly string[] | 'any') {
    super()
    this[NAME] = name
    this.setMaxListeners(0)
    if (events === 'any') return
    const known = new Set<string | symbol>([...events, 'removeListener'])
    super.on('newListener', (event: string | symbol) => {
      if (typeof event === 'string' && !known.has(event))
        throw new Error(`the host's electron.${name} never emits '${event}'`)
    })
  }
}
Object.setPrototypeOf(HostEmitter.prototype, guarded)

/** An event whose default action a listener may prevent, as Electron's. */
export type Cancellable = { defaultPrevented: boolean; preventDefault(): void }

export function cancellable<T extends object>(members: T): Cancellable & T {
  return {
    ...members,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/** Members that Electron has by these names, where its signatures speak of its own classes and ours of ours. */
export type Part<T, K extends keyof T> = Record<K, unknown>
