import { useSyncExternalStore } from 'react'
import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import { sha256HexOfText } from '@shared/kernel/sha256'
import { useStore } from '@renderer/store/react'
import { suggestionsOf, type SuggestedState } from './live-suggestions'

/** What the case suggests as it stands, and goes on doing so while it changes. */
export function useSuggested(): SuggestedState {
  const live = suggestionsOf(useStore())
  return useSyncExternalStore(live.subscribe, live.current)
}

/** How many suggestions wait for a decision. */
export const useSuggestedCount = (): number => useSuggested().suggestions?.length ?? 0

/** What a suggestion goes by in addresses and lists. It is no record: nothing else refers to it. */
export const suggestedId = ({ key }: Pick<SuggestedContradiction, 'key'>): string =>
  `sug-${sha256HexOfText(key).slice(0, 24)}`

export const isSuggestedId = (id: string | null): boolean => id?.startsWith('sug-') === true
