import { useMemo } from 'react'
import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import { newId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from '@renderer/contradiction/Contradiction.module.css'
import { type Sides, useArgument } from '@renderer/contradiction/use-argument'
import { suggestedId, useSuggested } from './use-suggested'
import { RestsOn } from '@renderer/contradiction/RestsOn'

/** Whom a suggested contradiction would accuse, and what it rests on. */
export const SuggestedAside = ({ id }: { readonly id: string }) => {
  const { suggestions } = useSuggested()
  const suggested = suggestions?.find((one) => suggestedId(one) === id)
  return suggested === undefined ? null : <Beside key={suggested.key} suggested={suggested} />
}

const Beside = ({ suggested }: { readonly suggested: SuggestedContradiction }) => {
  const argument = useArgument(useMemo(() => sidesOf(suggested), [suggested]))
  if (argument === undefined) return null
  return (
    <Pane title="If it is accepted">
      <SectionTitle level={3}>It accuses</SectionTitle>
      {argument.replies.length === 0 && argument.inWords.length === 0 ? (
        <p className={styles['nothing']}>
          Nobody by name: no claim’s speaker, no consignor and no manufacturer is known.
        </p>
      ) : (
        <ul className={styles['sources']}>
          {argument.replies.map(({ accused }) => (
            <li key={accused.entity}>
              <RecordCard noun="entity" id={accused.entity} compact />
            </li>
          ))}
          {argument.inWords.map(({ words }) => (
            <li key={words}>“{words}”, in words only</li>
          ))}
        </ul>
      )}
      <SectionTitle level={3}>It rests on</SectionTitle>
      <RestsOn weight={argument.weight} />
    </Pane>
  )
}

const NO_RANDOM = new Uint8Array(10)

/** The sides as a contradiction would have them. The ids of their items only tell them apart here. */
function sidesOf({ sideA, sideB }: SuggestedContradiction): Sides {
  const side = (refs: readonly Reference[]) =>
    refs.map((ref, place) => ({ id: newId('item', place, NO_RANDOM), ref }))
  return { id: null, sideA: side(sideA), sideB: side(sideB), overrides: [], accused: [] }
}
