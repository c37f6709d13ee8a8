import { useCallback } from 'react'
import { entityChoice, entityChoices } from '@shared/entity/choices'
import type { EntitySchemaName } from '@shared/entity/entity'
import { type EntityId, isId } from '@shared/kernel/ids'
import { useStore } from '@renderer/store/react'
import { ComboBox } from '@renderer/ui/ComboBox'
import { addEntityByName } from './entity-by-name'
import { useDirectory } from './use-directory'
import { useSaying } from './use-saying'

type Props = {
  readonly label: string
  readonly value: EntityId | null
  readonly onChange: (id: EntityId | null) => void
  readonly hint?: string
  readonly required?: boolean
  readonly autoFocus?: boolean
  /** What a new one becomes, and how that is said; by default what its name suggests. */
  readonly makes?: { readonly schema: EntitySchemaName; readonly words: string }
}

/** One entity, found by any of its names; what was typed can become a new one. */
export const EntityField = ({ value, onChange, makes, ...field }: Props) => {
  const store = useStore()
  const say = useSaying()
  const directory = useDirectory()
  const options = useCallback(
    (query: string) => Promise.resolve(entityChoices(query, directory)),
    [directory],
  )
  const create = async (name: string) => {
    const made = await addEntityByName(store, name, makes?.schema)
    if (made.ok) onChange(made.value)
    else await say(Promise.resolve(made))
  }
  return (
    <ComboBox
      {...field}
      value={value === null ? undefined : entityChoice(value, directory)}
      options={options}
      placeholder="Any name or alias"
      onChange={(option) => onChange(option !== undefined && isId('entity', option.id) ? option.id : null)}
      onCreate={(name) => void create(name)}
      createLabel={(name) => `Add “${name}” as ${makes?.words ?? 'an entity'}`}
    />
  )
}
