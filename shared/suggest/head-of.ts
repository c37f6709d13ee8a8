import { snapToGraphemes } from '@shared/kernel/text'

/** So much of a text is read for suggestions, in UTF-16 units: about a second and a half of work. */
export const SUGGEST_LIMIT = 200_000

/** The part of a text that is read: all of it, or its beginning up to the end of a line, cutting no grapheme. */
export function headOf(text: string, limit: number = SUGGEST_LIMIT): string {
  if (text.length <= limit) return text
  const line = text.lastIndexOf('\n', limit)
  if (line > limit * 0.8) return text.slice(0, line)
  const { start } = snapToGraphemes(text, limit, limit)
  return text.slice(0, start)
}
