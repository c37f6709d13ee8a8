import type { FileFacts } from '@shared/source/pick-extractor'
import { safeUrl } from '@shared/source/safe-url'

/** Pasted source code of a page is a page; everything else is text. */
export const pastedFacts = (text: string): FileFacts =>
  /^\s*<(?:!doctype|html|head|body|article|div|p|h1)\b/i.test(text)
    ? { fileName: 'pasted.html', mediaType: 'text/html' }
    : { fileName: '', mediaType: 'text/plain' }

/** Whether a text is nothing but web addresses, one or some a line. */
export const onlyAddresses = (text: string): boolean =>
  text.trim() !== '' &&
  text
    .trim()
    .split(/\s+/)
    .every((word) => /^https?:\/\/\S+$/i.test(word))

/**
 * The address of the page that a paste itself brings: Firefox leaves it beside the words, and the Windows head of
 * pasted HTML has a line for it. '' where it brings none.
 */
export function addressInPaste(data: DataTransfer): string {
  const head = data.getData('text/html').split('<', 1)[0] ?? ''
  const named = /^SourceURL:(.*)$/m.exec(head)?.[1] ?? ''
  return safeUrl(data.getData('text/x-moz-url-priv').replaceAll('\0', '')) ?? safeUrl(named) ?? ''
}

/** Files and pictures that were pasted; none where words were pasted and the picture only shows them. */
export const pastedFiles = (data: DataTransfer): readonly File[] =>
  data.getData('text/plain') === '' ? [...data.files] : []
