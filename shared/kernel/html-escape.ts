const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, in content or between quotes: no character of it can open or close anything. */
export const escapeHtml = (words: string): string =>
  printable(words).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** Without control characters, which HTML and Markdown both forbid or misread; tabs and line feeds stay. */
export const printable = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    )
