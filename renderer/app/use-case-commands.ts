import { useEffect, useMemo } from 'react'
import { desk } from '@renderer/desk/desk'
import { COMMAND_KEYS, type CommandId } from '@renderer/settings/command-keys'
import { useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { commandOfMenu, viewOfCommand } from './commands'
import type { Creating } from './NewRecord'
import type { View } from './route'

type Tools = {
  readonly goTo: (view: View) => void
  readonly create: (noun: Creating['noun']) => void
  /** Asks for files or a folder to bring in. */
  readonly bringIn: (what: 'files' | 'folder') => void
  readonly show: (what: 'finder' | 'keys' | 'settings' | 'about' | 'export' | 'hashes') => void
  readonly allCases: () => void
  readonly backUp: () => void
  /** Puts the record in view on a side of a contradiction. */
  readonly putOnSide: () => void
}

const CREATES: Readonly<Partial<Record<CommandId, Creating['noun']>>> = {
  'source.add': 'source',
  'entity.new': 'entity',
  'shipment.new': 'shipment',
  'claim.new': 'claim',
  'contradiction.new': 'contradiction',
  'note.new': 'note',
}
const SHOWS = {
  'app.commands': 'finder',
  'app.keys': 'keys',
  'app.settings': 'settings',
  'app.about': 'about',
  'case.exportBundle': 'export',
  'source.exportHashes': 'hashes',
} as const satisfies Partial<Record<CommandId, string>>

const isShow = (id: CommandId): id is keyof typeof SHOWS => id in SHOWS

/** Carries out the commands of the whole window: by key, from the native menu, and from the finder. */
export function useCaseCommands(tools: Tools): (id: CommandId) => void {
  const store = useStore()
  const toast = useToast()
  const run = useMemo(() => {
    const turn = async (what: 'undo' | 'redo') => {
      const done = await store[what]()
      if (!done.ok) toast({ message: done.error.message, tone: 'error' })
      else if (done.value === null)
        toast(what === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.')
      else toast(`${what === 'undo' ? 'Undone' : 'Done again'}: ${done.value.label}`)
    }
    return (id: CommandId): void => {
      const noun = CREATES[id]
      const view = viewOfCommand(id)
      if (noun !== undefined) tools.create(noun)
      else if (view !== null) tools.goTo(view)
      else if (isShow(id)) tools.show(SHOWS[id])
      else if (id === 'edit.undo') void turn('undo')
      else if (id === 'edit.redo') void turn('redo')
      else if (id === 'case.list') tools.allCases()
      else if (id === 'case.backUp') tools.backUp()
      else if (id === 'source.files') tools.bringIn('files')
      else if (id === 'source.folder') tools.bringIn('folder')
      else if (id === 'contradiction.put') tools.putOnSide()
      else if (id === 'app.report') void desk.call('report.reveal', {})
    }
  }, [store, toast, tools])

  useKeys(
    useMemo(
      () =>
        COMMAND_KEYS.filter(({ key }) => key !== '').map((command) => ({
          ...command,
          run: () => run(command.id),
        })),
      [run],
    ),
  )
  useEffect(
    () =>
      desk.on('menu-command', ({ id }) => {
        const command = commandOfMenu(id)
        if (command !== null) run(command)
      }),
    [run],
  )
  return run
}
