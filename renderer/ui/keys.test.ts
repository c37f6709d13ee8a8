import { expect, test } from 'vitest'
import { ariaKey, keyLabel, matchesKey, parseKey } from './keys'
import type { KeyEvent } from './keys'

const event = (key: string, code: string, held: Partial<KeyEvent> = {}): KeyEvent => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const hits = (written: string, pressed: KeyEvent, mac = false): boolean => {
  const key = parseKey(written)
  return key !== undefined && matchesKey(key, pressed, mac)
}

test('Mod is Ctrl, on a Mac the command key, and never both', () => {
  expect(hits('Mod+K', event('k', 'KeyK', { ctrlKey: true }))).toBe(true)
  expect(hits('Mod+K', event('k', 'KeyK', { ctrlKey: true }), true)).toBe(false)
  expect(hits('Mod+K', event('k', 'KeyK', { metaKey: true }), true)).toBe(true)
  expect(hits('Mod+K', event('k', 'KeyK', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(hits('K', event('k', 'KeyK', { ctrlKey: true }))).toBe(false)
})

test('letters are found by their place on keyboards of other scripts, by themselves on Latin ones', () => {
  expect(hits('Mod+K', event('л', 'KeyK', { ctrlKey: true }))).toBe(true)
  expect(hits('E', event('ε', 'KeyE'))).toBe(true)
  // Dvorak: what is typed counts, not the place.
  expect(hits('E', event('e', 'KeyD'))).toBe(true)
  expect(hits('D', event('e', 'KeyD'))).toBe(false)
})

test('signs need the Shift of their keyboard; letters and digits mean it', () => {
  expect(hits('?', event('?', 'Slash', { shiftKey: true }))).toBe(true)
  expect(hits('?', event('?', 'Minus'))).toBe(true)
  expect(hits('Shift+E', event('E', 'KeyE', { shiftKey: true }))).toBe(true)
  expect(hits('E', event('E', 'KeyE', { shiftKey: true }))).toBe(false)
  expect(hits('Ctrl+Alt+1', event('¡', 'Digit1', { ctrlKey: true, altKey: true }))).toBe(true)
  expect(hits('Mod++', event('+', 'BracketRight', { ctrlKey: true }))).toBe(true)
})

test('keys are shown as each system writes them', () => {
  expect(keyLabel('Mod+K', false)).toBe('Ctrl K')
  expect(keyLabel('Mod+K', true)).toBe('⌘K')
  expect(keyLabel('Shift+Enter', false)).toBe('Shift ↵')
  expect(keyLabel('Ctrl+Alt+1', true)).toBe('⌃⌥1')
  expect(ariaKey('Mod+Shift+Z', false)).toBe('Control+Shift+Z')
  expect(parseKey('Hyper+K')).toBeUndefined()
  expect(parseKey('')).toBeUndefined()
})
