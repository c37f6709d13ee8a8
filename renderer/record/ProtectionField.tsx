import { PROTECTION_CHOICES } from '@shared/entity/protection-words'
import { NOUN_WORDS } from '@shared/history/record-title'
import type { Protection } from '@shared/kernel/record'
import type { Noun } from '@shared/schema/registry'
import { useStore } from '@renderer/store/react'
import { Select } from '@renderer/ui/Select'
import { useToast } from '@renderer/ui/Toasts'

type Props = {
  readonly noun: Noun
  readonly id: string
  readonly protection: Protection
  readonly hideLabel?: boolean
}

/** Who may see a record; saved when chosen. */
export const ProtectionField = ({ noun, id, protection, hideLabel = false }: Props) => {
  const store = useStore()
  const toast = useToast()
  const choose = async (next: Protection) => {
    const label = `Change who may see a ${NOUN_WORDS[noun].one}`
    const done = await store.commit(label, (tx) => tx.update(noun, id, { protection: next }))
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
  }
  return (
    <Select
      label="Who may see it"
      hideLabel={hideLabel}
      value={protection}
      options={PROTECTION_CHOICES}
      onChange={(next) => void choose(next)}
    />
  )
}
