import { useState } from 'react'
import type { EntityId } from '@shared/kernel/ids'
import { EntityField } from '@renderer/record/EntityField'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Quote } from '@renderer/ui/Quote'

type Props = {
  readonly words: string
  readonly onParty: (party: EntityId) => void
  readonly onClose: () => void
}

/** Asks who a response is of, where the sentence names nobody. */
export const PartyDialog = ({ words, onParty, onClose }: Props) => {
  const [party, setParty] = useState<EntityId | null>(null)
  const accept = () => {
    if (party !== null) onParty(party)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Who was asked?"
      description="The sentence names nobody. Choose the entity, or add one by its name."
      size="medium"
      onSubmit={accept}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={party === null}>
            Accept the response
          </Button>
        </>
      }
    >
      <Quote>{words}</Quote>
      <EntityField label="Who was asked" value={party} onChange={setParty} autoFocus />
    </Dialog>
  )
}
