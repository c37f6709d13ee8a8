import { useCallback } from 'react'
import { COMMAND_KEYS, type CommandId } from '@renderer/settings/command-keys'
import { useSettings } from '@renderer/settings/settings-context'
import { useStore } from '@renderer/store/react'
import { CommandPalette } from '@renderer/ui/CommandPalette'
import { filterOptions, type Option } from '@renderer/ui/use-options'

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRecord: (id: string) => void
  readonly onCommand: (id: CommandId) => void
}

const COMMAND = 'command:'

/** Finds any record by its words, in the original, in translation or across scripts, and any command by its words. */
export const Finder = ({ open, onClose, onRecord, onCommand }: Props) => {
  const store = useStore()
  const { settings } = useSettings()
  const options = useCallback(
    async (query: string): Promise<readonly Option[]> => {
      const commands: Option[] = COMMAND_KEYS.filter(({ id }) => id !== 'app.commands').map(
        ({ id, label, key }) => ({
          id: COMMAND + id,
          label,
          group: 'Commands',
          ...((settings.keys[id] ?? key) !== '' && { kbd: settings.keys[id] ?? key }),
        }),
      )
      if (query.trim() === '') return commands
      // What finds records knows every noun; the first list of a case does not wait for it.
      const { findRecords } = await import('./record-options')
      return [...(await findRecords(store, query, 12)), ...filterOptions(commands, query)]
    },
    [store, settings.keys],
  )
  return (
    <CommandPalette
      open={open}
      onClose={onClose}
      label="Find anything, or run a command"
      placeholder="A name, words or their translation, a command. In “quotes”: only as spelled"
      options={options}
      onChoose={({ id }) => {
        onClose()
        const command = COMMAND_KEYS.find((known) => COMMAND + known.id === id)
        if (command) onCommand(command.id)
        else onRecord(id)
      }}
    />
  )
}
