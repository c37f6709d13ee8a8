import { nounOfId } from '@shared/schema/registry'

/** Places of a case, in the order of the navigation. */
export const VIEWS = [
  'sources',
  'tables',
  'excerpts',
  'entities',
  'relations',
  'figures',
  'shipments',
  'claims',
  'contradictions',
  'responses',
  'notes',
  'dossier',
  'history',
  'trash',
] as const
export type View = (typeof VIEWS)[number]

/** Where the window is. `at` is a place inside the record, as its noun writes places: an excerpt's id in a source. */
export type Route =
  | { readonly where: 'start' }
  | {
      readonly where: 'case'
      readonly caseId: string
      readonly view: View
      readonly id: string | null
      readonly at: string | null
    }

export type CaseRoute = Extract<Route, { where: 'case' }>

export const isView = (text: string | undefined): text is View => VIEWS.some((view) => view === text)

/** Reads a path such as `/case/cas-…/sources/src-…/exc-…`; anything else is the start screen. */
export function parseRoute(path: string): Route {
  const [, root, caseId, view, id, at] = path.split('/').map((part) => decodeURIComponent(part))
  if (root !== 'case' || !caseId) return { where: 'start' }
  return { where: 'case', caseId, view: isView(view) ? view : 'sources', id: id || null, at: at || null }
}

/** The path of a place. */
export const casePath = (caseId: string, view: View, id?: string | null, at?: string | null): string =>
  ['', 'case', caseId, view, id ?? '', at ?? '']
    .map((part) => encodeURIComponent(part))
    .join('/')
    .replace(/\/+$/, '')

const VIEW_OF_NOUN = {
  source: 'sources',
  excerpt: 'excerpts',
  entity: 'entities',
  relation: 'relations',
  figure: 'figures',
  shipment: 'shipments',
  claim: 'claims',
  contradiction: 'contradictions',
  response: 'responses',
  note: 'notes',
  dossier: 'dossier',
} as const satisfies Record<string, View>

/** The view that shows a record, by its id; null for records without a view of their own. */
export function viewOf(id: string): View | null {
  const noun = nounOfId(id)
  return noun !== null && noun in VIEW_OF_NOUN ? VIEW_OF_NOUN[noun as keyof typeof VIEW_OF_NOUN] : null
}
