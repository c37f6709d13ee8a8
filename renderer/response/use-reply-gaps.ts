import { useDesk } from './use-desk'

/**
 * How many parties are to be asked, or are over their deadline without an outcome: work to do. Those that stand accused
 * in words alone are among them.
 */
export function useReplyGaps(): number {
  const desk = useDesk()
  if (desk === undefined) return 0
  const waiting = desk.lines.filter(({ standing }) => standing === 'unasked' || standing === 'overdue')
  return new Set([...waiting.map(({ party }) => party), ...desk.unnamed.map(({ words }) => words)]).size
}
