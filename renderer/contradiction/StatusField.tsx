import { useState } from 'react'
import {
  CONTRADICTION_STATUSES,
  type Contradiction,
  type ContradictionStatus,
} from '@shared/contradiction/contradiction'
import { STATUS_WORDS } from '@shared/contradiction/labels'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'

type Props = {
  readonly contradiction: Contradiction
  readonly onStatus: (status: ContradictionStatus, reason: string) => void
}

const HINTS: Readonly<Record<Exclude<ContradictionStatus, 'open'>, string>> = {
  confirmed: 'What settled it: the two sides cannot both hold.',
  qualified: 'What holds only in part, and which part.',
  dismissed: 'Why it is no contradiction. It stays in the case with this reason.',
}

/** The status, and the reason without which it is not changed from open. */
export const StatusField = ({ contradiction, onStatus }: Props) => {
  const [asked, setAsked] = useState<Exclude<ContradictionStatus, 'open'> | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const choose = (status: ContradictionStatus) => {
    if (status === 'open') return onStatus('open', '')
    setReason(status === contradiction.status ? contradiction.statusReason : '')
    setTried(false)
    setAsked(status)
  }
  const save = () => {
    if (asked === null) return
    if (reason.trim() === '') return setTried(true)
    onStatus(asked, reason.trim())
    setAsked(null)
  }
  return (
    <>
      <Select
        label="Status"
        value={contradiction.status}
        onChange={choose}
        {...(contradiction.statusReason !== '' && { hint: contradiction.statusReason })}
        options={CONTRADICTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
      />
      {asked && (
        <Dialog
          open
          onClose={() => setAsked(null)}
          title={`Mark as ${STATUS_WORDS[asked]}`}
          size="small"
          onSubmit={save}
          footer={
            <>
              <Button onPress={() => setAsked(null)}>Cancel</Button>
              <Button type="submit" variant="primary">
                Mark as {STATUS_WORDS[asked]}
              </Button>
            </>
          }
        >
          <TextArea
            label="Reason"
            required
            autoFocus
            rows={3}
            hint={HINTS[asked]}
            value={reason}
            onChange={setReason}
            error={tried && reason.trim() === '' ? 'A status other than open needs its reason.' : undefined}
          />
        </Dialog>
      )}
    </>
  )
}
