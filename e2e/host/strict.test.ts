import { expect, test } from 'vitest'
import { HostEmitter, strict } from './strict'

class Thing extends HostEmitter {
  #secret = 1
  constructor() {
    super('thing', ['done'])
  }
  reveal = () => this.#secret
}

test('a member the host lacks throws by name; one it has works', async () => {
  const thing = new Thing()
  expect(thing.reveal()).toBe(1)
  expect(() => Reflect.get(thing, 'vanish')).toThrow('the host has no electron.thing.vanish')
  expect(() => Reflect.get(strict('dialog', { show: 1 }), 'hide')).toThrow(
    'the host has no electron.dialog.hide',
  )
  expect(() => Reflect.get(strict('', {}), 'Tray')).toThrow('the host has no electron.Tray')
  expect(await Promise.resolve(thing)).toBe(thing)
})

test('members put in place by a test are used', () => {
  const dialog: { show(): number; ask?: () => string } = strict('dialog', { show: () => 1 })
  dialog.show = () => 2
  dialog.ask = () => 'asked'
  expect([dialog.show(), dialog.ask()]).toEqual([2, 'asked'])
})

test('listening for what is never emitted is refused', () => {
  const thing = new Thing()
  const heard: unknown[] = []
  thing.on('done', (value) => heard.push(value))
  thing.once('done', (value) => heard.push(value))
  thing.emit('done', 1)
  thing.emit('done', 2)
  expect(heard).toEqual([1, 1, 2])
  expect(() => thing.on('undone', () => undefined)).toThrow("the host's electron.thing never emits 'undone'")
})
