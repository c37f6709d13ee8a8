import type { ItemId } from '@shared/kernel/ids'
import { isCitableId, type Reference, toRecord } from '@shared/kernel/reference'
import { nounOfId } from '@shared/schema/registry'
import { RecordField } from '@renderer/ui/RecordField'

type Item = { readonly id: ItemId; readonly ref: Reference }
type Props = {
  readonly value: readonly Item[]
  readonly onChange: (value: Item[]) => void
  readonly newItemId: () => ItemId
}

const idOf = ({ ref }: Item): string => (ref.kind === 'record' ? ref.record : ref.source)

/** What a record rests on: references to anything that can be cited. */
export const EvidenceField = ({ value, onChange, newItemId }: Props) => (
  <RecordField
    label="Evidence"
    picker="any"
    value={value.map((item) => ({ id: idOf(item), noun: nounOfId(idOf(item)) ?? 'source' }))}
    onAdd={(id) => isCitableId(id) && onChange([...value, { id: newItemId(), ref: toRecord(id) }])}
    onRemove={(id) => onChange(value.filter((item) => idOf(item) !== id))}
  />
)
