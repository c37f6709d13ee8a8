import { COMMAND_KEYS, type CommandId } from '@renderer/settings/command-keys'
import type { MenuCommand } from '@shared/desk/events'
import { VIEWS, type View } from './route'

/** Commands of the native menu that are called otherwise here. */
const MENU_ALIASES: Readonly<Partial<Record<MenuCommand, CommandId>>> = {
  'source.paste': 'source.add',
  'source.openFiles': 'source.files',
  'source.openFolder': 'source.folder',
}

/** The command that a menu entry stands for; null where the view itself listens (finding in a text). */
export function commandOfMenu(id: MenuCommand): CommandId | null {
  const wanted = MENU_ALIASES[id] ?? id
  return COMMAND_KEYS.find((command) => command.id === wanted)?.id ?? null
}

/** The view a `view.…` command goes to, or null. */
export function viewOfCommand(id: CommandId): View | null {
  const [group, name] = id.split('.')
  return group === 'view' ? (VIEWS.find((view) => view === name) ?? null) : null
}
