/**
 * Every way the window may ask the computer for something. The names alone, so that the preload script, which only
 * passes messages on, carries no schemas.
 */
export const CHANNELS = [
  'app.info',
  'app.listens',
  'app.readyToClose',
  'settings.load',
  'settings.save',
  'open.choose',
  'open.chooseFolder',
  'open.read',
  'open.close',
  'save.begin',
  'save.append',
  'save.commit',
  'save.abort',
  'save.reveal',
  'backup.begin',
  'backup.list',
  'backup.chooseFolder',
  'print.pdf',
  'preview.stage',
  'preview.drop',
  'links.openExternal',
  'clipboard.write',
  'clipboard.source',
  'report.write',
  'report.reveal',
  'notices.read',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What the computer tells the window without being asked. */
export const EVENTS = ['files-opened', 'menu-command', 'close-requested'] as const
export type EventName = (typeof EVENTS)[number]

/** The name under which an event travels, apart from those of the channels. */
export const eventChannel = <E extends EventName>(event: E): `event:${E}` => `event:${event}`
