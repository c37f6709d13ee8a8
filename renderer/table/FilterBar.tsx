import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { FILTER_KINDS, type Filter } from '@shared/table/view'
import { Button } from '@renderer/ui/Button'
import { Chip } from '@renderer/ui/Chip'
import { ComboBox } from '@renderer/ui/ComboBox'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import { FILTER_KIND_WORDS, filterWords, needsValue, sameFilter } from './filter-words'
import styles from './Table.module.css'

type Props = {
  readonly columns: readonly { readonly key: string; readonly head: string }[]
  readonly filters: readonly Filter[]
  readonly onFilters: (filters: readonly Filter[]) => void
  /** The filter being written, after a pause; null while it says nothing yet. It holds already. */
  readonly onWritten: (filter: Filter | null) => void
  readonly onColumn: (column: string) => void
  /** Enter in the field: the filter stays, and the keyboard goes on in the table. */
  readonly onDone: () => void
  readonly ref?: Ref<FilterBarHandle>
}

/** What may be asked of the bar from outside. */
export type FilterBarHandle = {
  /** Begins a filter of a column. */
  readonly begin: (column: string | null) => void
}

const NO_DRAFT: Filter = { column: '', kind: 'contains', value: '' }
/** Rows are not looked for at every letter; in milliseconds. */
const PAUSE = 150

/** What rows are narrowed by: the filters in force, and one that is being written. */
export const FilterBar = ({ columns, filters, onWritten, ...props }: Props) => {
  const [draft, setDraft] = useState(NO_DRAFT)
  const field = useRef<HTMLInputElement>(null)
  useImperativeHandle(
    props.ref,
    () => ({
      begin: (column) => {
        if (column !== null) setDraft((before) => ({ ...before, column }))
        field.current?.focus()
      },
    }),
    [],
  )
  useEffect(() => {
    const says = draft.column !== '' && needsValue(draft.kind) && draft.value !== ''
    const timer = setTimeout(() => onWritten(says ? draft : null), says ? PAUSE : 0)
    return () => clearTimeout(timer)
  }, [draft, onWritten])
  const heads = useMemo(() => new Map(columns.map(({ key, head }) => [key, head])), [columns])
  const options = useMemo(() => columns.map(({ key, head }) => ({ id: key, label: head })), [columns])
  const headOf = (key: string) => heads.get(key) ?? key
  const keep = () => {
    const ready = draft.column !== '' && (!needsValue(draft.kind) || draft.value !== '')
    if (ready && !filters.some((filter) => sameFilter(filter, draft))) props.onFilters([...filters, draft])
    setDraft({ ...draft, value: '' })
    props.onDone()
  }
  return (
    <div className={styles['filters']} role="search" aria-label="Filter the rows">
      <div className={styles['draft']}>
        <ComboBox
          label="Column to filter"
          hideLabel
          options={options}
          value={options.find(({ id }) => id === draft.column)}
          placeholder="Column"
          onChange={(option) => setDraft({ ...draft, column: option?.id ?? '' })}
        />
        <Select
          label="How to filter"
          hideLabel
          value={draft.kind}
          options={FILTER_KINDS.map((kind) => ({ value: kind, label: FILTER_KIND_WORDS[kind] }))}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
        <TextField
          ref={field}
          label="Filter value"
          hideLabel
          type="search"
          value={draft.value}
          disabled={!needsValue(draft.kind)}
          placeholder={needsValue(draft.kind) ? 'Words, a number or a date' : ''}
          onChange={(value) => setDraft({ ...draft, value })}
          onEnter={keep}
        />
        <Button size="small" disabled={draft.column === ''} onPress={keep}>
          Keep filter
        </Button>
      </div>
      {filters.length > 0 && (
        <ul className={styles['chips']} aria-label="Filters in force">
          {filters.map((filter) => (
            <li key={`${filter.column} ${filter.kind} ${filter.value}`}>
              <Chip
                label={filterWords(filter, headOf)}
                onOpen={() => props.onColumn(filter.column)}
                onRemove={() => props.onFilters(filters.filter((other) => other !== filter))}
              />
            </li>
          ))}
          <li>
            <Button size="small" variant="quiet" onPress={() => props.onFilters([])}>
              Take all filters out
            </Button>
          </li>
        </ul>
      )}
    </div>
  )
}
