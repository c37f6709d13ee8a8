import { useEffect } from 'react'
import { useSuggestedCount } from '@renderer/contradiction/suggested/use-suggested'
import { useReplyGaps } from '@renderer/response/use-reply-gaps'

/** What waits for a person: parties to be asked or overdue, and suggested contradictions. */
export type WorkCounts = { readonly gaps: number; readonly suggested: number }

/** Shows nothing: it works out what waits and tells it, and goes on doing so while the case changes. */
export const OpenWork = ({ onCounts }: { readonly onCounts: (counts: WorkCounts) => void }) => {
  const gaps = useReplyGaps()
  const suggested = useSuggestedCount()
  useEffect(() => onCounts({ gaps, suggested }), [onCounts, gaps, suggested])
  return null
}
