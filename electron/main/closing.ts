/** What closing needs from its surroundings. */
export type ClosingPorts = {
  /** Whether the window's page can store what is open; one that never came up has nothing to store. */
  readonly listens: () => boolean
  readonly request: (withinMs: number) => void
  /** Asks the person whether to close although not everything is stored. */
  readonly askToForce: (reason: 'late' | 'again') => Promise<boolean>
  /** Closes for good. */
  readonly destroy: () => void
}

/** How a window closes: the page stores first; only the person may cut that short. */
export type Closing = {
  /** The person wants to close. Answers whether the window may close at once. */
  requested(): boolean
  /**
   * The page's answer. It may first say no, so that nobody is asked while it asks the person itself, and later yes.
   */
  answered(close: boolean): void
  /** The page is gone: nothing will answer. */
  pageGone(): void
}

/** Time the page has before the person is asked; a large case writes its backup in it. */
const PATIENCE_MS = 30_000

export function createClosing(ports: ClosingPorts, patienceMs: number = PATIENCE_MS): Closing {
  let state: 'open' | 'waiting' | 'asking' | 'closed' = 'open'
  let timer: NodeJS.Timeout | undefined

  const close = (): void => {
    clearTimeout(timer)
    state = 'closed'
    ports.destroy()
  }
  const wait = (): void => {
    state = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void ask('late'), patienceMs)
  }
  const ask = async (reason: 'late' | 'again'): Promise<void> => {
    if (state !== 'waiting') return
    clearTimeout(timer)
    state = 'asking'
    const force = await ports.askToForce(reason)
    // The page may have answered while the question stood there.
    if (state !== 'asking') return
    if (force) close()
    else wait()
  }

  return {
    requested: () => {
      if (state === 'closed') return true
      if (state === 'waiting') void ask('again')
      if (state !== 'open') return false
      if (!ports.listens()) {
        state = 'closed'
        return true
      }
      wait()
      ports.request(patienceMs)
      return false
    },
    answered: (wanted) => {
      if (state === 'closed') return
      clearTimeout(timer)
      if (wanted) close()
      else state = 'open'
    },
    pageGone: () => {
      clearTimeout(timer)
      if (state === 'waiting' || state === 'asking') close()
    },
  }
}
