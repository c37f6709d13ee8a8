import type { Claim } from '@shared/claim/claim'
import type { Scope } from '@shared/claim/scope'
import { findCountry } from '@shared/kernel/countries'
import type { DateField } from '@shared/kernel/fields'
import type { ExcerptId, ItemId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import type { ClaimSuggestion } from '@shared/suggest/suggestion'
import { type KnownNames, placeOfName } from './known-names'
import { proposition } from './proposition'

/**
 * The scope that the words propose. Whoever is no entity of the case limits nothing yet: a scope holds entities and
 * countries, not words.
 */
export function scopeDraft({ scope }: ClaimSuggestion, known: KnownNames, newItemId: () => ItemId): Scope {
  const from = placeOfName(scope.from, known)
  const to = placeOfName(scope.to, known)
  return {
    parties: scope.parties.flatMap((name): Scope['parties'] => {
      const country = findCountry(name)
      if (country !== null && scope.capacity === 'companies')
        return [{ id: newItemId(), party: { kind: 'companies-of', country } }]
      const entity = known.named(name)
      return entity === null ? [] : [{ id: newItemId(), party: { kind: 'entity', entity } }]
    }),
    goods: scope.goods === '' ? [] : [{ id: newItemId(), goods: { kind: 'words', words: scope.goods } }],
    from: from === null ? [] : [{ id: newItemId(), place: from }],
    to: to === null ? [] : [{ id: newItemId(), place: to }],
    period: scope.period.edtf,
    capacity: scope.capacity,
  }
}

/** The claim that accepting a suggestion makes: said on the day its source was published, as far as that is known. */
export function claimDraft(
  claim: ClaimSuggestion,
  known: KnownNames,
  published: DateField,
  excerpt: ExcerptId,
  newItemId: () => ItemId,
): Omit<Claim, BaseField> {
  return {
    speaker: { entity: known.named(claim.speaker), words: claim.speaker },
    through: { entity: null, words: '' },
    reportedBy: '',
    kind: claim.kind,
    proposition: proposition(claim),
    excerpts: [{ id: newItemId(), excerpt }],
    date: { edtf: published.edtf, words: published.words },
    scope: scopeDraft(claim, known, newItemId),
    rewords: null,
    comment: '',
  }
}
