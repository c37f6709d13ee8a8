import { useDesk } from './use-desk'

/** How many parties are to be asked, or are over their deadline without an outcome: work to do. */
export const useReplyGaps = (): number =>
  new Set(
    useDesk()
      ?.filter(({ standing }) => standing === 'unasked' || standing === 'overdue')
      .map(({ party }) => party),
  ).size
