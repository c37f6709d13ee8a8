/** How a text is read. */
export type TextFormat = 'text' | 'markdown' | 'html' | 'csv'

/** What is known of a file before it is read: its name and media type, '' where there is none. */
export type FileFacts = { readonly fileName: string; readonly mediaType: string }

const BY_EXTENSION: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  csv: 'csv',
  tsv: 'csv',
  txt: 'text',
  text: 'text',
}

const BY_TYPE: Readonly<Record<string, TextFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'text/plain': 'text',
}

const TYPE_OF: Readonly<Record<TextFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
}

/** The format by the name, else by the media type, else by how the text begins. A name is believed before a type. */
export function pickFormat({ fileName, mediaType }: FileFacts, text: string): TextFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  const named = BY_EXTENSION[extension] ?? BY_TYPE[type]
  if (named !== undefined) return named
  return /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4000))
    ? 'html'
    : 'text'
}

/** The media type that is kept where the file brought none. */
export const mediaTypeOf = (format: TextFormat): string => TYPE_OF[format]
