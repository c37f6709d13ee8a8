/** The charset that a media type names ("text/html; charset=windows-1251"), in lower case; '' where it names none. */
export const charsetIn = (mediaType: string): string =>
  /;\s*charset\s*=\s*["']?([a-z0-9_:.-]{1,40})/i.exec(mediaType)?.[1]?.toLowerCase() ?? ''
