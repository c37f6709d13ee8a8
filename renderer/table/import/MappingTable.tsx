import { useState } from 'react'
import type { NamedColumn } from '@shared/table/column-keys'
import type { Mapping, TableField } from '@shared/table/mapping'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { FIELD_GROUPS, FIELD_WORDS } from './field-words'
import styles from './Import.module.css'

export type MappingTableProps = {
  readonly columns: readonly NamedColumn[]
  /** The first rows, for examples. */
  readonly rows: readonly (readonly string[])[]
  readonly mapping: Mapping
  /** Why a column was proposed for a field, by column key. */
  readonly reasons: ReadonlyMap<string, string>
  /** Why the columns that name a row were proposed, or why none were; '' once a person chose. */
  readonly keysWhy: string
  readonly onField: (column: string, field: TableField | null) => void
  readonly onKey: (column: string, on: boolean) => void
}

type Choice = TableField | 'none'
const OPTIONS = [
  { value: 'none' as const, label: 'Nothing of a shipment' },
  ...FIELD_GROUPS.map(({ group, fields }) => ({
    group,
    options: fields.map((field) => ({ value: field, label: FIELD_WORDS[field] })),
  })),
]
/** As many columns as are drawn at once. */
const STEP = 60

/** What each column holds, and which columns name a row. */
export const MappingTable = (props: MappingTableProps) => {
  const { columns, rows, mapping, reasons, keysWhy, onField, onKey } = props
  const [words, setWords] = useState('')
  const [most, setMost] = useState(STEP)
  const wanted = words.trim().toLowerCase()
  const found = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ key }) => key.toLowerCase().includes(wanted))
  const fieldOf = new Map(mapping.columns.map(({ field, column }) => [column, field]))
  return (
    <div className={styles['mapping']}>
      {columns.length > 12 && (
        <TextField
          label="Narrow the columns"
          hideLabel
          placeholder="Words of a header…"
          value={words}
          onChange={setWords}
        />
      )}
      <p className={styles['hint']}>
        {`Columns that name a row tell which row of the next export is the same one: declaration and line, for example.${keysWhy === '' ? '' : ` Proposed so: ${keysWhy}.`}`}
      </p>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Columns and what they hold">
        <table className={styles['columns']}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Holds</th>
              <th scope="col">Names a row</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map(({ key, at }) => (
              <tr key={key}>
                <th scope="row" dir="auto">
                  {key}
                </th>
                <td className={styles['examples']} dir="auto">
                  {examples(rows, at)}
                </td>
                <td>
                  <Select<Choice>
                    label={`What “${key}” holds`}
                    hideLabel
                    value={fieldOf.get(key) ?? 'none'}
                    onChange={(field) => onField(key, field === 'none' ? null : field)}
                    options={OPTIONS}
                    {...(reasons.has(key) && { hint: reasons.get(key) })}
                  />
                </td>
                <td>
                  <Checkbox
                    label={<VisuallyHidden>{`“${key}” names a row`}</VisuallyHidden>}
                    checked={mapping.keys.includes(key)}
                    onChange={(on) => onKey(key, on)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className={styles['hint']}>No header has these words.</p>}
        {found.length > most && (
          <Button size="small" onPress={() => setMost(most + STEP)}>
            {`Show ${Math.min(STEP, found.length - most)} more of ${found.length}`}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The first different values of a column, up to three. */
function examples(rows: readonly (readonly string[])[], at: number): string {
  const found = new Set<string>()
  for (const row of rows) {
    const text = (row[at] ?? '').replace(/\s+/gu, ' ').trim()
    if (text !== '') found.add(text.length > 40 ? `${text.slice(0, 40)}…` : text)
    if (found.size === 3) break
  }
  return found.size === 0 ? '(empty)' : [...found].join(' · ')
}
