import { useState } from 'react'
import { isId } from '@shared/kernel/ids'
import { type CitableId, toRecord } from '@shared/kernel/reference'
import { nounOfId } from '@shared/schema/registry'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { putOnSide, SIDE_WORDS, type SideName } from './actions'

type Props = {
  readonly record: CitableId
  readonly onClose: () => void
  readonly onPut: (contradiction: string) => void
}

/** Puts the record in view on a side of a contradiction. */
export const PutOnSide = ({ record, onClose, onPut }: Props) => {
  const store = useStore()
  const noun = nounOfId(record) ?? ''
  const [side, setSide] = useState<SideName>(noun === 'claim' ? 'sideA' : 'sideB')
  const [error, setError] = useState<string>()
  const put = async (id: string) => {
    if (!isId('contradiction', id)) return
    const done = await putOnSide(store, id, side, toRecord(record))
    if (done.ok) onPut(id)
    else setError(done.error.message)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Put on a side of a contradiction"
      description={<RecordCard noun={noun} id={record} compact onOpen={() => {}} />}
      footer={<Button onPress={onClose}>Cancel</Button>}
    >
      <RadioGroup
        label="Side"
        row
        value={side}
        onChange={setSide}
        options={[
          { value: 'sideA', label: SIDE_WORDS.sideA },
          { value: 'sideB', label: SIDE_WORDS.sideB },
        ]}
        error={error}
      />
      <RecordPicker noun="contradiction" label="Contradiction" onPick={(id) => void put(id)} autoFocus />
    </Dialog>
  )
}
