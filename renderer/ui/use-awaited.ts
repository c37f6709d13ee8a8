import { useEffect, useState } from 'react'

/**
 * Enter that comes faster than the answer to what was typed waits for it, as long as nothing else is typed.
 * @param run takes what the answer offers first
 * @returns to be called at such an Enter
 */
export function useAwaited(query: string, open: boolean, pending: boolean, run: () => void): () => void {
  const [awaited, setAwaited] = useState<string>()
  useEffect(() => {
    if (awaited === undefined || (open && pending && awaited === query)) return
    setAwaited(undefined)
    if (open && awaited === query) run()
  }, [awaited, open, pending, query, run])
  return () => setAwaited(query)
}
