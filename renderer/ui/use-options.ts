import { useEffect, useMemo, useState } from 'react'

/** One entry of a list that is found by typing. */
export type Option = {
  readonly id: string
  readonly label: string
  /** A second, quieter line; searched too. */
  readonly detail?: string
  readonly group?: string
  /** The key that does the same (commands). */
  readonly kbd?: string
  /** Why it cannot be chosen. */
  readonly disabled?: string
}

/** Given options are filtered here; a function answers for itself, in its own order. */
export type OptionSource =
  readonly Option[] | ((query: string, signal: AbortSignal) => Promise<readonly Option[]>)

export type FoundOptions = {
  readonly options: readonly Option[]
  readonly pending: boolean
  readonly failed: boolean
}

const MOST = 200

/** Lower case without accents, so that "Orleans" finds "Orléans". */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The options that hold every word of the query, those whose label begins with it first. */
export const filterOptions = (options: readonly Option[], query: string): readonly Option[] => {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return options.slice(0, MOST)
  const first = words.join(' ')
  const found = options.filter((option) => {
    const text = fold(`${option.label} ${option.detail ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  const begins = (option: Option) => (fold(option.label).startsWith(first) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST)
}

const NOTHING: FoundOptions = { options: [], pending: false, failed: false }

/** What a source offers for a query, while `active`. An answer that comes after the next question is dropped. */
export const useOptions = (source: OptionSource, query: string, active: boolean): FoundOptions => {
  const given = useMemo(
    () => (typeof source === 'function' ? undefined : filterOptions(source, query)),
    [source, query],
  )
  const [asked, setAsked] = useState<FoundOptions>(NOTHING)
  useEffect(() => {
    if (typeof source !== 'function' || !active) return
    const abort = new AbortController()
    setAsked((before) => ({ ...before, pending: true }))
    void source(query, abort.signal).then(
      (options) => abort.signal.aborted || setAsked({ options, pending: false, failed: false }),
      () => abort.signal.aborted || setAsked({ options: [], pending: false, failed: true }),
    )
    return () => abort.abort()
  }, [source, query, active])
  return given === undefined ? asked : { options: given, pending: false, failed: false }
}
