/*
 * The margin asks the reader beside it to go to an excerpt. The address alone cannot ask twice for the same place.
 */
const listeners = new Set<(excerpt: string) => void>()

/** Asks whichever reader is open to go to an excerpt. */
export const askReader = (excerpt: string): void => {
  for (const listener of listeners) listener(excerpt)
}

/** Hears what readers are asked. Returns the way to stop. */
export const onReaderAsked = (listener: (excerpt: string) => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
