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
  'source.openFolder',
  'source.exportHashes',
  'entity.new',
  'shipment.new',
  'claim.new',
  'contradiction.new',
  'note.new',
  'dossier.export',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.sources',
  'view.excerpts',
  'view.entities',
  'view.relations',
  'view.figures',
  'view.shipments',
  'view.claims',
  'view.contradictions',
  'view.responses',
  'view.notes',
  'view.dossier',
  'view.history',
  'view.trash',
  'app.commands',
  'app.settings',
  'app.keys',
  'app.report',
  'app.about',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/**
 * The key of each command as the menu shows it, '' for none; `Mod` is Ctrl, on a Mac the command key. A person's own
 * choice in the settings goes first. The window carries the keys out (renderer/settings/command-keys.ts), the menu
 * only shows them.
 */
export const MENU_KEYS: Readonly<Record<MenuCommand, string>> = {
  'case.new': '',
  'case.openBundle': '',
  'case.list': 'Mod+Shift+O',
  'case.exportBundle': 'Mod+Shift+E',
  'case.backUp': '',
  'source.paste': '',
  'source.openFiles': 'Mod+N',
  'source.openFolder': '',
  'source.exportHashes': '',
  'entity.new': 'Mod+Shift+N',
  'shipment.new': 'Mod+Shift+S',
  'claim.new': 'Mod+Shift+L',
  'contradiction.new': 'Mod+Shift+X',
  'note.new': 'Mod+Shift+M',
  'dossier.export': '',
  'edit.undo': 'Mod+Z',
  'edit.redo': 'Mod+Shift+Z',
  'edit.find': 'Mod+F',
  'view.sources': 'Alt+1',
  'view.excerpts': 'Alt+2',
  'view.entities': 'Alt+3',
  'view.relations': '',
  'view.figures': 'Alt+4',
  'view.shipments': 'Alt+5',
  'view.claims': 'Alt+6',
  'view.contradictions': 'Alt+7',
  'view.responses': 'Alt+8',
  'view.notes': 'Alt+9',
  'view.dossier': 'Alt+0',
  'view.history': 'Mod+H',
  'view.trash': '',
  'app.commands': 'Mod+K',
  'app.settings': 'Mod+,',
  'app.keys': '?',
  'app.report': '',
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
