import * as v from 'valibot'
import type { EventName } from './channels'
import { openedFile } from './files'

/** Commands of the native menu; the window carries them out. */
export const MENU_COMMANDS = [
  'case.new',
  'case.openBundle',
  'case.list',
  'case.exportBundle',
  'case.backUp',
  'source.paste',
  'source.openFiles',
  'note.new',
  'dossier.export',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.sources',
  'view.entities',
  'view.shipments',
  'view.claims',
  'view.contradictions',
  'view.responses',
  'view.notes',
  'view.dossier',
  'view.history',
  'app.commands',
  'app.settings',
  'app.keys',
  'app.about',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/**
 * The key of each command as the menu shows it, '' for none; `Mod` is Ctrl, on a Mac the command key. A person's own
 * choice in the settings goes first. The window carries the keys out, the menu only shows them.
 */
export const MENU_KEYS: Readonly<Record<MenuCommand, string>> = {
  'case.new': 'Mod+Shift+N',
  'case.openBundle': 'Mod+Shift+O',
  'case.list': 'Mod+Shift+L',
  'case.exportBundle': 'Mod+Shift+E',
  'case.backUp': '',
  'source.paste': 'Mod+Shift+V',
  'source.openFiles': 'Mod+O',
  'note.new': 'Mod+N',
  'dossier.export': 'Mod+E',
  'edit.undo': 'Mod+Z',
  'edit.redo': 'Mod+Shift+Z',
  'edit.find': 'Mod+F',
  'view.sources': 'Mod+1',
  'view.entities': 'Mod+2',
  'view.shipments': 'Mod+3',
  'view.claims': 'Mod+4',
  'view.contradictions': 'Mod+5',
  'view.responses': 'Mod+6',
  'view.notes': 'Mod+7',
  'view.dossier': 'Mod+8',
  'view.history': 'Mod+9',
  'app.commands': 'Mod+K',
  'app.settings': 'Mod+,',
  'app.keys': 'Mod+/',
  'app.about': '',
}

export const EVENT_SCHEMAS = {
  /** Files opened with the app, from the file manager or a second start. */
  'files-opened': v.strictObject({ files: v.array(openedFile) }),
  'menu-command': v.strictObject({ id: v.picklist(MENU_COMMANDS) }),
  /** The window is to store what is open and answer `app.readyToClose` within `withinMs` milliseconds. */
  'close-requested': v.strictObject({ withinMs: v.number() }),
} as const satisfies Record<EventName, v.GenericSchema>

export type EventPayload<E extends EventName> = v.InferOutput<(typeof EVENT_SCHEMAS)[E]>
