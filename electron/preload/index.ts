import { contextBridge, ipcRenderer } from 'electron'
import { eventChannel, type Channel, type EventName } from '@shared/desk/channels'
import type { DeskBridge, Request } from '@shared/desk/contract'

const call =
  <C extends Channel>(channel: C) =>
  (request: Request<C>): Promise<unknown> =>
    ipcRenderer.invoke(channel, request)

const listen = (event: EventName) => (listener: (payload: unknown) => void) => {
  // The event object would hand the page a way to send; only what was sent goes on.
  const heard = (_event: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(eventChannel(event), heard)
  return () => {
    ipcRenderer.off(eventChannel(event), heard)
  }
}

const desk = Object.freeze({
  calls: Object.freeze({
    'app.info': call('app.info'),
    'app.listens': call('app.listens'),
    'app.readyToClose': call('app.readyToClose'),
    'settings.load': call('settings.load'),
    'settings.save': call('settings.save'),
    'open.choose': call('open.choose'),
    'open.chooseFolder': call('open.chooseFolder'),
    'open.read': call('open.read'),
    'open.close': call('open.close'),
    'save.begin': call('save.begin'),
    'save.append': call('save.append'),
    'save.commit': call('save.commit'),
    'save.abort': call('save.abort'),
    'save.reveal': call('save.reveal'),
    'backup.begin': call('backup.begin'),
    'backup.list': call('backup.list'),
    'backup.chooseFolder': call('backup.chooseFolder'),
    'print.pdf': call('print.pdf'),
    'preview.stage': call('preview.stage'),
    'preview.drop': call('preview.drop'),
    'links.openExternal': call('links.openExternal'),
    'clipboard.write': call('clipboard.write'),
    'clipboard.source': call('clipboard.source'),
    'report.write': call('report.write'),
    'report.reveal': call('report.reveal'),
    'notices.read': call('notices.read'),
  }),
  events: Object.freeze({
    'files-opened': listen('files-opened'),
    'menu-command': listen('menu-command'),
    'close-requested': listen('close-requested'),
  }),
}) satisfies DeskBridge

contextBridge.exposeInMainWorld('desk', desk)
