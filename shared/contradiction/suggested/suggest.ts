import type { ContradictionKind } from '@shared/contradiction/contradiction'
import { type EntityLookup, entityLookup } from '@shared/contradiction/entity-lookup'
import { ConductIndex, type ConductMemo, conductSuggestions, prepareConduct, testable } from './conduct'
import { dateSuggestions } from './dates'
import { figureSuggestions, sourceOfExcerpt } from './figures'
import { identitySuggestions } from './identity'
import { settledBy, subjectOf } from './keys'
import { rowSuggestions } from './rows'
import { statementSuggestions } from './statements'
import type { SuggestedContradiction, SuggestRecords, TableHits } from './suggestion'

/** The lists that a part of the rules reads; it is worked out again only when one of them is another. */
const WHO = ['entities', 'sameAs', 'relations'] as const
const CONDUCT = ['shipments', 'figures', ...WHO] as const
const PARTS = {
  conduct: ['claims', ...CONDUCT],
  rows: ['claims', ...WHO],
  figures: ['figures', 'excerpts', ...WHO],
  statements: ['claims', ...WHO],
  dates: ['claims', 'shipments', 'figures', 'sources', 'excerpts'],
  identity: ['entities', 'sameAs', 'claims'],
} as const satisfies Readonly<Record<string, readonly (keyof SuggestRecords)[]>>
type Part = keyof typeof PARTS

/**
 * Suggests contradictions of a case that changes: a part of the rules runs again only when a list it reads is another
 * object than before, and of denials and promises only those that changed, as long as what they are held against did
 * not. What it gives is the same as `suggestContradictions` gives of the same records.
 */
export class Suggester {
  #records: SuggestRecords | null = null
  #hits: readonly TableHits[] = []
  #lookup: EntityLookup | null = null
  #conducts: ConductIndex | null = null
  readonly #memo: ConductMemo = new Map()
  readonly #parts = new Map<Part, readonly SuggestedContradiction[]>()

  /** All suggestions that are not settled, the strongest first. */
  suggest(records: SuggestRecords, hits: readonly TableHits[] = []): SuggestedContradiction[] {
    const before = this.#records
    const same = (lists: readonly (keyof SuggestRecords)[]) =>
      before !== null && lists.every((list) => before[list] === records[list])
    if (this.#lookup === null || !same(WHO)) this.#lookup = entityLookup(records)
    const lookup = this.#lookup
    if (this.#conducts === null || !same(CONDUCT)) {
      this.#conducts = new ConductIndex(prepareConduct(records, lookup), records, lookup)
      this.#memo.clear()
    }
    for (const part of Object.keys(PARTS) as Part[]) {
      const kept = this.#parts.has(part) && same(PARTS[part]) && (part !== 'rows' || this.#hits === hits)
      if (kept) continue
      const made =
        part === 'conduct'
          ? conductSuggestions(testable(records.claims), this.#conducts, lookup, this.#memo)
          : runPart(part, records, hits, lookup)
      this.#parts.set(part, made)
    }
    this.#records = records
    this.#hits = hits
    return unsettled([...this.#parts.values()].flat(), records)
  }
}

/** The part of the rules that makes suggestions of a kind; `rows` goes with `conduct`. */
export const PART_OF_KIND = {
  'denial-vs-record': 'conduct',
  'promise-vs-conduct': 'conduct',
  'figure-mismatch': 'figures',
  'statement-vs-statement': 'statements',
  'date-mismatch': 'dates',
  identity: 'identity',
} as const satisfies Readonly<Record<ContradictionKind, Part>>

/** Runs one part of the rules, whatever is settled. */
export function runPart(
  part: Part,
  records: SuggestRecords,
  hits: readonly TableHits[],
  lookup: EntityLookup,
): readonly SuggestedContradiction[] {
  switch (part) {
    case 'conduct':
      return conductSuggestions(
        testable(records.claims),
        new ConductIndex(prepareConduct(records, lookup), records, lookup),
        lookup,
      )
    case 'rows':
      return rowSuggestions(testable(records.claims), hits, lookup)
    case 'figures':
      return figureSuggestions(records.figures, sourceOfExcerpt(records), lookup)
    case 'statements':
      return statementSuggestions(records.claims, lookup)
    case 'dates':
      return dateSuggestions(records, sourceOfExcerpt(records))
    case 'identity':
      return identitySuggestions(records)
  }
}

/** Without what was decided or stands in a contradiction already; the strongest first, then by key. */
function unsettled(
  all: readonly SuggestedContradiction[],
  records: SuggestRecords,
): SuggestedContradiction[] {
  const settled = settledBy(records)
  return all
    .filter(({ key, kind, sideA, sideB }) => {
      const [a, b] = [sideA, sideB].map((side) => {
        const ids = side.map(subjectOf)
        // The claims beside a name are there for the reader; the names are what is one or two.
        const entities = ids.filter((id) => id.startsWith('ent-'))
        return kind === 'identity' && entities.length > 0 ? entities : ids
      })
      return !settled.has(key, a ?? [], b ?? [])
    })
    .toSorted((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/**
 * Suggested contradictions of a case, with their reasons: denial against record, promise against conduct, figures of
 * one thing that differ, statements of one speaker that changed, dates that cannot both hold, names that may be one.
 * The order of the records does not matter. Nothing here decides.
 */
export const suggestContradictions = (
  records: SuggestRecords,
  hits: readonly TableHits[] = [],
): SuggestedContradiction[] => new Suggester().suggest(records, hits)
