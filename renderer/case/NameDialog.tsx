import { useState } from 'react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/TextField'

type Props = {
  readonly title: string
  readonly initial: string
  readonly confirmLabel: string
  readonly hint?: string
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** Asks for the name of a case. Mount it to open it. */
export const NameDialog = ({ title, initial, confirmLabel, hint, onClose, onName }: Props) => {
  const [name, setName] = useState(initial)
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="small"
      onSubmit={() => (missing ? setTried(true) : onName(name.trim()))}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            {confirmLabel}
          </Button>
        </>
      }
    >
      <TextField
        label="Name of the case"
        required
        autoFocus
        value={name}
        onChange={setName}
        error={tried && missing ? 'A case needs a name.' : undefined}
        {...(hint !== undefined && { hint })}
      />
    </Dialog>
  )
}
