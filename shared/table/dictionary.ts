import { utf8DecodeFatal } from '@shared/kernel/utf8'

/** Values that no longer grow. */
export type SettledValues = {
  readonly size: number
  /** What they take in memory. */
  readonly byteLength: number
  /** The text of a value by its code; '' for a code that there is not. */
  readonly text: (code: number) => string
}

/** Up to so many units are handed to String.fromCharCode at once; more could exhaust the stack. */
const SHORT = 4_096

/**
 * Texts by number, kept as UTF-8 and made into strings when somebody asks: a fifth of the memory that strings take, and
 * loading them is copying. `code` keeps equal texts once; `append` keeps each.
 */
export class Dictionary {
  #starts: Uint32Array<ArrayBuffer>
  #bytes = new Uint8Array(1_024)
  #size = 0
  #ascii = true
  /** Open addressing: codes by hash, each one more than it is; 0 is free. Half of it stays empty. */
  #slots = new Uint32Array(64)

  /** `expected`: how many values there will be, where that is known. */
  constructor(expected = 32) {
    this.#starts = new Uint32Array(expected + 1)
  }

  get size(): number {
    return this.#size
  }

  /** The code of the text at `bytes[from, to)`, which is a new one where it was not seen before. */
  code(bytes: Uint8Array, from: number, to: number): number {
    if (this.#size * 2 >= this.#slots.length) this.#rehash()
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = bytesHash(bytes, from, to) & mask
    for (;;) {
      const code = (slots[slot] ?? 0) - 1
      if (code < 0) break
      if (this.#holds(code, bytes, from, to)) return code
      slot = (slot + 1) & mask
    }
    slots[slot] = this.#size + 1
    this.append(bytes, from, to)
    return this.#size - 1
  }

  /** Adds a value, whatever is there already. */
  append(bytes: Uint8Array, from: number, to: number): void {
    const at = this.#starts[this.#size] ?? 0
    const end = at + to - from
    if (end > this.#bytes.length) this.#bytes = widened(this.#bytes, Math.max(end, this.#bytes.length * 2))
    const into = this.#bytes
    let all = 0
    for (let index = from, place = at; index < to; index += 1, place += 1) {
      const byte = bytes[index] ?? 0
      all |= byte
      into[place] = byte
    }
    if (all > 0x7f) this.#ascii = false
    this.#size += 1
    if (this.#size === this.#starts.length) {
      const wider = new Uint32Array(this.#starts.length * 2)
      wider.set(this.#starts)
      this.#starts = wider
    }
    this.#starts[this.#size] = end
  }

  /** Adds a value of another one. */
  appendFrom(other: Dictionary, code: number): void {
    this.append(other.#bytes, other.#starts[code] ?? 0, other.#starts[code + 1] ?? 0)
  }

  /** Lets go of what only growing needs. */
  settle(): SettledValues {
    const size = this.#size
    const starts = this.#starts.slice(0, size + 1)
    const bytes = this.#bytes.slice(0, starts[size] ?? 0)
    const ascii = this.#ascii
    this.#slots = new Uint32Array(0)
    this.#bytes = new Uint8Array(0)
    this.#starts = new Uint32Array(1)
    return {
      size,
      byteLength: starts.byteLength + bytes.byteLength,
      text: (code) => {
        const from = starts[code] ?? 0
        const to = starts[code + 1] ?? from
        return textOf(bytes, from, to, ascii)
      },
    }
  }

  #holds(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const starts = this.#starts
    const own = this.#bytes
    const at = starts[code] ?? 0
    if ((starts[code + 1] ?? 0) - at !== to - from) return false
    for (let index = from, place = at; index < to; index += 1, place += 1)
      if (bytes[index] !== own[place]) return false
    return true
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let code = 0; code < this.#size; code += 1) {
      let slot = bytesHash(this.#bytes, this.#starts[code] ?? 0, this.#starts[code + 1] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }
}

function widened(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(length)
  wider.set(bytes)
  return wider
}

/** FNV-1a of 32 bits, with its high bits folded in: the slots are told by the low ones. */
export function bytesHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function textOf(bytes: Uint8Array, from: number, to: number, ascii: boolean): string {
  if (from === to) return ''
  const part = bytes.subarray(from, to)
  // Reflect.apply takes the array as it is; spreading it goes through an iterator.
  if (ascii && part.length <= SHORT) return Reflect.apply(String.fromCharCode, null, part)
  const text = utf8DecodeFatal(part)
  // Blocks are checked when they are unpacked.
  return text.ok ? text.value : ''
}
