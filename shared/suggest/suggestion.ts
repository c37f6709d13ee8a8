import type { ClaimKind } from '@shared/claim/claim'
import type { Capacity } from '@shared/claim/scope'
import type { EntitySchemaName } from '@shared/entity/entity'
import type { Measure } from '@shared/figure/figure'
import type { DateField } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import type { NumberRange } from '@shared/kernel/quantity'
import type { TextRange } from '@shared/kernel/segments'
import type { ResponseOutcome } from '@shared/response/response'

/** Languages that the rules know words of. */
export const SUGGEST_LANGUAGES = ['en', 'ru', 'uk', 'de', 'fr', 'zh'] as const
export type SuggestLanguage = (typeof SUGGEST_LANGUAGES)[number]

/** What a name may be: the schemata of entities, and events, which a case has no record for. */
export type SuggestedSchema = EntitySchemaName | 'Event'

/**
 * Every suggestion says why it was found, in plain words, and has a key that depends on its content alone, so that a
 * refusal is remembered wherever the same words are found again.
 */
type Explained = { readonly key: string; readonly reason: string }

/** A place of the text with its words: `exact` is always the text between the two UTF-16 offsets. */
export type Span = TextRange & { readonly exact: string }

/** Somebody or something named, with all its mentions. */
export type NameSuggestion = Explained & {
  readonly caption: string
  readonly schema: SuggestedSchema
  /** In the order of the text; at least one. */
  readonly mentions: readonly Span[]
  /** FollowTheMoney code of the country it belongs to, where its words say so. */
  readonly country: string | null
  /** The entity of the case whose name this is, from the gazetteer. */
  readonly entity: EntityId | null
  /** Other names, in the text or in the case, that may be the same: a question, never a merge. */
  readonly near: readonly NearName[]
}

/** A name that another may be a spelling of. */
export type NearName = {
  /** What it is called. */
  readonly caption: string
  /** Its spelling that is near. */
  readonly spelling: string
  /** The entity of the case; null for another name of the text. */
  readonly entity: EntityId | null
  /** Why they may be one, in a few words. */
  readonly reason: string
}

/** A number in the text with what it measures. */
export type FigureSuggestion = Explained &
  Span & {
    readonly measure: Measure
    readonly quantity: NumberRange | null
    readonly unit: string
    readonly value: NumberRange | null
    /** ISO 4217, '' where none is named. */
    readonly currency: string
    readonly goods: string
    /** What a share, change or ratio is measured against, in the text's words. */
    readonly baseline: string
    readonly from: string
    readonly to: string
    readonly period: DateField
  }

/** The scope that the words of a claim propose. */
export type ProposedScope = {
  readonly parties: readonly string[]
  readonly goods: string
  readonly from: string
  readonly to: string
  readonly period: DateField
  readonly capacity: Capacity
}

export type ClaimSuggestion = Explained &
  Span & {
    readonly kind: ClaimKind
    /** Whose words it is; '' where the sentence does not say. */
    readonly speaker: string
    readonly scope: ProposedScope
  }

export type ResponseSuggestion = Explained &
  Span & {
    readonly outcome: ResponseOutcome
    /** Who was asked; '' where the sentence does not say. */
    readonly party: string
  }

/** A date or period in the text. `edtf` is '' where it hangs on a date of publication that is not known. */
export type DateSuggestion = Span & { readonly edtf: string; readonly reason: string }

/** When the text says it was published. */
export type PublishedSuggestion = Span & {
  readonly edtf: string
  /** "10:11" as given; '' where there is none. */
  readonly time: string
  readonly reason: string
}

/** All that was found in one text. */
export type Suggestions = {
  readonly language: SuggestLanguage
  readonly published: PublishedSuggestion | null
  readonly names: readonly NameSuggestion[]
  readonly figures: readonly FigureSuggestion[]
  readonly claims: readonly ClaimSuggestion[]
  readonly responses: readonly ResponseSuggestion[]
  readonly dates: readonly DateSuggestion[]
  /** Lines that belong to the page rather than to the story. */
  readonly noise: readonly TextRange[]
}

/** A span of the text by its offsets. */
export const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  exact: text.slice(start, end),
})

/** Whether two ranges share at least one unit. */
export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end
