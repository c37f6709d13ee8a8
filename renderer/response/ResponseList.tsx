import { useMemo, useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { foldForSearch } from '@shared/kernel/text'
import { timeLeftInWords } from '@shared/response/deadline'
import { outcomeWords } from '@shared/response/labels'
import { FAIR_ATTEMPTS, type Standing, STANDING_WORDS, STANDINGS } from '@shared/response/standing'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'
import { today } from './dates'
import { InWordsOnly } from './InWordsOnly'
import { outcomeTone, STANDING_TONES } from './outcomes'
import styles from './Response.module.css'
import { type NamedLine, useDesk } from './use-desk'

type Props = {
  /** A response, or a party that has none yet. */
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const ALL = 'all'
/** What still asks for something to be done by us. */
const WORK = 'work'
type Shown = Standing | typeof ALL | typeof WORK

/** The right-of-reply desk: every party that stands accused, with what was done to hear it; the most urgent first. */
export const ResponseList = ({ selected, onSelect, onNew }: Props) => {
  const desk = useDesk()
  const lines = useMemo(() => desk?.lines ?? [], [desk])
  const [filter, setFilter] = useState('')
  const [standing, setStanding] = useState<Shown>(ALL)
  const shown = useMemo(() => {
    const wanted = foldForSearch(filter.trim())
    return lines.filter(
      (line) => isShown(line, standing) && (wanted === '' || foldForSearch(wordsOf(line)).includes(wanted)),
    )
  }, [lines, filter, standing])
  const count = (wanted: Shown) => lines.filter((line) => isShown(line, wanted)).length
  return (
    <Pane
      title="Responses"
      count={lines.length}
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
            label="Where it stands"
            hideLabel
            value={standing}
            onChange={setStanding}
            options={[
              { value: ALL, label: 'everybody' },
              { value: WORK, label: `work to do (${count(WORK)})` },
              ...STANDINGS.map((value) => ({ value, label: `${STANDING_WORDS[value]} (${count(value)})` })),
            ]}
          />
          <InWordsOnly unnamed={desk?.unnamed ?? []} />
        </div>
      }
    >
      <VirtualList
        label="Responses"
        items={shown}
        idOf={({ id }) => id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        estimate={76}
        empty={
          lines.length === 0 ? (
            desk && (
              <EmptyState action={<Button onPress={onNew}>Put something to a party</Button>}>
                Whoever stands accused is heard before anything is printed: what was put to them, every
                attempt to reach them, and what they answered.
              </EmptyState>
            )
          ) : (
            <EmptyState>None fits.</EmptyState>
          )
        }
        render={(line) => (
          <ListItem
            title={line.name}
            lines={[accusedOf(line), progressOf(line)]}
            tags={<LineTag line={line} />}
          />
        )}
      />
    </Pane>
  )
}

const isShown = ({ standing }: NamedLine, wanted: Shown): boolean =>
  wanted === ALL || (wanted === WORK ? standing === 'unasked' || standing === 'overdue' : standing === wanted)

/** Who was heard says how; all others say what is to be done. */
const LineTag = ({ line: { standing, response } }: { readonly line: NamedLine }) =>
  standing === 'heard' && response !== null ? (
    <Tag tone={outcomeTone(response)}>{outcomeWords(response)}</Tag>
  ) : (
    <Tag tone={STANDING_TONES[standing]}>{STANDING_WORDS[standing]}</Tag>
  )

const wordsOf = ({ name, accusations, response }: NamedLine): string =>
  [
    name,
    ...accusations.map(({ title }) => title),
    ...(response?.allegations ?? []).map(({ words }) => words),
  ].join(' ')

/** “accused in 3, 1 not put”. */
function accusedOf({ accusations }: NamedLine): string {
  const unput = accusations.filter(({ put }) => !put).length
  if (accusations.length === 0) return 'not accused'
  return `accused in ${countOf(accusations.length, 'contradiction', 'contradictions')}${unput === 0 || unput === accusations.length ? '' : `, ${unput} not put`}`
}

/** “2 of 5 attempts · 3 days left”. */
function progressOf({ response }: NamedLine): string {
  if (response === null) return 'nothing was put to them'
  const tried = `${response.attempts.length} of ${FAIR_ATTEMPTS} attempts`
  return [tried, timeLeftInWords(response.deadline, today())].filter((part) => part !== '').join(' · ')
}
