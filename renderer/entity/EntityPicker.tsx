import { useCallback } from 'react'
import { entityChoices } from '@shared/entity/choices'
import { isId } from '@shared/kernel/ids'
import { addEntityByName } from '@renderer/record/entity-by-name'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'

/** Finds an entity by any of its names, and says which one matched; what was typed can become a new one. */
export const EntityPicker = ({ exclude = [], ...props }: PickerProps) => {
  const store = useStore()
  const say = useSaying()
  const directory = useDirectory()
  const options = useCallback(
    (query: string) => {
      const left = exclude.flatMap((id) => (isId('entity', id) ? [id] : []))
      return Promise.resolve(entityChoices(query, directory, left))
    },
    // The list is new at every render; its members say whether it is another one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [directory, exclude.join()],
  )
  const create = async (name: string) => {
    const made = await addEntityByName(store, name)
    if (made.ok) props.onPick(made.value)
    else await say(Promise.resolve(made))
  }
  return (
    <PickerField
      {...props}
      options={options}
      placeholder="Any name or alias"
      onCreate={(name) => void create(name)}
      createLabel={(name) => `Add “${name}” as an entity`}
    />
  )
}
