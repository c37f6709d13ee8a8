import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ContradictionKind } from '@shared/contradiction/contradiction'
import { subjectOf } from './keys'
import { suggestContradictions } from './suggest'
import type { SuggestedContradiction } from './suggestion'
import type { GoldArticle } from './testing/gold-article'
import { goldCase } from './testing/gold-case'

const GOLD = new URL('../../../../shared/articles/gold/', import.meta.url).pathname
const kit = existsSync(GOLD)
const read = (name: string): unknown => JSON.parse(readFileSync(GOLD + name, 'utf8'))

type GoldContradiction = {
  readonly id: string
  readonly kind: ContradictionKind
  readonly sideA: readonly { readonly ref?: string }[]
  readonly sideB: readonly { readonly ref?: string }[]
}

const build = () => {
  const names = readdirSync(GOLD).filter((name) => /^\d{3}_.*\.json$/.test(name))
  // The kit's own files, whose shape its README gives.
  return goldCase(names.map((name) => read(name) as GoldArticle))
}

/** Whether a suggestion holds something of one list on one side and something of the other on the other. */
function joins(
  { sideA, sideB }: SuggestedContradiction,
  a: readonly string[],
  b: readonly string[],
): boolean {
  const [x, y] = [sideA, sideB].map((side) => side.map(subjectOf))
  const has = (side: readonly string[] | undefined, ids: readonly string[]) =>
    ids.some((id) => side?.includes(id))
  return (has(x, a) && has(y, b)) || (has(x, b) && has(y, a))
}

/** Of the annotated contradictions those that the rules have to find. */
const WANTED: readonly ContradictionKind[] = [
  'denial-vs-record',
  'promise-vs-conduct',
  'figure-mismatch',
  'identity',
]

describe('a case built from the annotated articles', () => {
  it.runIf(kit || process.env['CI'])(
    'suggests every contradiction of the kinds that records can show',
    () => {
      const { records, made } = build()
      const suggested = suggestContradictions(records)
      const idsOf = (side: GoldContradiction['sideA']) => side.flatMap(({ ref }) => made.get(ref ?? '') ?? [])
      const wanted = (read('contradictions.json') as readonly GoldContradiction[]).filter(({ kind }) =>
        WANTED.includes(kind),
      )
      expect(wanted.length).toBeGreaterThan(0)
      const missed = wanted.filter(
        ({ kind, sideA, sideB }) =>
          !suggested.some((one) => one.kind === kind && joins(one, idsOf(sideA), idsOf(sideB))),
      )
      expect(missed.map(({ id }) => id)).toEqual([])
    },
  )

  it.runIf(kit || process.env['CI'])('suggests none of the pairs that only look like conflicts', () => {
    const { records, made } = build()
    const suggested = suggestContradictions(records)
    // The file gives the pairs in words, in this order; the first is one day in two notations, which is one date here.
    const pairs: readonly (readonly [a: readonly string[], b: readonly string[]])[] = [
      [[], []],
      [['000-C19'], ['003-C07']],
      [['002-F05'], ['002-F06']],
      [['003-F07'], ['003-F08']],
      [['000-F10', '000-F11', '000-F12'], ['003-F09']],
      [['003-F03'], ['003-F04']],
      [['002-F11'], ['002-F11']],
    ]
    expect((read('no-conflict.json') as readonly unknown[]).length).toBe(pairs.length)
    for (const [a, b] of pairs) {
      const [x, y] = [a, b].map((refs) => refs.flatMap((ref) => made.get(ref) ?? []))
      const wrong = suggested.filter((one) => one.kind !== 'identity' && joins(one, x ?? [], y ?? []))
      expect(wrong.map(({ title }) => title)).toEqual([])
    }
    expect(suggested.filter(({ kind }) => kind === 'date-mismatch')).toEqual([])
  })
})
