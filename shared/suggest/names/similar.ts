import { latinForm, soundForm } from './transliterate'

/** Jaro's similarity with Winkler's bonus for a common beginning, 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const inA: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      inA.push(a[i] ?? '')
      break
    }
  }
  if (inA.length === 0) return 0
  const inB = [...taken].toSorted((x, y) => x - y).map((j) => b[j])
  const swapped = inA.filter((letter, index) => letter !== inB[index]).length / 2
  const jaro = (inA.length / a.length + inA.length / b.length + (inA.length - swapped) / inA.length) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

// Measured on pairs of transliterations: below, cousins and neighbouring model numbers come in.
const NEAR = 0.93

/** The forms in which a name is compared with others, worked out once. */
export type Comparable = { readonly latin: string; readonly sound: string; readonly digits: string }

/** What `nearlySame` compares of a name. */
export function comparable(name: string): Comparable {
  const latin = latinForm(name)
  return { latin, sound: soundForm(name), digits: latin.replace(/\D/g, '') }
}

/**
 * Whether two names may be spellings of one: a question for a person, never an answer. Digits must agree, and short
 * names must sound the same.
 */
export function nearlySame(a: Comparable, b: Comparable): boolean {
  if (a.latin === b.latin) return true
  if (a.digits !== b.digits) return false
  const shorter = Math.min(a.latin.length, b.latin.length)
  if (shorter < 4) return false
  if (a.sound === b.sound) return true
  if (a.latin[0] !== b.latin[0]) return false
  return (
    shorter >= 6 &&
    Math.max(a.latin.length, b.latin.length) - shorter <= 3 &&
    jaroWinkler(a.latin, b.latin) >= NEAR
  )
}
