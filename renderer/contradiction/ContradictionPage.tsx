import { useState } from 'react'
import { CONTRADICTION_KINDS, type Contradiction } from '@shared/contradiction/contradiction'
import { CONTRADICTION_KIND_WORDS, STRENGTH_WORDS } from '@shared/contradiction/labels'
import { isId } from '@shared/kernel/ids'
import { RichTextEditor } from '@renderer/editor/RichTextEditor'
import type { LaterRowView } from '@renderer/record/later-row'
import { ProtectionField } from '@renderer/record/ProtectionField'
import { useRecord, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { SavedField } from '@renderer/ui/SavedField'
import { useKeys } from '@renderer/ui/use-keys'
import { useToast } from '@renderer/ui/Toasts'
import { editContradiction, restoreContradiction, type SideName, trashContradiction } from './actions'
import { BoardSide } from './BoardSide'
import styles from './Contradiction.module.css'
import { LaterEvidence } from './LaterEvidence'
import { Readings } from './Readings'
import { StatusField } from './StatusField'
import { RefusedPage } from './suggested/RefusedPage'
import { StillHolds } from './suggested/StillHolds'
import { SuggestedPage } from './suggested/SuggestedPage'
import { isSuggestedId } from './suggested/use-suggested'
import { TestTable } from './TestTable'
import { useArgument } from './use-argument'

type Props = {
  readonly id: string
  /** Says what a later export made of a cited row. */
  readonly LaterRow?: LaterRowView
}

/** The board: what was said against what the record shows, the test, and what would decide it. `id` may be a suggestion. */
export const ContradictionPage = ({ id, LaterRow }: Props) => {
  const contradiction = useRecord('contradiction', isId('contradiction', id) ? id : null)
  if (isSuggestedId(id)) return <SuggestedPage key={id} id={id} />
  if (isId('verdict', id)) return <RefusedPage key={id} id={id} />
  if (contradiction === undefined) return null
  if (contradiction === null) return <EmptyState>This contradiction is not in the case.</EmptyState>
  return <Board key={contradiction.id} contradiction={contradiction} LaterRow={LaterRow} />
}

const STRENGTHS = ['1', '2', '3'] as const

type BoardProps = { readonly contradiction: Contradiction; readonly LaterRow: LaterRowView | undefined }

const Board = ({ contradiction, LaterRow }: BoardProps) => {
  const store = useStore()
  const toast = useToast()
  const argument = useArgument(contradiction)
  const [adding, setAdding] = useState<SideName | null>(null)
  const { id } = contradiction
  const trashed = contradiction.trashed !== null
  const edit = (label: string, patch: Parameters<typeof editContradiction>[3]) =>
    void editContradiction(store, id, label, patch).then(
      (done) => done.ok || toast({ message: done.error.message, tone: 'error' }),
    )

  useKeys([
    {
      id: 'board.said',
      key: 'A',
      label: 'Add to what was said',
      group: 'Board',
      run: () => setAdding('sideA'),
      when: () => !trashed,
    },
    {
      id: 'board.shown',
      key: 'B',
      label: 'Add to what the record shows',
      group: 'Board',
      run: () => setAdding('sideB'),
      when: () => !trashed,
    },
  ])

  const trash = async () => {
    const done = await trashContradiction(store, id)
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    toast({
      message: 'The contradiction is in the trash.',
      action: { label: 'Undo', run: () => void restoreContradiction(store, id) },
    })
  }
  const side = (name: SideName) => (
    <BoardSide
      contradiction={contradiction}
      side={name}
      argument={argument}
      adding={adding === name}
      onAdding={(on) => setAdding(on ? name : null)}
      LaterRow={LaterRow}
    />
  )
  return (
    <article className={styles['board']} aria-label={contradiction.title}>
      {trashed && (
        <Banner
          tone="warn"
          actions={<Button onPress={() => void restoreContradiction(store, id)}>Restore</Button>}
        >
          This contradiction is in the trash.
        </Banner>
      )}
      {!trashed && <StillHolds contradiction={contradiction} />}
      <div className={styles['facts']}>
        <Select
          label="Kind"
          value={contradiction.kind}
          onChange={(kind) => edit('Change the kind of a contradiction', { kind })}
          options={CONTRADICTION_KINDS.map((value) => ({ value, label: CONTRADICTION_KIND_WORDS[value] }))}
        />
        <Select
          label="Strength"
          value={STRENGTHS.find((one) => Number(one) === contradiction.strength)}
          onChange={(one) =>
            edit('Change the strength of a contradiction', {
              strength: one === '1' ? 1 : one === '2' ? 2 : 3,
            })
          }
          options={STRENGTHS.map((value) => ({ value, label: `${value} of 3, ${STRENGTH_WORDS[value]}` }))}
        />
        <StatusField
          contradiction={contradiction}
          onStatus={(status, statusReason) =>
            edit('Change the status of a contradiction', { status, statusReason })
          }
        />
        <ProtectionField noun="contradiction" id={id} protection={contradiction.protection} />
        {!trashed && (
          <Button variant="quiet" size="small" onPress={() => void trash()}>
            Move to trash
          </Button>
        )}
      </div>
      <SavedField
        value={contradiction.title}
        onSave={(title) => title.trim() !== '' && edit('Rename a contradiction', { title: title.trim() })}
      >
        {({ value, onChange, onBlur, onEnter }) => (
          <textarea
            className={styles['title']}
            rows={1}
            aria-label="Title of the contradiction"
            value={value}
            readOnly={trashed}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              onEnter()
            }}
          />
        )}
      </SavedField>
      <div className={styles['two']}>
        {side('sideA')}
        {side('sideB')}
      </div>
      <LaterEvidence contradiction={contradiction} claims={argument?.claims} />
      <TestTable contradiction={contradiction} argument={argument} />
      <SectionTitle level={2}>Explanation</SectionTitle>
      <RichTextEditor
        label="Explanation"
        size="plain"
        value={contradiction.explanation}
        newItemId={store.newItemId}
        readOnly={trashed}
        placeholder="Why the two sides cannot both hold as they stand. @ cites a record."
        onSettled={(explanation) => edit('Write the explanation of a contradiction', { explanation })}
      />
      <Readings
        contradiction={contradiction}
        onChange={(change) =>
          edit('Change the innocent readings', (now) => ({ readings: change(now.readings) }))
        }
      />
    </article>
  )
}
