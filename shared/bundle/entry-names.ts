/** Device names that Windows opens instead of a file, whatever the ending. */
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** Control characters, and what Windows refuses in names. A backslash or colon would also lead out of the folder. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"|?*\\]/
/** Characters that turn the direction of writing, so that a name reads as another one; and invisible ones. */
const DECEPTIVE = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/
const LONGEST_NAME = 1_000

/**
 * Why a name in a zip cannot be taken, as the end of a sentence; null when it is safe on every system. `/` parts it;
 * a folder's name may end with one.
 */
export function whyUnsafeName(name: string): string | null {
  if (name.length === 0 || name.length > LONGEST_NAME) return 'a name is empty or too long'
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'a name starts at the root of a disk'
  if (name.startsWith('~')) return 'a name leads into a home folder'
  if (FORBIDDEN.test(name)) return 'a name holds a control or reserved character'
  if (DECEPTIVE.test(name))
    return 'a name holds an invisible character or one that turns the direction of writing'
  if (/\p{Surrogate}/u.test(name)) return 'a name is not well-formed text'
  for (const part of name.replace(/\/$/, '').split('/')) {
    if (part === '' || part === '.' || part === '..') return 'a name leads out of its folder'
    if (/[. ]$/.test(part)) return 'a name ends with a dot or a space'
    if (WINDOWS_DEVICES.test(part)) return 'a name is reserved by Windows'
  }
  return null
}

/** Names with equal keys are one file on a disk that ignores case or normalises Unicode. */
export const clashKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC')

/** A name for people, with what cannot be shown written as code points. */
export const printableName = (name: string): string =>
  Array.from(name.slice(0, 200), (character) =>
    FORBIDDEN.test(character) || DECEPTIVE.test(character)
      ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      : character,
  ).join('')
