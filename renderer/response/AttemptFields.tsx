import { readDate } from '@shared/entity/date-reading'
import { CHANNELS } from '@shared/response/response'
import { Button } from '@renderer/ui/Button'
import { DateText } from '@renderer/ui/DateText'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import type { Attempt } from './actions'
import { today } from './dates'
import styles from './Response.module.css'

export type AttemptDraft = Omit<Attempt, 'id'>

const CHANNEL_CHOICES = CHANNELS.map((value) => ({ value, label: value }))

type Props = {
  readonly draft: Draft<AttemptDraft>
  readonly autoFocus?: boolean
  /** A line of the log: the long field needs no label that is seen. */
  readonly dense?: boolean
}

/** When, how, by whom and in which words a party was asked. */
export const AttemptFields = ({
  draft: { value, write, choose },
  autoFocus = false,
  dense = false,
}: Props) => (
  <div className={styles['attempt']}>
    <div className={styles['when']}>
      <DateText
        label="Date"
        read={readDate}
        placeholder="2024-05-18"
        autoFocus={autoFocus}
        value={value.when.edtf}
        onChange={(edtf) => write({ when: { ...value.when, edtf: edtf.trim() } })}
      />
      <Button size="small" variant="quiet" onPress={() => choose({ when: { edtf: today(), words: '' } })}>
        Today
      </Button>
    </div>
    <TextField label="Time" placeholder="14:05" value={value.time} onChange={(time) => write({ time })} />
    <Select
      label="By"
      value={value.channel}
      options={CHANNEL_CHOICES}
      onChange={(channel) => choose({ channel })}
    />
    <TextField label="Who asked" value={value.by} onChange={(by) => write({ by })} />
    <div className={styles['wide']}>
      <TextField
        label="What was sent or said"
        hideLabel={dense}
        placeholder="to the press office; read, no answer"
        value={value.words}
        onChange={(words) => write({ words })}
      />
    </div>
  </div>
)
