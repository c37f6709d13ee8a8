import { UTF8_PER_UNIT, utf8EncodeInto } from '@shared/kernel/utf8'

/** Bytes that are written one after the other; the room for them grows as needed. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>
  #length = 0

  constructor(room = 1024) {
    this.#bytes = new Uint8Array(room)
  }

  get length(): number {
    return this.#length
  }

  /** What was written, in the writer's own memory: valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Forgets what was written and keeps the room. */
  clear(): void {
    this.#length = 0
  }

  byte(value: number): void {
    this.#need(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 below 2^32: seven bits a byte, the lowest first, a set top bit says that more follow. */
  varint(value: number): void {
    this.#need(5)
    let rest = value
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  /** Copies bytes[from, to). */
  range(bytes: Uint8Array, from: number, to: number): void {
    this.#need(to - from)
    const own = this.#bytes
    let at = this.#length
    // Byte by byte is quicker than a view of the few that a cell has.
    if (to - from < 128) for (let index = from; index < to; index += 1) own[at++] = bytes[index] ?? 0
    else own.set(bytes.subarray(from, to), at)
    this.#length += to - from
  }

  /** Codes below 65,536, of one or two bytes each, the low one first. */
  codes(codes: Uint16Array, width: 1 | 2): void {
    this.#need(codes.length * width)
    const bytes = this.#bytes
    let at = this.#length
    for (let index = 0; index < codes.length; index += 1) {
      const code = codes[index] ?? 0
      bytes[at++] = code & 0xff
      if (width === 2) bytes[at++] = code >> 8
    }
    this.#length = at
  }

  /** The UTF-8 bytes of text[from, to), without a copy in between; how many they were. Lone surrogates become U+FFFD. */
  text(text: string, from: number, to: number): number {
    this.#need((to - from) * UTF8_PER_UNIT)
    const begun = this.#length
    this.#length = utf8EncodeInto(this.#bytes, begun, text, from, to)
    return this.#length - begun
  }

  #need(count: number): void {
    const least = this.#length + count
    if (least <= this.#bytes.length) return
    const wider = new Uint8Array(Math.max(least, this.#bytes.length * 2))
    wider.set(this.view())
    this.#bytes = wider
  }
}

/** Bytes that are read one after the other. Reading past their end, or a number over 2^32 - 1, answers -1 or null. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    return this.#at < this.#bytes.length ? (this.#bytes[this.#at++] ?? -1) : -1
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      if (byte < 0 || (shift === 28 && byte > 0x0f)) return -1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return -1
  }

  /** The next bytes, in the memory that is read. */
  take(count: number): Uint8Array | null {
    if (count > this.left) return null
    const taken = this.#bytes.subarray(this.#at, this.#at + count)
    this.#at += count
    return taken
  }
}
