import { extensionOf } from '@shared/source/file-name'

/** Endings by media type, for parts that bring no name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'message/rfc822': 'eml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

const LONGEST = 120

/** A file name for a page that is known by its address: its last piece, or its host, with the ending of its type. */
export function fileNameOfUrl(url: string, mediaType: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)/i.exec(url)
  const last =
    (match?.[2] ?? '')
      .split('/')
      .filter((piece) => piece !== '')
      .at(-1) ?? ''
  const base = decoded(last) || (match?.[1] ?? '') || 'part'
  return withEnding(plain(base), mediaType)
}

/** A name a container gives a part, without folders; made from its type and number where it gives none. */
export function fileNameOfPart(name: string, mediaType: string, number: number): string {
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? ''
  return last === '' ? withEnding(`part-${number}`, mediaType) : last.slice(0, 255)
}

function withEnding(name: string, mediaType: string): string {
  const ending = ENDINGS[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? ''
  const short = name.slice(0, LONGEST)
  if (ending === '' || extensionOf(short) === ending) return short
  // "a.htm" and "a.jpeg" are right as they are.
  const alike = new Set(['htm', 'html', 'xhtml', 'jpg', 'jpeg'])
  return alike.has(ending) && alike.has(extensionOf(short)) ? short : `${short}.${ending}`
}

// oxlint-disable-next-line no-control-regex -- control characters are taken out of names
const plain = (name: string): string => name.replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]+/g, '-')

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}
