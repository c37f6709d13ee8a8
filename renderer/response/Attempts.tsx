import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import * as v from 'valibot'
import { type Response, responseSchema } from '@shared/response/response'
import { FAIR_ATTEMPTS } from '@shared/response/standing'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useKeys } from '@renderer/ui/use-keys'
import { useSavedDraft } from '@renderer/ui/use-draft'
import { type Attempt, changeAttempt, logAttempt, removeAttempt } from './actions'
import { type AttemptDraft, AttemptFields } from './AttemptFields'
import { NewAttempt } from './NewAttempt'
import styles from './Response.module.css'
import { useResponseEdit } from './use-response-edit'

const attemptSchema = v.omit(responseSchema.entries.attempts.item, ['id'])

/** The log of attempts to reach the party. */
export const Attempts = ({ response }: { readonly response: Response }) => {
  const { store, say } = useResponseEdit(response.id)
  const [logging, setLogging] = useState(false)
  const { attempts } = response
  useKeys([
    {
      id: 'response.log',
      key: 'L',
      label: 'Log an attempt to reach the party',
      group: 'Responses',
      run: () => setLogging(true),
      when: () => response.trashed === null,
    },
  ])
  const log = async (attempt: AttemptDraft) => {
    if (await say(logAttempt(store, response.id, attempt))) setLogging(false)
  }
  return (
    <section aria-labelledby="attempts">
      <SectionTitle
        level={2}
        id="attempts"
        actions={
          <Button
            size="small"
            icon={<Plus />}
            kbd="L"
            expanded={logging}
            onPress={() => setLogging(!logging)}
          >
            Log an attempt
          </Button>
        }
      >
        Attempts
      </SectionTitle>
      <Progress made={attempts.length} />
      {logging && (
        <NewAttempt by={attempts.at(-1)?.by ?? ''} onLog={log} onCancel={() => setLogging(false)} />
      )}
      <ol className={styles['items']}>
        {attempts.map((attempt, place) => (
          <Line
            key={attempt.id}
            attempt={attempt}
            place={place + 1}
            onSave={(patch) => say(changeAttempt(store, response.id, attempt.id, patch))}
            onRemove={() => void say(removeAttempt(store, response.id, attempt.id))}
          />
        ))}
      </ol>
    </section>
  )
}

/** “2 of 5”, with a dot for each. */
const Progress = ({ made }: { readonly made: number }) => (
  <p className={styles['progress']}>
    <span aria-hidden="true" className={styles['dots']}>
      {Array.from({ length: FAIR_ATTEMPTS }, (_, place) => (
        <span key={place} className={styles[place < made ? 'done' : 'todo']} />
      ))}
    </span>
    {made} of {FAIR_ATTEMPTS}
    {made < FAIR_ATTEMPTS && ' earnest attempts, by more than one channel'}
  </p>
)

type LineProps = {
  readonly attempt: Attempt
  readonly place: number
  readonly onSave: (patch: Partial<AttemptDraft>) => Promise<boolean>
  readonly onRemove: () => void
}

const Line = ({ attempt: { id: _id, ...kept }, place, onSave, onRemove }: LineProps) => {
  const { around, ...draft } = useSavedDraft<AttemptDraft>(kept, attemptSchema, onSave)
  return (
    <li className={styles['logged']}>
      <div role="group" aria-label={`Attempt ${place}`} {...around}>
        <AttemptFields draft={draft} dense />
      </div>
      <IconButton label={`Remove attempt ${place}`} icon={<X />} onPress={onRemove} />
    </li>
  )
}
