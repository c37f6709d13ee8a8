import { useState } from 'react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextArea } from '@renderer/ui/TextArea'

type Props = {
  readonly title: string
  readonly onRefuse: (why: string) => void
  readonly onClose: () => void
}

/** Asks why a suggestion is no contradiction; the reason is kept, so that nobody asks again. */
export const RefuseDialog = ({ title, onRefuse, onClose }: Props) => {
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title="Checked, not a contradiction"
      description={title}
      onSubmit={() => (why.trim() === '' ? setTried(true) : onRefuse(why.trim()))}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Not a contradiction
          </Button>
        </>
      }
    >
      <TextArea
        label="Reason"
        required
        autoFocus
        rows={3}
        hint="It is kept with the suggestion, which does not come back unless something new stands on a side."
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? 'Say why, for whoever asks the same later.' : undefined}
      />
    </Dialog>
  )
}
