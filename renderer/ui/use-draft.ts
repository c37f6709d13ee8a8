import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import * as v from 'valibot'

/** A thing while it is being filled in or changed. */
export type Draft<T> = {
  readonly value: T
  /** Words being written: kept here until the focus leaves the field, or Enter. */
  readonly write: (patch: Partial<T>) => void
  /** A choice: kept at once. */
  readonly choose: (patch: Partial<T>) => void
}

export type SavedDraft<T> = Draft<T> & {
  /** To be spread on the element around the fields. */
  readonly around: {
    readonly onBlur: (event: FocusEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** A draft of something new: nothing is kept before its form is saved. */
export const useNewDraft = <T extends object>(initial: () => T): Draft<T> => {
  const [value, setValue] = useState(initial)
  const change = useCallback((patch: Partial<T>) => setValue((before) => ({ ...before, ...patch })), [])
  return useMemo(() => ({ value, write: change, choose: change }), [value, change])
}

/**
 * A draft over something that is kept elsewhere. Fields that do not fit the schema yet stay in the draft, with their
 * error beside them, and the others are handed to `save`, which says whether it kept them.
 */
export const useSavedDraft = <T extends object>(
  record: T,
  schema: v.GenericSchema<unknown, T>,
  save: (patch: Partial<T>) => Promise<boolean>,
): SavedDraft<T> => {
  const [pending, setPending] = useState<Partial<T>>({})
  const latest = useRef({ pending, record, save })
  useEffect(() => {
    latest.current = { ...latest.current, record, save }
  })

  const change = useCallback((patch: Partial<T>) => {
    const next = { ...latest.current.pending, ...patch }
    latest.current = { ...latest.current, pending: next }
    setPending(next)
  }, [])
  const settle = useCallback(() => {
    const now = latest.current
    const wrong = wrongFields(schema, { ...now.record, ...now.pending })
    const fields = (Object.keys(now.pending) as (keyof T & string)[]).filter((field) => !wrong.has(field))
    if (fields.length === 0) return
    const patch: Partial<T> = {}
    for (const field of fields) patch[field] = now.pending[field]
    void now.save(patch).then((kept) => {
      if (!kept) return
      const rest = { ...latest.current.pending }
      for (const field of fields) if (rest[field] === patch[field]) delete rest[field]
      latest.current = { ...latest.current, pending: rest }
      setPending(rest)
    })
  }, [schema])
  useEffect(() => settle, [settle])

  const choose = useCallback(
    (patch: Partial<T>) => {
      change(patch)
      settle()
    },
    [change, settle],
  )
  const around = useMemo(
    () => ({
      onBlur: settle,
      onKeyDown: (event: KeyboardEvent) => {
        const inLine = event.target instanceof HTMLInputElement
        if (event.key === 'Enter' && inLine && !event.defaultPrevented && !event.nativeEvent.isComposing)
          settle()
      },
    }),
    [settle],
  )
  const value = useMemo(() => ({ ...record, ...pending }), [record, pending])
  return useMemo(() => ({ value, write: change, choose, around }), [value, change, choose, around])
}

/** The names of the fields that keep a candidate from fitting the schema. */
const wrongFields = <T>(schema: v.GenericSchema<unknown, T>, candidate: unknown): ReadonlySet<string> => {
  const parsed = v.safeParse(schema, candidate)
  return new Set(parsed.success ? [] : parsed.issues.map(({ path }) => String(path?.[0]?.key)))
}
