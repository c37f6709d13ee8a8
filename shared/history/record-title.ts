import type { JsonValue } from '@shared/kernel/canonical-json'
import { assertNever } from '@shared/kernel/result'
import type { Noun } from '@shared/schema/registry'
import type { State } from './state'

/** Words for one and for several records of a noun. */
export const NOUN_WORDS: Readonly<Record<Noun, { readonly one: string; readonly many: string }>> = {
  case: { one: 'case', many: 'cases' },
  source: { one: 'source', many: 'sources' },
  rendition: { one: 'rendition', many: 'renditions' },
  overlay: { one: 'reading overlay', many: 'reading overlays' },
  excerpt: { one: 'excerpt', many: 'excerpts' },
  carryOver: { one: 'carry-over', many: 'carry-overs' },
  entity: { one: 'entity', many: 'entities' },
  sameAs: { one: 'same-as decision', many: 'same-as decisions' },
  relation: { one: 'relation', many: 'relations' },
  figure: { one: 'figure', many: 'figures' },
  shipment: { one: 'shipment', many: 'shipments' },
  claim: { one: 'claim', many: 'claims' },
  note: { one: 'note', many: 'notes' },
  contradiction: { one: 'contradiction', many: 'contradictions' },
  response: { one: 'response', many: 'responses' },
  dossier: { one: 'dossier', many: 'dossiers' },
  export: { one: 'export', many: 'exports' },
  verdict: { one: 'verdict', many: 'verdicts' },
  table: { one: 'table', many: 'tables' },
  correction: { one: 'correction', many: 'corrections' },
  view: { one: 'view', many: 'views' },
  template: { one: 'template', many: 'templates' },
}

/** Longest title, in UTF-16 units; a longer one ends in an ellipsis. */
const LONGEST = 80

/** What a record is called in a list of the history, from a state that may be of any age. */
export function recordTitle(noun: Noun, state: State): string {
  const title = rawTitle(noun, state).replace(/\s+/g, ' ').trim()
  if (title === '') return `untitled ${NOUN_WORDS[noun].one}`
  if (title.length <= LONGEST) return title
  return `${title.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function rawTitle(noun: Noun, state: State): string {
  switch (noun) {
    case 'case':
      return words(state, 'name')
    case 'source':
      return words(state, 'title') || words(state, 'original', 'fileName')
    case 'rendition':
      return words(state, 'extractor', 'name')
    case 'excerpt':
      return words(state, 'quote', 'exact') || words(state, 'region', 'caption')
    case 'overlay':
      return 'what is set aside while reading'
    case 'carryOver':
      return words(state, 'words') || words(state, 'verdict')
    case 'verdict':
      return `${words(state, 'kind')} ${words(state, 'decision')}`
    case 'entity':
      return words(state, 'names', 0, 'value')
    case 'sameAs':
      return words(state, 'verdict') === 'same' ? 'the same' : 'not the same'
    case 'relation':
      return words(state, 'role') || words(state, 'schema')
    case 'figure':
      return words(state, 'words') || [words(state, 'range', 'low'), words(state, 'unit')].join(' ')
    case 'shipment':
      return words(state, 'goods') || words(state, 'level')
    case 'claim':
      return words(state, 'proposition')
    case 'note':
    case 'contradiction':
    case 'dossier':
      return words(state, 'title')
    case 'response':
      return words(state, 'allegations', 0, 'words') || words(state, 'outcome').replaceAll('-', ' ')
    case 'export':
      return words(state, 'fileName')
    case 'table':
      return words(state, 'layout', 'sheet') || 'the rows of a data set'
    case 'correction':
      return `${words(state, 'column')}: ${words(state, 'value')}`
    case 'view':
    case 'template':
      return words(state, 'name')
    default:
      return assertNever(noun)
  }
}

function words(state: State, ...path: readonly (string | number)[]): string {
  let value: JsonValue | undefined = state
  for (const key of path) value = member(value, key)
  return typeof value === 'string' ? value : ''
}

/** The member of an object or list, or undefined. */
function member(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.hasOwn(value, key) ? (value as State)[key] : undefined
}
