/** A command of the whole window: its id, its words, its usual key ('' for none) and its group in lists. */
export type CommandKey = {
  readonly id: string
  readonly label: string
  readonly key: string
  readonly group: string
}

/**
 * The commands that work everywhere in a case, with their usual keys; `renderer/app` carries them out. The keys of a
 * single view are bound where the view is and listed under `?`.
 */
export const COMMAND_KEYS = [
  { id: 'app.commands', label: 'Find anything, or run a command', key: 'Mod+K', group: 'Window' },
  { id: 'app.keys', label: 'Keys in force here', key: '?', group: 'Window' },
  { id: 'app.settings', label: 'Settings', key: 'Mod+,', group: 'Window' },
  { id: 'app.about', label: 'About Gainsay', key: '', group: 'Window' },
  { id: 'app.report', label: 'Show the error report', key: '', group: 'Window' },
  { id: 'edit.undo', label: 'Undo the last change of the case', key: 'Mod+Z', group: 'Case' },
  { id: 'edit.redo', label: 'Redo', key: 'Mod+Shift+Z', group: 'Case' },
  { id: 'case.list', label: 'All cases', key: 'Mod+Shift+O', group: 'Case' },
  { id: 'case.exportBundle', label: 'Export the case as a bundle', key: 'Mod+Shift+E', group: 'Case' },
  { id: 'source.exportHashes', label: 'Export the hashes of the sources', key: '', group: 'Case' },
  { id: 'case.backUp', label: 'Back up now', key: '', group: 'Case' },
  { id: 'source.add', label: 'Add a source', key: 'Mod+N', group: 'Create' },
  { id: 'source.files', label: 'Bring in files', key: '', group: 'Create' },
  { id: 'source.folder', label: 'Bring in a folder', key: '', group: 'Create' },
  { id: 'entity.new', label: 'New entity', key: 'Mod+Shift+N', group: 'Create' },
  { id: 'shipment.new', label: 'New shipment', key: 'Mod+Shift+S', group: 'Create' },
  { id: 'claim.new', label: 'New claim', key: 'Mod+Shift+L', group: 'Create' },
  { id: 'contradiction.new', label: 'New contradiction', key: 'Mod+Shift+X', group: 'Create' },
  {
    id: 'contradiction.put',
    label: 'Put this on a side of a contradiction',
    key: 'Mod+Shift+B',
    group: 'Create',
  },
  { id: 'note.new', label: 'New note', key: 'Mod+Shift+M', group: 'Create' },
  { id: 'view.sources', label: 'Go to sources', key: 'Alt+1', group: 'Go to' },
  { id: 'view.tables', label: 'Go to tables', key: '', group: 'Go to' },
  { id: 'view.excerpts', label: 'Go to excerpts', key: 'Alt+2', group: 'Go to' },
  { id: 'view.entities', label: 'Go to entities', key: 'Alt+3', group: 'Go to' },
  { id: 'view.relations', label: 'Go to relations', key: '', group: 'Go to' },
  { id: 'view.figures', label: 'Go to figures', key: 'Alt+4', group: 'Go to' },
  { id: 'view.shipments', label: 'Go to shipments', key: 'Alt+5', group: 'Go to' },
  { id: 'view.claims', label: 'Go to claims', key: 'Alt+6', group: 'Go to' },
  { id: 'view.contradictions', label: 'Go to contradictions', key: 'Alt+7', group: 'Go to' },
  { id: 'view.responses', label: 'Go to responses', key: 'Alt+8', group: 'Go to' },
  { id: 'view.notes', label: 'Go to notes', key: 'Alt+9', group: 'Go to' },
  { id: 'view.dossier', label: 'Go to the dossier', key: 'Alt+0', group: 'Go to' },
  { id: 'view.history', label: 'Go to the history', key: 'Mod+H', group: 'Go to' },
  { id: 'view.trash', label: 'Go to the trash', key: '', group: 'Go to' },
] as const satisfies readonly CommandKey[]

export type CommandId = (typeof COMMAND_KEYS)[number]['id']
