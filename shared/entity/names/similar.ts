import { latinForm } from '@shared/kernel/latin'
import { foldForSearch } from '@shared/kernel/text'
import { bareWords } from './legal-forms'
import { soundForm } from './transliterate'

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

/** How many letters must be put in, left out or exchanged, up to 2; a pair of neighbours that changed places is one. */
export function fewEdits(a: string, b: string): 0 | 1 | 2 {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const [left, right] = [endA - start, endB - start]
  if (left === 0 && right === 0) return 0
  if (left <= 1 && right <= 1) return 1
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start] ? 1 : 2
}

// Measured on pairs of transliterations: below, cousins and neighbouring model numbers come in.
const NEAR = 0.93
/** A slip of the pen is told from another name only in words that are long enough, in letters. */
const LONG_ENOUGH = 6

/** The forms in which a name is compared with others, worked out once. */
export type Comparable = {
  readonly folded: string
  readonly script: string
  /** Words without articles and legal forms, in Latin letters and as they sound. */
  readonly latin: readonly string[]
  readonly sound: readonly string[]
  /** Words in their order without spaces: “Hong Kong” is “Hongkong”. */
  readonly run: string
  /** The words in the order of the alphabet. */
  readonly bag: string
  readonly digits: string
  /** Whether an article, a legal form or a ship's prefix was left out. */
  readonly lean: boolean
}

/** What `likeness` compares of a name. */
export function comparable(name: string): Comparable {
  const words = bareWords(name)
  const latin = words.map(latinForm)
  const sound = words.map(soundForm)
  return {
    folded: foldForSearch(name).replace(/\s+/g, ' ').trim(),
    script: /\p{Script=Han}/u.test(name) ? 'Han' : /\p{Script=Cyrillic}/u.test(name) ? 'Cyrillic' : 'Latin',
    latin,
    sound,
    run: sound.join(''),
    bag: sound.toSorted().join(' '),
    digits: latin.join(' ').replace(/\D+/g, ' ').trim(),
    lean: words.join('').length < name.replace(/[^\p{L}\d]/gu, '').length,
  }
}

/**
 * Why two names may be spellings of one, in a few words; null where they are not alike. A question for a person, never
 * an answer. Digits must agree; a different ending is a different name (Petrov and Petrova, Adonia and Adonis).
 */
export function likeness(a: Comparable, b: Comparable): string | null {
  if (a.folded === b.folded) return 'the same letters'
  if (a.digits !== b.digits || a.run === '' || b.run === '') return null
  const latinA = a.latin.join('')
  const latinB = b.latin.join('')
  const form = a.lean === b.lean ? '' : ', one without its legal form or prefix'
  if (a.script !== b.script && a.run === b.run) return `transliteration${form}`
  if (latinA === latinB) return form === '' ? 'the same letters' : form.slice(2)
  if (a.run === b.run && a.run.length >= 4) return `sounds the same when transliterated${form}`
  if (a.sound.length > 1 && a.bag === b.bag) {
    return a.script === b.script
      ? 'the same words in another order'
      : 'transliteration, with the words in another order'
  }
  return slip(a, b)
}

/** One word of the two differs by a letter or two, none of them its first or last. */
function slip(a: Comparable, b: Comparable): string | null {
  if (a.latin.length !== b.latin.length) return null
  const differing = a.latin.flatMap((word, index) => {
    const other = b.latin[index] ?? ''
    return word === other || a.sound[index] === b.sound[index] ? [] : [[word, other] as const]
  })
  const [pair, second] = differing
  if (pair === undefined || second !== undefined) return null
  const [x, y] = pair
  if (Math.min(x.length, y.length) < LONG_ENOUGH || x[0] !== y[0] || x.at(-1) !== y.at(-1)) return null
  const edits = fewEdits(x, y)
  if (edits === 1) return 'one letter differs'
  return Math.abs(x.length - y.length) <= 3 && Math.min(x.length, y.length) >= 9 && jaroWinkler(x, y) >= NEAR
    ? 'a few letters differ'
    : null
}

/** Whether the one is the last word of the other: “Petrova” for “Anna Petrova”. */
export const isSurnameOf = (short: Comparable, long: Comparable): boolean =>
  short.sound.length === 1 &&
  long.sound.length > 1 &&
  short.run.length >= 4 &&
  (short.latin[0] === long.latin.at(-1) || short.sound[0] === long.sound.at(-1))
