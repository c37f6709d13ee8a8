import { useState } from 'react'
import { readDate } from '@shared/entity/date-reading'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { NO_DATE } from '@shared/kernel/fields'
import { type ContradictionId, type EntityId, isId } from '@shared/kernel/ids'
import type { ResponseOutcome } from '@shared/response/response'
import { FromExcerpt } from '@renderer/record/FromExcerpt'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { DateText } from '@renderer/ui/DateText'
import { Dialog } from '@renderer/ui/Dialog'
import { RecordField } from '@renderer/ui/RecordField'
import { SaveKey } from '@renderer/ui/SaveKey'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { createResponse, putAllegation } from './actions'
import { isReadable } from './dates'
import { OUTCOME_CHOICES } from './outcomes'
import styles from './Response.module.css'

type Props = {
  /** The answer, where the response begins from one. */
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
  /** Who is asked, and about what, where that is known. */
  readonly party?: string | undefined
  readonly contradiction?: string | undefined
}

/** Begins the right of reply of a party: who, and what is put to them. */
export const NewResponse = ({ from, onClose, onCreated, ...known }: Props) => {
  const store = useStore()
  const directory = useDirectory()
  const { rows: responses } = useRecords('response')
  const { rows: contradictions } = useRecords('contradiction')
  const [party, setParty] = useState<EntityId | null>(idOr('entity', known.party))
  const [contradiction, setContradiction] = useState<ContradictionId | null>(
    idOr('contradiction', known.contradiction),
  )
  const [typed, setTyped] = useState<string | null>(null)
  const [deadline, setDeadline] = useState('')
  const [outcome, setOutcome] = useState<ResponseOutcome>(from === null ? 'not-asked' : 'answered')
  // Until something is written, the allegation is what the contradiction says.
  const words = typed ?? contradictions.find(({ id }) => id === contradiction)?.title ?? ''
  const begun =
    party === null
      ? undefined
      : responses.find((response) => directory.mainOf(response.party) === directory.mainOf(party))

  const save = useAsyncAction(async () => {
    if (party === null) throw new Error('Choose the party first.')
    if (!isReadable(deadline)) throw new Error('The deadline cannot be read. Correct it, or leave it empty.')
    const made = await createResponse(store, {
      party,
      words: words.trim(),
      contradiction,
      deadline: { ...NO_DATE, edtf: deadline.trim() },
      outcome,
      answer: from?.id ?? null,
    })
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  const addTo = useAsyncAction(async () => {
    if (begun === undefined) return
    const put = await putAllegation(store, begun.id, words.trim(), contradiction)
    if (!put.ok) throw new Error(put.error.message)
    onCreated(begun.id)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Put it to them"
      description="Nothing is sent from here. The case keeps what was put to whom, and what came of it."
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            Begin the response
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <SaveKey onSave={() => void save.run()} />
        {from && <FromExcerpt excerpt={from} note="is kept as the answer" />}
        <RecordField
          label="Party"
          picker="entity"
          one
          value={party === null ? [] : [{ noun: 'entity', id: party }]}
          onAdd={(id) => setParty(idOr('entity', id))}
          onRemove={() => setParty(null)}
        />
        {begun && (
          <Banner
            actions={
              from === null && (
                <Button size="small" onPress={() => void addTo.run()} disabled={addTo.pending}>
                  Add it to that response
                </Button>
              )
            }
          >
            {directory.nameOf(begun.party)} has a response in this case already.
          </Banner>
        )}
        <TextArea
          label="What is put to them"
          rows={2}
          autoFocus
          value={words}
          onChange={setTyped}
          placeholder="In one sentence, as you would ask it"
        />
        <RecordField
          label="Comes from the contradiction"
          picker="contradiction"
          one
          value={contradiction === null ? [] : [{ noun: 'contradiction', id: contradiction }]}
          onAdd={(id) => setContradiction(idOr('contradiction', id))}
          onRemove={() => setContradiction(null)}
        />
        <div className={styles['pair']}>
          <DateText
            label="Deadline"
            value={deadline}
            onChange={setDeadline}
            read={readDate}
            placeholder="2024-05-18"
          />
          <Select label="Outcome" value={outcome} onChange={setOutcome} options={OUTCOME_CHOICES} />
        </div>
      </div>
    </Dialog>
  )
}

function idOr(kind: 'entity', id: string | undefined): EntityId | null
function idOr(kind: 'contradiction', id: string | undefined): ContradictionId | null
function idOr(kind: 'entity' | 'contradiction', id: string | undefined): string | null {
  return id !== undefined && isId(kind, id) ? id : null
}
