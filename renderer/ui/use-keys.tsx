import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ReactNode } from 'react'
import { controlTakes, isPlain, matchesKey, parseKey, writesText } from './keys'

export type KeyBinding = {
  /** Stable name, by which a user's own key replaces `key`. */
  readonly id: string
  readonly key: string
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
  /** Asked when the key is pressed; the key does nothing, and passes on, when it says no. */
  readonly when?: () => boolean
  readonly group?: string
  /** Runs even while the focus is in a field (for plain keys such as Escape). */
  readonly inFields?: boolean
}

/** A key in force, for the list under `?`. */
export type ActiveKey = Pick<KeyBinding, 'id' | 'key' | 'label' | 'group'>

type Entry = {
  readonly owner: string
  readonly scopes: readonly string[]
  readonly bindings: readonly KeyBinding[]
}

class KeyStore {
  private entries: readonly Entry[] = []
  private exclusive: readonly string[] = []
  private readonly listeners = new Set<() => void>()

  set(entry: Entry): void {
    const at = this.entries.findIndex(({ owner }) => owner === entry.owner)
    this.entries = at < 0 ? [...this.entries, entry] : this.entries.with(at, entry)
    this.tell()
  }
  remove(owner: string): void {
    this.entries = this.entries.filter((entry) => entry.owner !== owner)
    this.tell()
  }
  hold(scope: string): () => void {
    this.exclusive = [...this.exclusive, scope]
    this.tell()
    return () => {
      this.exclusive = this.exclusive.filter((held) => held !== scope)
      this.tell()
    }
  }
  /** Bindings in force, the innermost and latest first. */
  inForce(): readonly KeyBinding[] {
    const top = this.exclusive.at(-1)
    return this.entries
      .filter(({ scopes }) => top === undefined || scopes.includes(top))
      .toReversed()
      .toSorted((a, b) => b.scopes.length - a.scopes.length)
      .flatMap(({ bindings }) => bindings)
  }
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

type Scope = {
  readonly store: KeyStore
  readonly scopes: readonly string[]
  readonly overrides: Readonly<Record<string, string>>
}

const KeyContext = createContext<Scope | undefined>(undefined)
const NO_OVERRIDES: Readonly<Record<string, string>> = {}

const keyOf = (binding: KeyBinding, overrides: Readonly<Record<string, string>>): string =>
  overrides[binding.id] ?? binding.key

const answer = (store: KeyStore, overrides: Readonly<Record<string, string>>, event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return
  const writing = writesText(event.target)
  for (const binding of store.inForce()) {
    const key = parseKey(keyOf(binding, overrides))
    if (key === undefined || !matchesKey(key, event)) continue
    if (writing && isPlain(key) && binding.inFields !== true) continue
    if (controlTakes(event.target, key)) continue
    if (binding.when !== undefined && !binding.when()) continue
    event.preventDefault()
    binding.run(event)
    return
  }
}

export type KeyScopeProps = {
  readonly children: ReactNode
  /** The user's own keys: binding id → key; `''` switches a binding off. Read on the outermost scope. */
  readonly overrides?: Readonly<Record<string, string>>
  /** While it is mounted, only bindings inside it are in force (dialogs). */
  readonly exclusive?: boolean
}

/** Where keys are heard. The outermost one listens on the window; an inner one only narrows. */
export const KeyScope = ({ children, overrides = NO_OVERRIDES, exclusive = false }: KeyScopeProps) => {
  const outer = useContext(KeyContext)
  const id = useId()
  const [own] = useState(() => new KeyStore())
  const store = outer?.store ?? own
  const inForce = outer?.overrides ?? overrides
  const value = useMemo(
    () => ({ store, scopes: [...(outer?.scopes ?? []), id], overrides: inForce }),
    [store, outer?.scopes, id, inForce],
  )
  const isRoot = outer === undefined
  useEffect(() => {
    if (!isRoot) return
    const listen = (event: KeyboardEvent) => answer(own, inForce, event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isRoot, own, inForce])
  useLayoutEffect(() => (exclusive ? store.hold(id) : undefined), [exclusive, store, id])
  return <KeyContext value={value}>{children}</KeyContext>
}

/** Puts keys in force while the component is mounted. Without a `KeyScope` above, they do nothing. */
export const useKeys = (bindings: readonly KeyBinding[]): void => {
  const scope = useContext(KeyContext)
  const owner = useId()
  const store = scope?.store
  const scopes = scope?.scopes
  const latest = useRef(bindings)
  // Functions change with every render; the store is told only when a name, key, label or group did.
  const shape = JSON.stringify(
    bindings.map(({ id, key, label, group, inFields }) => [id, key, label, group, inFields]),
  )
  useLayoutEffect(() => {
    latest.current = bindings
  })
  useLayoutEffect(() => {
    if (store === undefined || scopes === undefined) return
    const now = (id: string) => latest.current.find((binding) => binding.id === id)
    store.set({
      owner,
      scopes,
      bindings: latest.current.map((binding) => ({
        ...binding,
        run: (event) => now(binding.id)?.run(event),
        when: () => now(binding.id)?.when?.() ?? true,
      })),
    })
  }, [store, scopes, owner, shape])
  useLayoutEffect(() => () => store?.remove(owner), [store, owner])
}

const activeKeys = (scope: Scope): readonly ActiveKey[] => {
  const seen = new Set<string>()
  return scope.store.inForce().flatMap((binding) => {
    const key = keyOf(binding, scope.overrides)
    if (key === '' || seen.has(key) || binding.when?.() === false) return []
    seen.add(key)
    return [
      {
        id: binding.id,
        key,
        label: binding.label,
        ...(binding.group !== undefined && { group: binding.group }),
      },
    ]
  })
}

/** Asks for the keys in force at a moment, such as just before a dialog takes them over. */
export const useListKeys = (): (() => readonly ActiveKey[]) => {
  const scope = useContext(KeyContext)
  return useCallback(() => (scope === undefined ? [] : activeKeys(scope)), [scope])
}

/** The key a binding has now, with the user's own in place of the given one; for hints on buttons and in menus. */
export const useKeyOf = (id: string, key: string): string => useContext(KeyContext)?.overrides[id] ?? key
