import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import type { EarlierTable } from './earlier-table'
import styles from './Import.module.css'

export type EarlierFieldProps = {
  readonly tables: readonly EarlierTable[]
  readonly proposed: EarlierTable | null
  readonly chosen: EarlierTable | null
  /** The columns that name a row. */
  readonly keys: readonly string[]
  readonly onChoose: (table: EarlierTable | null) => void
}

/** Whether the file is the next export of a table of the case. */
export const EarlierField = ({ tables, proposed, chosen, keys, onChoose }: EarlierFieldProps) => {
  if (tables.length === 0) return null
  return (
    <section className={styles['fields']} aria-label="Next export">
      <SectionTitle level={3}>Next export of a table</SectionTitle>
      {proposed !== null && chosen === null && (
        <Banner
          actions={
            <Button size="small" onPress={() => onChoose(proposed)}>
              It is its next export
            </Button>
          }
        >
          {`It has ${proposed.alike === 1 ? 'the same columns as' : 'nearly the same columns as'} “${proposed.title}”.`}
        </Banner>
      )}
      <Select
        label="It is"
        value={chosen?.source.id ?? ''}
        onChange={(id) => onChoose(tables.find(({ source }) => source.id === id) ?? null)}
        options={[
          { value: '', label: 'a table of its own' },
          ...tables.map(({ source, title }) => ({
            value: source.id as string,
            label: `the next export of “${title}”`,
          })),
        ]}
        {...(chosen !== null && {
          hint: hasKeys(chosen, keys)
            ? 'The earlier one stays. Rows are paired by the columns that name a row; corrections and shipments taken up follow.'
            : 'No columns name a row in both, so only rows that did not change at all can be paired. Say under “Columns” which name a row.',
        })}
      />
    </section>
  )
}

/** Whether both tables have the columns that name a row. */
const hasKeys = ({ table }: EarlierTable, keys: readonly string[]): boolean =>
  keys.length > 0 && keys.every((key) => table.columns.some((column) => column.key === key))
