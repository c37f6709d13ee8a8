import { useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { titleOf } from '@shared/source/citation'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { rowPath } from '@renderer/table/row-path'
import { ChangesDialog } from './ChangesDialog'
import { type Export, useExports } from './use-exports'
import styles from './Versions.module.css'

/** The exports of a table, the earliest first, and what changed from each to the next. */
export const Exports = ({ source }: { readonly source: string }) => {
  const exports = useExports(source)
  const { open } = useRegistry()
  /** The export whose changes are shown. */
  const [shown, setShown] = useState<string | null>(null)
  if (exports === undefined) return null
  if (exports.length < 2) {
    return (
      <section className={styles['exports']} aria-label="Exports of this table">
        <SectionTitle level={3}>Exports</SectionTitle>
        <p className={styles['quiet']}>
          This is the only export of the table. Bring in the next one as a file: it is recognised by its
          columns, and what changed is listed here.
        </p>
      </section>
    )
  }
  const before = (one: Export): Export | undefined =>
    exports.find((other) => other.source.id === one.source.supersedes)
  const later = exports.find((one) => one.source.id === shown)
  const earlier = later && before(later)
  return (
    <section className={styles['exports']} aria-label="Exports of this table">
      <SectionTitle level={3} count={exports.length}>
        Exports, the earliest first
      </SectionTitle>
      <ol className={styles['chain']}>
        {exports.map((one) => {
          const last = before(one)
          const isThis = one.source.id === source
          return (
            <li key={one.source.id} {...(isThis && { 'aria-current': 'true' as const })}>
              <div className={styles['export']}>
                {isThis ? (
                  <strong>{one.name}</strong>
                ) : (
                  <button type="button" className={styles['link']} onClick={() => open(one.source.id)}>
                    {one.name}
                  </button>
                )}
                {isThis && <Tag>this one</Tag>}
              </div>
              <div className={styles['quiet']}>
                {`${titleOf(one.source)}, ${countOf(one.table.rowCount, 'row', 'rows')}`}
              </div>
              {last !== undefined && (
                <Button
                  size="small"
                  label={`What changed since ${last.name}`}
                  onPress={() => setShown(one.source.id)}
                >
                  {`What changed since ${last.name}`}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {later !== undefined && earlier !== undefined && (
        <ChangesDialog
          pair={{ earlier, later }}
          onClose={() => setShown(null)}
          onRow={(id, row) => {
            setShown(null)
            open(id, rowPath(row))
          }}
        />
      )}
    </section>
  )
}
