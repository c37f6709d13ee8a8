import { useMemo } from 'react'
import type { Contradiction } from '@shared/contradiction/contradiction'
import { standing } from '@shared/contradiction/suggested/standing'
import { Banner } from '@renderer/ui/Banner'
import { useSuggested } from './use-suggested'

/** Says of a contradiction that was accepted from a suggestion when the suggestion would not be made any more. */
export const StillHolds = ({ contradiction }: { readonly contradiction: Contradiction }) => {
  const { records, hits } = useSuggested()
  const found = useMemo(
    () => (records === null ? null : standing(contradiction, records, hits)),
    [contradiction, records, hits],
  )
  if (found?.holds !== false) return null
  return (
    <Banner tone="warn" title="The suggestion it was made from no longer holds">
      {found.why} The contradiction stays as it is: keep it, change its sides, or dismiss it with a reason.
    </Banner>
  )
}
