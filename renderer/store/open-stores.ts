import type { CaseId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import { openStore, type Store } from './store'

type Shared = { users: number; readonly store: Promise<Result<Store>> }

/** The stores that are open in this window. A case that is opened twice is one store, closed with its last user. */
export type OpenStores = {
  /** `begun`: this case as somebody opens it already; it is taken over, or closed where the case is open anyway. */
  readonly open: (id: CaseId, begun?: Promise<Result<Store>>) => Promise<Result<Store>>
  readonly isOpen: (id: CaseId) => boolean
}

/** `onOpen` is called with every store that is opened for the first time, and returns what to do before it closes. */
export function createOpenStores(onOpen: (store: Store) => () => Promise<void>): OpenStores {
  const shared = new Map<CaseId, Shared>()

  const begin = (id: CaseId, opening: Promise<Result<Store>>): Shared => {
    const store = opening.then((opened) => {
      if (!opened.ok) {
        shared.delete(id)
        return opened
      }
      const beforeClose = onOpen(opened.value)
      return ok({
        ...opened.value,
        async close() {
          await beforeClose()
          await opened.value.close()
        },
      })
    })
    const entry = { users: 0, store }
    shared.set(id, entry)
    return entry
  }

  return {
    isOpen: (id) => shared.has(id),
    async open(id, begun) {
      const known = shared.get(id)
      if (known !== undefined) void begun?.then((opened) => (opened.ok ? opened.value.close() : undefined))
      const entry = known ?? begin(id, begun ?? openStore(id))
      entry.users += 1
      const opened = await entry.store
      if (!opened.ok) return opened
      let left = false
      return ok({
        ...opened.value,
        async close() {
          if (left) return
          left = true
          entry.users -= 1
          if (entry.users > 0) return
          shared.delete(id)
          await opened.value.close()
        },
      })
    },
  }
}
