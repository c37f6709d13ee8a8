import { useMemo, useState } from 'react'
import { dateShort } from '@shared/kernel/edtf-prose'
import { countOf } from '@shared/kernel/number-prose'
import { foldForSearch } from '@shared/kernel/text'
import { OUTCOME_WORDS } from '@shared/response/labels'
import type { Response, ResponseOutcome } from '@shared/response/response'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'
import { GapList } from './GapList'
import { NewResponse } from './NewResponse'
import { OUTCOME_CHOICES, OUTCOME_TONES } from './outcomes'
import styles from './Response.module.css'
import { type NamedGap, useGaps } from './use-reply-gaps'

type Props = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const ALL = 'all'

/** The right of reply party by party; above it, who was not heard yet. */
export const ResponseList = ({ selected, onSelect, onNew }: Props) => {
  const { rows } = useRecords('response')
  const directory = useDirectory()
  const gaps = useGaps() ?? []
  const [asking, setAsking] = useState<NamedGap | null>(null)
  const [filter, setFilter] = useState('')
  const [outcome, setOutcome] = useState<ResponseOutcome | typeof ALL>(ALL)
  const shown = useMemo(() => {
    const wanted = foldForSearch(filter.trim())
    return rows
      .map((response) => ({ response, name: directory.nameOf(response.party) }))
      .map((line) => ({ ...line, key: foldForSearch(line.name) }))
      .filter(({ response }) => outcome === ALL || response.outcome === outcome)
      .filter(
        ({ response, key }) =>
          key.includes(wanted) || foldForSearch(allegationsOf(response)).includes(wanted),
      )
      .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  }, [rows, directory, filter, outcome])
  return (
    <Pane
      title="Responses"
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
            label="Find a response"
            hideLabel
            placeholder="Find"
            type="search"
            value={filter}
            onChange={setFilter}
          />
          <Select
            label="Outcome"
            hideLabel
            value={outcome}
            onChange={setOutcome}
            options={[{ value: ALL, label: 'every outcome' }, ...OUTCOME_CHOICES]}
          />
        </div>
      }
    >
      <div className={styles['column']}>
        {gaps.length > 0 && <GapList gaps={gaps} onAsk={setAsking} onSelect={onSelect} />}
        <VirtualList
          label="Responses"
          items={shown}
          idOf={({ response }) => response.id}
          current={selected ?? undefined}
          onCurrent={onSelect}
          estimate={58}
          empty={
            rows.length === 0 ? (
              <EmptyState action={<Button onPress={onNew}>Put something to a party</Button>}>
                Whoever stands accused is heard before anything is printed: what was put to them, every
                attempt to reach them, and what they answered.
              </EmptyState>
            ) : (
              <EmptyState>None fits.</EmptyState>
            )
          }
          render={({ response, name }) => (
            <ListItem
              title={name}
              lines={[progressOf(response)]}
              tags={<Tag tone={OUTCOME_TONES[response.outcome]}>{OUTCOME_WORDS[response.outcome]}</Tag>}
            />
          )}
        />
      </div>
      {asking && (
        <NewResponse
          from={null}
          party={asking.party}
          contradiction={asking.contradiction}
          onClose={() => setAsking(null)}
          onCreated={(id) => {
            setAsking(null)
            onSelect(id)
          }}
        />
      )}
    </Pane>
  )
}

const allegationsOf = ({ allegations }: Response): string => allegations.map(({ words }) => words).join(' ')

/** “2 attempts · until 18 May 2024”. */
function progressOf({ attempts, deadline }: Response): string {
  const until = deadline.edtf === '' ? deadline.words : dateShort(deadline.edtf, 'en')
  return [countOf(attempts.length, 'attempt', 'attempts'), until && `until ${until}`]
    .filter((part) => part !== '')
    .join(' · ')
}
