import { type EntitySchemaName } from '@shared/entity/entity'
import type { SuggestedKind } from '@shared/verdict/verdict'
import type {
  ClaimSuggestion,
  DateSuggestion,
  FigureSuggestion,
  NameSuggestion,
  NearName,
  ResponseSuggestion,
  Span,
} from '@shared/suggest/suggestion'
import type { EntityId } from '@shared/kernel/ids'

/** The groups of the tray, in their order. */
export const TRAY_GROUPS = ['name', 'figure', 'claim', 'response', 'date'] as const
export type TrayGroup = (typeof TRAY_GROUPS)[number]

/** A name that may become an entity; events, which a case has no record for, are not among them. */
export type NamedThing = NameSuggestion & { readonly schema: EntitySchemaName }

/** What may become a record. */
export type TrayMatter =
  /** A name the case does not know. */
  | { readonly kind: 'name'; readonly name: NamedThing }
  /** A name of an entity of the case. */
  | { readonly kind: 'link'; readonly name: NamedThing; readonly entity: EntityId }
  /** A name that may be another spelling of one the case knows. */
  | {
      readonly kind: 'same-as'
      readonly name: NamedThing
      readonly near: NearName
      readonly entity: EntityId
    }
  | { readonly kind: 'figure'; readonly figure: FigureSuggestion }
  | { readonly kind: 'claim'; readonly claim: ClaimSuggestion }
  | { readonly kind: 'response'; readonly response: ResponseSuggestion }
  /** A date as it is read; nothing is made of it. */
  | { readonly kind: 'date'; readonly date: DateSuggestion }

/** One line of the tray. */
export type TrayItem = {
  /** Unlike any other of the same text. */
  readonly id: string
  readonly group: TrayGroup
  /** What a verdict on it is kept under; '' where there is nothing to decide. */
  readonly key: string
  /** Where the words stand; of a name, its first mention. */
  readonly words: Span
  readonly matter: TrayMatter
}

/** What a verdict on an item is about; null for dates. */
export function verdictKind({ kind }: TrayMatter): SuggestedKind | null {
  if (kind === 'date') return null
  return kind === 'link' ? 'name' : kind
}
