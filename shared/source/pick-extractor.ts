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
  return named ?? (beginsAsPage(text) ? 'html' : 'text')
}

const beginsAsPage = (text: string): boolean =>
  /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4000))

/** How much of a file that is named as a page is searched for a single tag. */
const PAGE_HEAD = 64 * 1024

/**
 * The format as `pickFormat` gives it, unless the text itself says otherwise: a page that a server sent in place of a
 * table is a page, and a file named as a page without a single tag is a text. Then `remark` says so.
 */
export function formatOf(
  facts: FileFacts,
  text: string,
): { readonly format: TextFormat; readonly remark: string } {
  const format = pickFormat(facts, text)
  if (format !== 'html' && beginsAsPage(text)) {
    const remark = 'The file is not named as a web page, but it is one; it was read as that.'
    return { format: 'html', remark }
  }
  if (format === 'html' && !/<[a-z!/?][^<>]*>/i.test(text.slice(0, PAGE_HEAD))) {
    const remark = 'The file is named as a web page, but holds plain text; it was read as that.'
    return { format: 'text', remark }
  }
  return { format, remark: '' }
}

/** Whether a media type that came with a file may be kept for a format: it says the same, or we do not know it. */
export function typeAgrees(mediaType: string, format: TextFormat): boolean {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  return type !== '' && (BY_TYPE[type] ?? format) === format
}

/** The media type that is kept where the file brought none. */
export const mediaTypeOf = (format: TextFormat): string => TYPE_OF[format]
