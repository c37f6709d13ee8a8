import { Plus, X } from 'lucide-react'
import type { ItemId } from '@shared/kernel/ids'
import { CERTAINTY_FIELD_WORDS, CERTAINTY_WORDS } from '@shared/shipment/labels'
import { CERTAINTIES, CERTAINTY_FIELDS, type Shipment } from '@shared/shipment/shipment'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './shipment.module.css'

type Mark = Shipment['certainty'][number]
type Props = {
  readonly draft: Draft<Pick<Shipment, 'certainty'>>
  readonly newItemId: () => ItemId
}

const CERTAINTY_CHOICES = CERTAINTIES.map((value) => ({
  value,
  label: `${CERTAINTY_WORDS[value].label}: ${CERTAINTY_WORDS[value].says}`,
}))

/** How sure each field is, and what it was inferred from. A field without a mark is as sure as its evidence. */
export const CertaintyFields = ({ draft, newItemId }: Props) => {
  const { certainty } = draft.value
  const changed = (id: ItemId, patch: Partial<Mark>) =>
    certainty.map((mark) => (mark.id === id ? { ...mark, ...patch } : mark))
  const free = CERTAINTY_FIELDS.filter((field) => !certainty.some((mark) => mark.field === field))
  const [next] = free
  return (
    <div className={styles['wide']}>
      {certainty.map((mark) => (
        <div
          key={mark.id}
          className={styles['mark']}
          role="group"
          aria-label={CERTAINTY_FIELD_WORDS[mark.field]}
        >
          <Select
            label="Field"
            value={mark.field}
            options={CERTAINTY_FIELDS.filter((field) => field === mark.field || free.includes(field)).map(
              (value) => ({ value, label: CERTAINTY_FIELD_WORDS[value] }),
            )}
            onChange={(field) => draft.choose({ certainty: changed(mark.id, { field }) })}
          />
          <Select
            label="How sure"
            value={mark.certainty}
            options={CERTAINTY_CHOICES}
            onChange={(value) => draft.choose({ certainty: changed(mark.id, { certainty: value }) })}
          />
          <TextField
            label={mark.certainty === 'inferred' ? 'Inferred from' : 'Why'}
            value={mark.inferredFrom}
            onChange={(inferredFrom) => draft.write({ certainty: changed(mark.id, { inferredFrom }) })}
          />
          <IconButton
            label={`Remove the mark of ${CERTAINTY_FIELD_WORDS[mark.field].toLowerCase()}`}
            icon={<X />}
            onPress={() => draft.choose({ certainty: certainty.filter(({ id }) => id !== mark.id) })}
          />
        </div>
      ))}
      {next !== undefined && (
        <div>
          <Button
            size="small"
            icon={<Plus />}
            onPress={() =>
              draft.choose({
                certainty: [
                  ...certainty,
                  { id: newItemId(), field: next, certainty: 'inferred', inferredFrom: '' },
                ],
              })
            }
          >
            Mark a field
          </Button>
        </div>
      )}
    </div>
  )
}
