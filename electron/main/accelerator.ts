const MODIFIERS: Readonly<Record<string, string>> = {
  mod: 'CommandOrControl',
  ctrl: 'Control',
  alt: 'Alt',
  shift: 'Shift',
}
const LAST =
  /^([a-z0-9]|f([1-9]|1\d|2[0-4])|[,./;'[\]\\=-]|enter|space|delete|backspace|up|down|left|right|home|end|pageup|pagedown|plus)$/i

/**
 * A key such as `Mod+Shift+K` as Electron's menus write it. Undefined for none, for one that Electron would not
 * read, since a person's own keys are only text, and for one that writes text, which belongs to the page.
 */
export function acceleratorOf(key: string): string | undefined {
  const parts = key.split('+')
  const last = parts.pop() ?? ''
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()])
  if (!LAST.test(last) || modifiers.includes(undefined)) return undefined
  const commands = modifiers.some((modifier) => modifier !== 'Shift') || /^f\d/i.test(last)
  return commands ? [...modifiers, last].join('+') : undefined
}
