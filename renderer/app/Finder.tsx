import { useCallback } from 'react'
import { queryOf } from '@shared/search/match'
import { COMMAND_KEYS, type CommandId } from '@renderer/settings/command-keys'
import { useSettings } from '@renderer/settings/settings-context'
import { useStore } from '@renderer/store/react'
import { CommandPalette } from '@renderer/ui/CommandPalette'
import { filterOptions, type Option } from '@renderer/ui/use-options'
import { matching, recordOptions } from './record-options'

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
      const found = await recordOptions(store)
      const asked = queryOf(query)
      return [
        ...found.flatMap(({ options: all }) => matching(all, asked, 12)),
        ...filterOptions(commands, query),
      ]
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
