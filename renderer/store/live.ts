/** A value that changes while it is watched. It starts to be read with its first listener and rests after its last. */
export type Live<T> = {
  readonly subscribe: (listener: () => void) => () => void
  /** The value now; the same object until it changes. */
  readonly current: () => T
}

/** What a live value does while somebody watches: `set` replaces the value, `fail` makes the next reader throw.
 * `last` is what the value was when it was watched before. */
export type Watch<T> = (set: (value: T) => void, fail: (error: unknown) => void, last: T) => () => void

/**
 * A live value that starts as `initial`. `watch` is called with the first listener and returns the way to stop. A
 * value that nobody watches any more keeps what it last was, for a view that comes back.
 */
export function createLive<T>(initial: T, watch: Watch<T>): Live<T> {
  const listeners = new Set<() => void>()
  let value = initial
  let failure: { readonly error: unknown } | null = null
  let stop: (() => void) | null = null
  const tell = () => {
    for (const listener of Array.from(listeners)) listener()
  }

  const begin = () => {
    let running = true
    const end = watch(
      (next) => {
        if (!running) return
        value = next
        failure = null
        tell()
      },
      (error) => {
        if (!running) return
        failure = { error }
        tell()
      },
      value,
    )
    return () => {
      running = false
      end()
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      stop ??= begin()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    current() {
      if (failure) throw failure.error
      return value
    },
  }
}
