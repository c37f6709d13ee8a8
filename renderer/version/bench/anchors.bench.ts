import search from 'approx-string-match'
import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { anchorExcerpt } from '@shared/excerpt/anchor'
import { findQuote, searchedText } from '@shared/excerpt/fuzzy'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { quoteAt } from '@shared/excerpt/make-excerpt'

/** Where the program behind `npm run bench` looks for what was measured. */
const OUT = 'out/bench/anchors.json'
const SCALE = Number(import.meta.env['VITE_BENCH_SCALE'] ?? 1)
const ROUNDS = 7
const LONG = 200_000
const QUOTES = 40
/** Texts of the length of an article, ten excerpts each. */
const ARTICLES = Math.max(20, Math.ceil(1_000 * SCALE))
const ARTICLE = 6_000
const CLIPS = 10

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Chance = () => number

/** Made-up words in numbers as in an article: a few everywhere, most seldom. */
const VOCABULARY = Array.from({ length: 4_000 }, (_, at) => {
  const chance = seeded(at + 1)
  const syllables = at < 40 ? 1 : 2 + Math.floor(chance() * 3)
  return Array.from(
    { length: syllables },
    () => 'bcdfghklmnprstvw'.charAt(Math.floor(chance() * 16)) + 'aeiou'.charAt(Math.floor(chance() * 5)),
  ).join('')
})

function textOf(length: number, chance: Chance): string {
  const words: string[] = []
  for (let size = 0; size < length;) {
    // As Zipf has it: a word's rank is spread evenly over the logarithm.
    const rank = Math.floor(VOCABULARY.length ** chance()) - 1
    const word = VOCABULARY[rank] ?? ''
    words.push(word)
    size += word.length + 1
  }
  return words.join(' ').slice(0, length)
}

const pick = (text: string, length: number, chance: Chance): Pick<Excerpt, 'quote' | 'position'> => {
  const start = Math.floor(chance() * (text.length - length))
  const position = { start, end: start + length }
  return { quote: quoteAt(text, position), position }
}

/** One unit in twenty wrong: another, none, or one more, in turn. */
function damaged(words: string, chance: Chance): string {
  let out = words
  for (let error = 0; error < Math.round(words.length / 20); error += 1) {
    const at = Math.floor(chance() * out.length)
    out = out.slice(0, at) + ['q', '', `${out.charAt(at)}z`][error % 3] + out.slice(at + 1)
  }
  return out
}

const took = (work: () => void): number => {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

function inTurn(ours: () => void, bare: () => void): { ours: number[]; bare: number[] } {
  ours()
  bare()
  const figures = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0
    if (first) figures.ours.push(took(ours))
    figures.bare.push(took(bare))
    if (!first) figures.ours.push(took(ours))
  }
  return figures
}

test(
  'anchors, beside what the platform and a search of the whole text take',
  { timeout: 600_000 },
  async () => {
    const figures = [damagedQuote(), recheck()]
    await commands.writeFile(OUT, JSON.stringify({ figures }))
  },
)

function damagedQuote() {
  const chance = seeded(4)
  const text = textOf(LONG, chance)
  const wanted = Array.from({ length: QUOTES }, () => {
    const { quote, position } = pick(text, 60 + Math.floor(chance() * 240), chance)
    return { quote: { ...quote, exact: damaged(quote.exact, chance) }, position }
  })
  const near = (start: number, end: number, { position }: (typeof wanted)[number]) =>
    Math.abs(start - position.start) < 12 && Math.abs(end - position.end) < 12
  let found = { ours: 0, bare: 0 }
  const ours = () => {
    found = { ...found, ours: 0 }
    // The text is made ready anew for each quote: nothing is kept from one search for the next.
    for (const one of wanted) {
      const answer = findQuote(searchedText(text), one.quote)
      if (answer.found === 'one' && near(answer.at.place.start, answer.at.place.end, one)) found.ours += 1
    }
  }
  const bare = () => {
    found = { ...found, bare: 0 }
    for (const one of wanted) {
      // As few errors as suffice: what the search of the whole text is quickest with.
      const [answer] = search(text, one.quote.exact, Math.ceil(one.quote.exact.length / 10))
      if (answer !== undefined && near(answer.start, answer.end, one)) found.bare += 1
    }
  }
  const times = inTurn(ours, bare)
  expect(found.ours).toBeGreaterThanOrEqual(found.bare)
  expect(found.ours).toBe(QUOTES)
  return {
    what: 'Find a damaged quote (5 % wrong)',
    limit: 'approx-string-match over the whole 200 kB, 10 % allowed',
    aim: 0.25,
    ...times,
  }
}

/** Most stand where they stood, one in ten was pushed along by an insertion before it. */
function recheck() {
  const chance = seeded(5)
  const texts = Array.from({ length: ARTICLES }, () => {
    const text = textOf(ARTICLE, chance)
    const excerpts = Array.from({ length: CLIPS }, () => pick(text, 40 + Math.floor(chance() * 200), chance))
    return { text: chance() < 0.1 ? `Corrected. ${text}` : text, excerpts }
  })
  let places = 0
  const times = inTurn(
    () => {
      places = 0
      for (const { text, excerpts } of texts)
        for (const excerpt of excerpts) if (anchorExcerpt(text, excerpt).verdict !== 'none') places += 1
    },
    () => {
      for (const { text, excerpts } of texts)
        for (const { quote } of excerpts) if (text.indexOf(quote.exact) < 0) throw new Error('lost')
    },
  )
  expect(places).toBe(ARTICLES * CLIPS)
  return {
    what: `Re-check ${(ARTICLES * CLIPS).toLocaleString('en')} anchors`,
    limit: 'find the words of each once in its text',
    aim: 1,
    ...times,
  }
}
