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

export const EVENT_SCHEMAS = {
  /** Files opened with the app, from the file manager or a second start. */
  'files-opened': v.strictObject({ files: v.array(openedFile) }),
  'menu-command': v.strictObject({ id: v.picklist(MENU_COMMANDS) }),
  /** The window is to store what is open and answer `app.readyToClose` within `withinMs` milliseconds. */
  'close-requested': v.strictObject({ withinMs: v.number() }),
} as const satisfies Record<EventName, v.GenericSchema>

export type EventPayload<E extends EventName> = v.InferOutput<(typeof EVENT_SCHEMAS)[E]>
