/**
 * Characters that turn the direction of writing, cannot be seen, or steer a terminal: with them a name reads as another
 * one ("reportfdp.exe" for "report‮exe.pdf").
 */
const DECEPTIVE =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** Whether a file name holds characters that cannot be seen or that make it read as another name. */
export const isDeceptiveName = (name: string): boolean => name.search(DECEPTIVE) >= 0

/**
 * A file name as it is shown: characters that would hide or turn a part of it stand as their code points. The name that
 * is stored stays as the file brought it.
 */
export const shownFileName = (name: string): string =>
  name.replace(
    DECEPTIVE,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )

/** What the remarks say of such a name; nothing for an honest one. */
export const remarksOfName = (name: string): readonly string[] =>
  isDeceptiveName(name)
    ? [
        `The file’s name holds invisible characters or ones that turn the direction of writing; it is shown as “${shownFileName(name).slice(0, 300)}”.`,
      ]
    : []

/** The ending of a file name in lower case, without the dot; '' where it has none. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(name.replace(DECEPTIVE, ''))?.[1]?.toLowerCase() ?? ''
