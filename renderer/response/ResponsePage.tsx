import { useState } from 'react'
import { readDate } from '@shared/entity/date-reading'
import { PROTECTION_CHOICES } from '@shared/entity/protection-words'
import { type EntityId, isId } from '@shared/kernel/ids'
import { timeLeftInWords } from '@shared/response/deadline'
import { outcomeWords } from '@shared/response/labels'
import type { Response } from '@shared/response/response'
import { nextStep, STANDING_WORDS, wasAsked } from '@shared/response/standing'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { DateText } from '@renderer/ui/DateText'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextArea } from '@renderer/ui/TextArea'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { AccusedPage } from './AccusedPage'
import { protectResponse, restoreResponse, trashResponse } from './actions'
import { Allegations } from './Allegations'
import { Answer } from './Answer'
import { Attempts } from './Attempts'
import { dayInWords, isReadable, today } from './dates'
import { LetterDialog } from './LetterDialog'
import { Letters } from './Letters'
import { outcomeChoices, outcomeDoubt, outcomeTone, STANDING_TONES } from './outcomes'
import styles from './Response.module.css'
import { type NamedLine, useDesk } from './use-desk'
import { useResponseEdit } from './use-response-edit'
import { Wording } from './Wording'

/** The right of reply of one party, kept in place: each field is saved when it is left. `id` may be a party not asked yet. */
export const ResponsePage = ({ id }: { readonly id: string }) => {
  const desk = useDesk()
  const response = useRecord('response', isId('response', id) ? id : null)
  if (isId('entity', id)) return <OfParty id={id} desk={desk} />
  if (response === undefined) return null
  if (response === null) return <EmptyState>This response is not in the case.</EmptyState>
  const line = desk?.lines.find((one) => one.id === response.id)
  return <ResponseForm key={response.id} response={response} line={line} />
}

/** The line of the desk of a party that was not asked; where it was asked meanwhile, its response. */
const OfParty = ({ id, desk }: { readonly id: EntityId; readonly desk: ReturnType<typeof useDesk> }) => {
  const line = desk?.lines.find(({ party }) => party === id)
  if (desk === undefined) return null
  if (line === undefined) return <EmptyState>This party does not stand accused.</EmptyState>
  if (line.response !== null) return <ResponseForm key={line.id} response={line.response} line={line} />
  return <AccusedPage key={line.id} line={line} />
}

type FormProps = { readonly response: Response; readonly line: NamedLine | undefined }

const ResponseForm = ({ response, line }: FormProps) => {
  const { store, say, edit } = useResponseEdit(response.id)
  const toast = useToast()
  const directory = useDirectory()
  const name = directory.nameOf(response.party)
  const trashed = response.trashed !== null
  const unput = line?.accusations.filter(({ put }) => !put).length ?? 0
  const [writing, setWriting] = useState(false)
  useKeys([
    {
      id: 'response.letter',
      key: 'E',
      label: 'Write a letter to the party',
      group: 'Responses',
      run: () => setWriting(true),
      when: () => !trashed && !writing,
    },
  ])
  const restore = () => void say(restoreResponse(store, response.id))
  const trash = async () => {
    if (!(await say(trashResponse(store, response.id)))) return
    toast({ message: 'The response is in the trash.', action: { label: 'Undo', run: restore } })
  }
  return (
    <article className={styles['page']} aria-label={`Response of ${name}`}>
      <RecordHead
        title={name}
        tags={<Tag tone={outcomeTone(response)}>{outcomeWords(response)}</Tag>}
        line={<Party response={response} />}
        audience={response.protection}
        audiences={PROTECTION_CHOICES}
        onAudience={(protection) => void say(protectResponse(store, response.id, protection))}
        trashed={trashed}
        onTrash={() => void trash()}
        onRestore={restore}
        actions={
          !trashed && (
            <Button size="small" kbd="E" onPress={() => setWriting(true)}>
              Letter…
            </Button>
          )
        }
      />
      {line && !trashed && <Standing line={line} />}
      <fieldset className={styles['fields']} disabled={trashed} aria-label="The response">
        <Wording response={response} name={name} />
        <Allegations response={response} accusations={line?.accusations ?? []} />
        <Letters response={response} />
        <Attempts response={response} />
        <section aria-labelledby="outcome">
          <SectionTitle level={2} id="outcome">
            Deadline and outcome
          </SectionTitle>
          <Outcome response={response} edit={edit} />
        </section>
        <Answer response={response} />
        <SavedField
          value={response.comment}
          onSave={(comment) => edit('Comment on a response', { comment: comment.trim() })}
        >
          {({ onEnter: _enter, ...field }) => <TextArea label="Comment" rows={2} {...field} />}
        </SavedField>
      </fieldset>
      {writing && <LetterDialog response={response} unput={unput} onClose={() => setWriting(false)} />}
    </article>
  )
}

/** Where it stands, how long is left, and what to do next. */
const Standing = ({ line: { standing, response } }: { readonly line: NamedLine }) => {
  const left = response === null ? '' : timeLeftInWords(response.deadline, today())
  const open = standing === 'waiting' || standing === 'overdue' || standing === 'unasked'
  const next = nextStep(standing, response?.attempts.length ?? 0, wasAsked(response))
  if (next === '') return null
  return (
    <p className={styles['standing']}>
      <Tag tone={STANDING_TONES[standing]}>{STANDING_WORDS[standing]}</Tag>
      {left !== '' && open && <strong>{left}</strong>}
      <span>{next}</span>
    </p>
  )
}

/** Who was asked, with the way to say it was another. */
const Party = ({ response }: { readonly response: Response }) => {
  const { edit } = useResponseEdit(response.id)
  const [changing, setChanging] = useState(false)
  const change = (id: string) => {
    setChanging(false)
    if (isId('entity', id)) edit('Change the party of a response', { party: id })
  }
  return (
    <div className={styles['party']}>
      <RecordCard noun="entity" id={response.party} compact />
      {response.trashed === null && (
        <Button size="small" variant="quiet" expanded={changing} onPress={() => setChanging(!changing)}>
          Another party
        </Button>
      )}
      {changing && (
        <div className={styles['wide']}>
          <RecordPicker noun="entity" label="Party" exclude={[response.party]} onPick={change} autoFocus />
        </div>
      )}
    </div>
  )
}

const Outcome = ({
  response,
  edit,
}: { readonly response: Response } & Pick<ReturnType<typeof useResponseEdit>, 'edit'>) => {
  const { deadline, outcome } = response
  const doubt = outcomeDoubt(response)
  return (
    <div className={styles['pair']}>
      <SavedField
        value={deadline.edtf}
        onSave={(text) =>
          isReadable(text) &&
          edit('Change the deadline of a response', { deadline: { ...deadline, edtf: text.trim() } })
        }
      >
        {({ onEnter: _enter, ...field }) => (
          <DateText
            label="Deadline"
            read={readDate}
            placeholder="2024-05-18"
            {...(deadline.edtf === '' && deadline.words !== '' && { hint: dayInWords(deadline) })}
            {...field}
          />
        )}
      </SavedField>
      <Select
        label="Outcome"
        value={outcome}
        options={outcomeChoices(response.attempts)}
        onChange={(next) => edit('Change the outcome of a response', { outcome: next })}
        {...(doubt !== null && { error: doubt })}
      />
    </div>
  )
}
