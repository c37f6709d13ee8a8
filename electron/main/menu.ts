import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { MENU_COMMANDS, MENU_KEYS, type MenuCommand } from '@shared/desk/events'
import { acceleratorOf } from './accelerator'

const LABELS: Readonly<Record<MenuCommand, string>> = {
  'case.new': 'New case…',
  'case.openBundle': 'Open a bundle…',
  'case.list': 'All cases',
  'case.exportBundle': 'Export the case as a bundle…',
  'case.backUp': 'Back up now',
  'source.paste': 'Paste as a source…',
  'source.openFiles': 'Open files as sources…',
  'source.openFolder': 'Bring in a folder…',
  'source.exportHashes': 'Export the hashes of the sources…',
  'entity.new': 'New entity',
  'shipment.new': 'New shipment',
  'claim.new': 'New claim',
  'contradiction.new': 'New contradiction',
  'note.new': 'New note',
  'dossier.export': 'Export the dossier…',
  'edit.undo': 'Undo',
  'edit.redo': 'Redo',
  'edit.find': 'Find…',
  'view.sources': 'Sources',
  'view.excerpts': 'Excerpts',
  'view.entities': 'Entities',
  'view.relations': 'Relations',
  'view.figures': 'Figures',
  'view.shipments': 'Shipments',
  'view.claims': 'Claims',
  'view.contradictions': 'Contradictions',
  'view.responses': 'Responses',
  'view.notes': 'Notes',
  'view.dossier': 'Dossier',
  'view.history': 'History',
  'view.trash': 'Trash',
  'app.commands': 'Commands…',
  'app.settings': 'Settings…',
  'app.keys': 'Keyboard shortcuts',
  'app.report': 'Show the error report',
  'app.about': 'About Gainsay',
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The template; `keys` are the person's own, by command. */
function menuTemplate(
  keys: Readonly<Record<string, string>>,
  send: (id: MenuCommand) => void,
  mac: boolean,
): MenuItemConstructorOptions[] {
  const command = (id: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(keys[id] ?? MENU_KEYS[id])
    return {
      id,
      label: LABELS[id],
      click: () => send(id),
      // The page has the first go at every key and knows what has the focus; the menu only shows it.
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    }
  }
  const created = MENU_COMMANDS.filter((id) => id.endsWith('.new') && id !== 'case.new')
  const views = MENU_COMMANDS.filter((id) => id.startsWith('view.'))
  return [
    ...(mac
      ? [
          {
            label: app.name,
            submenu: [
              command('app.about'),
              separator,
              command('app.settings'),
              separator,
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              separator,
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: '&File',
      submenu: [
        command('case.new'),
        command('case.openBundle'),
        command('case.list'),
        separator,
        command('source.openFiles'),
        command('source.openFolder'),
        command('source.paste'),
        separator,
        ...created.map(command),
        separator,
        command('dossier.export'),
        command('source.exportHashes'),
        command('case.exportBundle'),
        command('case.backUp'),
        separator,
        ...(mac ? [] : [command('app.settings'), separator]),
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('edit.undo'),
        command('edit.redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        command('edit.find'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('app.commands'),
        separator,
        ...views.map(command),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&Help',
      submenu: [
        command('app.keys'),
        command('app.report'),
        ...(mac ? [] : [separator, command('app.about')]),
      ],
    },
  ]
}

export function setMenu(keys: Readonly<Record<string, string>>, send: (id: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(keys, send, process.platform === 'darwin')))
}
