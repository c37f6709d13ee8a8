import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { CLAIM_KINDS, type ClaimKind } from '@shared/claim/claim'
import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { parseEdtf } from '@shared/kernel/edtf'
import { sortKey } from '@shared/kernel/edtf-compare'
import { dateShort } from '@shared/kernel/edtf-prose'
import { foldForSearch } from '@shared/kernel/text'
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
import styles from './claim.module.css'
import { speakerWords } from './claim-words'

export type ClaimListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const FILTERS = [
  { value: 'all' as const, label: 'Every kind' },
  ...CLAIM_KINDS.map((value) => ({ value, label: CLAIM_KIND_WORDS[value] })),
]

/** The day a claim is sorted by; undated claims come last. */
const dayOf = (edtf: string): number => {
  const date = parseEdtf(edtf)
  return edtf !== '' && date.ok ? sortKey(date.value) : Number.POSITIVE_INFINITY
}

/** The claims of the case in the order in which they were made. */
export const ClaimList = ({ selected, onSelect, onNew }: ClaimListProps) => {
  const { rows } = useRecords('claim')
  const directory = useDirectory()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<ClaimKind | 'all'>('all')
  const items = useMemo(() => {
    const wanted = foldForSearch(words).split(/\s+/)
    return rows
      .filter((claim) => kind === 'all' || claim.kind === kind)
      .map((claim) => {
        const speaker = speakerWords(claim, directory)
        const text = foldForSearch([claim.proposition, speaker, claim.speaker.words, claim.comment].join(' '))
        return { claim, speaker, text, day: dayOf(claim.date.edtf) }
      })
      .filter(({ text }) => wanted.every((word) => text.includes(word)))
      .toSorted((a, b) => (a.day === b.day ? (a.claim.id < b.claim.id ? -1 : 1) : a.day - b.day))
  }, [rows, directory, words, kind])
  return (
    <Pane
      title="Claims"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} onPress={onNew}>
          New
        </Button>
      }
      {...(rows.length > 0 && {
        tools: (
          <div className={styles['tools']}>
            <TextField
              label="Find a claim"
              hideLabel
              type="search"
              placeholder="Words or speaker"
              value={words}
              onChange={setWords}
            />
            <Select label="Kind" hideLabel value={kind} options={FILTERS} onChange={setKind} />
          </div>
        ),
      })}
    >
      <VirtualList
        label="Claims"
        items={items}
        idOf={({ claim }) => claim.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        onOpen={onSelect}
        render={({ claim, speaker }) => (
          <ListItem
            title={claim.proposition}
            lines={[speaker, dateShort(claim.date.edtf, 'en') || claim.date.words || 'not dated']}
            tags={
              <Tag tone="said">
                {claim.kind === 'no-evidence' ? 'no evidence' : CLAIM_KIND_WORDS[claim.kind]}
              </Tag>
            }
          />
        )}
        empty={
          rows.length > 0 ? (
            <EmptyState>No claim has words like that.</EmptyState>
          ) : (
            <EmptyState action={<Button onPress={onNew}>New claim</Button>}>
              What somebody asserted, denied or promised. Select the words in a source and press C.
            </EmptyState>
          )
        }
      />
    </Pane>
  )
}
