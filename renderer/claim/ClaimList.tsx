import { useMemo, useState } from 'react'
import { CLAIM_KINDS, type ClaimKind } from '@shared/claim/claim'
import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { parseEdtf } from '@shared/kernel/edtf'
import { sortKey } from '@shared/kernel/edtf-compare'
import { dateShort } from '@shared/kernel/edtf-prose'
import { foldForSearch } from '@shared/kernel/text'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'
import { ListItem } from '@renderer/ui/ListItem'
import { ListPane } from '@renderer/ui/ListPane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
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
    <ListPane
      title="Claims"
      count={rows.length}
      items={items}
      idOf={({ claim }) => claim.id}
      selected={selected}
      onSelect={onSelect}
      onNew={onNew}
      find={{ label: 'Find a claim', placeholder: 'Words or speaker', value: words, onChange: setWords }}
      tools={<Select label="Kind" hideLabel value={kind} options={FILTERS} onChange={setKind} />}
      nothing="No claim has words like that."
      teach={{
        words: 'What somebody asserted, denied or promised. Select the words in a source and press C.',
        action: 'New claim',
      }}
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
    />
  )
}
