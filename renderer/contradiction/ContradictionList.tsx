import { useMemo, useState } from 'react'
import { CONTRADICTION_STATUSES, type ContradictionStatus } from '@shared/contradiction/contradiction'
import { CONTRADICTION_KIND_WORDS, STATUS_WORDS } from '@shared/contradiction/labels'
import { foldForSearch } from '@shared/kernel/text'
import { useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'
import styles from './Contradiction.module.css'
import { STATUS_TONES } from './status-tone'

type Props = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const ALL = 'all'

/** All contradictions: open ones first, dismissed ones last. */
export const ContradictionList = ({ selected, onSelect, onNew }: Props) => {
  const { rows } = useRecords('contradiction')
  const [filter, setFilter] = useState('')
  const [status, setStatus] = useState<ContradictionStatus | typeof ALL>(ALL)
  const shown = useMemo(() => {
    const wanted = foldForSearch(filter.trim())
    return rows
      .filter((one) => (status === ALL || one.status === status) && foldForSearch(one.title).includes(wanted))
      .toSorted((a, b) => CONTRADICTION_STATUSES.indexOf(a.status) - CONTRADICTION_STATUSES.indexOf(b.status))
  }, [rows, filter, status])
  return (
    <Pane
      title="Contradictions"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" onPress={onNew}>
          New
        </Button>
      }
      tools={
        <div className={styles['tools']}>
          <TextField
            label="Find a contradiction"
            hideLabel
            placeholder="Find"
            type="search"
            value={filter}
            onChange={setFilter}
          />
          <Select
            label="Status"
            hideLabel
            value={status}
            onChange={setStatus}
            options={[
              { value: ALL, label: 'every status' },
              ...CONTRADICTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
            ]}
          />
        </div>
      }
    >
      <VirtualList
        label="Contradictions"
        items={shown}
        idOf={(one) => one.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        estimate={62}
        empty={
          rows.length === 0 ? (
            <EmptyState
              action={<Button onPress={onNew}>Set a claim against the record</Button>}
              kbd="Mod+Shift+X"
            >
              A contradiction holds what was said against what the record shows, and says what would decide
              it.
            </EmptyState>
          ) : (
            <EmptyState>None fits.</EmptyState>
          )
        }
        render={(one) => (
          <ListItem
            title={one.title}
            lines={[`${CONTRADICTION_KIND_WORDS[one.kind]} · strength ${one.strength} of 3`]}
            tags={<Tag tone={STATUS_TONES[one.status]}>{STATUS_WORDS[one.status]}</Tag>}
          />
        )}
      />
    </Pane>
  )
}
