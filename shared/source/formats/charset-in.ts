import type { StatedEncoding } from '@shared/source/decode'

/** The charset that a media type names ("text/html; charset=windows-1251"), in lower case; '' where it names none. */
export const charsetIn = (mediaType: string): string =>
  /;\s*charset\s*=\s*["']?([a-z0-9_:.-]{1,40})/i.exec(mediaType)?.[1]?.toLowerCase() ?? ''

/** What a container says of the encoding by a media type; null where it says nothing. */
export const statedIn = (mediaType: string): StatedEncoding | null => {
  const encoding = charsetIn(mediaType)
  return encoding === '' ? null : { encoding, by: 'Its container' }
}
