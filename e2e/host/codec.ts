/**
 * Messages between main and page, as bytes: what the structured clone keeps, in a JSON head and a binary tail.
 * Runs in Node and in the page.
 *
 * Layout: length of the head (u32, little endian), head {v: value, n: lengths of the binaries}, then each
 * binary, all starting at multiples of eight.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Bytes = Uint8Array<ArrayBuffer>

/** Values JSON has no form for are objects with a `$`: the kind; an object that has a `$` of its own is wrapped. */
type Kind =
  | 'number'
  | 'undefined'
  | 'bigint'
  | 'seen'
  | 'date'
  | 'regexp'
  | 'error'
  | 'buffer'
  | 'view'
  | 'map'
  | 'set'
  | 'object'

const VIEWS = [
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
] as const

const padded = (length: number) => Math.ceil(length / 8) * 8
const tagged = (kind: Kind, v: Json): Json => ({ $: kind, v })

/** Electron's words for what cannot be sent: functions, symbols, promises, nodes, Blobs. */
function uncloneable(): never {
  throw new Error('An object could not be cloned.')
}

class Writer {
  readonly binaries: Bytes[] = []
  readonly #seen = new Map<object, number>()

  write(value: unknown): Json {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Number.isFinite(value) && !Object.is(value, -0)) return value
        return tagged('number', Object.is(value, -0) ? '-0' : String(value))
      case 'undefined':
        return tagged('undefined', null)
      case 'bigint':
        return tagged('bigint', String(value))
      case 'object':
        return value === null ? null : this.#object(value)
      default:
        return uncloneable()
    }
  }

  #object(value: object): Json {
    const before = this.#seen.get(value)
    if (before !== undefined) return tagged('seen', before)
    this.#seen.set(value, this.#seen.size)
    if (value instanceof Date) return tagged('date', this.write(value.getTime()))
    if (value instanceof RegExp) return tagged('regexp', [value.source, value.flags])
    if (value instanceof Error) return tagged('error', [value.name, value.message, value.stack ?? ''])
    if (value instanceof ArrayBuffer) return tagged('buffer', this.#binary(new Uint8Array(value)))
    if (ArrayBuffer.isView(value)) {
      const view = Math.max(
        0,
        VIEWS.findIndex((type) => value instanceof type),
      )
      const bytes = new Uint8Array(value.byteLength)
      bytes.set(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      return tagged('view', [view, this.#binary(bytes)])
    }
    if (value instanceof Map)
      return tagged(
        'map',
        [...value].map(([k, v]) => [this.write(k), this.write(v)]),
      )
    if (value instanceof Set)
      return tagged(
        'set',
        [...value].map((v) => this.write(v)),
      )
    if (Array.isArray(value)) return Array.from(value, (v: unknown) => this.write(v))
    if (Object.prototype.toString.call(value) !== '[object Object]') return uncloneable()
    const copy = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, this.write(v)]))
    return Object.hasOwn(copy, '$') ? tagged('object', copy) : copy
  }

  #binary(bytes: Bytes): number {
    return this.binaries.push(bytes) - 1
  }
}

class Reader {
  readonly #seen: unknown[] = []
  readonly #binaries: readonly Bytes[]

  constructor(binaries: readonly Bytes[]) {
    this.#binaries = binaries
  }

  read(json: Json): unknown {
    if (json === null || typeof json !== 'object') return json
    if (isList(json)) {
      const list: unknown[] = []
      this.#seen.push(list)
      for (const item of json) list.push(this.read(item))
      return list
    }
    if (typeof json['$'] === 'string') return this.#tagged(json['$'] as Kind, json['v'] ?? null)
    return this.#record(json)
  }

  #record(json: { readonly [key: string]: Json }): unknown {
    const record: Record<string, unknown> = {}
    this.#seen.push(record)
    for (const [key, value] of Object.entries(json))
      Object.defineProperty(record, key, {
        value: this.read(value),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return record
  }

  #tagged(kind: Kind, v: Json): unknown {
    const list = isList(v) ? v : []
    const keep = <T>(value: T): T => {
      this.#seen.push(value)
      return value
    }
    switch (kind) {
      case 'number':
        return Number(v)
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(String(v))
      case 'seen':
        return this.#seen[Number(v)]
      case 'date':
        return keep(new Date(Number(this.read(v))))
      case 'regexp':
        return keep(new RegExp(String(list[0]), String(list[1])))
      case 'error':
        return keep(
          Object.assign(new Error(String(list[1])), { name: String(list[0]), stack: String(list[2]) }),
        )
      case 'buffer':
        return keep(this.#binary(v).buffer)
      case 'view': {
        const View: new (buffer: ArrayBuffer) => ArrayBufferView = VIEWS[Number(list[0])] ?? Uint8Array
        return keep(new View(this.#binary(list[1]).buffer))
      }
      case 'map': {
        const map = keep(new Map<unknown, unknown>())
        for (const pair of list)
          if (isList(pair)) map.set(this.read(pair[0] ?? null), this.read(pair[1] ?? null))
        return map
      }
      case 'set': {
        const set = keep(new Set<unknown>())
        for (const item of list) set.add(this.read(item))
        return set
      }
      case 'object':
        return this.#record(v as { readonly [key: string]: Json })
    }
  }

  #binary(index: Json | undefined): Bytes {
    return this.#binaries[Number(index)] ?? new Uint8Array()
  }
}

// `Array.isArray` does not narrow a readonly array away.
function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

/** @throws "An object could not be cloned." */
export function encode(value: unknown): Bytes {
  const writer = new Writer()
  const v = writer.write(value)
  const head = new TextEncoder().encode(JSON.stringify({ v, n: writer.binaries.map((b) => b.byteLength) }))
  const start = padded(4 + head.length)
  const bytes = new Uint8Array(writer.binaries.reduce((sum, b) => sum + padded(b.byteLength), start))
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = start
  for (const binary of writer.binaries) {
    bytes.set(binary, at)
    at += padded(binary.byteLength)
  }
  return bytes
}

export function decode(bytes: Uint8Array): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as { v: Json; n: number[] }
  let at = padded(4 + length)
  const binaries = head.n.map((size) => {
    // A copy with a buffer of its own; `slice` of a Node Buffer would not copy.
    const binary = new Uint8Array(bytes.subarray(at, at + size))
    at += padded(size)
    return binary
  })
  return new Reader(binaries).read(head.v)
}
