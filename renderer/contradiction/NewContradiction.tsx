import { useState } from 'react'
import { CONTRADICTION_KINDS, type ContradictionKind } from '@shared/contradiction/contradiction'
import { CONTRADICTION_KIND_WORDS } from '@shared/contradiction/labels'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { type CitableId, isCitableId } from '@shared/kernel/reference'
import { nounOfId } from '@shared/schema/registry'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import { createContradiction, SIDE_WORDS } from './actions'
import styles from './Contradiction.module.css'

type Props = {
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Sets something that was said against something the record shows. Either side can wait. */
export const NewContradiction = ({ from, onClose, onCreated }: Props) => {
  const store = useStore()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ContradictionKind>('denial-vs-record')
  const [sideA, setSideA] = useState<readonly CitableId[]>(from ? [from.id] : [])
  const [sideB, setSideB] = useState<readonly CitableId[]>([])
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<string>()
  const save = async () => {
    setTried(true)
    if (title.trim() === '') return
    const made = await createContradiction(store, { title: title.trim(), kind, sideA, sideB })
    if (made.ok) onCreated(made.value)
    else setError(made.error.message)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="New contradiction"
      size="large"
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Open the board
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        required
        autoFocus
        placeholder="“No military goods” and 137 vehicles in customs papers"
        value={title}
        onChange={setTitle}
        error={tried && title.trim() === '' ? 'A contradiction needs a title.' : error}
      />
      <Select
        label="Kind"
        value={kind}
        onChange={setKind}
        options={CONTRADICTION_KINDS.map((value) => ({ value, label: CONTRADICTION_KIND_WORDS[value] }))}
      />
      <div className={styles['two']}>
        <Choice label={SIDE_WORDS.sideA} ids={sideA} onIds={setSideA} />
        <Choice label={SIDE_WORDS.sideB} ids={sideB} onIds={setSideB} />
      </div>
    </Dialog>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly ids: readonly CitableId[]
  readonly onIds: (ids: readonly CitableId[]) => void
}

const Choice = ({ label, ids, onIds }: ChoiceProps) => (
  <div className={styles['choice']}>
    <RecordPicker
      noun="any"
      label={label}
      exclude={ids}
      onPick={(id) => isCitableId(id) && onIds([...ids, id])}
    />
    {ids.map((id) => (
      <div key={id} className={styles['chosen']}>
        <RecordCard noun={nounOfId(id) ?? ''} id={id} compact onOpen={() => {}} />
        <Button size="small" variant="quiet" onPress={() => onIds(ids.filter((other) => other !== id))}>
          Take off
        </Button>
      </div>
    ))}
  </div>
)
