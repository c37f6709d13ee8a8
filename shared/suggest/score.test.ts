import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import enginesEnglish from './testing/engines-en.json'
import generatorsUkrainian from './testing/generators-uk.json'
import motorsGerman from './testing/motors-de.json'
import opticsEnglish from './testing/optics-en.json'
import opticsFrench from './testing/optics-fr.json'
import opticsRussian from './testing/optics-ru.json'
import vestsChinese from './testing/vests-zh.json'
import { goldOf } from './testing/own-texts'
import { type Gold, type Score, scoreOf, shareOf } from './testing/score'

const KIT = new URL('../../../shared/articles/', import.meta.url).pathname
const kit = existsSync(KIT)

/** The measures that the suggestions have to meet on articles in English. */
const MEASURES = {
  'mentions, recall': 0.85,
  'mentions, precision': 0.75,
  'entities found': 0.92,
  'figures, recall': 0.9,
  'figures, precision': 0.8,
  'numbers right': 0.85,
  'denial, recall': 0.85,
  'promise, recall': 0.85,
  'no-evidence, recall': 0.85,
  'claims, precision': 0.6,
  'responses, recall': 1,
  'responses, precision': 1,
  published: 1,
} as const

const meets = (score: Score, measures: Readonly<Record<string, number>>): void => {
  for (const [row, least] of Object.entries(measures)) {
    expect(shareOf(score, row), `${row} in ${JSON.stringify(score)}`).toBeGreaterThanOrEqual(least)
  }
}

describe('texts of our own', () => {
  it('meets the measures in English', () => {
    meets(scoreOf([opticsEnglish, enginesEnglish].map(goldOf)), MEASURES)
  })
  it.each([
    ['Russian', opticsRussian],
    ['German', motorsGerman],
    ['French', opticsFrench],
    ['Ukrainian', generatorsUkrainian],
    ['Chinese', vestsChinese],
  ])('finds names, numbers, denials and dates in %s', (_, own) => {
    meets(scoreOf([goldOf(own)]), {
      'mentions, recall': 0.85,
      'mentions, precision': 0.75,
      'numbers right': 0.85,
      'denial, recall': 0.85,
      'no-evidence, recall': 0.85,
      'responses, recall': 1,
      published: 1,
    })
  })
})

describe('the articles of the kit', () => {
  it.runIf(kit || process.env['CI'])('meets the measures', () => {
    meets(scoreOf(articles()), MEASURES)
  })
})

type KitSpan = { readonly start: number; readonly end: number }
type KitGold = {
  readonly source: {
    readonly publishedDate: string | null
    readonly publishedDateAccept?: readonly (string | null)[]
  }
  readonly entities: readonly {
    readonly optional?: boolean
    readonly mentions: readonly (KitSpan & { readonly optional?: boolean })[]
  }[]
  readonly figures: readonly (KitSpan & {
    readonly quantity?: number | null
    readonly value?: number | null
    readonly optional?: boolean
  })[]
  readonly claims: readonly {
    readonly kind: string
    readonly optional?: boolean
    readonly excerpt: KitSpan
  }[]
  readonly responses: readonly { readonly optional?: boolean; readonly excerpt: KitSpan }[]
}

function articles(): Gold[] {
  return readdirSync(KIT)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const text = readFileSync(KIT + name, 'utf8')
      // The kit's own files, whose shape its README gives.
      const gold = JSON.parse(readFileSync(`${KIT}gold/${name.replace('.txt', '.json')}`, 'utf8')) as KitGold
      const { publishedDate, publishedDateAccept = [] } = gold.source
      return {
        text,
        mentions: gold.entities.flatMap((entity, index) =>
          entity.mentions.map(({ start, end, optional = false }) => ({
            start,
            end,
            entity: index,
            optional: optional || entity.optional === true,
          })),
        ),
        figures: gold.figures.map(({ start, end, quantity = null, value = null, optional = false }) => ({
          start,
          end,
          quantity,
          value,
          optional,
        })),
        claims: gold.claims.map(({ kind, optional = false, excerpt }) => ({ ...excerpt, kind, optional })),
        responses: gold.responses.map(({ optional = false, excerpt }) => ({ ...excerpt, optional })),
        published: [publishedDate, ...publishedDateAccept].flatMap((date) =>
          date === null ? [] : [date.replace(/[?~%]/g, '')],
        ),
      }
    })
}
