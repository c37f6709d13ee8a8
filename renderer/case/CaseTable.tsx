import { MoreHorizontal } from 'lucide-react'
import type { CaseEntry } from '@renderer/store/catalogue-entry'
import { dateShort } from '@shared/kernel/edtf-prose'
import { countOf } from '@shared/kernel/number-prose'
import { IconButton } from '@renderer/ui/IconButton'
import { Menu } from '@renderer/ui/Menu'
import { Tag } from '@renderer/ui/Tag'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import styles from './Case.module.css'

export type CaseActions = {
  readonly open: (id: string) => void
  readonly rename: (entry: CaseEntry) => void
  readonly trash: (entry: CaseEntry) => void
  readonly restore: (entry: CaseEntry) => void
  readonly remove: (entry: CaseEntry) => void
}

type Props = { readonly label: string; readonly cases: readonly CaseEntry[]; readonly actions: CaseActions }

const lastChange = (instant: string): string =>
  `${dateShort(instant.slice(0, 10), 'en')}, ${instant.slice(11, 16)} UTC`

/** Cases with what is in them and when they last changed. */
export const CaseTable = ({ label, cases, actions }: Props) => (
  <table className={styles['cases']} aria-label={label}>
    <thead>
      <tr>
        <th scope="col">Case</th>
        <th scope="col">In it</th>
        <th scope="col">Last change</th>
        <th scope="col">
          <VisuallyHidden>Actions</VisuallyHidden>
        </th>
      </tr>
    </thead>
    <tbody>
      {cases.map((entry) => (
        <tr key={entry.id}>
          <th scope="row">
            {entry.trashedAt === null ? (
              <button type="button" className={styles['caseName']} onClick={() => actions.open(entry.id)}>
                {entry.name}
              </button>
            ) : (
              <span className={styles['caseName']}>{entry.name}</span>
            )}
            {entry.sample && <Tag>sample</Tag>}
          </th>
          <td>
            {countOf(entry.counts.sources, 'source', 'sources')},{' '}
            {countOf(entry.counts.excerpts, 'excerpt', 'excerpts')},{' '}
            {countOf(entry.counts.contradictions, 'contradiction', 'contradictions')}
          </td>
          <td>{lastChange(entry.lastChange)}</td>
          <td>
            <CaseMenu entry={entry} actions={actions} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const CaseMenu = ({ entry, actions }: { readonly entry: CaseEntry; readonly actions: CaseActions }) => (
  <Menu
    label={`Actions for ${entry.name}`}
    trigger={<IconButton label={`Actions for ${entry.name}`} icon={<MoreHorizontal />} />}
    placement="bottom end"
    items={
      entry.trashedAt === null
        ? [
            { id: 'open', label: 'Open', run: () => actions.open(entry.id) },
            { id: 'rename', label: 'Rename…', run: () => actions.rename(entry) },
            { id: 'trash', label: 'Move to trash', danger: true, run: () => actions.trash(entry) },
          ]
        : [
            { id: 'restore', label: 'Restore', run: () => actions.restore(entry) },
            { id: 'remove', label: 'Remove for ever…', danger: true, run: () => actions.remove(entry) },
          ]
    }
  />
)
