/** A set of entries: bit i of word w stands for entry 32 w + i. */
export type Bits = Uint32Array<ArrayBuffer>

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5)

/** Every entry from 0 to `size`. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff)
  if ((size & 31) !== 0) bits[bits.length - 1] = 0xffffffff >>> (32 - (size & 31))
  return bits
}

export function setBit(bits: Bits, entry: number): void {
  bits[entry >>> 5] = (bits[entry >>> 5] ?? 0) | (1 << (entry & 31))
}

export function clearBit(bits: Bits, entry: number): void {
  bits[entry >>> 5] = (bits[entry >>> 5] ?? 0) & ~(1 << (entry & 31))
}

/** How many bits of a word are set (Warren, Hacker's Delight, 5-1). */
export function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Calls `visit` with each entry of the set, in order, until it answers false. */
export function eachBit(bits: Bits, visit: (entry: number) => boolean | void): void {
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] ?? 0
    while (rest !== 0) {
      if (visit((word << 5) + 31 - Math.clz32(rest & -rest)) === false) return
      rest &= rest - 1
    }
  }
}

/** Adds the entries of `more`. */
export function unite(bits: Bits, more: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (more[word] ?? 0)
}

/** Keeps only the entries of `other`. */
export function keepOnly(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0)
}

/** Takes the entries of `less` away. */
export function takeAway(bits: Bits, less: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(less[word] ?? 0)
}
