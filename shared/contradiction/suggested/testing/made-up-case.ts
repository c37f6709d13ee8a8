import { type Scope, UNLIMITED } from '@shared/claim/scope'
import { country, day, item, madeUpFigure, madeUpId, range } from '@shared/contradiction/made-up'
import type { SuggestRecords } from '@shared/contradiction/suggested/suggestion'
import type { Figure } from '@shared/figure/figure'

/** A case with the records given and nothing else. */
export const caseOf = (records: Partial<SuggestRecords>): SuggestRecords => ({
  claims: [],
  figures: [],
  shipments: [],
  entities: [],
  sameAs: [],
  relations: [],
  contradictions: [],
  verdicts: [],
  sources: [],
  excerpts: [],
  ...records,
})

/** A figure of pumps that went from Austria to Peru in 2021, but for what is given. */
export const pumps = (number: number, amount: string, fields: Partial<Figure> = {}): Figure =>
  madeUpFigure(number, {
    range: range(amount),
    unit: 'pieces',
    goods: 'bilge pumps',
    from: country('at'),
    to: country('pe'),
    period: day('2021'),
    ...fields,
  })

/** A scope of goods in words from Austria to Peru, by one entity. */
export const scopeOf = (entity: number | null, goods: string, more: Partial<Scope> = {}): Scope => ({
  ...UNLIMITED,
  parties:
    entity === null ? [] : [{ id: item(), party: { kind: 'entity', entity: madeUpId('entity', entity) } }],
  goods: goods === '' ? [] : [{ id: item(), goods: { kind: 'words', words: goods } }],
  from: [{ id: item(), place: country('at') }],
  to: [{ id: item(), place: country('pe') }],
  ...more,
})
