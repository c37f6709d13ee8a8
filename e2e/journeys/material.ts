/** What the main journey works on: files, and words in them. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { kit } from '../fixtures/kit'
import { ROOT } from '../fixtures/launch-app'

/** Words in one of the files; `nth` counts from 0 where they stand more than once. */
export type Phrase = { readonly file: number; readonly exact: string; readonly nth: number }

export type Material = {
  readonly files: readonly string[]
  /** A denial, who speaks it, and when it was reported. */
  readonly claim: Phrase & { readonly speaker: string; readonly date: string }
  /** What the record shows against it. */
  readonly shipment: Phrase
  readonly figure: Phrase
  /** Two names of one person or company. */
  readonly names: readonly [Phrase, Phrase]
}

type Quoted = { readonly exact: string; readonly start: number }
type Side = {
  readonly seed: string
  readonly type: string
  readonly claim?: number
  readonly excerpt?: Quoted
}
type Gold = {
  readonly source: { readonly publishedDate: string | null }
  readonly entities: readonly {
    readonly name: string
    readonly schema: string
    readonly mentions: readonly Quoted[]
  }[]
  readonly figures: readonly (Quoted & { readonly value: number | null })[]
  readonly claims: readonly { readonly speaker: string }[]
}

const gold = <T>(name: string): T => JSON.parse(readFileSync(kit('articles/gold', name), 'utf8')) as T
const need = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`The kit holds no ${what}`)
  return found
}

/** The three articles of the kit, with what people found in them. */
export function kitMaterial(): Material {
  const contradictions =
    gold<
      { readonly acrossArticles: boolean; readonly sideA: readonly Side[]; readonly sideB: readonly Side[] }[]
    >('contradictions.json')
  const seeds = ['000_ea29c3ebd1387087.txt', '002_3609e57b60cc204f.txt', '003_304d43630d7ce325.txt']
  const files = seeds.map((seed) => kit('articles', seed))
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const golds = seeds.map((seed) => gold<Gold>(seed.replace('.txt', '.json')))
  const phrase = (file: number, { exact, start }: Quoted): Phrase => ({
    file,
    exact,
    nth: (texts[file] ?? '').slice(0, start).split(exact).length - 1,
  })
  const quoted = ({ seed, excerpt }: Side): Phrase => phrase(seeds.indexOf(seed), need(excerpt, 'excerpt'))

  const across = need(
    contradictions.find(
      ({ acrossArticles, sideA, sideB }) =>
        acrossArticles && sideA[0]?.type === 'claim' && sideB.some(({ type }) => type === 'shipment'),
    ),
    'claim against a shipment across articles',
  )
  const said = need(across.sideA[0], 'side')
  const saidIn = need(golds[seeds.indexOf(said.seed)], 'article')
  const named = need(
    saidIn.entities.find(
      ({ schema, mentions }) => schema === 'Person' && new Set(mentions.map(({ exact }) => exact)).size > 1,
    ),
    'person with two names',
  )
  const full = need(named.mentions[0], 'mention')
  const short = need(
    named.mentions.find(({ exact }) => exact !== full.exact),
    'second name',
  )
  const file = seeds.indexOf(said.seed)
  return {
    files,
    claim: {
      ...quoted(said),
      speaker: need(saidIn.claims[said.claim ?? -1], 'claim').speaker,
      date: need(saidIn.source.publishedDate ?? undefined, 'date'),
    },
    shipment: quoted(
      need(
        across.sideB.find(({ type }) => type === 'shipment'),
        'shipment',
      ),
    ),
    figure: phrase(
      1,
      need(
        golds[1]?.figures.find(({ value }) => value !== null),
        'figure with a value',
      ),
    ),
    names: [phrase(file, full), phrase(file, short)],
  }
}

/** Desk notes of the sample case, where the kit is not at hand. */
export const sampleMaterial = (): Material => ({
  files: ['buggies.md', 'body-armour.md', 'excavators.md'].map((name) =>
    join(ROOT, 'assets/sample/sources', name),
  ),
  claim: {
    file: 0,
    exact: 'China also maintains that it sells Russia no military equipment.',
    nth: 0,
    speaker: 'Government of China',
    date: '2023-12-03',
  },
  shipment: {
    file: 2,
    exact: 'gave new excavators made in China to troops in the Donbas',
    nth: 0,
  },
  figure: {
    file: 1,
    exact: 'Exports of the same goods to Ukraine fell by 61 percent to $5 million.',
    nth: 0,
  },
  names: [
    { file: 0, exact: 'Ramzan Kadyrov', nth: 0 },
    { file: 0, exact: 'Kadyrov', nth: 1 },
  ],
})

/** The name under which a file is captured. */
export const nameOf = (path: string): string => basename(path)
