import type { TextRange } from '@shared/kernel/segments'
import { suggestionsAsJson } from '@shared/suggest/as-json'
import { suggest } from '@shared/suggest/suggest'

/** What a careful reader finds in a text. Optional items never count against recall. */
export type Gold = {
  readonly text: string
  readonly mentions: readonly (TextRange & { readonly entity: number; readonly optional: boolean })[]
  readonly figures: readonly (TextRange & {
    readonly quantity: number | null
    readonly value: number | null
    readonly optional: boolean
  })[]
  readonly claims: readonly (TextRange & { readonly kind: string; readonly optional: boolean })[]
  readonly responses: readonly (TextRange & { readonly optional: boolean })[]
  /** Any of these is right, without marks of doubt; none where the text has no date. */
  readonly published: readonly string[]
}

/** Hits and how many there could have been, by row. */
export type Score = Readonly<Record<string, { readonly hit: number; readonly of: number }>>

const shared = (a: TextRange, b: TextRange): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
/** Names and figures match where the intersection is at least half of the union. */
const tight = (found: TextRange, gold: TextRange): number => {
  const union = Math.max(found.end, gold.end) - Math.min(found.start, gold.start)
  return shared(found, gold) >= union / 2 ? shared(found, gold) / union : 0
}
/** Claims and responses match where the found span holds 70 % of the gold and is at most three times as long. */
const holding = (found: TextRange, gold: TextRange): number => {
  const [length, least] = [found.end - found.start, gold.end - gold.start]
  return length <= 3 * least && shared(found, gold) >= 0.7 * least ? shared(found, gold) / length : 0
}

/** Pairs found and gold one to one, the best first. */
function pair<F extends TextRange, G extends TextRange>(
  found: readonly F[],
  gold: readonly G[],
  score: (found: F, gold: G) => number,
): ReadonlyMap<G, F> {
  const candidates = found
    .flatMap((f) => gold.map((g) => ({ f, g, score: score(f, g) })))
    .filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score)
  const taken = new Set<F>()
  const pairs = new Map<G, F>()
  for (const { f, g } of candidates) {
    if (taken.has(f) || pairs.has(g)) continue
    taken.add(f)
    pairs.set(g, f)
  }
  return pairs
}

/** Scores what is found in some texts as the kit's tool does. */
export function scoreOf(texts: readonly Gold[]): Score {
  const rows: Record<string, { hit: number; of: number }> = {}
  const add = (row: string, hit: number, of: number): void => {
    const before = rows[row] ?? { hit: 0, of: 0 }
    rows[row] = { hit: before.hit + hit, of: before.of + of }
  }
  for (const gold of texts) {
    const found = suggestionsAsJson(suggest(gold.text))
    const judge = <F extends TextRange, G extends TextRange & { readonly optional: boolean }>(
      row: string,
      spans: readonly F[],
      wanted: readonly G[],
      score: (found: F, gold: G) => number,
    ): ReadonlyMap<G, F> => {
      const pairs = pair(spans, wanted, score)
      const needed = wanted.filter(({ optional }) => !optional)
      add(`${row}, recall`, needed.filter((one) => pairs.has(one)).length, needed.length)
      add(`${row}, precision`, pairs.size, spans.length)
      return pairs
    }
    const named = judge('mentions', found.entities, gold.mentions, tight)
    const entities = new Set(gold.mentions.filter(({ optional }) => !optional).map(({ entity }) => entity))
    const met = new Set([...named.keys()].map(({ entity }) => entity))
    add('entities found', [...entities].filter((entity) => met.has(entity)).length, entities.size)
    const figured = judge('figures', found.figures, gold.figures, tight)
    for (const one of gold.figures) {
      if (one.optional || (one.quantity === null && one.value === null)) continue
      const figure = figured.get(one)
      const right =
        figure !== undefined &&
        (one.quantity === null || Number(figure.quantity) === one.quantity) &&
        (one.value === null || Number(figure.value) === one.value)
      add('numbers right', Number(right), 1)
    }
    for (const kind of ['denial', 'promise', 'no-evidence', 'warning']) {
      const wanted = gold.claims.filter((one) => one.kind === kind && !one.optional)
      const pairs = pair(
        found.claims.filter((one) => one.kind === kind),
        wanted,
        holding,
      )
      add(`${kind}, recall`, pairs.size, wanted.length)
    }
    const marked = found.claims.filter(({ kind }) => kind !== 'assertion')
    const wanted = gold.claims.filter(({ kind }) => kind !== 'assertion')
    add('claims, precision', pair(marked, wanted, holding).size, marked.length)
    judge('responses', found.responses, gold.responses, holding)
    const day = (found.published ?? '').replace(/[?~%]/g, '')
    add('published', Number(gold.published.length === 0 ? day === '' : gold.published.includes(day)), 1)
  }
  return rows
}

/** A row as a share; 1 where there was nothing to find. */
export function shareOf(score: Score, row: string): number {
  const { hit, of } = score[row] ?? { hit: 0, of: 0 }
  return of === 0 ? 1 : hit / of
}
