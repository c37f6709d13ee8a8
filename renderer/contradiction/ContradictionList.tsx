import { useEffect, useMemo, useRef, useState } from 'react'
import {
  CONTRADICTION_STATUSES,
  type Contradiction,
  type ContradictionStatus,
} from '@shared/contradiction/contradiction'
import { CONTRADICTION_KIND_WORDS, STATUS_WORDS } from '@shared/contradiction/labels'
import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import { foldForSearch } from '@shared/kernel/text'
import type { Verdict } from '@shared/verdict/verdict'
import { useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { VirtualList } from '@renderer/ui/VirtualList'
import styles from './Contradiction.module.css'
import { STATUS_TONES } from './status-tone'
import { acceptSuggested } from './suggested/actions'
import { readKey } from './suggested/refused-key'
import { isSuggestedId, suggestedId, useSuggested } from './suggested/use-suggested'

type Props = {
  /** A contradiction, a suggested one, or the verdict on one that was checked and is none. */
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const ALL = 'all'
const SUGGESTED = 'suggested'
const REFUSED = 'refused'
type Shown = ContradictionStatus | typeof ALL | typeof SUGGESTED | typeof REFUSED

type Line =
  | { readonly kind: 'record'; readonly id: string; readonly one: Contradiction }
  | { readonly kind: 'suggested'; readonly id: string; readonly one: SuggestedContradiction }
  | { readonly kind: 'refused'; readonly id: string; readonly one: Verdict }

/** All contradictions, open ones first and dismissed ones last; below them what the case suggests. */
export const ContradictionList = ({ selected, onSelect, onNew }: Props) => {
  const store = useStore()
  const toast = useToast()
  const { rows } = useRecords('contradiction')
  const { rows: verdicts } = useRecords('verdict')
  const { suggestions, problem } = useSuggested()
  const [filter, setFilter] = useState('')
  const [status, setStatus] = useState<Shown>(ALL)
  const refused = useMemo(
    () => verdicts.filter(({ kind, decision }) => kind === 'contradiction' && decision === 'refused'),
    [verdicts],
  )
  const shown = useMemo((): readonly Line[] => {
    const wanted = foldForSearch(filter.trim())
    const fits = (words: string) => foldForSearch(words).includes(wanted)
    if (status === REFUSED)
      return refused
        .filter(({ why }) => fits(why))
        .map((one): Line => ({ kind: 'refused', id: one.id, one }))
        .toReversed()
    const records = rows
      .filter((one) => (status === ALL || one.status === status) && fits(one.title))
      .toSorted((a, b) => CONTRADICTION_STATUSES.indexOf(a.status) - CONTRADICTION_STATUSES.indexOf(b.status))
      .map((one): Line => ({ kind: 'record', id: one.id, one }))
    const suggested = (status === ALL || status === SUGGESTED ? (suggestions ?? []) : [])
      .filter(({ title }) => fits(title))
      .map((one): Line => ({ kind: 'suggested', id: suggestedId(one), one }))
    return [...records, ...suggested]
  }, [rows, suggestions, refused, filter, status])
  const heads = useMemo(() => headOf(shown), [shown])
  useNextAfterDecision(shown, selected, onSelect)

  const atHand = shown.find(({ id }) => id === selected)
  const list = useRef<HTMLDivElement>(null)
  useKeys([
    {
      id: 'suggested.acceptInList',
      key: 'Enter',
      label: 'Accept the suggested contradiction in the list',
      group: 'Suggested contradictions',
      when: () => atHand?.kind === 'suggested' && list.current?.contains(document.activeElement) === true,
      run: () => {
        if (atHand?.kind !== 'suggested') return
        void acceptSuggested(store, atHand.one).then((made) => {
          if (made.ok) onSelect(made.value)
          else toast({ message: made.error.message, tone: 'error' })
        })
      },
    },
  ])
  const waiting = suggestions?.length ?? 0
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
          {(waiting > 0 || status === SUGGESTED) && (
            <div className={styles['waiting']}>
              <Button size="small" onPress={() => setStatus(status === SUGGESTED ? ALL : SUGGESTED)}>
                {status === SUGGESTED ? 'Look at all' : `Look at ${waiting} suggested`}
              </Button>
            </div>
          )}
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
              { value: SUGGESTED, label: `suggested (${waiting})` },
              { value: REFUSED, label: `checked, none (${refused.length})` },
            ]}
          />
        </div>
      }
      {...(problem !== null && { footer: <p className={styles['quiet']}>{problem.message}</p> })}
    >
      <div ref={list} className={styles['list']}>
        <VirtualList
          label="Contradictions"
          items={shown}
          idOf={({ id }) => id}
          current={selected ?? undefined}
          onCurrent={onSelect}
          estimate={62}
          empty={
            rows.length === 0 && status === ALL && filter === '' ? (
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
          render={(line) => (
            <>
              {line.id === heads.suggested && (
                <div className={styles['group']}>
                  <SectionTitle level={3} count={heads.count}>
                    Suggested
                  </SectionTitle>
                </div>
              )}
              <ListLine line={line} />
            </>
          )}
        />
      </div>
    </Pane>
  )
}

const ListLine = ({ line }: { readonly line: Line }) => {
  switch (line.kind) {
    case 'record': {
      const { title, kind, strength, status } = line.one
      return (
        <ListItem
          title={title}
          lines={[`${CONTRADICTION_KIND_WORDS[kind]} · strength ${strength} of 3`]}
          tags={<Tag tone={STATUS_TONES[status]}>{STATUS_WORDS[status]}</Tag>}
        />
      )
    }
    case 'suggested': {
      const { title, kind, strength } = line.one
      return (
        <ListItem
          title={title}
          lines={[`${CONTRADICTION_KIND_WORDS[kind]} · strength ${strength} of 3`]}
          tags={<Tag tone="clip">suggested</Tag>}
        />
      )
    }
    case 'refused': {
      const { kind } = readKey(line.one.key)
      return (
        <ListItem
          title={line.one.why === '' ? 'Checked, not a contradiction' : line.one.why}
          lines={[kind === undefined ? '' : CONTRADICTION_KIND_WORDS[kind]]}
          tags={<Tag>checked, none</Tag>}
        />
      )
    }
  }
}

/** The first suggestion of the list, and how many there are. */
function headOf(shown: readonly Line[]): { readonly suggested: string | null; readonly count: number } {
  const all = shown.filter(({ kind }) => kind === 'suggested')
  return { suggested: all[0]?.id ?? null, count: all.length }
}

/** When the suggestion in view is decided, the one that takes its place in the list comes into view. */
function useNextAfterDecision(
  shown: readonly Line[],
  selected: string | null,
  onSelect: (id: string) => void,
): void {
  const before = useRef<readonly Line[]>(shown)
  useEffect(() => {
    const place = before.current.findIndex(({ id }) => id === selected)
    const gone = place >= 0 && shown.every(({ id }) => id !== selected)
    before.current = shown
    if (!gone || !isSuggestedId(selected)) return
    const next = shown.slice(Math.max(0, place - 1)).find(({ kind }) => kind === 'suggested')
    const last = shown.findLast(({ kind }) => kind === 'suggested')
    const id = next?.id ?? last?.id
    if (id !== undefined) onSelect(id)
  }, [shown, selected, onSelect])
}
