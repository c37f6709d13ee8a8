import { parseDecimal } from '@shared/kernel/decimal'

/** Whole numbers that a float holds, with one bit to spare for the next one that is added. */
const EXACT = 2 ** 52

/**
 * Sums of decimals by slot, exact however many there are: as floats while those are exact, as big integers beyond. All
 * numbers have the same scale: they are whole numbers of 10^-scale.
 */
export class ExactSums {
  readonly #scale: number
  readonly #near: number[] = []
  readonly #far: bigint[] = []

  constructor(scale: number) {
    this.#scale = scale
  }

  add(slot: number, amount: number | bigint): void {
    if (typeof amount === 'bigint') {
      this.#far[slot] = (this.#far[slot] ?? 0n) + amount
      return
    }
    const sum = (this.#near[slot] ?? 0) + amount
    if (Math.abs(sum) < EXACT) {
      this.#near[slot] = sum
    } else {
      this.#far[slot] = (this.#far[slot] ?? 0n) + BigInt(sum)
      this.#near[slot] = 0
    }
  }

  /** The sum of a slot as a canonical decimal. */
  total(slot: number): string {
    const units = (this.#far[slot] ?? 0n) + BigInt(this.#near[slot] ?? 0)
    const digits = (units < 0n ? -units : units).toString().padStart(this.#scale + 1, '0')
    const point = digits.length - this.#scale
    const text = `${units < 0n ? '-' : ''}${digits.slice(0, point)}${this.#scale === 0 ? '' : '.'}${digits.slice(point)}`
    const decimal = parseDecimal(text)
    return decimal.ok ? decimal.value : text
  }
}

/** A whole number of 10^-scale of a value of `own` scale: a float where it is exact. */
export function scaledUp(value: number | bigint, own: number, scale: number): number | bigint {
  if (typeof value === 'number') {
    const scaled = value * 10 ** (scale - own)
    if (Math.abs(scaled) < EXACT) return scaled
  }
  return BigInt(value) * 10n ** BigInt(scale - own)
}

/** A canonical decimal as a whole number and the power of ten it is divided by. */
export function unitsOf(decimal: string): { readonly value: number | bigint; readonly scale: number } {
  const point = decimal.indexOf('.')
  const digits = decimal.replace('.', '')
  return {
    value: digits.length <= 15 ? Number(digits) : BigInt(digits),
    scale: point < 0 ? 0 : decimal.length - point - 1,
  }
}
