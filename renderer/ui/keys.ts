/** A key as written in a binding: `Mod+K`, `Shift+Enter`, `Ctrl+Alt+1`, `?`, `E`. */
export type Key = {
  readonly code: string
  readonly mod: boolean
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** What `matchesKey` reads of a keyboard event. */
export type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const SPELLINGS: Readonly<Record<string, string>> = {
  esc: 'Escape',
  del: 'Delete',
  space: ' ',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  plus: '+',
}
const LABELS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Enter: '↵',
  Backspace: '⌫',
  Delete: 'Del',
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

export const isMac = (platform: string = navigator.platform): boolean => platform.startsWith('Mac')

/** Reads a written key; `undefined` when it names no key or an unknown modifier. `Mod` is Ctrl, on a Mac the command key. */
export const parseKey = (text: string): Key | undefined => {
  const parts =
    text === '+' ? ['+'] : text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+')
  const last = parts.at(-1)
  if (last === undefined || last === '') return undefined
  const modifiers = parts.slice(0, -1).map((part) => part.toLowerCase())
  if (modifiers.some((name) => !['mod', 'ctrl', 'alt', 'shift'].includes(name))) return undefined
  return {
    code: SPELLINGS[last.toLowerCase()] ?? (last.length === 1 ? last.toLowerCase() : last),
    mod: modifiers.includes('mod'),
    ctrl: modifiers.includes('ctrl'),
    alt: modifiers.includes('alt'),
    shift: modifiers.includes('shift'),
  }
}

/** The key an event means. On a keyboard of another script the letter is read from its place, so that Ctrl+K works there too. */
const pressed = (event: KeyEvent): string => {
  const key = event.key.toLowerCase()
  if (event.key.length !== 1) return event.key
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code)
  const latin = /^[ -~]$/.test(key)
  if (place?.[1] !== undefined && !latin) return place[1].toLowerCase()
  if (place?.[2] !== undefined && (event.altKey || !latin)) return place[2]
  return key
}

export const matchesKey = (key: Key, event: KeyEvent, mac: boolean = isMac()): boolean => {
  const code = pressed(event)
  if (code !== key.code) return false
  const ctrl = key.ctrl || (key.mod && !mac)
  const meta = key.mod && mac
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== key.alt) return false
  // A sign such as ? or + needs Shift on some keyboards and not on others.
  const sign = code.length === 1 && !/[a-z0-9 ]/.test(code)
  return sign || event.shiftKey === key.shift
}

/** For display: "Ctrl K", on a Mac "⌘K". */
export const keyLabel = (text: string, mac: boolean = isMac()): string => {
  const key = parseKey(text)
  if (key === undefined) return text
  const last = LABELS[key.code] ?? (key.code.length === 1 ? key.code.toUpperCase() : key.code)
  const names = mac
    ? [key.ctrl && '⌃', key.alt && '⌥', key.shift && '⇧', key.mod && '⌘', last]
    : [(key.ctrl || key.mod) && 'Ctrl', key.alt && 'Alt', key.shift && 'Shift', last]
  return names.filter((name) => name !== false).join(mac ? '' : ' ')
}

/** For `aria-keyshortcuts`: "Control+K". */
export const ariaKey = (text: string, mac: boolean = isMac()): string | undefined => {
  const key = parseKey(text)
  if (key === undefined) return undefined
  const last = key.code === ' ' ? 'Space' : key.code.length === 1 ? key.code.toUpperCase() : key.code
  const names = [
    (key.ctrl || (key.mod && !mac)) && 'Control',
    key.mod && mac && 'Meta',
    key.alt && 'Alt',
    key.shift && 'Shift',
    last,
  ]
  return names.filter((name) => name !== false).join('+')
}

/** Whether a key typed here would write into a field, so that it is not a command. */
export const writesText = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'].includes(target.type)
  return target.closest('[role="menu"],[data-typeahead]') !== null
}

/** Whether a key, pressed in a field, is the field's own: a letter, a sign, or a key that edits and moves. */
export const isPlain = (key: Key): boolean =>
  !key.mod && !key.ctrl && !key.alt && (key.code.length === 1 || !/^F\d+$/.test(key.code))

/** Whether a control under the focus answers this key itself (Enter and Space press a button). */
export const controlTakes = (target: EventTarget | null, key: Key): boolean =>
  target instanceof HTMLElement &&
  isPlain(key) &&
  (key.code === 'Enter' || key.code === ' ') &&
  target.closest('button,a[href],summary,input,select,[role="button"],[role="menuitem"]') !== null
