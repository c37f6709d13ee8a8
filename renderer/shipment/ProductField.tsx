import { useCallback } from 'react'
import { entityChoice, entityChoices } from '@shared/entity/choices'
import { type EntityId, isId } from '@shared/kernel/ids'
import { useStore } from '@renderer/store/react'
import { ComboBox } from '@renderer/ui/ComboBox'
import { addProduct } from './actions'
import { useDirectory } from './use-directory'
import { useSaying } from './use-saying'

type Props = {
  readonly value: EntityId | null
  readonly onChange: (id: EntityId | null) => void
}

/** The product as an entity, found by any of its names; what was typed can become a new one. */
export const ProductField = ({ value, onChange }: Props) => {
  const store = useStore()
  const say = useSaying()
  const directory = useDirectory()
  const options = useCallback(
    (query: string) => Promise.resolve(entityChoices(query, directory)),
    [directory],
  )
  const create = async (name: string) => {
    const made = await addProduct(store, name)
    if (made.ok) onChange(made.value)
    else await say(Promise.resolve(made))
  }
  return (
    <ComboBox
      label="Product"
      value={value === null ? undefined : entityChoice(value, directory)}
      options={options}
      placeholder="Any name or alias"
      onChange={(option) => onChange(option !== undefined && isId('entity', option.id) ? option.id : null)}
      onCreate={(name) => void create(name)}
      createLabel={(name) => `Add “${name}” as a product`}
    />
  )
}
