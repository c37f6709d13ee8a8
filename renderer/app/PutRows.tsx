import { useState } from 'react'
import { isId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import { type Reference, referenceKey } from '@shared/kernel/reference'
import { SIDE_WORDS, type SideName } from '@renderer/contradiction/actions'
import { ReferenceCard } from '@renderer/record/ReferenceCard'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { RecordPicker } from '@renderer/ui/registry'
import styles from './App.module.css'

type Props = {
  readonly references: readonly Reference[]
  readonly onClose: () => void
  readonly onPut: (contradiction: string) => void
}

/** Rows that are shown by what they say before they are put; of the others, how many there are. */
const SHOWN = 3

/** Puts rows of a table on a side of a contradiction, in one change. Those that stand there already stay once. */
export const PutRows = ({ references, onClose, onPut }: Props) => {
  const store = useStore()
  const saying = useSaying()
  const [side, setSide] = useState<SideName>('sideB')
  const put = async (id: string) => {
    if (!isId('contradiction', id)) return
    const items = references.map((ref) => ({ id: store.newItemId(), ref }))
    const words = countOf(items.length, 'row', 'rows')
    const done = await saying(
      store.commit(`Put ${words} of a table on “${SIDE_WORDS[side]}”`, async (tx) => {
        const now = await tx.get('contradiction', id)
        if (now === undefined) return
        const there = new Set(now[side].map(({ ref }) => referenceKey(ref)))
        const fresh = items.filter(({ ref }) => !there.has(referenceKey(ref)))
        if (fresh.length > 0) await tx.update('contradiction', id, { [side]: [...now[side], ...fresh] })
      }),
    )
    if (done) onPut(id)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Put ${countOf(references.length, 'row', 'rows')} on a side of a contradiction`}
      footer={<Button onPress={onClose}>Cancel</Button>}
    >
      <div className={styles['putRows']}>
        {references.slice(0, SHOWN).map((reference) => (
          <ReferenceCard key={referenceKey(reference)} reference={reference} compact />
        ))}
        {references.length > SHOWN && <span>and {references.length - SHOWN} more</span>}
        <RadioGroup
          label="Side"
          row
          value={side}
          onChange={setSide}
          options={(['sideA', 'sideB'] as const).map((value) => ({ value, label: SIDE_WORDS[value] }))}
        />
        <RecordPicker noun="contradiction" label="Contradiction" autoFocus onPick={(id) => void put(id)} />
      </div>
    </Dialog>
  )
}
